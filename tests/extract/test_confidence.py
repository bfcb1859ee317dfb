"""From how sure the reader was to how likely an attribution is right."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.confidence import FEATURES, Scale, features
from onrecord.extract.labels import Run
from onrecord.extract.linking import Linked

SOURCE, CUE = Run(0, 2, "source"), Run(2, 3, "cue")
NEAR, FAR = Run(3, 6, "content"), Run(7, 9, "content")
SURE = np.array([-0.1, -0.3, -0.2, -0.4, -0.5, -0.6, -3.0, -0.7, -0.9, -3.0], np.float32)


def values(linked: Linked) -> dict[str, float]:
    return dict(zip(FEATURES, features(linked, SURE).tolist(), strict=True))


@pytest.mark.parametrize(
    ("feature", "expected"),
    [
        ("cue", -0.2),
        ("content begins", -0.4),
        ("content ends", -0.6),
        ("content", -0.5),
        ("source", -0.2),
        ("links", math.log(0.5)),
        ("no source", 0.0),
    ],
)
def test_features_of_an_attribution(feature: str, expected: float) -> None:
    assert values(Linked(SOURCE, CUE, (NEAR,), 0.5))[feature] == pytest.approx(expected)


def test_of_several_pieces_the_least_sure_counts() -> None:
    found = values(Linked(SOURCE, CUE, (NEAR, FAR), 0.5))
    sure = [found[feature] for feature in ("content begins", "content ends", "content")]
    assert sure == pytest.approx([-0.7, -0.9, -0.8])


def test_a_missing_source_is_told_apart_from_a_sure_one() -> None:
    found = values(Linked(None, CUE, (NEAR,), 0.5))
    assert (found["source"], found["no source"]) == (0.0, 1.0)


def test_doubts_beyond_one_in_ten_thousand_are_alike() -> None:
    found = features(Linked(None, CUE, (NEAR,), 0.0), SURE * 1000)
    assert found.min() == pytest.approx(math.log(1e-4))


def test_confidence_lies_on_the_line_between_two_points() -> None:
    scale = Scale([0.0] * len(FEATURES) + [0.25], [0.0, 1.0], [0.2, 0.6])
    found = scale.confidence(features(Linked(SOURCE, CUE, (NEAR,), 0.5), SURE))
    assert found == pytest.approx(0.3)


@pytest.mark.parametrize(("constant", "expected"), [(-9.0, 0.2), (9.0, 0.6)])
def test_confidence_beyond_the_points_is_that_of_the_last(constant: float, expected: float) -> None:
    scale = Scale([0.0] * len(FEATURES) + [constant], [0.0, 1.0], [0.2, 0.6])
    assert scale.confidence(features(Linked(SOURCE, CUE, (NEAR,), 0.5), SURE)) == pytest.approx(expected)


WEIGHTS = st.lists(st.floats(-5, 5), min_size=len(FEATURES) + 1, max_size=len(FEATURES) + 1)
VALUES = st.lists(st.floats(-9.3, 1), min_size=len(FEATURES), max_size=len(FEATURES))


@given(VALUES, WEIGHTS, st.integers(0, len(FEATURES) - 1), st.floats(0, 5))
def test_more_of_what_counts_for_it_never_makes_it_less(
    given_values: list[float], weights: list[float], at: int, more: float
) -> None:
    weights[at] = abs(weights[at])
    scale = Scale(weights, [-10.0, 0.0, 10.0], [0.1, 0.5, 0.9])
    low = np.array(given_values)
    high = low.copy()
    high[at] += more
    assert scale.confidence(low) <= scale.confidence(high) + 1e-12
