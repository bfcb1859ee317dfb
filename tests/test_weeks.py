"""Weeks of ISO 8601."""

import pytest

from onrecord.weeks import monday, place_in_time


@pytest.mark.parametrize(
    ("week", "begins"),
    [
        ("2016-W37", "2016-09-12"),
        ("2020-W53", "2020-12-28"),
        ("2021-W01", "2021-01-04"),
        ("2021-W53", None),
        ("2016-W00", None),
        ("0000-W01", None),
        ("2016-09", None),
        ("2016-W37-1", None),
        ("2016W37", None),
        ("٢٠١٦-W37", None),
        ("", None),
        (None, None),
    ],
)
def test_a_week_begins_on_its_monday(week: str | None, begins: str | None) -> None:
    day = monday(week)
    assert (day.isoformat() if day else None) == begins


def test_a_week_stands_in_order_where_its_monday_does() -> None:
    dates = ["2015", "2016-09", "2016-09-11", "2016-W37", "2016-09-13", "2016-10", "2020-W53", "2021"]
    assert sorted(set(dates), key=place_in_time) == dates


def test_what_is_no_week_stands_where_it_is_written() -> None:
    assert place_in_time("2016-W99") == "2016-W99"
