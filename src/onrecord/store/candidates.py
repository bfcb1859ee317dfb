"""Who on the register could be meant by a name: found by indexed keys, some tens at most."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.postgresql import insert as insert_on_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_on_sqlite

from onrecord.records import SpeakerType
from onrecord.store.engine import POSTGRESQL, SQLITE
from onrecord.store.keys import WHOLE, keys
from onrecord.store.schema import decision, speaker_key
from onrecord.store.standing import DECIDED, MERGE

# Of one key. What more share tells nobody apart, and is left out; but for the whole name, of which these are
# the first: which of so many namesakes is meant is for roles to say.
MOST = 40

_new_key = {
    SQLITE: insert_on_sqlite(speaker_key).on_conflict_do_nothing(),
    POSTGRESQL: insert_on_postgresql(speaker_key).on_conflict_do_nothing(),
}
_sharing = (
    select(speaker_key.c.speaker_id)
    .where(speaker_key.c.key == bindparam("key"))
    .order_by(speaker_key.c.speaker_id)
    .limit(MOST + 1)
)
_merged = select(decision.c.speaker_id, decision.c.other_id).where(
    decision.c.speaker_id.in_(bindparam("speakers", expanding=True)), decision.c.kind == MERGE, DECIDED
)


def sharing_a_key(connection: Connection, name: str, kind: SpeakerType | None) -> Sequence[int]:
    """The ids of those who share a key with the name; for those merged into another, the other's."""
    found: set[int] = set()
    for key in keys(name, kind):
        some = connection.scalars(_sharing, {"key": key}).all()
        if len(some) <= MOST or key.startswith(f"{WHOLE} "):
            found.update(some[:MOST])
    return sorted(now_one_with(connection, found))


def now_one_with(connection: Connection, speakers: Iterable[int]) -> set[int]:
    """The speakers, and in the place of each that was merged into another, that one."""
    left, ends = set(speakers), set[int]()
    while left:
        rows = connection.execute(_merged, {"speakers": sorted(left)})
        into = {row.speaker_id: row.other_id for row in rows}
        ends |= left - into.keys()
        left = {into[one] for one in left & into.keys()}
    return ends


def note_keys(connection: Connection, number: int, name: str, kind: SpeakerType | None) -> None:
    """Lets a speaker be found by a name."""
    rows = [{"speaker_id": number, "key": key} for key in sorted(keys(name, kind))]
    connection.execute(_new_key[connection.dialect.name], rows)
