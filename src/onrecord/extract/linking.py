"""Which source and which content belong to which cue."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.labels import Run

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

# Gaps in words between a part and its cue, by powers of two up to 128, before and after.
_REACH = 8
_GAPS = 2 * (_REACH + 1)
# Each of them without and with another cue between the two, and without and with a paragraph's border.
BEARINGS = 4 * _GAPS
SOURCE, CONTENT = range(2)
# How far apart a part and its cue may stand, in words: in PolNeAR's training split 99.9 % are nearer.
FURTHEST = 200


class Linked(NamedTuple):
    """One attribution in words: its source if any, its cue, its content, and how sure the links are."""

    source: Run | None
    cue: Run
    content: tuple[Run, ...]
    likelihood: float


@dataclass(frozen=True, slots=True)
class Vectors:
    """What each word offers as a part, ``[words, 2, size]``, and as a cue, ``[words, size]``.

    ``paragraphs`` numbers each word's; ``prior`` ``[2, BEARINGS]`` is what is added to a part's and a cue's
    product for how they stand to each other.
    """

    parts: Floats
    cues: Floats
    paragraphs: Ints
    prior: Floats


class Bearings:
    """How parts of an article stand to its cues."""

    def __init__(self, cues: Sequence[Run], paragraphs: Ints) -> None:
        self._starts = [cue.start for cue in cues]
        self._paragraphs = paragraphs

    def near(self, part: Run) -> range:
        """The places of the cues that a part may belong to."""
        low = bisect_left(self._starts, part.start - FURTHEST)
        return range(low, bisect_left(self._starts, part.end + FURTHEST, lo=low))

    def of(self, part: Run, cue: Run) -> int:
        """The bearing of a part to a cue, from 0 to ``BEARINGS``."""
        before = part.start < cue.start
        first, last = (part.end, cue.start) if before else (cue.end, part.start)
        steps = min(_REACH, max(0, last - first).bit_length())
        gap = _REACH - steps if before else _REACH + 1 + steps
        other = bisect_left(self._starts, first)
        between = other < len(self._starts) and self._starts[other] < last
        border = self._paragraphs[first - 1] != self._paragraphs[last]
        return 4 * gap + 2 * between + int(border)


def link(runs: Sequence[Run], vectors: Vectors) -> list[Linked]:
    """The attributions that runs make, in the order of their cues.

    Each content chooses its cue, and each cue with content its source, or none: a softmax over those
    near and a score of 0 for none. A cue that brings no content attributes nothing and is left out.
    """
    cues = [run for run in runs if run.label == "cue"]
    bearings = Bearings(cues, vectors.paragraphs)
    offers = [vectors.cues[cue.start : cue.end].mean(0) for cue in cues]
    sources: defaultdict[int, list[tuple[Run, float]]] = defaultdict(list)
    contents: defaultdict[int, list[tuple[Run, float]]] = defaultdict(list)
    for run in runs:
        if run.label == "cue":
            continue
        role = SOURCE if run.label == "source" else CONTENT
        held = vectors.parts[run.start : run.end, role].mean(0)
        near = bearings.near(run)
        scores = [
            float(held @ offers[cue]) + float(vectors.prior[role, bearings.of(run, cues[cue])])
            for cue in near
        ]
        if role == SOURCE:
            for cue, score in zip(near, scores, strict=True):
                sources[cue].append((run, score))
            continue
        chosen, likelihood = _choice(scores)
        if chosen is not None:
            contents[near[chosen]].append((run, likelihood))
    found = []
    for number, pieces in sorted(contents.items()):
        chosen, likelihood = _choice([score for _, score in sources[number]])
        source = None if chosen is None else sources[number][chosen][0]
        sure = likelihood * min(part for _, part in pieces)
        found.append(Linked(source, cues[number], tuple(run for run, _ in pieces), sure))
    return found


def _choice(scores: Sequence[float]) -> tuple[int | None, float]:
    """The place of the most likely, or ``None`` if none of them is, and how likely that is."""
    all_scores = np.array([*scores, 0.0])
    raised = np.exp(all_scores - all_scores.max())
    best = int(raised.argmax())
    return (best if best < len(scores) else None), float(raised[best] / raised.sum())
