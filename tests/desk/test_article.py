"""The page of an article, read as a client reads it."""

import pytest
from tests.desk import sample
from tests.desk.annotated import entry
from tests.desk.conftest import Get, visitor
from tests.desk.fake import FakeRecord
from tests.desk.reading import tags, text_of

from onrecord.store.view import Correction

FIRST = sample.harbour().statements[0].id
WITHHELD = sample.harbour().statements[1].id
WITH_PROMPT = sample.harbour().statements[2].id
NESTED = sample.survey().statements


def test_every_statement_of_an_article_is_marked_with_a_link_to_itself(get: Get) -> None:
    html = get("/articles/1").text
    linked = {a["href"] for a in tags(html, "a") if (a.get("class") or "").startswith("m ")}
    ids = [said.id for said in sample.harbour().statements]
    assert linked == {f"/articles/1?statement={i}#s-{i}" for i in ids}
    assert all(f'id="s-{i}"' in html for i in ids)


@pytest.mark.parametrize(("article", "statements"), [(1, 6), (6, 9)])
def test_one_tab_stop_for_each_statement(get: Get, article: int, statements: int) -> None:
    marks = [
        a for a in tags(get(f"/articles/{article}").text, "a") if (a.get("class") or "").startswith("m ")
    ]
    stops = [a["href"] for a in marks if "tabindex" not in a]
    assert len(stops) == len(set(stops)) == statements


def panel(get: Get, statement: str, article: int = 1) -> str:
    return " ".join(text_of(get(f"/articles/{article}?statement={statement}").text, "panel").split())


def test_the_panel_tells_all_about_the_chosen_statement(get: Get) -> None:
    shown = panel(get, FIRST)
    assert "Statement 1 of 6 Next Close Ilse Marrow said" in shown
    assert "Named here Ilse Marrow, person, Secretary General of the Northern Compact" in shown
    assert "Cue told, so: said" in shown
    assert "Kind direct: the words stand between quotation marks" in shown
    assert "To reporters in Port Senna" in shown
    assert "Through its spokeswoman (organisation)" in shown
    assert "How sure about 93 in 100 found this way are right (quotation and cue)" in shown


def test_the_panel_tells_what_was_not_said(get: Get) -> None:
    assert "Negated yes: this was not said" in panel(get, WITHHELD)


def test_the_panel_tells_upon_what_it_was_said(get: Get) -> None:
    assert "Upon Asked about the proposal of the Orrin islands" in panel(get, WITH_PROMPT)


def test_the_panel_tells_what_the_statement_stands_in_and_holds(get: Get) -> None:
    outer, inner = (panel(get, NESTED[n].id, article=6) for n in (4, 5))
    assert "Holds Ana Bel warned: that the director was asking for the chart at every meeting Named" in outer
    assert "Inside" not in outer
    assert "Inside Harbour board denied: that Bel had warned that the director" in inner
    assert "Holds the director asked: for the chart at every meeting Named here" in inner
    assert "Through Harbour board (organisation), The board" in inner


def test_outer_and_inner_lead_to_each_other(get: Get) -> None:
    for here, there in ((NESTED[0], NESTED[1]), (NESTED[1], NESTED[0])):
        html = get(f"/articles/6?statement={here.id}").text
        beside = html[html.index('id="panel"') : html.index('id="text"')]
        assert f'<a href="/articles/6?statement={there.id}#s-{there.id}"><bdi>' in beside


def test_a_withdrawn_statement_around_is_told_but_not_linked() -> None:
    change = Correction(1, NESTED[0].id, "withdrawn", "false", "true", "R. Editor", "2024-03-01", "x", None)
    get = visitor(FakeRecord([[sample.survey()]], {NESTED[0].id: (change,)}))
    html = get(f"/articles/1?statement={NESTED[1].id}").text
    told = html[html.index("<dt>Inside</dt>") : html.index("(withdrawn by an editor)")]
    assert "<bdi>Oskar Lund</bdi> said:" in told
    assert not tags(told, "a")
    listed = " ".join(text_of(html, "main").split())
    assert "Ana Bel promised indirect as told by Oskar Lund (withdrawn by an editor)" in listed


def test_the_list_tells_what_stands_inside(get: Get) -> None:
    html = get("/articles/6").text
    inside = [li for li in tags(html, "li") if "inside" in (li.get("class") or "").split()]
    shown = " ".join(text_of(html, "main").split())
    assert len(inside) == 5
    assert "Ana Bel promised indirect as told by Oskar Lund" in shown
    assert "Ana Bel warned indirect in what Harbour board denied" in shown
    assert "words said inside others" in shown
    assert "inside others" not in get("/articles/1").text


def test_the_marks_of_inner_statements_are_told_apart(get: Get) -> None:
    html = get(f"/articles/6?statement={NESTED[4].id}").text
    classes = [a["class"] for a in tags(html, "a") if NESTED[6].id in str(a["href"]) and "class" in a]
    assert classes == ["m content in-2 chosen other"] * 3
    assert "m content in-1" in [a.get("class") for a in tags(html, "a")]


def test_the_panel_leads_to_the_speaker_and_the_neighbours(get: Get) -> None:
    html = get(f"/articles/1?statement={WITHHELD}").text
    links = {a.get("rel"): a["href"] for a in tags(html, "a") if a.get("rel")}
    assert links["prev"] == f"/articles/1?statement={FIRST}#s-{FIRST}"
    assert links["next"] == f"/articles/1?statement={WITH_PROMPT}#s-{WITH_PROMPT}"
    assert '<a class="speaker" href="/speakers/2">' in html


def test_the_panel_shows_the_corrections_in_force() -> None:
    change = Correction(1, FIRST, "act", "ask", "say", "R. Editor", "2024-03-01T10:00:00Z", "misread", None)
    get = visitor(FakeRecord([[sample.harbour()]], {FIRST: (change,)}))
    assert "Corrected act: ask → say, by R. Editor, 1 March 2024: misread" in panel(get, FIRST)


def test_boilerplate_is_labelled_outside_the_text(get: Get) -> None:
    html = get("/articles/1").text
    labels = [p["data-label"] for p in tags(html, "p") if "data-label" in p]
    assert labels == ["Dateline", "Not part of the report"]
    assert "Not part of the report" not in text_of(html, "text")


def test_an_article_tells_where_it_is_from(get: Get) -> None:
    shown = " ".join(text_of(get("/articles/1").text, "main").split())
    assert "Published 22 February 2024, as its source tells" in shown
    assert "Read from harbour/air-watch.txt (utf-8)" in shown
    assert sample.harbour().article.sha256 in get("/articles/1").text


def test_an_earlier_version_says_so_and_leads_to_the_current_one(get: Get) -> None:
    assert 'This is an earlier version. <a href="/articles/2">' in get("/articles/2/versions/1").text


def test_the_panel_leads_to_the_page_of_the_statement(get: Get) -> None:
    html = get(f"/articles/1?statement={FIRST}").text
    assert f'<a href="/statements/{FIRST}">All that is known of this statement</a>' in html


OWN = "She did not name the government that had proposed it."


def test_what_the_article_says_itself_is_marked_and_listed(get: Get) -> None:
    html = get("/articles/2").text
    assert f'<span class="itself" id="own-1">{OWN}</span>' in html
    assert f'<a href="#own-1" dir="auto"><bdi>{OWN}</bdi></a>' in html
    assert len([span for span in tags(html, "span") if (span.get("id") or "").startswith("own-")]) == 1


def test_the_key_tells_the_articles_words_from_those_of_others(get: Get) -> None:
    shown = " ".join(text_of(get("/articles/2").text, "main").split())
    assert "the article’s own words attributed to someone What it says itself" in shown


def test_an_article_without_own_words_has_no_list_of_them(get: Get) -> None:
    html = get("/articles/2/versions/1").text
    assert "What the article says itself" not in html
    assert "the article’s own words" not in html


def test_an_article_that_attributes_nothing_is_all_its_own() -> None:
    html = visitor(FakeRecord([[entry("It rained. It blew.", {})]]))("/articles/1").text
    assert '<span class="itself" id="own-1">It rained. It blew.</span>' in html
    assert "attributed</span> to someone" not in html
