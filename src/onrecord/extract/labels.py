"""What the reader says of each word, and the best sequence of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

ROLES = ("source", "cue", "content")
NAMES = ("PERSON", "ORG", "PLACE", "GROUP")

# Begin, inside, end, single (Ratinov and Roth, CoNLL 2009): borders are what readers see.
_BEGIN, _INSIDE, _END, _SINGLE = range(4)
# Ten thousand to one.
_FAR = 9.2


class Run(NamedTuple):
    """Words ``[start, end)`` with one label, counted over the article."""

    start: int
    end: int
    label: str


def label_count(labels: Sequence[str]) -> int:
    """How many classes a word has: outside, and four for each label."""
    return 1 + 4 * len(labels)


def encode(runs: Sequence[Run], labels: Sequence[str], length: int) -> NDArray[np.int64]:
    """The class of each of ``length`` words; of runs that overlap, the first keeps its words."""
    classes = np.zeros(length, np.int64)
    for run in runs:
        if classes[run.start : run.end].any():
            continue
        base = 1 + 4 * labels.index(run.label)
        classes[run.start : run.end] = base + _INSIDE
        classes[run.start] = base + _BEGIN
        classes[run.end - 1] = base + _END
        if run.end - run.start == 1:
            classes[run.start] = base + _SINGLE
    return classes


def decode(classes: NDArray[np.int64], labels: Sequence[str]) -> Iterator[Run]:
    """The runs that a sequence of classes without contradiction says."""
    start = 0
    for at in np.flatnonzero(classes):
        label, place = divmod(int(classes[at]) - 1, 4)
        if place in (_BEGIN, _SINGLE):
            start = int(at)
        if place in (_END, _SINGLE):
            yield Run(start, int(at) + 1, labels[label])


@cache
def _follows(count: int) -> NDArray[np.bool_]:
    """Whether class ``j`` may come after class ``i``."""
    place = np.array([_SINGLE, *(c % 4 for c in range(count - 1))])
    label = np.array([-1, *(c // 4 for c in range(count - 1))])
    opened = (place == _BEGIN) | (place == _INSIDE)
    goes_on = (place == _INSIDE) | (place == _END)
    same = label[:, None] == label[None, :]
    follows: NDArray[np.bool_] = np.where(opened[:, None], goes_on[None, :] & same, ~goes_on[None, :])
    return follows


def best(scores: Floats) -> NDArray[np.int64]:
    """The sequence of classes with the highest sum of ``scores`` ``[n, classes]`` without contradiction.

    Scores are on a logarithmic scale. A word that is outside by far is taken to be so: what stands between
    two such words is looked at by itself, which takes a third of the time and changes nothing that is read.
    Where the best class of each word goes with its neighbours', no sequence is better.
    """
    path: NDArray[np.int64] = scores.argmax(1).astype(np.int64)
    follows = _follows(scores.shape[1])
    open_ = np.flatnonzero(scores[:, 0] - scores[:, 1:].max(1, initial=-np.inf) < _FAR)
    for places in np.split(open_, np.flatnonzero(np.diff(open_) > 1) + 1):
        if len(places):
            start, end = int(places[0]), int(places[-1]) + 1
            chosen = np.concatenate([[0], path[start:end], [0]])
            if not follows[chosen[:-1], chosen[1:]].all():
                path[start:end] = _viterbi(scores[start:end])
    return path


def _viterbi(scores: Floats) -> NDArray[np.int64]:
    """Viterbi (1967) over the transitions that the four places allow."""
    length, count = scores.shape
    allowed = np.where(_follows(count), 0.0, -np.inf).T
    can_start, can_end = allowed[:, 0] == 0, allowed[0] == 0
    reached = np.where(can_start, scores[0], -np.inf)
    came = np.empty((length, count), np.int64)
    rows = np.arange(count)
    for at in range(1, length):
        ways = allowed + reached
        came[at] = ways.argmax(1)
        reached = ways[rows, came[at]] + scores[at]
    path = np.empty(length, np.int64)
    path[-1] = np.where(can_end, reached, -np.inf).argmax()
    for at in range(length - 1, 0, -1):
        path[at - 1] = came[at, path[at]]
    return path
