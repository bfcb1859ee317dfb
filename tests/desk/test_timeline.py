import datetime
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.desk.timeline import MARGIN, RADIUS, Moment, days, draw
from onrecord.records import Kind


def moments(*dates: str | None) -> list[Moment]:
    return [Moment(f"{i:04}", date, Kind.DIRECT, date or "no date") for i, date in enumerate(dates)]


def ordinal(iso: str) -> int:
    return datetime.date.fromisoformat(iso).toordinal()


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2024-02-22", "2024-02-22", "2024-02-22"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2016-W37", "2016-09-12", "2016-09-18"),
        ("9999", "9999-01-01", "9999-12-31"),
    ],
)
def test_the_days_that_a_date_may_mean(iso: str, first: str, last: str) -> None:
    assert days(iso) == (ordinal(first), ordinal(last))


@pytest.mark.parametrize("iso", [None, "", "--07-08", "2024-13", "2024-02-30", "0000", "soon", "99999999999"])
def test_what_is_no_date_with_a_year_has_no_days(iso: str | None) -> None:
    assert days(iso) is None


def test_those_without_a_date_are_counted() -> None:
    line = draw(moments("2024-01-05", None, "--07-08"), 700)
    assert (len(line.marks), line.undated) == (1, 2)


def test_nothing_is_drawn_without_a_date() -> None:
    assert draw(moments(None), 700).marks == ()


def test_a_single_date_gets_its_month_with_days() -> None:
    line = draw(moments("2024-03-15"), 700)
    assert [(t.label, t.under) for t in line.ticks] == [
        ("1", "March 2024"),
        ("8", ""),
        ("15", ""),
        ("22", ""),
    ]


def test_half_a_year_gets_months_and_the_year_once() -> None:
    line = draw(moments("2024-02-22", "2024-07-08"), 700)
    labels = [(t.label, t.under) for t in line.ticks]
    assert labels == [("Feb", "2024"), ("Mar", ""), ("Apr", ""), ("May", ""), ("Jun", ""), ("Jul", "")]


def test_a_new_year_is_named() -> None:
    line = draw(moments("2023-11-02", "2024-02-01"), 700)
    assert [(t.label, t.under) for t in line.ticks if t.under] == [("Nov", "2023"), ("Jan", "2024")]


def test_a_century_gets_years() -> None:
    line = draw(moments("1924-05-01", "2024-05-01"), 700)
    assert [t.label for t in line.ticks][:3] == ["1930", "1940", "1950"]


def test_statements_of_one_day_stand_above_one_another() -> None:
    line = draw(moments("2024-01-05", "2024-01-05", "2024-01-05"), 700)
    assert len({m.x for m in line.marks}) == 1
    assert len({m.y for m in line.marks}) == 3


def test_a_month_reaches_over_all_its_days() -> None:
    month, day = draw(moments("2024-01", "2024-02-05"), 700).marks
    assert month.left < month.x < month.right
    assert day.left == day.x == day.right


dates = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda d: str(d)[:7]),
    st.dates().map(lambda d: str(d)[:4]),
    st.dates(datetime.date(2024, 1, 1), datetime.date(2024, 3, 1)).map(str),
    st.none(),
)


@given(st.lists(dates, max_size=40), st.sampled_from([326.0, 1076.0]))
def test_every_statement_has_a_mark_inside_the_drawing_or_is_counted(
    held: list[str | None], width: float
) -> None:
    line = draw(moments(*held), width)
    assert len(line.marks) + line.undated == len(held)
    for mark in line.marks:
        assert MARGIN <= mark.left <= mark.x <= mark.right <= width - MARGIN
        assert RADIUS <= mark.y <= line.axis


@given(st.lists(dates, min_size=2, max_size=24))
def test_marks_do_not_touch(held: list[str | None]) -> None:
    for one, other in combinations(draw(moments(*held), 1076.0).marks, 2):
        assert abs(one.x - other.x) >= 2 * RADIUS or abs(one.y - other.y) >= 2 * RADIUS


@given(st.lists(dates.filter(bool), min_size=1, max_size=8), st.sampled_from([326.0, 1076.0]))
def test_the_axis_has_labels_that_do_not_touch(held: list[str | None], width: float) -> None:
    ticks = draw(moments(*held), width).ticks
    assert ticks
    assert all(len(left.label) * 7 < right.x - left.x for left, right in pairwise(ticks))
