"""The best sequence of classes, and the runs it says."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.labels import ROLES, Run, best, decode, encode, label_count

CLASSES = label_count(ROLES)


@st.composite
def runs(draw: st.DrawFn) -> tuple[list[Run], int]:
    """Runs that do not overlap, and the length of the text they are in."""
    borders = sorted(draw(st.sets(st.integers(0, 30), max_size=12)))
    labels = draw(st.lists(st.sampled_from([None, *ROLES]), min_size=len(borders), max_size=len(borders)))
    found = [
        Run(start, end, label)
        for (start, end), label in zip(pairwise(borders), labels, strict=False)
        if label
    ]
    return found, 31


@given(runs())
def test_runs_come_back_from_their_classes(given_runs: tuple[list[Run], int]) -> None:
    found, length = given_runs
    assert list(decode(encode(found, ROLES, length), ROLES)) == found


@given(runs())
def test_best_sequence_of_certain_scores_is_that_sequence(given_runs: tuple[list[Run], int]) -> None:
    found, length = given_runs
    classes = encode(found, ROLES, length)
    scores = np.full((length, CLASSES), -9.0, np.float32)
    scores[np.arange(length), classes] = 0.0
    assert best(scores).tolist() == classes.tolist()


def test_of_two_runs_that_overlap_the_first_keeps_its_words() -> None:
    classes = encode([Run(0, 3, "cue"), Run(2, 5, "source")], ROLES, 6)
    assert list(decode(classes, ROLES)) == [Run(0, 3, "cue")]


@pytest.mark.parametrize("seed", range(20))
def test_best_sequence_has_the_highest_sum_of_all_without_contradiction(seed: int) -> None:
    count = label_count(ROLES[:1])
    scores = np.random.default_rng(seed).normal(size=(5, count)).astype(np.float32)
    sums = {
        classes: scores[range(5), classes].sum()
        for classes in product(range(count), repeat=5)
        if _sound(classes)
    }
    assert tuple(best(scores)) == max(sums, key=lambda classes: sums[classes])


def _sound(classes: tuple[int, ...]) -> bool:
    """Outside 0, then begin, inside, end, single: what is begun ends, and nothing goes on unbegun."""
    is_open = False
    for place in classes:
        if (place in (2, 3)) != is_open:
            return False
        is_open = place in (1, 2)
    return not is_open


def test_nothing_is_said_of_no_words() -> None:
    assert best(np.zeros((0, CLASSES), np.float32)).tolist() == []
