"""Putting people and bodies on the register that are known before any article names them."""

from sqlalchemy import Connection, insert

from onrecord.records import Excerpt, Known, Speaker
from onrecord.store.register import NAME, ROLE, Choose, candidates, note_name, seen, speaker_for
from onrecord.store.schema import speaker_fact


def know(connection: Connection, known: Known, choose: Choose) -> bool:
    """Notes all names and roles of somebody; False if there is nothing that was not noted before."""
    number = _noted_before(connection, known)
    if number is None:
        role = known.roles[0] if known.roles else None
        mention = Excerpt(known.name, 0, len(known.name))
        number = speaker_for(connection, Speaker(mention, known.name, known.type, role), choose)
    if number is None:
        return False
    facts = seen(connection, [number])[number]
    told = {ROLE: {one.role for one in facts.roles}, NAME: set(facts.names)}
    rows = [
        {"speaker_id": number, "field": field, "words": words}
        for field, some in ((NAME, (known.name, *known.aliases)), (ROLE, known.roles))
        for words in some
        if words not in told[field]
    ]
    for row in rows:
        if row["field"] == NAME:
            note_name(connection, number, str(row["words"]), known.type)
    if rows:
        connection.execute(insert(speaker_fact), rows)
    return bool(rows)


def _noted_before(connection: Connection, known: Known) -> int | None:
    """Who has all of these names and roles: a file that is read again tells nobody new."""
    for one in candidates(connection, known.name, known.type):
        has_all = {known.name, *known.aliases} <= set(one.names) and set(known.roles) <= set(one.roles)
        if has_all and one.type is known.type:
            return one.id
    return None
