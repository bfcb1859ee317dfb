"""What the pages say, read as a client reads them."""

import re
from itertools import pairwise

import pytest
from tests.desk import sample
from tests.desk.annotated import Who, entry
from tests.desk.conftest import Get, visitor
from tests.desk.fake import FakeRecord
from tests.desk.reading import tags, text_of

from onrecord.desk.headers import HEADERS, POLICY
from onrecord.errors import RecordError
from onrecord.store.view import Counts

PAGES = [
    "/",
    "/speakers",
    "/speakers/1",
    "/speakers/3",
    "/articles",
    "/articles/1",
    "/articles/2/versions/1",
    "/articles/5",
    "/articles/6",
    "/speakers/7",
    *(f"/statements/{said.id}" for said in (*sample.survey().statements, *sample.hostile().statements)),
    f"/statements/{sample.harbour().statements[0].id}",
    "/search",
    "/search?q=watch",
    "/search?q=nothing+has+this",
]


def main(get: Get, path: str) -> str:
    return " ".join(text_of(get(path).text, "main").split())


@pytest.mark.parametrize("path", PAGES)
def test_a_page_answers(get: Get, path: str) -> None:
    answer = get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")


@pytest.mark.parametrize("path", [*PAGES, "/static/desk.css", "/no-such-page", "/speakers/999"])
def test_every_answer_has_the_safe_headers(get: Get, path: str) -> None:
    headers = get(path).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS


@pytest.mark.parametrize("path", PAGES)
def test_head_answers_like_get_without_a_body(get: Get, path: str) -> None:
    answer = get(path, method="HEAD")
    assert (answer.status_code, answer.headers["content-security-policy"]) == (200, POLICY)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_script_and_no_inline_style(get: Get, path: str) -> None:
    html = get(path).text
    assert not tags(html, "script")
    assert not re.search(r"<[^>]*\s(style|on\w+)=", html)


@pytest.mark.parametrize("path", PAGES)
def test_headings_go_down_one_step_at_a_time(get: Get, path: str) -> None:
    levels = [int(n) for n in re.findall(r"<h([1-6])[ >]", get(path).text)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


@pytest.mark.parametrize("path", PAGES)
def test_ids_are_unique(get: Get, path: str) -> None:
    ids = re.findall(r'\sid="([^"]*)"', get(path).text)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/speakers/999",
        "/speakers/abc",
        "/speakers/-1",
        "/speakers/" + "9" * 5000,
        "/speakers/١",
        "/articles/999",
        "/articles/1/versions/7",
        "/articles/1/versions/x",
        "/articles/1?statement=0000000000000000",
        "/articles/1?statement=%00",
        "/statements/0000000000000000",
        "/statements/nonsense",
        "/static/../routes.py",
        "/static/nothing.css",
    ],
)
def test_what_is_not_there_gets_a_friendly_page(get: Get, path: str) -> None:
    answer = get(path)
    assert answer.status_code == 404
    assert "the front page" in answer.text


def test_only_reading_is_possible(get: Get) -> None:
    answer = get("/", method="POST")
    assert (answer.status_code, sorted(answer.headers["allow"].split(", "))) == (405, ["GET", "HEAD"])


def test_the_front_page_tells_what_the_record_holds(get: Get) -> None:
    assert "On record: 6 articles, 25 statements, 8 named speakers." in main(get, "/")


def test_the_front_page_shows_statements_whole(get: Get) -> None:
    shown = main(get, "/")
    assert "I was wrong about the watch. It has kept the boats out, and the boats are what matters" in shown
    assert "said on 8 July, year unknown; published in July 2024" in shown


def test_the_empty_record_says_what_to_do() -> None:
    assert "onrecord add PATH" in main(visitor(FakeRecord()), "/")


def test_a_speaker_has_name_type_roles_and_counts(get: Get) -> None:
    shown = main(get, "/speakers/1")
    assert "Speaker · person Ilse Marrow 7 statements on record, in 3 outlets" in shown
    assert "Secretary General of the Northern Compact seen 22 February 2024 to July 2024" in shown


def test_a_speakers_statements_stand_under_their_months(get: Get) -> None:
    headings = re.findall(r"<h3[^>]*>(.*?)</h3>", get("/speakers/1").text)
    assert headings == ["February 2024", "April 2024", "July 2024", "Date unknown"]


def test_a_week_stands_under_the_month_that_it_begins_in() -> None:
    text = "{1m|Ana Bel} {1c|said} {1i|no}. {2m|Bel} {2c|said} {2i|yes}. {3m|Bel} {3c|said} {3i|perhaps}."
    said = {1: "2016-W37", 2: "2016-09-30", 3: "2016-09-01"}
    held = entry(text, {number: Who("Ana Bel", said=date) for number, date in said.items()})
    html = visitor(FakeRecord([[held]]))("/speakers/1").text
    assert re.findall(r"<h3[^>]*>(.*?)</h3>", html) == ["September 2016"]
    assert re.findall(r'<span class="told"><bdi>(\w+)', html) == ["perhaps", "no", "yes"]
    assert "said in the week of 12 September 2016" in html


def test_every_mark_of_the_timeline_leads_to_a_statement_of_the_page(get: Get) -> None:
    html = get("/speakers/1").text
    marks = [a["href"] for a in tags(html, "a") if (a.get("class") or "").startswith("mark")]
    places = {f"#{li['id']}" for li in tags(html, "li") if "id" in li}
    assert len(marks) == 2 * 5
    assert set(marks) <= places


def test_statements_without_a_date_are_counted_beside_the_timeline(get: Get) -> None:
    assert '<a href="#undated">2 statements without a date</a>' in get("/speakers/1").text


def test_a_silence_is_said_plainly(get: Get) -> None:
    assert "whether the aircraft were its own withheld" in main(get, "/speakers/2")


def test_what_others_tell_of_a_speaker_says_who(get: Get) -> None:
    shown = main(get, "/speakers/7")
    assert "promised cue had promised indirect as told by Oskar Lund through the Island Ledger" in shown
    assert "in what Harbour board denied The Harbour Courier" in shown
    assert "as told by a clerk of the office The Harbour Courier" in shown
    assert 'as told by</span> <a class="speaker" href="/speakers/6">' in get("/speakers/7").text


def test_a_search_finds_speakers_statements_and_articles(get: Get) -> None:
    assert "1 speaker, no statements and 4 articles shown for “marrow”." in main(get, "/search?q=marrow")


def test_a_search_that_finds_nothing_says_what_to_try(get: Get) -> None:
    assert "only a surname" in main(get, "/search?q=nowhere+to+be+found")


def test_an_overlong_query_is_cut_and_says_so(get: Get) -> None:
    answer = get("/search?q=" + "x" * 5000)
    assert answer.status_code == 200
    assert "only its first 300 characters" in answer.text


@pytest.mark.parametrize("query", ["%00", "%FF", "%22", "a'b", "%E2%80%AE", "*", "NEAR(", "&q=2", ""])
def test_any_query_is_answered(get: Get, query: str) -> None:
    assert get(f"/search?q={query}").status_code == 200


class Broken(FakeRecord):
    """A record that cannot be read any more."""

    def counts(self) -> Counts:
        raise RecordError("record.sqlite: the disk is gone; look whether it is connected")


class Buggy(FakeRecord):
    """A record with a fault nobody thought of."""

    def counts(self) -> Counts:
        raise ValueError("private detail")


def test_a_record_that_cannot_be_read_is_said_plainly() -> None:
    answer = visitor(Broken())("/")
    assert answer.status_code == 503
    assert "record.sqlite: the disk is gone; look whether it is connected" in answer.text


def test_a_fault_shows_no_detail_and_has_the_safe_headers() -> None:
    answer = visitor(Buggy())("/")
    assert answer.status_code == 500
    assert "private detail" not in answer.text
    assert answer.headers["content-security-policy"] == POLICY


def test_the_address_of_a_merged_speaker_leads_to_who_that_is_now() -> None:
    held = sample.record()
    held.merged[3] = 1
    answer = visitor(held)("/speakers/3")
    assert (answer.status_code, answer.headers["location"]) == (302, "/speakers/1")
