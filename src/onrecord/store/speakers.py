"""The register's speakers as they are shown."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, and_, func, literal, select

from onrecord.records import SpeakerType
from onrecord.store.candidates import merged_into, now_one_with
from onrecord.store.ids import not_found, refuse_impossible
from onrecord.store.register import Seen, seen
from onrecord.store.schema import speaker, speaker_name
from onrecord.store.standing import GIVEN, GIVEN_TO_SPEAKERS, SPEAKERS
from onrecord.store.view import SpeakerView
from onrecord.store.words import name_key, words

# Of so many names that hold the words asked for, the shortest are looked at; a query takes no longer list.
CONSIDERED = 10_000
# In characters; what is longer than this is a text, not a name.
LONGEST_NAME = 300


_most_quoted = (
    select(GIVEN.c.speaker_id).group_by(GIVEN.c.speaker_id).order_by(func.count().desc(), GIVEN.c.speaker_id)
)
_counting = select(GIVEN_TO_SPEAKERS.c.speaker_id, func.count()).group_by(GIVEN_TO_SPEAKERS.c.speaker_id)
_these = select(speaker).where(speaker.c.id.in_(SPEAKERS))


def most_quoted(connection: Connection, limit: int) -> list[SpeakerView]:
    """Speakers with a statement that stands, those with most first."""
    return _views(connection, connection.scalars(_most_quoted.limit(limit)).all())


def find(connection: Connection, name: str, limit: int) -> list[SpeakerView]:
    """Speakers one of whose names holds every word: those of just that name first, then the most quoted.

    With those who were merged into another, last, comes that one.
    """
    wanted = words(name)
    if not wanted or len(name) > LONGEST_NAME:
        return []
    padded = literal(" ") + speaker_name.c.key + literal(" ")
    alike = (
        select(speaker_name.c.speaker_id)
        .where(and_(*(padded.contains(f" {word} ", autoescape=True) for word in sorted(set(wanted)))))
        .group_by(speaker_name.c.speaker_id)
        .order_by(func.min(func.length(speaker_name.c.key)), speaker_name.c.speaker_id)
        .limit(CONSIDERED)
    )
    known = connection.scalars(alike).all()
    found = _views(connection, sorted(now_one_with(connection, known).union(known)))
    standing = [one for one in found if any(_holds(form, wanted) for form in one.names)]
    return sorted(standing, key=lambda one: _rank(one, name))[:limit]


def one(connection: Connection, speaker_id: int) -> SpeakerView:
    """A speaker.

    Raises:
        NotFound: if there is no such speaker.
    """
    refuse_impossible("speaker", speaker_id)
    found = _views(connection, [speaker_id])
    if not found:
        raise not_found("speaker", speaker_id)
    return found[0]


def count(connection: Connection) -> int:
    """How many speakers have a statement that stands."""
    return connection.scalar(select(func.count(GIVEN.c.speaker_id.distinct()))) or 0


def _views(connection: Connection, wanted: Sequence[int]) -> list[SpeakerView]:
    if not wanted:
        return []
    which = {"speakers": wanted}
    counts: dict[int, int] = dict(connection.execute(_counting, which).all())
    rows = {row.id: row for row in connection.execute(_these, which)}
    facts = seen(connection, wanted)
    merged = merged_into(connection, wanted)
    return [
        _view(rows[key], facts.get(key, Seen()), counts.get(key, 0), merged.get(key))
        for key in wanted
        if key in rows
    ]


def _view(row: Row[Any], facts: Seen, statements: int, merged: int | None) -> SpeakerView:
    return SpeakerView(
        id=row.id,
        name=row.name,
        type=SpeakerType(row.type) if row.type else None,
        names=tuple(facts.names) or (row.name,),
        roles=tuple(facts.roles),
        statements=statements,
        merged_into=merged,
    )


def _rank(one: SpeakerView, name: str) -> tuple[bool, bool, int, int]:
    return one.merged_into is not None, not _is_called(one, name), -one.statements, one.id


def _holds(name: str, wanted: Sequence[str]) -> bool:
    return set(wanted) <= set(words(name))


def _is_called(view: SpeakerView, name: str) -> bool:
    return name_key(name) in {name_key(form) for form in view.names}
