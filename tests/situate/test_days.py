"""Days that only the day of publication tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records import UNKNOWN_DATE, Excerpt, When
from onrecord.situate.days import relative_dates, resolved

# A Wednesday.
PUBLISHED = When("2016-09-14", "day", None)


@pytest.mark.parametrize(
    ("text", "date", "precision", "words"),
    [
        ("said on Tuesday", "2016-09-13", "day", "on Tuesday"),
        ("said Tuesday night", "2016-09-13", "day", "Tuesday night"),
        ("said Wednesday", "2016-09-14", "day", "Wednesday"),
        ("said last Thursday", "2016-09-08", "day", "last Thursday"),
        ("Last Wednesday, she said", "2016-09-07", "day", "Last Wednesday"),
        ("said yesterday", "2016-09-13", "day", "yesterday"),
        ("said this morning", "2016-09-14", "day", "this morning"),
        ("said last week", "2016-W36", "week", "last week"),
        ("said earlier this week", "2016-W37", "week", "earlier this week"),
        ("said last month", "2016-08", "month", "last month"),
        ("said earlier this year", "2016", "year", "earlier this year"),
        ("said in October", "2015-10", "month", "in October"),
        ("said in September", "2016-09", "month", "in September"),
        ("said in 1976,", "1976", "year", "in 1976"),
        ("said in late May.", "2016-05", "month", "in late May"),
        ("said at a March meeting", "2016-03", "month", "a March"),
        ("said Earlier in the week", "2016-W37", "week", "Earlier in the week"),
        ("said eight years ago", "2008", "year", "eight years ago"),
        ("said 43 years ago", "1973", "year", "43 years ago"),
    ],
)
def test_a_day(text: str, date: str, precision: str, words: str) -> None:
    [found] = relative_dates(text, 0, len(text), PUBLISHED)
    assert (found.date, found.precision) == (date, precision)
    assert found.evidence == Excerpt(words, text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    "text",
    [
        "said next Thursday",
        "by Friday",
        "until Monday",
        "since Tuesday",
        "in 2031",
        "in October 2014",
        "soon",
        "before the primary on Tuesday",
        "before the election in Port Vela on Tuesday",
        "ahead of Tuesday’s Norland caucus",
        "after Monday’s ferry bombing",
    ],
)
def test_no_day(text: str) -> None:
    assert list(relative_dates(text, 0, len(text), PUBLISHED)) == []


@pytest.mark.parametrize(
    "published", [UNKNOWN_DATE, When("2016-09", "month", None), When("--09-14", "month-day", None)]
)
def test_no_day_of_publication_no_day(published: When) -> None:
    assert list(relative_dates("said on Tuesday", 0, 15, published)) == []


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("--07-08", "2016-07-08"),
        ("--12-02", "2015-12-02"),
        ("--09-14", "2016-09-14"),
        ("--02-29", "2016-02-29"),
    ],
)
def test_a_day_of_no_year_is_the_last_one(told: str, date: str) -> None:
    assert resolved(When(told, "month-day", None), PUBLISHED) == When(date, "day", None)


def test_a_day_of_no_year_stays_so_where_no_day_of_publication_is_known() -> None:
    assert resolved(When("--07-08", "month-day", None), UNKNOWN_DATE) == When("--07-08", "month-day", None)


@given(st.dates(), st.sampled_from("Monday Tuesday Friday Sunday yesterday today".split()))
def test_nothing_lies_after_publication(day: object, word: str) -> None:
    for found in relative_dates(word, 0, len(word), When(str(day), "day", None)):
        assert found.date is not None
        assert found.date <= str(day)
