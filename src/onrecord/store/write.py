"""Putting an article on the record, within the transaction that it is handed."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select

from onrecord.errors import RecordError
from onrecord.records import Added, Article, Entry, Statement
from onrecord.store.clock import now
from onrecord.store.identity import article_key
from onrecord.store.nesting import outer_first
from onrecord.store.parts import (
    Row,
    damage_rows,
    in_text_order,
    link_rows,
    passage_rows,
    refuse_wrong_words,
    span_rows,
    statement_row,
    words_of,
)
from onrecord.store.register import Choose, speaker_for
from onrecord.store.schema import (
    article,
    current_version,
    damage,
    link,
    nesting,
    passage,
    statement,
    statement_span,
    version,
)
from onrecord.store.search import index_article, index_statements

_of_this_text = (
    select(article.c.key, version.c.url)
    .join(current_version, current_version.c.article_id == article.c.id)
    .join(version, version.c.id == current_version.c.version_id)
    .where(version.c.sha256 == bindparam("of"))
)
_of_this_key = select(article.c.id).where(article.c.key == bindparam("of"))
_last_number = select(func.max(version.c.number)).where(version.c.article_id == bindparam("of"))
_last_pk = select(func.max(statement.c.pk))
_new_article = insert(article).returning(article.c.id)
_new_version = insert(version).returning(version.c.id)
_no_longer_current = delete(current_version).where(current_version.c.article_id == bindparam("of"))


def is_on_record(connection: Connection, given: Article) -> bool:
    """Whether the article's text is the current version of it, or of a copy of it."""
    key = article_key(given)
    same = connection.execute(_of_this_text, {"of": given.sha256})
    # A file that was moved or copied is no other article; what has an address is that article and no other.
    return any(row.key == key or (not row.url and not given.url) for row in same)


def add(connection: Connection, entry: Entry, choose: Choose) -> Added:
    """Puts an entry on the record, unless it is there.

    Raises:
        RecordError: if the entry's words do not stand in its text.
    """
    refuse_wrong_words(entry)
    if is_on_record(connection, entry.article):
        return Added.UNCHANGED
    article_id, number = _next_version(connection, entry.article)
    version_id = _add_version(connection, entry, article_id, number)
    _make_current(connection, article_id, version_id)
    _insert(connection, passage, passage_rows(entry, version_id))
    _insert(connection, damage, damage_rows(entry, version_id))
    _add_statements(connection, entry, version_id, choose)
    index_article(connection, version_id, entry.title or "", entry.article.text)
    return Added.NEW if number == 1 else Added.NEW_VERSION


def _next_version(connection: Connection, given: Article) -> tuple[int, int]:
    key = article_key(given)
    known = connection.scalar(_of_this_key, {"of": key})
    if known is None:
        return connection.execute(_new_article, {"key": key}).scalar_one(), 1
    return known, (connection.scalar(_last_number, {"of": known}) or 0) + 1


def _add_version(connection: Connection, entry: Entry, article_id: int, number: int) -> int:
    given, evidence = entry.article, entry.published.evidence
    row: Row = {
        "article_id": article_id,
        "number": number,
        "sha256": given.sha256,
        "text": given.text,
        "source": given.source,
        "given_title": given.title,
        "given_published": given.published,
        "outlet": given.outlet,
        "byline": given.byline,
        "url": given.url,
        "encoding": given.encoding,
        "notes": list(given.notes),
        "title": entry.title,
        "published": entry.published.date,
        "precision": entry.published.precision,
        "published_start": evidence.start if evidence else None,
        "published_stop": evidence.end if evidence else None,
        "added_at": now(),
    }
    version_id: int = connection.execute(_new_version, row).scalar_one()
    return version_id


def _make_current(connection: Connection, article_id: int, version_id: int) -> None:
    connection.execute(_no_longer_current, {"of": article_id})
    connection.execute(insert(current_version), {"article_id": article_id, "version_id": version_id})


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A statement, its place in text order, its row's key, and that of the one it stands in."""

    pk: int
    ordinal: int
    statement: Statement
    outer_pk: int | None


def _numbered(connection: Connection, entry: Entry) -> list[_Numbered]:
    """The statements in text order; a key is greater than that of the statement that it stands in."""
    said = in_text_order(entry)
    _refuse_twins(entry)
    first = (connection.scalar(_last_pk) or 0) + 1
    keys = {one.id: first + n for n, one in enumerate(outer_first(entry.article.source, said))}
    return [
        _Numbered(keys[one.id], n, one, keys[one.within] if one.within is not None else None)
        for n, one in enumerate(said)
    ]


def _add_statements(connection: Connection, entry: Entry, version_id: int, choose: Choose) -> None:
    numbered = _numbered(connection, entry)
    # One after the other, so that whoever is asked for next is also compared with those before.
    for group in _by_speaker(numbered):
        said = group[0].statement.speaker
        speaker_id = speaker_for(connection, said, choose) if said else None
        rows = [_row(one, entry, version_id, speaker_id) for one in group]
        _insert(connection, statement, rows)
    _insert(connection, statement_span, [row for one in numbered for row in span_rows(one.statement, one.pk)])
    _insert(connection, link, [row for one in numbered for row in link_rows(one.statement, one.pk)])
    _insert(connection, nesting, [_nesting_row(one) for one in numbered if one.outer_pk is not None])
    index_statements(connection, [(one.pk, words_of(one.statement)) for one in numbered])


def _refuse_twins(entry: Entry) -> None:
    if len({one.id for one in entry.statements}) < len(entry.statements):
        raise RecordError(
            f"{entry.article.source}: not put on record: two of its statements have the same id; "
            "please report this"
        )


def _by_speaker(numbered: list[_Numbered]) -> Iterable[list[_Numbered]]:
    groups: dict[tuple[str | None, ...] | None, list[_Numbered]] = {}
    for one in numbered:
        said = one.statement.speaker
        named = (said.name, said.type, said.role) if said and said.name else None
        groups.setdefault(named, []).append(one)
    return groups.values()


def _row(one: _Numbered, entry: Entry, version_id: int, speaker_id: int | None) -> Row:
    row = statement_row(one.statement, entry.published)
    return row | {"pk": one.pk, "ordinal": one.ordinal, "version_id": version_id, "speaker_id": speaker_id}


def _nesting_row(one: _Numbered) -> Row:
    return {"statement_pk": one.pk, "outer_pk": one.outer_pk}


def _insert(connection: Connection, table: Table, rows: list[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)
