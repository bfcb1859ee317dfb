"""Which source and which content go to which cue."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.labels import Run
from onrecord.extract.linking import BEARINGS, CONTENT, SOURCE, Bearings, Vectors, link

SOURCES = [Run(0, 2, "source"), Run(10, 11, "source")]
CUES = [Run(2, 3, "cue"), Run(11, 12, "cue")]
CONTENTS = [Run(3, 8, "content"), Run(12, 17, "content")]


def vectors(links: dict[tuple[int, int, int], float], words: int = 20) -> Vectors:
    """Each cue's words point along an axis of their own; ``links`` are scores by part, role and cue."""
    parts = np.zeros((words, 2, len(CUES)), np.float32)
    cues = np.zeros((words, len(CUES)), np.float32)
    for axis, cue in enumerate(CUES):
        cues[cue.start : cue.end, axis] = 1.0
    for (at, role, axis), score in links.items():
        parts[at : at + 5, role, axis] = score
    return Vectors(parts, cues, np.zeros(words, np.int64), np.zeros((2, BEARINGS), np.float32))


def test_each_cue_gets_the_source_and_the_content_that_fit_it_best() -> None:
    scores = {(0, SOURCE, 0): 5.0, (10, SOURCE, 1): 5.0, (3, CONTENT, 0): 5.0, (12, CONTENT, 1): 5.0}
    found = link([*SOURCES, *CUES, *CONTENTS], vectors(scores))
    assert [(one.source, one.cue, one.content) for one in found] == [
        (SOURCES[0], CUES[0], (CONTENTS[0],)),
        (SOURCES[1], CUES[1], (CONTENTS[1],)),
    ]


def test_two_cues_may_share_a_source() -> None:
    scores = {(0, SOURCE, 0): 5.0, (0, SOURCE, 1): 5.0, (3, CONTENT, 0): 5.0, (12, CONTENT, 1): 5.0}
    found = link([SOURCES[0], *CUES, *CONTENTS], vectors(scores))
    assert [one.source for one in found] == [SOURCES[0], SOURCES[0]]


def test_a_cue_may_have_content_in_pieces() -> None:
    scores = {(3, CONTENT, 0): 5.0, (12, CONTENT, 0): 5.0}
    [found] = link([CUES[0], *CONTENTS], vectors(scores))
    assert found.content == tuple(CONTENTS)


def test_a_source_that_fits_worse_than_none_is_not_taken() -> None:
    scores = {(0, SOURCE, 0): -5.0, (3, CONTENT, 0): 5.0}
    [found] = link([SOURCES[0], CUES[0], CONTENTS[0]], vectors(scores))
    assert found.source is None


def test_a_cue_without_content_attributes_nothing() -> None:
    assert link([SOURCES[0], CUES[0]], vectors({(0, SOURCE, 0): 5.0})) == []


def test_content_without_a_cue_is_nobodys() -> None:
    assert link([SOURCES[0], CONTENTS[0]], vectors({})) == []


def test_likelihood_is_that_of_the_least_sure_piece_and_of_the_source() -> None:
    scores = {(0, SOURCE, 0): 3.0, (3, CONTENT, 0): 2.0, (12, CONTENT, 0): 1.0}
    [found] = link([SOURCES[0], CUES[0], *CONTENTS], vectors(scores))
    expected = (np.exp(3) / (np.exp(3) + 1)) * (np.exp(1) / (np.exp(1) + 1))
    assert found.likelihood == pytest.approx(expected)


def bearing(part: Run, cue: Run, others: tuple[Run, ...] = (), border: int = 2000) -> tuple[int, bool, bool]:
    """The gap's bucket, whether another cue stands between, and whether a paragraph ends between."""
    cues = sorted([cue, *others])
    found = Bearings(cues, (np.arange(2000) >= border).astype(np.int64)).of(part, cue)
    return found // 4, bool(found & 2), bool(found & 1)


@pytest.mark.parametrize(
    ("part", "cue", "bucket"),
    [
        (Run(0, 2, "source"), Run(2, 3, "cue"), 8),
        (Run(0, 2, "source"), Run(3, 4, "cue"), 7),
        (Run(0, 2, "source"), Run(900, 901, "cue"), 0),
        (Run(3, 8, "content"), Run(2, 3, "cue"), 9),
        (Run(4, 8, "content"), Run(2, 3, "cue"), 10),
        (Run(900, 901, "content"), Run(2, 3, "cue"), 17),
    ],
)
def test_gaps_are_told_apart_by_side_and_size(part: Run, cue: Run, bucket: int) -> None:
    assert bearing(part, cue) == (bucket, False, False)


def test_another_cue_between_is_told() -> None:
    assert bearing(Run(0, 2, "source"), Run(9, 10, "cue"), (Run(4, 5, "cue"),))[1]


@pytest.mark.parametrize("other", [Run(12, 13, "cue"), Run(0, 1, "cue")])
def test_another_cue_beyond_is_not_between(other: Run) -> None:
    assert not bearing(Run(1, 2, "source"), Run(9, 10, "cue"), (other,))[1]


@pytest.mark.parametrize(("border", "between"), [(1, False), (2, True), (9, True), (10, False)])
def test_a_paragraphs_border_between_is_told(border: int, between: bool) -> None:
    assert bearing(Run(0, 2, "source"), Run(9, 10, "cue"), border=border)[2] == between


@given(st.integers(0, 900), st.integers(1, 50), st.integers(0, 900), st.integers(1, 50))
def test_every_part_has_a_bearing(start: int, length: int, at: int, cue_length: int) -> None:
    part, cue = Run(start, start + length, "content"), Run(at, at + cue_length, "cue")
    assert 0 <= Bearings([cue], np.zeros(1000, np.int64)).of(part, cue) < BEARINGS
