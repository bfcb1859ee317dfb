"""Whether confidence means what it says."""

from math import pi, sqrt

import pytest
from eval.confidence import (
    Said,
    bars,
    calibration_error,
    chance_error,
    equal_mass,
    equal_width,
    measured,
    of,
)
from eval.diagram import Bar
from hypothesis import given
from hypothesis import strategies as st
from tests.eval.toy import judged, needs_yardstick, parts, told

SAID = st.lists(st.builds(Said, st.floats(0, 1), st.booleans()))
# Of each group so many are right as its confidence tells.
GROUPS = st.lists(st.integers(1, 30).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
BOTH = pytest.mark.parametrize("bins", [equal_width, equal_mass])
NOTHING: list[Said] = []


def said(confidence: float, right: int, of_all: int) -> list[Said]:
    return [Said(confidence, number < right) for number in range(of_all)]


@given(GROUPS)
def test_nothing_is_amiss_where_as_many_are_right_as_was_said(groups: list[tuple[int, int]]) -> None:
    told = [one for right, count in groups for one in said(right / count, right, count)]
    assert calibration_error(equal_width(told)) == pytest.approx(0, abs=1e-12)
    assert calibration_error(equal_mass(told)) == pytest.approx(0, abs=1e-12)


@given(SAID)
def test_the_error_is_from_0_to_1(told: list[Said]) -> None:
    assert 0 <= calibration_error(equal_width(told)) <= 1
    assert 0 <= calibration_error(equal_mass(told)) <= 1
    assert 0 <= chance_error(equal_width(told)) <= 1


@given(SAID.flatmap(lambda told: st.tuples(st.just(told), st.permutations(told))))
def test_order_does_not_matter(orders: tuple[list[Said], list[Said]]) -> None:
    one, other = orders
    assert measured(one) == measured(other)
    assert calibration_error(equal_mass(one)) == calibration_error(equal_mass(other))


@given(SAID)
def test_each_statement_is_in_one_bin(told: list[Said]) -> None:
    assert sorted(one for bin_ in equal_width(told) for one in bin_) == sorted(told)
    assert sorted(one for bin_ in equal_mass(told) for one in bin_) == sorted(told)


@given(st.sets(st.floats(0, 1), min_size=1))
def test_bins_of_equal_mass_are_equal(confidences: set[float]) -> None:
    sizes = [len(one) for one in equal_mass([Said(confidence, True) for confidence in confidences])]
    assert max(sizes) - min(sizes) <= 1


def test_one_confidence_stays_in_one_bin_of_equal_mass() -> None:
    told = said(0.5, 3, 7) + said(0.8, 2, 5)
    assert [one for one in equal_mass(told) if one] == [said(0.5, 3, 7), said(0.8, 2, 5)]


@pytest.mark.parametrize(
    ("confidence", "place"),
    [(0, 0), (0.1, 0), (0.11, 1), (0.2, 1), (0.3, 2), (0.6, 5), (0.7, 6), (0.9, 8), (0.91, 9), (1, 9)],
)
def test_a_bin_holds_its_upper_border(confidence: float, place: int) -> None:
    assert [len(one) for one in equal_width([Said(confidence, True)])].index(1) == place


@BOTH
@pytest.mark.parametrize(
    ("told", "error"),
    [
        (NOTHING, 0.0),
        (said(1.0, 0, 4), 1.0),
        (said(0.0, 4, 4), 1.0),
        (said(0.75, 2, 4), 0.25),
        (said(0.75, 4, 4), 0.25),
        (said(0.75, 2, 4) + said(0.25, 1, 4), 0.125),
        (said(0.75, 2, 4) + said(0.25, 2, 4), 0.25),
    ],
)
def test_the_error_by_hand(bins: object, told: list[Said], error: float) -> None:
    assert callable(bins)
    assert calibration_error(bins(told)) == pytest.approx(error)


def test_what_chance_alone_does() -> None:
    assert chance_error(equal_width(said(0.5, 0, 100))) == pytest.approx(sqrt(2 / pi * 25) / 100)
    assert chance_error(equal_width(said(1.0, 0, 9))) == 0
    assert chance_error(equal_width([])) == 0


def test_figures_are_in_per_cent() -> None:
    assert measured(said(0.9, 9, 10) + said(0.6, 3, 10)) == {
        "calibration error": 15.0,
        "calibration error by mass": 15.0,
        "calibration error by chance": round(50 * (sqrt(2 / pi * 0.9) + sqrt(2 / pi * 2.4)) / 10, 2),
        "right at 0.9": 90.0,
        "share at 0.9": 50.0,
    }


def test_where_none_is_sure_none_of_the_sure_are_right() -> None:
    figures = measured(said(0.89, 9, 10))
    assert "right at 0.9" not in figures
    assert figures["share at 0.9"] == 0


def test_bars_are_the_bins_that_hold_something() -> None:
    assert bars(said(0.25, 1, 4) + said(1.0, 1, 1)) == [
        Bar(0.2, 0.3, 4, 0.25, 0.25),
        Bar(0.9, 1.0, 1, 1.0, 1.0),
    ]


TEXT = "Ana Bel said the ferry will run. Oskar Lund said that it will not."


@needs_yardstick
def test_each_statement_brings_its_confidence() -> None:
    article = judged(
        TEXT,
        [parts(TEXT, "Ana Bel", "said", "the ferry will run")],
        [
            told(TEXT, "Oskar Lund", "said", "that it will not", confidence=0.5),
            told(TEXT, "Ana Bel", "said", "the ferry will run", confidence=0.75),
        ],
    )
    assert of([article, article]) == [Said(0.5, False), Said(0.75, True)] * 2
