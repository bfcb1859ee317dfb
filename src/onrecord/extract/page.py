"""A text as it was read: its words, what was answered for each, and what that says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from onrecord.extract.credits import Credit
from onrecord.extract.kinds import touching
from onrecord.extract.labels import NAMES, ROLES, Run, best, decode
from onrecord.extract.linking import Floats, Linked, Vectors, link
from onrecord.extract.reading import Answers
from onrecord.extract.tokens import Ints, Tokens
from onrecord.records import Name, Span, SpeakerType

_TYPES = dict(
    zip(
        NAMES,
        (SpeakerType.PERSON, SpeakerType.ORGANISATION, SpeakerType.STATE, SpeakerType.GROUP),
        strict=True,
    )
)

_STOPS = (".", "!", "?")
# Pieces that are less sure of themselves than three to two are most often words of the next statement.
_LEAST_PIECE = float(np.log(0.6))
# "PORT ANSEL, 5 March (Ennavar Wire) – " is nobody's words.
_DATELINE = re.compile(r"[^\W\d_a-z]{2}[^()\n“”„«»\"]{0,60}\([^()\n]{2,40}\)\s*[–—-]+\s+")


class Page:
    """Answers for the words of the passages ``prose`` of ``text``."""

    def __init__(self, text: str, prose: Sequence[Span], tokens: Tokens, answers: Answers) -> None:
        self.text, self.tokens = text, tokens
        self._prose = prose
        self._answers = answers
        self._starts, self._ends = tokens.word_spans()
        self._passages = np.array([passage.end for passage in prose], np.int64)

    @property
    def start(self) -> int:
        """Where the first passage begins."""
        return self._prose[0].start

    @cached_property
    def _classes(self) -> np.ndarray:
        return best(self._answers.roles)

    @cached_property
    def sure(self) -> Floats:
        """The log-likelihood of the role chosen for each word."""
        return np.take_along_axis(self._answers.roles, self._classes[:, None], 1)[:, 0]

    def linked(self, prior: Floats, credits_: Sequence[Credit] = ()) -> list[Linked]:
        """The attributions, in words; what touches a credit is no part of any."""
        vectors = Vectors(self._answers.parts, self._answers.cues, self.tokens.paragraphs(), prior)
        runs = (
            part
            for run in decode(self._classes, ROLES)
            for part in ([run] if run.label == "content" else map(self._unstopped, self._parts(run)))
        )
        return link([run for run in runs if not touching(self.span(run), credits_)], vectors)

    def likely(self, pieces: tuple[Run, ...]) -> tuple[Run, ...]:
        """Of several pieces, those that are likely to be content, or the likeliest."""
        sure = {piece: float(self.sure[piece.start : piece.end].mean()) for piece in pieces}
        likeliest = max(pieces, key=lambda piece: sure[piece])
        return tuple(piece for piece in pieces if piece == likeliest or sure[piece] > _LEAST_PIECE)

    def _unstopped(self, run: Run) -> Run:
        """A source or cue without the stop that ends its sentence; one that abbreviates stays."""
        end = run.end - 1
        stops = run.end - run.start > 1 and self.text[self._starts[end] : self._ends[end]] in _STOPS
        next_up = run.end >= len(self._starts) or self._answers.sentences[run.end] > 0
        return run._replace(end=end) if stops and next_up else run

    def span(self, run: Run) -> Span:
        """Where a run of words stands in the text."""
        return Span(int(self._starts[run.start]), int(self._ends[run.end - 1]))

    def spans(self, run: Run) -> Iterator[Span]:
        """The same, a span for each passage that it runs over, without the dateline that one begins with."""
        for span in map(self.span, self._parts(run)):
            dateline = _DATELINE.match(self.text, span.start, span.end)
            yield Span(dateline.end(), span.end) if dateline and dateline.end() < span.end else span

    def _parts(self, run: Run) -> Iterator[Run]:
        """A run, cut where a passage ends: what stands between two passages is nobody's words."""
        number = np.searchsorted(self._passages, self._ends[run.start : run.end])
        borders = [run.start, *(run.start + 1 + np.flatnonzero(np.diff(number))), run.end]
        for start, end in pairwise(borders):
            yield run._replace(start=int(start), end=int(end))

    def names(self) -> Iterator[Name]:
        """The proper names."""
        found = decode(best(self._answers.names), NAMES)
        for run in (part for whole in found for part in self._parts(whole)):
            span = self.span(run)
            yield Name(self.text[span.start : span.end], span.start, span.end, _TYPES[run.label])

    def sentences_in(self, place: Span) -> Iterator[Span]:
        """A part of one passage, cut where a sentence is more likely to begin than not."""
        low, high = np.searchsorted(self._begins, [place.start + 1, place.end])
        borders = [place.start, *self._begins[low:high].tolist(), place.end]
        for start, end in pairwise(borders):
            words = self.text[start:end].rstrip()
            if words:
                yield Span(start, start + len(words))

    @cached_property
    def _begins(self) -> Ints:
        """Where sentences begin."""
        return self._starts[self._answers.sentences > 0]

    def sentences(self) -> Iterator[Span]:
        """The sentences of all passages."""
        for passage in self._prose:
            yield from self.sentences_in(passage)
