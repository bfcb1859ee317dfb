"""An article's prose as the reader takes it: sub-tokens, and what the letters alone do not tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.quotes import Quotation, quotations
from onrecord.records import Span

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

Ints = NDArray[np.int64]

# What is told of each sub-token besides its id, and how many values each has. The encoders are uncased,
# and windows do not show where a quotation was opened or a paragraph began.
MARKS = {"quotation": 4, "letters": 4, "gap": 3}
_QUOTATION, _LETTERS, _GAP = range(len(MARKS))
_OUTSIDE, _INSIDE, _OPENS, _CLOSES = range(4)
_LOWER, _CAPITALISED, _CAPITALS, _NO_LETTERS = range(4)
_GLUED, _SPACE, _PARAGRAPH = range(3)

# Passages that are cut into sub-tokens together.
_AT_A_TIME = 64

# One code point for one, so that every offset stays: a text's own style of marks says nothing about
# who speaks, and where they open and close is told by `quotation`.
_TYPEWRITER = str.maketrans("‘’‚‹›“”„«»\u00a0\u2009\u202f", "'''''\"\"\"\"\"   ")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The sub-tokens of an article's prose, in text order; all arrays have one row for each.

    ``ids`` are the encoder's; ``marks`` is ``[n, 3]`` after ``MARKS``; ``starts`` and ``ends`` are code
    points of the article; ``words`` are the rows at which a word begins.
    """

    ids: Ints
    marks: Ints
    starts: Ints
    ends: Ints
    words: Ints

    def word_spans(self) -> tuple[Ints, Ints]:
        """Where each word starts and ends, in code points."""
        if not len(self.words):
            return self.starts, self.ends
        last = np.append(self.words[1:], len(self.ids)) - 1
        return self.starts[self.words], self.ends[last]

    def paragraphs(self) -> Ints:
        """The number of each word's paragraph."""
        return np.cumsum(self.marks[self.words, _GAP] == _PARAGRAPH)

    def alone(self, span: Span) -> Tokens:
        """Those inside ``span``, as if it stood by itself: a paragraph that no quotation surrounds."""
        first, last = np.searchsorted(self.starts, [span.start, span.end])
        marks = self.marks[first:last].copy()
        if len(marks):
            marks[0, _GAP] = _PARAGRAPH
            if not (marks[:, _QUOTATION] == _OUTSIDE).any():
                marks[:, _QUOTATION] = _OUTSIDE
        low, high = np.searchsorted(self.words, [first, last])
        inside = self.words[low:high] - first
        return Tokens(self.ids[first:last], marks, self.starts[first:last], self.ends[first:last], inside)


def tokenize(text: str, prose: Sequence[Span], tokenizer: Tokenizer) -> Tokens:
    """The sub-tokens of the passages ``prose`` of ``text``. Linear in the length of the text."""
    plain = text.translate(_TYPEWRITER)
    ids: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    words: list[int] = []
    paragraphs: list[int] = []
    for passage, encoding in _encoded(plain, prose, tokenizer):
        if not encoding.ids:
            continue
        paragraphs.append(len(ids))
        last = None
        for row, (number, (start, end), word) in enumerate(
            zip(encoding.ids, encoding.offsets, encoding.word_ids, strict=True), len(ids)
        ):
            if word != last:
                words.append(row)
                last = word
            ids.append(number)
            starts.append(passage.start + start)
            ends.append(passage.start + end)
    if not ids:
        nothing = np.zeros(0, np.int64)
        return Tokens(nothing, np.zeros((0, len(MARKS)), np.int64), nothing, nothing, nothing)
    rows = _Rows(np.array(starts, np.int64), np.array(ends, np.int64), np.array(words, np.int64))
    marks = np.stack(
        [rows.quotation(quotations(text, prose)), rows.letters(plain), rows.gap(paragraphs)], axis=1
    )
    return Tokens(np.array(ids, np.int64), marks, rows.starts, rows.ends, rows.words)


def _encoded(plain: str, prose: Sequence[Span], tokenizer: Tokenizer) -> Iterator[tuple[Span, Encoding]]:
    """Passages and their sub-tokens, some at a time: what is told of each takes a hundred times its room."""
    for at in range(0, len(prose), _AT_A_TIME):
        some = prose[at : at + _AT_A_TIME]
        words = [plain[passage.start : passage.end] for passage in some]
        yield from zip(some, tokenizer.encode_batch(words, add_special_tokens=False), strict=True)


@dataclass(frozen=True, slots=True)
class _Rows:
    starts: Ints
    ends: Ints
    words: Ints

    def quotation(self, found: Sequence[Quotation]) -> Ints:
        """Outside of quotation marks, inside, or a mark that opens or closes."""
        state = np.full(len(self.starts), _OUTSIDE)
        for quoted in found:
            first, last = np.searchsorted(self.starts, [quoted.span.start, quoted.span.end])
            if first < last:
                state[first:last] = _INSIDE
                state[first] = _OPENS
                if quoted.closed:
                    state[last - 1] = _CLOSES
        return state

    def letters(self, text: str) -> Ints:
        """How the word is written that the sub-token belongs to."""
        last = np.append(self.words[1:], len(self.starts)) - 1
        written = [_letters(text[s:e]) for s, e in zip(self.starts[self.words], self.ends[last], strict=True)]
        return np.repeat(np.array(written, np.int64), np.diff(np.append(self.words, len(self.starts))))

    def gap(self, paragraphs: Sequence[int]) -> Ints:
        """What stands before the sub-token."""
        gap = np.full(len(self.starts), _SPACE)
        gap[1:][self.starts[1:] == self.ends[:-1]] = _GLUED
        gap[list(paragraphs)] = _PARAGRAPH
        return gap


def _letters(word: str) -> int:
    if not any(map(str.isalpha, word)):
        return _NO_LETTERS
    if word.isupper() and len(word) > 1:
        return _CAPITALS
    return _CAPITALISED if word[0].isupper() else _LOWER
