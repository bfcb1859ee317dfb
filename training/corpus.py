"""PolNeAR's articles as lessons: what a reader should say of every word."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.clean import clean
from onrecord.extract.labels import NAMES, ROLES, Run, encode
from onrecord.extract.tokens import Tokens, tokenize
from onrecord.records import Article, Span

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Example:
    """An article of the corpus and what its annotators marked in it, in code points."""

    id: str
    publisher: str
    text: str
    attributions: tuple[dict[str, list[Span]], ...]

    @property
    def prose(self) -> list[Span]:
        """The passages that are read."""
        return [passage.span for passage in clean(Article(self.id, self.text)).prose]


def examples(path: Path) -> list[Example]:
    """The articles of a split."""
    rows: Iterator[dict[str, Any]] = map(json.loads, path.read_text("utf-8").splitlines())
    return [
        Example(
            row["id"],
            row["publisher"],
            row["text"],
            tuple(
                {role: [Span(*place) for place in attribution[role]] for role in ROLES}
                for attribution in row["attributions"]
            ),
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that is part of attribution ``of``."""

    run: Run
    of: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article in sub-tokens, and for each word the class of its role, of its name, and of its place."""

    id: str
    tokens: Tokens
    pieces: tuple[Piece, ...]
    roles: Ints
    names: Ints
    sentences: Ints


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the teacher of names and sentences says of an article, in code points."""

    names: tuple[tuple[int, int, str], ...]
    sentences: tuple[int, ...]


def lesson(example: Example, parsed: Parsed, tokenizer: Tokenizer) -> Lesson:
    """The article with the classes of all its words."""
    tokens = tokenize(example.text, example.prose, tokenizer)
    words = _Words(tokens)
    pieces = sorted(
        (
            Piece(run, number)
            for number, attribution in enumerate(example.attributions)
            for role in ROLES
            for run in words.runs(attribution[role], role)
        ),
        key=lambda piece: piece.run.start,
    )
    names = [run for start, end, label in parsed.names for run in words.runs([Span(start, end)], label)]
    length = len(tokens.words)
    sentences = np.zeros(length, np.int64)
    sentences[[at for start in parsed.sentences if (at := words.at(start)) < length]] = 1
    return Lesson(
        example.id,
        tokens,
        tuple(pieces),
        encode([piece.run for piece in pieces], ROLES, length),
        encode(names, NAMES, length),
        sentences,
    )


class _Words:
    def __init__(self, tokens: Tokens) -> None:
        self._starts, self._ends = tokens.word_spans()

    def at(self, place: int) -> int:
        return int(np.searchsorted(self._starts, place))

    def runs(self, spans: Iterable[Span], label: str) -> Iterator[Run]:
        """The words that spans touch; none where a passage is not read."""
        for span in spans:
            first = int(np.searchsorted(self._ends, span.start, "right"))
            last = int(np.searchsorted(self._starts, span.end))
            if first < last:
                yield Run(first, last, label)


def vocabulary(lessons: Sequence[Lesson]) -> int:
    """How many different sub-tokens the lessons hold."""
    return len(np.unique(np.concatenate([lesson.tokens.ids for lesson in lessons])))
