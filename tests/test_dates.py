"""Dates as newspapers write them."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import find_dates, iso, precision

MONTHS = "January February March April May June July August September October November December".split()
SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()


def read(text: str) -> list[tuple[str | None, str]]:
    """Each date in a text, and the words that tell it."""
    return [(when.date, when.evidence.text if when.evidence else "") for when in find_dates(text)]


# text, date, its words
ONE_DATE = [
    ("Thursday, 22 February 2024", "2024-02-22", "Thursday, 22 February 2024"),
    ("Thursday 22 February 2024", "2024-02-22", "Thursday 22 February 2024"),
    ("Thursday, February 22, 2024", "2024-02-22", "Thursday, February 22, 2024"),
    ("He left on 3 May 2021.", "2021-05-03", "3 May 2021"),
    ("He left on May 3, 2021, by sea.", "2021-05-03", "May 3, 2021"),
    ("He left on May 3 2021.", "2021-05-03", "May 3 2021"),
    ("the 1st of June 1999", "1999-06-01", "the 1st of June 1999"),
    ("on June 2nd, 1999", "1999-06-02", "June 2nd, 1999"),
    ("on the 3rd June, 1999", "1999-06-03", "the 3rd June, 1999"),
    ("updated 2024-07-08", "2024-07-08", "2024-07-08"),
    ("am 08.07.2024 in Vela", "2024-07-08", "08.07.2024"),
    ("PORT VELA, Nov. 19, 2023 (NWA)", "2023-11-19", "Nov. 19, 2023"),
    ("PORT VELA, 19 Nov. 2023 (NWA)", "2023-11-19", "19 Nov. 2023"),
    ("Sept. 4, 2020", "2020-09-04", "Sept. 4, 2020"),
    ("On July 8, after signing", "--07-08", "July 8"),
    ("on 8 July the two met", "--07-08", "8 July"),
    ("on Monday, 8 July, the two met", "--07-08", "Monday, 8 July"),
    ("on the 8th of July", "--07-08", "the 8th of July"),
    ("in July 2023 the mill closed", "2023-07", "July 2023"),
    ("in July, 2023", "2023-07", "July, 2023"),
    ("29 February 2024", "2024-02-29", "29 February 2024"),
    ("on 29 February each leap year", "--02-29", "29 February"),
    ("MAY 3, 2021", "2021-05-03", "MAY 3, 2021"),
    ("on 31 December 1899", "1899-12-31", "31 December 1899"),
]

NO_DATE = [
    "on 30 February 2024",
    "on 29 February 2023",
    "31 April 2024",
    "32 January",
    "0 March",
    "2024-13-01",
    "2024-02-30",
    "45.01.2024",
    "may 10 ships pass",
    "march 3 miles",
    "In May the mill closed.",
    "They march in March.",
    "Prices rose in May 5 percent",
    "In March 3.5 per cent of ships",
    "In May 12% went",
    "In May 5,000 ships passed",
    "In March 1.5 million people",
    "Mayor 3",
    "Marchand 4",
    "the 22nd",
    "22",
    "Augustus 4",
    "version 1.2.2024",
    "",
]


@pytest.mark.parametrize(("text", "day", "words"), ONE_DATE)
def test_a_date_is_read_with_its_evidence(text: str, day: str, words: str) -> None:
    assert read(text) == [(day, words)]


@pytest.mark.parametrize("text", NO_DATE)
def test_no_date_is_read(text: str) -> None:
    assert read(text) == []


def test_a_day_before_per_cent_is_a_day() -> None:
    assert read("On 5 March per cent signs were banned.") == [("--03-05", "5 March")]


@pytest.mark.parametrize("text", ["from 3 May to 5 June 2024", "3 May – 5 June 2024"])
def test_a_range_is_two_dates(text: str) -> None:
    assert [day for day, _ in read(text)] == ["--05-03", "2024-06-05"]


def test_dates_come_in_text_order_whatever_their_form() -> None:
    text = "In July 2023, then on 3 May, on 2024-01-02, and on June 4, 2022."
    assert [day for day, _ in read(text)] == ["2023-07", "--05-03", "2024-01-02", "2022-06-04"]


def test_only_the_part_asked_for_is_read() -> None:
    text = "1 May 2020. 2 May 2020. 3 May 2020."
    assert [when.date for when in find_dates(text, 11, 23)] == ["2020-05-02"]


def test_evidence_counts_from_the_start_of_the_text() -> None:
    text = "Ünïcödé 🙂 on 2 May 2020."
    [when] = find_dates(text, 5)
    assert when.evidence is not None
    assert text[when.evidence.start : when.evidence.end] == when.evidence.text == "2 May 2020"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((2024, 2, 29), ("2024-02-29", "day")),
        ((None, 2, 29), ("--02-29", "month-day")),
        ((2024, 2, None), ("2024-02", "month")),
        ((2023, 2, 29), None),
        ((None, 2, 30), None),
        ((2024, 13, None), None),
        ((987, 6, 5), ("0987-06-05", "day")),
    ],
)
def test_iso(parts: tuple[int | None, int, int | None], expected: tuple[str, str] | None) -> None:
    assert iso(*parts) == expected


@pytest.mark.parametrize(
    ("published", "expected"), [("2024", "year"), ("2024-02", "month"), ("2024-02-22", "day")]
)
def test_precision(published: str, expected: str) -> None:
    assert precision(published) == expected


def ordinal(day: int) -> str:
    tens, ones = divmod(day, 10)
    return f"{day}{'th' if tens == 1 else {1: 'st', 2: 'nd', 3: 'rd'}.get(ones, 'th')}"


FORMS: dict[str, Callable[[date], str]] = {
    "22 February 2024": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "February 22, 2024": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "Feb. 22, 2024": lambda d: f"{SHORT[d.month - 1]} {d.day}, {d.year}",
    "22 Feb. 2024": lambda d: f"{d.day} {SHORT[d.month - 1]} {d.year}",
    "the 22nd of February 2024": lambda d: f"the {ordinal(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    "Thursday, 22 February 2024": lambda d: f"{d:%A}, {d.day} {MONTHS[d.month - 1]} {d.year}",
    "2024-02-22": date.isoformat,
    "22.02.2024": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
}


@pytest.mark.parametrize("form", FORMS)
@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)))
def test_every_day_comes_back(form: str, day: date) -> None:
    written = FORMS[form](day)
    assert read(f"It was on {written} that they met.") == [(day.isoformat(), written)]


@given(st.integers(0, 365))
def test_every_day_of_a_leap_year_comes_back_without_a_year(number: int) -> None:
    day = date(2024, 1, 1) + timedelta(days=number)
    assert read(f"On {day.day} {MONTHS[day.month - 1]} they met.")[0][0] == f"--{day:%m-%d}"


@given(st.text("0123456789-. ,MaydeJulyth/of\n", max_size=60))
def test_any_text_is_read_in_order_without_overlap(text: str) -> None:
    at = 0
    for when in find_dates(text):
        assert when.evidence is not None
        assert when.evidence.start >= at
        at = when.evidence.end
        assert text[when.evidence.start : at] == when.evidence.text
