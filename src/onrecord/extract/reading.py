"""Reads an article in windows, and puts together what was answered in each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.tokens import Ints, Tokens
from onrecord.extract.windows import Window, windows

Floats = NDArray[np.float32]


class Answers(NamedTuple):
    """What is said of each word or token, one row for each.

    ``roles`` and ``names`` are scores ``[n, classes]``, ``sentences`` the score that a sentence begins;
    ``parts`` ``[n, 2, size]`` and ``cues`` ``[n, size]`` are vectors for linking.
    """

    roles: Floats
    names: Floats
    sentences: Floats
    parts: Floats
    cues: Floats


Reader = Callable[[Ints, Ints], Answers]


@dataclass(frozen=True, slots=True)
class Frame:
    """How articles are cut: sub-tokens in a window and its margins, windows at a time, and ids around."""

    length: int
    margin: int
    batch: int
    first: int
    last: int


def read(tokens: Tokens, reader: Reader, frame: Frame) -> Answers:
    """The answers for each word of an article with words, taken from the window that shows most around it."""
    cut = windows(len(tokens.ids), frame.length - 2, frame.margin)
    batches = _batches(cut, frame.batch)
    first = next(batches)
    answers = _answers(tokens, first, reader, frame)
    # Filled in place: put together at the end, a long article's answers would be there twice.
    whole = Answers(*(np.empty((len(tokens.words), *kind.shape[2:]), kind.dtype) for kind in answers))
    _fill(whole, answers, first, tokens)
    for batch in batches:
        _fill(whole, _answers(tokens, batch, reader, frame), batch, tokens)
    return whole


def _batches(cut: Sequence[Window], size: int) -> Iterator[Sequence[Window]]:
    for _, alike in groupby(cut, key=lambda window: window.end - window.start):
        same = list(alike)
        yield from (same[at : at + size] for at in range(0, len(same), size))


def framed(tokens: Tokens, window: Window, frame: Frame) -> tuple[Ints, Ints]:
    """The ids and marks of a window, with the encoder's own tokens around them."""
    ids = np.concatenate([[frame.first], tokens.ids[window.start : window.end], [frame.last]])
    marks = np.zeros((len(ids), tokens.marks.shape[1]), np.int64)
    marks[1:-1] = tokens.marks[window.start : window.end]
    return ids, marks


def _answers(tokens: Tokens, batch: Sequence[Window], reader: Reader, frame: Frame) -> Answers:
    ids, marks = zip(*(framed(tokens, window, frame) for window in batch), strict=True)
    return reader(np.stack(ids), np.stack(marks))


def _fill(whole: Answers, answers: Answers, batch: Sequence[Window], tokens: Tokens) -> None:
    """Puts what was answered about the words of each window, whose reading counts there, in its place."""
    for row, window in enumerate(batch):
        low, high = np.searchsorted(tokens.words, [window.first, window.last])
        words = tokens.words[low:high] - window.start + 1
        for place, kind in zip(whole, answers, strict=True):
            place[low:high] = kind[row, words]
