"""The baseline: attributions by quotation marks, cue words and the dependency parse."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from onrecord.extract.carrying import Carrying, Placed
from onrecord.extract.cues import SILENCES
from onrecord.extract.grammar import bounds
from onrecord.extract.language import Model
from onrecord.extract.paragraph import Paragraph
from onrecord.extract.quotes import Quotation, quotations
from onrecord.extract.spoken import spoken
from onrecord.extract.told import told
from onrecord.records import (
    Act,
    Attribution,
    CleanArticle,
    Content,
    Excerpt,
    Extraction,
    Kind,
    Name,
    Span,
    SpeakerType,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# How often what a rule finds is right (linked, as score_attribution.py counts it), measured on
# 300 articles of PolNeAR's training split.
PRECISION: Mapping[str, float] = {
    "quote-then-verb": 0.94,
    "verb-then-quote": 0.74,
    "clause": 0.73,
    "infinitive": 0.61,
    "preposition": 0.56,
    "object": 0.56,
    "according-to": 0.78,
}

_NAMES = {
    "PERSON": SpeakerType.PERSON,
    "ORG": SpeakerType.ORGANISATION,
    "GPE": SpeakerType.STATE,
    "LOC": SpeakerType.STATE,
    "NORP": SpeakerType.GROUP,
}


def extract(cleaned: CleanArticle, model: Model) -> Extraction:
    """The attributions, names and sentences of an article's prose, in text order."""
    text = cleaned.article.text
    prose = [passage.span for passage in cleaned.prose]
    quoted = _Quoted(quotations(text, prose))
    found: list[Placed] = []
    carrying = Carrying()
    names: list[Name] = []
    sentences: list[Span] = []
    for doc, start in model.parse((text[s.start : s.end], s.start) for s in prose):
        paragraph = Paragraph(doc, quoted.inside(start, start + len(doc.text)))
        said, loose = spoken(paragraph)
        spoken_here = [Placed(start, finding) for finding in said]
        carrying.settle(paragraph, start, spoken_here, loose, found[-1] if found else None)
        told_here = told(paragraph, {token.i for finding in said for token in finding.cue})
        here = [*spoken_here, *(Placed(start, finding) for finding in told_here)]
        found += sorted(here, key=lambda placed: placed.finding.content[0])
        names += _names(doc, start)
        sentences += [Span(start + s.start_char, start + s.end_char) for s in doc.sents if s.text.strip()]
    attributions = _outermost(_attribution(text, quoted, placed) for placed in found)
    return Extraction(tuple(attributions), tuple(names), tuple(sentences))


class _Quoted:
    """An article's quotations, found by place."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._all = quotations
        self._starts = [q.span.start for q in quotations]
        self._ends = [q.span.end for q in quotations]

    def touching(self, start: int, end: int) -> Sequence[Quotation]:
        """Those that share a code point with ``[start, end)``."""
        return self._all[bisect_right(self._ends, start) : bisect_left(self._starts, end)]

    def inside(self, start: int, end: int) -> list[Quotation]:
        """Those wholly in ``[start, end)``, counted from ``start``."""
        return [
            Quotation(Span(q.span.start - start, q.span.end - start), q.closed, q.continued)
            for q in self.touching(start, end)
            if start <= q.span.start and q.span.end <= end
        ]


def _attribution(text: str, quoted: _Quoted, placed: Placed) -> Attribution:
    start, finding = placed.start, placed.finding
    whole = (_whole_quotations(quoted, span) for span in placed.content)
    content = tuple(_content(text, quoted, span) for span in _merged(whole))
    act = Act.WITHHOLD if finding.negated and finding.act in SILENCES else finding.act
    return Attribution(
        source=_excerpt(text, start, finding.source),
        cue=_excerpt(text, start, finding.cue),
        content=content,
        kind=_kind(quoted, content),
        act=act,
        negated=finding.negated,
        method=finding.method,
        confidence=PRECISION[finding.method],
    )


def _excerpt(text: str, start: int, tokens: list[Token]) -> Excerpt | None:
    if not tokens:
        return None
    low, high = bounds(tokens)
    return Excerpt.of(text, Span(start + low, start + high))


def _whole_quotations(quoted: _Quoted, span: Span) -> Span:
    """The span, widened over the quotations that it cuts."""
    touched = quoted.touching(span.start, span.end)
    return Span(
        min([span.start, *(q.span.start for q in touched)]), max([span.end, *(q.span.end for q in touched)])
    )


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for span in sorted(spans):
        if last is not None and span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _content(text: str, quoted: _Quoted, span: Span) -> Content:
    touched = quoted.touching(span.start, span.end)
    return Content.of(text, span, quoted=any(q.span.covers(span) for q in touched))


def _kind(quoted: _Quoted, content: Sequence[Content]) -> Kind:
    if all(piece.quoted for piece in content):
        return Kind.DIRECT
    if any(quoted.touching(piece.start, piece.end) for piece in content):
        return Kind.MIXED
    return Kind.INDIRECT


def _names(doc: Doc, start: int) -> Iterator[Name]:
    for entity in doc.ents:
        if entity.label_ in _NAMES:
            low, high = start + entity.start_char, start + entity.end_char
            yield Name(entity.text, low, high, _NAMES[entity.label_])


def _outermost(attributions: Iterable[Attribution]) -> list[Attribution]:
    """In text order, without those that stand inside the content of another."""
    kept: list[Attribution] = []
    open_content: list[Content] = []
    ordered = sorted(attributions, key=lambda a: (a.content[0].start, -a.content[-1].end))
    for attribution in ordered:
        place = attribution.cue.span if attribution.cue else attribution.content[0].span
        open_content = [piece for piece in open_content if piece.end > attribution.content[0].start]
        if any(piece.span.covers(place) for piece in open_content):
            continue
        kept.append(attribution)
        open_content += attribution.content
    return sorted(kept, key=lambda a: min(a.content[0].start, a.cue.start if a.cue else a.content[0].start))
