"""From an article's passages to its attributions, names and sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from onrecord.extract.acts import act
from onrecord.extract.confidence import Scale, features
from onrecord.extract.credits import CREDITED, Credit, credits_in
from onrecord.extract.kinds import content, kind
from onrecord.extract.linking import Linked
from onrecord.extract.modelfiles import GRAPH, TOKENIZER, ModelFiles
from onrecord.extract.nested import inner
from onrecord.extract.page import Page
from onrecord.extract.quotes import Quotation, quotations
from onrecord.extract.reading import Frame, Reader, read
from onrecord.extract.session import session
from onrecord.extract.silences import SILENT, Silence, silences_in
from onrecord.extract.tokens import Tokens, tokenize
from onrecord.records import Act, Attribution, CleanArticle, Content, Excerpt, Extraction, Kind, Span

# What is less likely right is not told: F1 is best near half of what it reaches (Lipton et al., 2014). On the
# development split, 29 of 88 that would be told with less are right. What nobody said in no exact words
# serves a reader least, and is to be surer.
_LEAST, _LEAST_BARE = 0.4, 0.5
# How far back the words before a cue may change what it does ("no minister has said").
_BEFORE = 60


class Extractor:
    """A reader with its tokenizer, ready to read articles. Several threads may use the same one."""

    def __init__(self, card: dict[str, Any], tokenizer: Tokenizer, reader: Reader) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._method: str = card["name"]
        self._frame = Frame(**card["frame"])
        self._prior = np.array(card["prior"], np.float32)
        self._scale = Scale(**card["confidence"])
        self._tokenizer, self.reader = tokenizer, reader

    @classmethod
    def from_files(cls, files: ModelFiles, threads: int | None = None) -> Extractor:
        """From a model's folder."""
        tokenizer = Tokenizer.from_str(files.folder.joinpath(TOKENIZER).read_text("utf-8"))
        return cls(files.card, tokenizer, session(files.folder.joinpath(GRAPH).read_bytes(), threads))

    def extract(self, cleaned: CleanArticle) -> Extraction:
        """The attributions, names and sentences of an article's prose, in text order."""
        text = cleaned.article.text
        prose = [passage.span for passage in cleaned.prose]
        tokens = tokenize(text, prose, self._tokenizer)
        if not len(tokens.ids):
            return Extraction((), (), ())
        quoted = quotations(text, prose)
        page = self._page(text, prose, tokens)
        read = self._attributions(page, quoted, credits_in(text, prose))
        outer = [*read, *_silences(page, read)]
        nested = [
            (found, number)
            for number, attribution in enumerate(outer)
            for found in inner(page, attribution, self._alone)
        ]
        attributions = _in_order([*((found, None) for found in outer), *nested])
        return Extraction(attributions, tuple(page.names()), tuple(page.sentences()))

    def _page(self, text: str, prose: Sequence[Span], tokens: Tokens) -> Page:
        return Page(text, prose, tokens, read(tokens, self.reader, self._frame))

    def _alone(self, page: Page, span: Span) -> list[Attribution]:
        """What a part of a page says by itself; marks around it are the outer speaker's."""
        quoted = quotations(page.text, [span])
        alone = self._page(page.text, [span], page.tokens.alone(span))
        return self._attributions(alone, quoted)

    def _attributions(
        self, page: Page, quoted: Sequence[Quotation], credited: Sequence[Credit] = ()
    ) -> list[Attribution]:
        found = (self._attribution(page, linked, quoted) for linked in page.linked(self._prior, credited))
        read = [attribution for attribution in found if _is_told(attribution)]
        return read + [_credited(page.text, credit, quoted) for credit in credited]

    def _attribution(self, page: Page, linked: Linked, quoted: Sequence[Quotation]) -> Attribution:
        text, cue = page.text, page.span(linked.cue)
        source = page.span(linked.source) if linked.source else None
        pieces = tuple(
            content(text, span, quoted) for run in page.likely(linked.content) for span in page.spans(run)
        )
        done, negated = act(
            text[cue.start : cue.end],
            text[source.start : source.end] if source else None,
            text[max(page.start, cue.start - _BEFORE) : cue.start],
        )
        return Attribution(
            source=Excerpt.of(text, source) if source else None,
            cue=Excerpt.of(text, cue),
            content=pieces,
            kind=kind(pieces, quoted),
            act=done,
            negated=negated,
            method=self._method,
            confidence=round(self._scale.confidence(features(linked, page.sure)), 3),
        )


def _is_told(attribution: Attribution) -> bool:
    bare = attribution.source is None and attribution.kind is Kind.INDIRECT
    return attribution.confidence >= (_LEAST_BARE if bare else _LEAST)


def _credited(text: str, credit: Credit, quoted: Sequence[Quotation]) -> Attribution:
    pieces = (content(text, credit.content, quoted),)
    return Attribution(
        source=Excerpt.of(text, credit.source),
        cue=Excerpt.of(text, credit.cue),
        content=pieces,
        kind=kind(pieces, quoted),
        act=Act.SAY,
        negated=False,
        method="credit",
        confidence=CREDITED,
    )


def _silences(page: Page, read: Sequence[Attribution]) -> Iterator[Attribution]:
    """Those that were not read already: none of their words is in an attribution; a source may be shared."""
    taken = bytearray(len(page.text))
    for attribution in read:
        for part in (attribution.cue, *attribution.content):
            if part is not None:
                taken[part.start : part.end] = b"\1" * (part.end - part.start)
    for silence in silences_in(page.text, page.sentences()):
        if not any(taken[silence.cue.start : silence.content.end]):
            yield _silent(page.text, silence)


def _silent(text: str, silence: Silence) -> Attribution:
    return Attribution(
        source=Excerpt.of(text, silence.source),
        cue=Excerpt.of(text, silence.cue),
        content=(Content.of(text, silence.content, quoted=False),),
        kind=Kind.INDIRECT,
        act=Act.WITHHOLD,
        negated=True,
        method="silence",
        confidence=SILENT,
    )


def _in_order(found: Sequence[tuple[Attribution, int | None]]) -> tuple[Attribution, ...]:
    """Attributions in text order; each with the place of the one it stands in, given by its old place."""
    order = sorted(range(len(found)), key=lambda number: _place(found[number][0]))
    place = {number: at for at, number in enumerate(order)}
    return tuple(
        replace(attribution, within=None if outer is None else place[outer])
        for attribution, outer in (found[number] for number in order)
    )


def _place(attribution: Attribution) -> tuple[int, int]:
    """Where an attribution begins, and an outer one before what stands in it."""
    starts = [piece.start for piece in attribution.content]
    if attribution.cue:
        starts.append(attribution.cue.start)
    return min(starts), -attribution.content[-1].end
