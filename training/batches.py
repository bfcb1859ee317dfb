"""Windows over the lessons, differently cut in each epoch, in batches of about as many tokens."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import torch
from numpy.random import Generator
from torch import Tensor

from onrecord.extract.linking import CONTENT, SOURCE, Bearings
from onrecord.extract.reading import Frame, framed
from onrecord.extract.windows import Window
from onrecord.records import Span
from training.corpus import Ints, Lesson, Piece

IGNORED = -100
_SORTED = 128


class Links(NamedTuple):
    """What is asked about links, with pools that average each piece's tokens ``[windows, pieces, tokens]``.

    ``part_role`` and ``bearings`` say what is linked and how it stands. ``part_cue`` is the cue of a content,
    ``cue_source`` the source of a cue, as places among cues and parts: their number where there is none,
    ``IGNORED`` where it is not asked, as the other one stands outside the window.
    """

    cue_pool: Tensor
    part_pool: Tensor
    part_role: Tensor
    bearings: Tensor
    part_cue: Tensor
    cue_source: Tensor


class Batch(NamedTuple):
    """Tensors ``[windows, tokens, ...]``; ``words`` numbers the words of ``lesson``, the articles."""

    ids: Tensor
    marks: Tensor
    padding: Tensor
    roles: Tensor
    names: Tensor
    sentences: Tensor
    words: Tensor
    links: Links
    lesson: list[int]


class Cut(NamedTuple):
    """A window of one lesson; ``alone``, it is read as if nothing stood around it."""

    lesson: int
    window: Window
    alone: bool = False


def cuts(lessons: Sequence[Lesson], length: int, random: Generator) -> list[Cut]:
    """Windows without overlap that begin somewhere else each time."""
    found = []
    for number, lesson in enumerate(lessons):
        rows = len(lesson.tokens.ids)
        offset = int(random.integers(1, length + 1))
        borders = [0, *range(offset, rows, length), rows]
        found += [
            Cut(number, Window(start, end, start, end)) for start, end in pairwise(borders) if end - start > 8
        ]
    return found


def sentences(lessons: Sequence[Lesson], share: float, random: Generator) -> list[Cut]:
    """A ``share`` of the sentences, each a window of its own: contents are read so, when they attribute.

    Only those that hold all of what they hold a part of: nobody could tell the rest from them alone. Half
    of them lose their last word, most often a stop.
    """
    found = []
    for number, lesson in enumerate(lessons):
        words, count = lesson.tokens.words, len(lesson.tokens.words)
        extent: dict[int, tuple[int, int]] = {}
        for piece in lesson.pieces:
            low, high = extent.get(piece.of, (count, 0))
            extent[piece.of] = (min(low, piece.run.start), max(high, piece.run.end))
        borders = [*np.flatnonzero(lesson.sentences).tolist(), count]
        for start, end in pairwise(borders):
            held = [(low, high) for low, high in extent.values() if low < end and high > start]
            if random.random() >= share or not all(start <= low and high <= end for low, high in held):
                continue
            shorter = end - int(random.random() < 0.5)
            end = shorter if all(high <= shorter for _, high in held) else end  # noqa: PLW2901
            if end - start > 3:
                first = int(words[start])
                last = int(words[end]) if end < count else len(lesson.tokens.ids)
                found.append(Cut(number, Window(first, last, first, last), alone=True))
    return found


def epoch(
    lessons: Sequence[Lesson], tokens: int, length: int, alone: float, random: Generator
) -> list[list[Cut]]:
    """Groups of windows for one epoch in random order, of at most ``tokens`` each with their padding.

    ``length`` are the sub-tokens of a window, with the encoder's own two. A share ``alone`` of the sentences
    comes by itself too.
    """
    found = cuts(lessons, length - 2, random) + sentences(lessons, alone, random)
    order = random.permutation(len(found))
    groups: list[list[Cut]] = []
    # Sorted within some groups' worth: nearly no padding, and still another order each epoch.
    for start in range(0, len(found), _SORTED):
        alike = sorted((found[at] for at in order[start : start + _SORTED]), key=_length)
        group: list[Cut] = []
        for cut in alike:
            if group and (len(group) + 1) * _length(cut) > tokens:
                groups.append(group)
                group = []
            group.append(cut)
        groups.append(group)
    return [groups[at] for at in random.permutation(len(groups))]


def _length(cut: Cut) -> int:
    return cut.window.end - cut.window.start + 2


def batch(lessons: Sequence[Lesson], group: Sequence[Cut], frame: Frame) -> Batch:
    """The windows of a group, padded to the longest."""
    views = [_View(lessons[cut.lesson], cut, frame) for cut in group]
    length = max(len(view.ids) for view in views)

    def classes(of_words: str) -> Tensor:
        return _padded([v.classes(getattr(v.lesson, of_words)) for v in views], length, IGNORED)

    return Batch(
        ids=_padded([v.ids for v in views], length, frame.last),
        marks=_padded([v.marks for v in views], length, 0),
        padding=_padded([np.zeros(len(v.ids), bool) for v in views], length, value=True),
        roles=classes("roles"),
        names=classes("names"),
        sentences=classes("sentences"),
        words=_padded([v.numbers() for v in views], length, IGNORED),
        links=_links(views, length),
        lesson=[cut.lesson for cut in group],
    )


def _links(views: Sequence[_View], length: int) -> Links:
    cues = max(1, *(len(view.cues) for view in views))
    parts = max(1, *(len(view.parts) for view in views))
    bearings = np.zeros((len(views), parts, cues), np.int64)
    role = np.full((len(views), parts), IGNORED)
    part_cue = np.full((len(views), parts), IGNORED)
    cue_source = np.full((len(views), cues), IGNORED)
    for row, view in enumerate(views):
        for at, part in enumerate(view.parts):
            role[row, at] = SOURCE if part.run.label == "source" else CONTENT
            bearings[row, at, : len(view.cues)] = [view.bearings.of(part.run, cue.run) for cue in view.cues]
            if part.run.label == "content":
                part_cue[row, at] = next((n for n, cue in enumerate(view.cues) if cue.of == part.of), IGNORED)
        for at, cue in enumerate(view.cues):
            own = [n for n, p in enumerate(view.parts) if p.run.label == "source" and p.of == cue.of]
            if own:
                cue_source[row, at] = own[0]
            elif cue.of not in view.sourced:
                cue_source[row, at] = parts
    return Links(
        cue_pool=torch.from_numpy(np.stack([v.pool(v.cues, cues, length) for v in views])),
        part_pool=torch.from_numpy(np.stack([v.pool(v.parts, parts, length) for v in views])),
        part_role=torch.from_numpy(role),
        bearings=torch.from_numpy(bearings),
        part_cue=torch.from_numpy(part_cue),
        cue_source=torch.from_numpy(cue_source),
    )


class _View:
    """One window of a lesson: its words, and the pieces that stand in it."""

    def __init__(self, lesson: Lesson, cut: Cut, frame: Frame) -> None:
        self.lesson = lesson
        window = cut.window
        self.ids, self.marks = framed(lesson.tokens, window, frame)
        if cut.alone:
            starts, ends = lesson.tokens.starts, lesson.tokens.ends
            alone = lesson.tokens.alone(Span(int(starts[window.start]), int(ends[window.end - 1])))
            self.marks[1:-1] = alone.marks
        words = lesson.tokens.words
        low, high = np.searchsorted(words, [window.start, window.end])
        self.low, self.high = int(low), int(high)
        self.rows = words[low:high] - window.start + 1
        inside = [
            Piece(piece.run._replace(start=max(piece.run.start, low), end=min(piece.run.end, high)), piece.of)
            for piece in lesson.pieces
            if piece.run.start < high and piece.run.end > low
        ]
        self.cues = [piece for piece in inside if piece.run.label == "cue"]
        self.parts = [piece for piece in inside if piece.run.label != "cue"]
        self.bearings = Bearings([cue.run for cue in self.cues], lesson.tokens.paragraphs())
        self.sourced = {piece.of for piece in lesson.pieces if piece.run.label == "source"}

    def classes(self, of_words: Ints) -> Ints:
        """The class of each token that begins a word; the others are not asked."""
        classes = np.full(len(self.ids), IGNORED)
        classes[self.rows] = of_words[self.low : self.high]
        return classes

    def numbers(self) -> Ints:
        numbers = np.full(len(self.ids), IGNORED)
        numbers[self.rows] = np.arange(self.low, self.high)
        return numbers

    def pool(self, pieces: Sequence[Piece], count: int, length: int) -> np.ndarray:
        pool = np.zeros((count, length), np.float32)
        for at, piece in enumerate(pieces):
            rows = self.rows[piece.run.start - self.low : piece.run.end - self.low]
            pool[at, rows] = 1 / len(rows)
        return pool


def _padded(rows: Sequence[np.ndarray], length: int, value: int) -> Tensor:
    out = np.full((len(rows), length, *rows[0].shape[1:]), value, rows[0].dtype)
    for row, values in zip(out, rows, strict=True):
        row[: len(values)] = values
    return torch.from_numpy(out)
