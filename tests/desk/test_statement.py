"""The page of a statement, read as a client reads it."""

import pytest
from tests.desk import sample
from tests.desk.annotated import Who, entry
from tests.desk.conftest import Get, visitor
from tests.desk.fake import FakeRecord
from tests.desk.reading import tags, text_of

from onrecord.records import Act
from onrecord.store.view import Correction

FIRST, WITHHELD, PROMPTED = (said.id for said in sample.harbour().statements[:3])
NESTED = [said.id for said in sample.survey().statements]
UNKNOWN = sample.ledger().statements[2].id
OLD = sample.record().article(2, 1).statements[0].statement.id


def main(get: Get, statement: str) -> str:
    return " ".join(text_of(get(f"/statements/{statement}").text, "main").split())


def test_it_tells_all_that_is_known(get: Get) -> None:
    shown = main(get, FIRST)
    assert (
        "The Harbour Courier published on 22 February 2024 Read it in the article Ilse Marrow said" in shown
    )
    assert "Passed on by its spokeswoman organisation here its spokeswoman" in shown
    assert "To whom reporters in Port Senna" in shown
    assert "Speaker Ilse Marrow, by the words Ilse Marrow Type person, by the words Ilse Marrow" in shown
    assert "Role Secretary General of the Northern Compact (which words tell so is not kept) Act" in shown
    assert "Act said, by the cue told Negated no Kind direct" in shown
    assert "Confidence about 93 in 100 found this way are right" in shown
    assert "the method called quotation and cue" in shown


def test_it_tells_plainly_what_is_not_known(get: Get) -> None:
    shown = main(get, UNKNOWN)
    assert "Speaker not known said" in shown
    assert "Speaker somebody whom the article does not name" in shown
    assert "The outlet itself heard it: the article names nobody in between." in shown
    assert "Where The article does not say where." in shown
    assert "To whom The article does not say to whom." in shown
    assert "Upon what The article does not say what it answers." in shown
    assert "When The article does not say when; it was published in July 2024." in shown
    assert "Speaker The article does not say who." in shown
    assert "Type What sort of speaker it is, is not known. Role The article tells no role." in shown
    assert "Inside no other statement Holds no other statement" in shown
    assert "Corrections none: this is as it was found" in shown


def test_what_was_not_said_says_so(get: Get) -> None:
    assert "Act withheld, by the cue has not said Negated yes: this was not said" in main(get, WITHHELD)


def test_the_context_has_every_passage_that_something_rests_on(get: Get) -> None:
    html = get(f"/statements/{FIRST}").text
    context = html[html.index('<div class="archived context"') :]
    words = " ".join(text_of(html, "main").split())
    assert '<span class="m cue chosen">told</span>' in context
    assert '<span class="m evidence chosen">its spokeswoman</span>' in context
    assert "who has claimed" not in words
    assert "Read also" not in words
    assert "the words the cue the speaker where, to whom, when, through whom" in words


def test_passages_left_out_are_told() -> None:
    held = entry("{1l|A clerk} came.\nIt rained.\n{1m|Bel} {1c|said} {1i|no}.", {1: Who("Ana Bel")})
    assert "A clerk came. Passages left out… Bel said no." in main(
        visitor(FakeRecord([[held]])), held.statements[0].id
    )


def test_the_context_is_the_text_of_the_archive(get: Get) -> None:
    html = get(f"/statements/{PROMPTED}").text
    passage = html[
        html.index('<p class="passage body"') : html.index("</p>", html.index('<p class="passage body"'))
    ]
    words = text_of(f'<p id="x">{passage}</p></p>', "x")
    assert words in sample.harbour().article.text
    assert words.startswith("Asked about the proposal")


def test_chain_and_nesting_lead_on(get: Get) -> None:
    html = get(f"/statements/{NESTED[6]}").text
    links = [a["href"] for a in tags(html, "a")]
    assert links.count(f"/statements/{NESTED[5]}") == 2
    assert f"/statements/{NESTED[4]}" in links
    shown = main(get, NESTED[6])
    assert "Inside what Harbour board denied organisation here The board Passed on by Ana Bel" in shown
    assert "Inside Ana Bel warned: that the director was asking" in shown
    assert "Holds the director asked" in main(get, NESTED[5])


def test_a_long_chain_is_drawn_downwards(get: Get) -> None:
    assert '<ol class="chain short">' in get(f"/statements/{NESTED[6]}").text
    held = entry(
        "{1l|A}, {1l|B} and {1l|C}: {1m|Bel} {1c|said} {1i|no}", {1: Who("Ana Bel")}, outlet="The Echo"
    )
    assert '<ol class="chain">' in visitor(FakeRecord([[held]]))(f"/statements/{held.statements[0].id}").text


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        (FIRST, f"/articles/1?statement={FIRST}#s-{FIRST}"),
        (OLD, f"/articles/2/versions/1?statement={OLD}#s-{OLD}"),
    ],
)
def test_it_leads_to_its_place(get: Get, statement: str, place: str) -> None:
    html = get(f"/statements/{statement}").text
    assert f'<a href="{place}">Read it in the article</a>' in html
    assert ("It stands in an earlier version" in html) is (statement == OLD)


def test_the_pages_that_list_statements_lead_to_it(get: Get) -> None:
    for path in ("/speakers/1", "/search?q=quarrel"):
        assert f"/statements/{FIRST}" in [a["href"] for a in tags(get(path).text, "a")]


def corrected(*changes: Correction) -> Get:
    return visitor(FakeRecord([[sample.harbour()]], {FIRST: changes}))


def test_corrections_are_told_in_words() -> None:
    get = corrected(
        Correction(1, FIRST, "speaker_id", "3", "1", "R. Editor", "2024-03-01T10:00:00Z", "misread", None),
        Correction(2, FIRST, "speaker_id", "99", None, "R. Editor", "2024-03-01T10:00:00Z", "unclear", None),
        Correction(3, FIRST, "negated", "true", "false", "A. Editor", "2024-03-02", "no “not”", None),
    )
    shown = main(get, FIRST)
    assert "speaker: Edvar Tan → Ilse Marrow, by R. Editor, 1 March 2024: misread" in shown
    assert "speaker: speaker 99 → not known" in shown
    assert "negated: yes → no, by A. Editor, 2 March 2024: no “not”" in shown


def test_a_withdrawn_statement_says_so() -> None:
    get = corrected(Correction(1, FIRST, "withdrawn", "false", "true", "R. Editor", "2024-03-01", "x", None))
    assert "An editor withdrew this statement; who and why is told below." in main(get, FIRST)
    assert "withdrawn: no → yes" in main(get, FIRST)


def test_the_title_is_short_enough_for_a_tab() -> None:
    held = entry("{1m|Bel} {1c|said} {1i|" + "no " * 90 + "}", {1: Who("Ana Bel", act=Act.DENY)})
    html = visitor(FakeRecord([[held]]))(f"/statements/{held.statements[0].id}").text
    assert f"<title>Ana Bel denied: {'no ' * 23}…" in html
