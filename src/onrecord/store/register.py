"""The register of speakers: who is on it under which names and roles, and who is put on it."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, case, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_on_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_on_sqlite

from onrecord.errors import RecordError
from onrecord.records import KnownSpeaker, Speaker, SpeakerType
from onrecord.store.candidates import note_keys, sharing_a_key
from onrecord.store.engine import POSTGRESQL, SQLITE
from onrecord.store.schema import MONTH_DAY, decision, speaker, speaker_fact, speaker_name, statement, version
from onrecord.store.standing import AS_SEEN, DECIDED, SPEAKERS
from onrecord.store.view import SeenRole
from onrecord.store.words import fullest, name_key

Choose = Callable[[Speaker, Sequence[KnownSpeaker]], KnownSpeaker | None]


@dataclass(slots=True)
class Seen:
    """The names and roles under which a speaker was seen, most frequent first."""

    names: list[str] = field(default_factory=list)
    roles: list[SeenRole] = field(default_factory=list)


_whose, _name, _role = statement.c.speaker_id, statement.c.name, statement.c.role
_times = func.count().desc()
# When a version was published; null without a year, as such a day has no place in time order.
PUBLISHED = case((version.c.precision != MONTH_DAY, version.c.published))
_names_seen = (
    select(_whose, _name).where(AS_SEEN, _name.is_not(None)).group_by(_whose, _name).order_by(_times, _name)
)
_roles_seen = (
    select(_whose, _role, func.min(PUBLISHED), func.max(PUBLISHED))
    .join(version, version.c.id == statement.c.version_id)
    .where(AS_SEEN, _role.is_not(None))
    .group_by(_whose, _role)
    .order_by(_times, _role)
)
_new_speaker = speaker.insert().returning(speaker.c.id)
_new_name = {
    SQLITE: insert_on_sqlite(speaker_name).on_conflict_do_nothing(),
    POSTGRESQL: insert_on_postgresql(speaker_name).on_conflict_do_nothing(),
}
_these = select(speaker).where(speaker.c.id.in_(SPEAKERS)).order_by(speaker.c.id)
_facts = (
    select(speaker_fact)
    .join(decision, decision.c.id == speaker_fact.c.decision_id, isouter=True)
    .where(speaker_fact.c.speaker_id.in_(SPEAKERS), or_(decision.c.id.is_(None), DECIDED))
    .order_by(speaker_fact.c.id)
)
NAME, ROLE = "name", "role"


def seen(connection: Connection, speakers: Sequence[int]) -> Mapping[int, Seen]:
    """What was seen of each of these speakers, then what is known without an article; in three queries."""
    found: defaultdict[int, Seen] = defaultdict(Seen)
    for whose, name in connection.execute(_names_seen, {"speakers": speakers}):
        found[whose].names.append(name)
    for whose, role, first, last in connection.execute(_roles_seen, {"speakers": speakers}):
        found[whose].roles.append(SeenRole(role, first, last))
    for fact in connection.execute(_facts, {"speakers": speakers}):
        known = found[fact.speaker_id]
        if fact.field == NAME and fact.words not in known.names:
            known.names.append(fact.words)
        if fact.field == ROLE and fact.words not in {one.role for one in known.roles}:
            known.roles.append(SeenRole(fact.words, fact.first_seen, fact.last_seen))
    return found


def speaker_for(connection: Connection, said: Speaker, choose: Choose) -> int | None:
    """The register's id of who spoke: the one chosen among those of like name, else a new one.

    None without a name.
    """
    if said.name is None:
        return None
    known = candidates(connection, said.name, said.type)
    chosen = choose(said, known) if known else None
    if chosen is None:
        return register(connection, said.name, said.type)
    if chosen.id not in {one.id for one in known}:
        raise RecordError(f"{said.name}: taken for a speaker who was not among the candidates")
    _learn(connection, chosen, said.name, said.type)
    return chosen.id


def rename(connection: Connection, speaker_id: int) -> None:
    """Gives a speaker the fullest of the names that stand after a correction."""
    names = seen(connection, [speaker_id])[speaker_id].names
    if names:
        name = max(names, key=fullest)
        connection.execute(update(speaker).where(speaker.c.id == speaker_id).values(name=name))


def candidates(connection: Connection, name: str, kind: SpeakerType | None) -> list[KnownSpeaker]:
    """Those of like name, with all names and roles."""
    alike = sharing_a_key(connection, name, kind)
    rows = connection.execute(_these, {"speakers": alike}).all() if alike else []
    facts = seen(connection, [row.id for row in rows]) if rows else {}
    return [
        KnownSpeaker(
            id=row.id,
            name=row.name,
            type=SpeakerType(row.type) if row.type else None,
            names=tuple(facts[row.id].names) or (row.name,),
            roles=tuple(role.role for role in facts[row.id].roles),
        )
        for row in rows
    ]


def register(connection: Connection, name: str, kind: SpeakerType | None) -> int:
    """Puts a new speaker on the register."""
    number: int = connection.execute(_new_speaker, {"name": name, "type": kind}).scalar_one()
    note_name(connection, number, name, kind)
    return number


def _learn(connection: Connection, known: KnownSpeaker, name: str, kind: SpeakerType | None) -> None:
    if name not in known.names:
        note_name(connection, known.id, name, known.type or kind)
    name = name if fullest(name) > fullest(known.name) else known.name
    kind = known.type or kind
    if (name, kind) != (known.name, known.type):
        connection.execute(update(speaker).where(speaker.c.id == known.id).values(name=name, type=kind))


def note_name(connection: Connection, number: int, name: str, kind: SpeakerType | None) -> None:
    """Lets a speaker be found by a name."""
    key = name_key(name)
    row = {"speaker_id": number, "name": name, "key": key, "last_word": _last_word(key)}
    connection.execute(_new_name[connection.dialect.name], row)
    note_keys(connection, number, name, kind)


def _last_word(key: str) -> str:
    return key.rpartition(" ")[2]
