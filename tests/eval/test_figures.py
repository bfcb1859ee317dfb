"""Counts and per cents."""

import pytest
from eval.figures import Tally, percent


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(1, 2, 50.0), (1, 3, 33.3), (2, 3, 66.7), (0, 5, 0.0), (0, 0, 0.0), (5, 5, 100.0)],
)
def test_percent(part: int, whole: int, expected: float) -> None:
    assert percent(part, whole) == expected


def test_precision_recall_and_f1() -> None:
    tally = Tally(right=3, found=4, there=6)
    assert (tally.precision, tally.recall, tally.f1) == (75.0, 50.0, 60.0)


def test_nothing_found_and_nothing_there() -> None:
    tally = Tally()
    assert (tally.precision, tally.recall, tally.f1) == (0.0, 0.0, 0.0)
