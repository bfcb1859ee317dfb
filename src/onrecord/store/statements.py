"""Statements as they stand, made from their rows in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, Select, bindparam, select

from onrecord.records import (
    Act,
    ArticleRef,
    Content,
    Excerpt,
    Kind,
    Link,
    Occasion,
    Span,
    Speaker,
    SpeakerType,
    Statement,
    When,
)
from onrecord.store.corrections import as_correction
from onrecord.store.schema import correction, link, nesting, speaker, statement, statement_span, version
from onrecord.store.standing import IN_FORCE, SPEAKER, TRUE
from onrecord.store.view import Correction, StatementView

AnyRow = Row[Any]

# Both databases take more parameters than this in one query: https://www.sqlite.org/limits.html
KEYS_AT_ONCE = 10_000
KEYS: BindParameter[Any] = bindparam("keys", expanding=True)


@dataclass(frozen=True, slots=True)
class _Around:
    """What statements are made of beside their own rows, by the key that leads there."""

    versions: Mapping[int, AnyRow]
    spans: Mapping[int, Sequence[AnyRow]]
    links: Mapping[int, Sequence[AnyRow]]
    corrections: Mapping[str, tuple[Correction, ...]]
    speakers: Mapping[int, AnyRow]


_versions = select(version).where(version.c.id.in_(KEYS))
_spans = (
    select(statement_span).where(statement_span.c.statement_pk.in_(KEYS)).order_by(statement_span.c.ordinal)
)
_links = select(link).where(link.c.statement_pk.in_(KEYS)).order_by(link.c.ordinal)
_corrections = (
    select(correction).where(correction.c.statement_id.in_(KEYS), IN_FORCE).order_by(correction.c.id)
)
_speakers = select(speaker).where(speaker.c.id.in_(KEYS))
_statements = select(statement).where(statement.c.pk.in_(KEYS))
_outward = select(nesting).where(nesting.c.statement_pk.in_(KEYS)).cte(recursive=True)
_nesting = select(_outward.union(select(nesting).where(nesting.c.statement_pk == _outward.c.outer_pk)))


def complete(connection: Connection, rows: Sequence[AnyRow]) -> list[StatementView]:
    """The statements of these rows of ``statement``, in six queries for every 10,000, and one if any nest."""
    here = {row.pk: row for row in rows}
    outer_of = {row.statement_pk: row.outer_pk for row in _fetch(connection, _nesting, here.keys())}
    outers = set(outer_of.values()) - here.keys()
    here |= {row.pk: row for row in _fetch(connection, _statements, outers)}
    around = _gather(connection, list(here.values()))
    views: dict[int | None, StatementView] = {}
    # The key of an outer statement is the smaller, so that its view is made first.
    for pk in sorted(here):
        views[pk] = _view(here[pk], around, views.get(outer_of.get(pk)))
    return [views[row.pk] for row in rows]


def _gather(connection: Connection, rows: Sequence[AnyRow]) -> _Around:
    made = _grouped(_fetch(connection, _corrections, {row.id for row in rows}), "statement_id")
    corrections = {key: tuple(as_correction(row) for row in group) for key, group in made.items()}
    whose = {row.speaker_id for row in rows} | {_moved_to(group) for group in corrections.values()}
    keys = {row.pk for row in rows}
    return _Around(
        versions=_by_id(_fetch(connection, _versions, {row.version_id for row in rows})),
        spans=_grouped(_fetch(connection, _spans, keys), "statement_pk"),
        links=_grouped(_fetch(connection, _links, keys), "statement_pk"),
        corrections=corrections,
        speakers=_by_id(_fetch(connection, _speakers, whose - {None})),
    )


def _batched(keys: Iterable[Any], size: int) -> Iterator[list[Any]]:
    waiting = iter(keys)
    while some := list(islice(waiting, size)):
        yield some


def excerpt_at(text: str, start: int | None, stop: int | None) -> Excerpt | None:
    """The words between the two, where there are any."""
    return None if start is None or stop is None else Excerpt.of(text, Span(start, stop))


def published_of(row: AnyRow) -> When:
    """When a version was published."""
    evidence = excerpt_at(row.text, row.published_start, row.published_stop)
    return When(row.published, row.precision, evidence)


def _fetch(connection: Connection, query: Select[Any], keys: Iterable[Any]) -> Iterator[AnyRow]:
    for some in _batched(keys, KEYS_AT_ONCE):
        yield from connection.execute(query, {"keys": some})


def _by_id(rows: Iterable[AnyRow]) -> Mapping[Any, AnyRow]:
    return {row.id: row for row in rows}


def _grouped(rows: Iterable[AnyRow], by: str) -> Mapping[Any, Sequence[AnyRow]]:
    groups: defaultdict[Any, list[AnyRow]] = defaultdict(list)
    for row in rows:
        groups[row._mapping[by]].append(row)
    return groups


def _moved_to(corrections: Sequence[Correction]) -> int | None:
    new = next((one.new for one in corrections if one.field == SPEAKER), None)
    return int(new) if new else None


def _view(row: AnyRow, around: _Around, outer: StatementView | None) -> StatementView:
    home, corrections = around.versions[row.version_id], around.corrections.get(row.id, ())
    now = {one.field: one.new for one in corrections}
    whose = row.speaker_id
    said = _statement(row, home, around)
    said = replace(
        said,
        act=Act(now.get("act") or said.act),
        kind=Kind(now.get("kind") or said.kind),
        negated=now["negated"] == TRUE if "negated" in now else said.negated,
        chain=tuple(_corrected_link(one, outer) for one in said.chain),
        within=outer.statement.id if outer else None,
    )
    if SPEAKER in now:
        whose = _moved_to(corrections)
        said = replace(said, speaker=_corrected(said.speaker, around.speakers.get(whose) if whose else None))
    return StatementView(
        statement=said,
        article_id=home.article_id,
        version=home.number,
        published=published_of(home),
        speaker_id=whose,
        speaker_name=around.speakers[whose].name if whose else None,
        corrections=corrections,
        outer=outer,
    )


def _corrected_link(link: Link, outer: StatementView | None) -> Link:
    """Who passes it on, as corrected for the statement around it that they said."""
    while outer is not None:
        who = outer.statement.speaker
        if who and who.mention == link.mention and SPEAKER in {one.field for one in outer.corrections}:
            return Link(who.name, who.type, link.mention)
        outer = outer.outer
    return link


def _corrected(given: Speaker | None, known: AnyRow | None) -> Speaker | None:
    # The mention is the article's and stays; the role was taken to be another's, so it is not known.
    if given is None:
        return None
    if known is None:
        return Speaker(given.mention, None, None, None)
    return Speaker(given.mention, known.name, SpeakerType(known.type) if known.type else None, None)


def _statement(row: AnyRow, home: AnyRow, around: _Around) -> Statement:
    spans = around.spans.get(row.pk, ())
    parts = {
        one.part: Excerpt.of(home.text, Span(one.start, one.stop)) for one in spans if one.part != "content"
    }
    return Statement(
        id=row.id,
        article=ArticleRef(home.source, home.sha256, home.title, home.outlet, home.published, home.url),
        kind=Kind(row.kind),
        speaker=_speaker(row, parts.get("mention")),
        cue=parts.get("cue"),
        act=Act(row.act),
        negated=row.negated,
        content=tuple(
            Content.of(home.text, Span(one.start, one.stop), quoted=one.quoted)
            for one in spans
            if one.part == "content"
        ),
        occasion=Occasion(
            venue=parts.get("venue"),
            addressee=parts.get("addressee"),
            prompt=parts.get("prompt"),
            said=When(row.said, row.precision, parts.get("said")),
        ),
        chain=tuple(_link(one, home.text) for one in around.links.get(row.pk, ())),
        confidence=row.confidence,
        method=row.method,
    )


def _speaker(row: AnyRow, mention: Excerpt | None) -> Speaker | None:
    return None if mention is None else Speaker(mention, row.name, _type(row.type), row.role)


def _link(row: AnyRow, text: str) -> Link:
    return Link(row.name, _type(row.type), Excerpt.of(text, Span(row.start, row.stop)))


def _type(stored: str | None) -> SpeakerType | None:
    return SpeakerType(stored) if stored else None
