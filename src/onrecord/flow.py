"""The whole way of an article, on one screen."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from graphlib import TopologicalSorter
from typing import Protocol

from onrecord.clean import clean
from onrecord.extract import DEFAULT, load
from onrecord.records import (
    Added,
    Article,
    ArticleRef,
    Attribution,
    CleanArticle,
    Entry,
    Extraction,
    Link,
    Occasion,
    PassageKind,
    Speaker,
    Statement,
    When,
    statement_id,
)  # fmt: skip
from onrecord.resolve import choose, resolve
from onrecord.situate import Carrier, Chains, Told, lead, occasion, passed_on, published
from onrecord.store import Record


class Model(Protocol):
    """What reads an article's prose."""

    def extract(self, cleaned: CleanArticle) -> Extraction:
        """The attributions, names and sentences of an article's prose, in text order."""


@cache
def load_model(name: str = DEFAULT) -> Model:
    """The model called ``name``, loaded once (less than a second).

    Raises:
        ModelMissing: if it is not installed, or not whole.
    """
    return load(name)


def entry(article: Article, model: Model) -> Entry:
    """All that goes on the record for one article: clean, extract, resolve, situate."""
    cleaned = clean(article)
    extraction = model.extract(cleaned)
    speakers = resolve(cleaned, extraction)
    when = published(cleaned)
    title = article.title or _headline(cleaned)
    ref = ArticleRef(article.source, article.sha256, title, article.outlet, when.date, article.url)
    statements = _statements(cleaned, extraction, speakers, ref, when)
    return Entry(article, title, when, cleaned.passages, cleaned.damage, tuple(statements))


def statements(article: Article) -> list[Statement]:
    """The statements of an article, in text order.

    Raises:
        ModelMissing: if the language model is not installed, or not whole.
    """
    return list(entry(article, load_model()).statements)


def put_on_record(record: Record, article: Article, model: Model) -> tuple[Added, Entry | None]:
    """Read an article and put it on the record, whole or not at all; nothing is read again in vain."""
    if record.has(article):
        return Added.UNCHANGED, None
    read = entry(article, model)
    return record.add(read, choose), read


def _headline(cleaned: CleanArticle) -> str | None:
    first = next((p for p in cleaned.passages if p.kind is not PassageKind.BOILERPLATE), None)
    if first is None or first.kind is not PassageKind.HEADLINE:
        return None
    return cleaned.article.text[first.span.start : first.span.end]


def _statements(
    cleaned: CleanArticle,
    extraction: Extraction,
    speakers: Sequence[Speaker | None],
    ref: ArticleRef,
    when: When,
) -> list[Statement]:
    situated = _situated(cleaned, extraction, speakers, when)
    made: dict[int, Statement] = {}
    for place in _outer_first(extraction.attributions):
        attribution = extraction.attributions[place]
        outer = None if attribution.within is None else made[attribution.within]
        statement = _statement(ref, attribution, speakers[place], *situated[place])
        made[place] = _inside(outer, statement) if outer else statement
    return [made[place] for place in range(len(made))]


def _situated(
    cleaned: CleanArticle, extraction: Extraction, speakers: Sequence[Speaker | None], when: When
) -> list[tuple[Occasion, tuple[Link, ...]]]:
    """Each attribution's occasion and chain: its own, and what holds on from the ones before.

    No occasion holds on to an inner one.
    """
    text, attributions = cleaned.article.text, extraction.attributions
    prose = [passage.span for passage in cleaned.prose]
    quoted = sorted({piece.span for one in attributions for piece in one.content if piece.quoted})
    carrier = Carrier(text, prose, lambda place: lead(text, place, when, quoted))
    chains = Chains(text, prose, extraction.sentences, cleaned.article.outlet)
    found = []
    for attribution, speaker in zip(attributions, speakers, strict=True):
        outer = () if attribution.within is None else attributions[attribution.within].content
        told = Told(attribution, speaker, occasion(text, attribution, extraction.sentences, when, outer))
        told_at = told.occasion if outer else carrier.occasion(told)
        found.append((told_at, chains.chain(told, told_at, outer)))
    return found


def _outer_first(attributions: Sequence[Attribution]) -> Iterable[int]:
    """The places of the attributions, each after the one in whose content it stands."""
    outers = {place: () if one.within is None else (one.within,) for place, one in enumerate(attributions)}
    return TopologicalSorter(outers).static_order()


def _inside(outer: Statement, inner: Statement) -> Statement:
    return replace(inner, chain=(*passed_on(outer), *inner.chain), within=outer.id)


def _statement(
    ref: ArticleRef,
    attribution: Attribution,
    speaker: Speaker | None,
    told_at: Occasion,
    chain: tuple[Link, ...],
) -> Statement:
    places = [attribution.source, attribution.cue, *attribution.content]
    return Statement(
        id=statement_id(ref.sha256, [place.span if place else None for place in places]),
        article=ref,
        kind=attribution.kind,
        speaker=speaker,
        cue=attribution.cue,
        act=attribution.act,
        negated=attribution.negated,
        content=attribution.content,
        occasion=told_at,
        chain=chain,
        confidence=attribution.confidence,
        method=attribution.method,
    )
