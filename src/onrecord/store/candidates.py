"""Who on the register could be meant by a name: found by indexed keys, some tens at most."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from sqlalchemy import CompoundSelect, Connection, bindparam, select, union_all
from sqlalchemy.dialects.postgresql import insert as insert_on_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_on_sqlite

from onrecord.records import SpeakerType
from onrecord.store.engine import POSTGRESQL, SQLITE
from onrecord.store.keys import WHOLE, keys
from onrecord.store.schema import decision, speaker_key
from onrecord.store.standing import DECIDED, MERGE

# Of one key. What more share tells nobody apart, and is left out; but for the whole name, of which these are
# the first: which of so many namesakes is meant is for roles to say.
MOST = 20
# Names for the parameters of a query of so many keys, which is more than a name has.
_NAMES = tuple(f"key{number}" for number in range(200))

_new_key = {
    SQLITE: insert_on_sqlite(speaker_key).on_conflict_do_nothing(),
    POSTGRESQL: insert_on_postgresql(speaker_key).on_conflict_do_nothing(),
}
_merged = select(decision.c.speaker_id, decision.c.other_id).where(
    decision.c.speaker_id.in_(bindparam("speakers", expanding=True)), decision.c.kind == MERGE, DECIDED
)


def sharing_a_key(connection: Connection, name: str, kind: SpeakerType | None) -> Sequence[int]:
    """The ids of those who share a key with the name; for those merged into another, the other's."""
    wanted = sorted(keys(name, kind))
    some: defaultdict[str, list[int]] = defaultdict(list)
    for key, number in connection.execute(_sharing(len(wanted)), dict(zip(_NAMES, wanted, strict=False))):
        some[key].append(number)
    found = {
        number
        for key, sharing in some.items()
        if len(sharing) <= MOST or key.startswith(f"{WHOLE} ")
        for number in sharing[:MOST]
    }
    return sorted(now_one_with(connection, found))


@cache
def _sharing(count: int) -> CompoundSelect[str, int]:
    """The first of those who share each of so many keys: in one query, as each costs more than its rows."""
    each = (
        select(speaker_key.c.key, speaker_key.c.speaker_id)
        .where(speaker_key.c.key == bindparam(name))
        .order_by(speaker_key.c.speaker_id)
        .limit(MOST + 1)
        .subquery()
        for name in _NAMES[:count]
    )
    return union_all(*(select(one) for one in each))


def now_one_with(connection: Connection, speakers: Iterable[int]) -> set[int]:
    """The speakers, and in the place of each that was merged into another, that one."""
    wanted = set(speakers)
    merged = merged_into(connection, wanted)
    return {merged.get(one, one) for one in wanted}


def merged_into(connection: Connection, speakers: Iterable[int]) -> dict[int, int]:
    """Of these speakers, those who were merged into another, with who that is in the end."""
    wanted = set(speakers)
    into, left = dict[int, int](), wanted
    while left:
        rows = connection.execute(_merged, {"speakers": sorted(left)})
        into |= {row.speaker_id: row.other_id for row in rows}
        left = {into[one] for one in left & into.keys()}
    return {one: _end(into, one) for one in wanted & into.keys()}


def _end(into: Mapping[int, int], one: int) -> int:
    while one in into:
        one = into[one]
    return one


def note_keys(connection: Connection, number: int, name: str, kind: SpeakerType | None) -> None:
    """Lets a speaker be found by a name."""
    rows = [{"speaker_id": number, "key": key} for key in sorted(keys(name, kind))]
    connection.execute(_new_key[connection.dialect.name], rows)
