"""The whole way of an article, on one screen."""

from functools import cache

from onrecord.clean import clean
from onrecord.extract import Model, extract
from onrecord.records import (
    Added,
    Article,
    ArticleRef,
    Attribution,
    CleanArticle,
    Entry,
    Occasion,
    PassageKind,
    Speaker,
    Statement,
    statement_id,
)  # fmt: skip
from onrecord.resolve import choose, resolve
from onrecord.situate import chain, occasion, published
from onrecord.store import Record


@cache
def load_model() -> Model:
    """The language model, loaded once (about a second).

    Raises:
        ModelMissing: if it is not installed, or not whole.
    """
    return Model.load()


def entry(article: Article, model: Model) -> Entry:
    """All that goes on the record for one article: clean, extract, resolve, situate."""
    cleaned = clean(article)
    extraction = extract(cleaned, model)
    speakers = resolve(cleaned, extraction)
    when = published(cleaned)
    title = article.title or _headline(cleaned)
    ref = ArticleRef(article.source, article.sha256, title, article.outlet, when.date, article.url)
    text, sentences = article.text, extraction.sentences
    statements = tuple(
        _statement(ref, attribution, speaker, occasion(text, attribution, sentences, when), text)
        for attribution, speaker in zip(extraction.attributions, speakers, strict=True)
    )
    return Entry(article, title, when, cleaned.passages, cleaned.damage, statements)


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


def _statement(
    ref: ArticleRef, attribution: Attribution, speaker: Speaker | None, told_at: Occasion, text: str
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
        chain=chain(text, told_at, ref.outlet),
        confidence=attribution.confidence,
        method=attribution.method,
    )
