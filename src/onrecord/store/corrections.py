"""An editor's changes: each supersedes the one before, none is deleted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from onrecord.errors import RecordError
from onrecord.records import Act, Kind
from onrecord.store.clock import now
from onrecord.store.ids import LARGEST, is_text, not_found
from onrecord.store.register import rename
from onrecord.store.schema import correction, speaker, statement
from onrecord.store.standing import FALSE, IN_FORCE, SPEAKER, TRUE, WITHDRAWN
from onrecord.store.view import Correction

# What a field can be corrected to; a speaker, to any on the register, or to none that is known.
VALUES = {
    "act": tuple(act.value for act in Act),
    "kind": tuple(kind.value for kind in Kind),
    "negated": (TRUE, FALSE),
    WITHDRAWN: (TRUE, FALSE),
}
FIELDS = (SPEAKER, *VALUES)


def as_correction(row: Row[Any]) -> Correction:
    """A row of ``correction`` as it is shown."""
    return Correction(
        id=row.id,
        statement_id=row.statement_id,
        field=row.field,
        old=row.old_value,
        new=row.new_value,
        by=row.made_by,
        at=row.made_at,
        why=row.why,
        supersedes=row.supersedes,
    )


@dataclass(frozen=True, slots=True)
class Change:
    """What an editor wants: ``field`` of a statement to be ``new``, and who wants it, and why."""

    statement_id: str
    field: str
    new: str | None
    by: str
    why: str


def correct(connection: Connection, change: Change) -> Correction:
    """Puts a correction on record.

    Raises:
        NotFound: if there is no such statement.
        RecordError: if the field or the value cannot be, or nobody, or no reason, is given.
    """
    rows = _rows(connection, change.statement_id)
    refuse_empty(change.by, change.why)
    _refuse_value(connection, change)
    last = _last(connection, change)
    values = [last.new_value] if last else [_as_added(row, change.field) for row in rows]
    if set(values) == {change.new}:
        raise RecordError(f"{change.field} of statement {change.statement_id} is {change.new} already")
    row = {
        "statement_id": change.statement_id,
        "field": change.field,
        "old_value": values[0],
        "new_value": change.new,
        "made_by": change.by,
        "made_at": now(),
        "why": change.why,
        "supersedes": last.id if last else None,
    }
    made = connection.execute(insert(correction).values(row).returning(*correction.c)).one()
    if change.field in (SPEAKER, WITHDRAWN):
        _rename_speakers(connection, [row.speaker_id for row in rows], made)
    return as_correction(made)


def history(connection: Connection, statement_id: str) -> list[Correction]:
    """All corrections of a statement, oldest first.

    Raises:
        NotFound: if there is no such statement.
    """
    _rows(connection, statement_id)
    made = select(correction).where(correction.c.statement_id == statement_id).order_by(correction.c.id)
    return [as_correction(row) for row in connection.execute(made)]


def _rows(connection: Connection, statement_id: str) -> Sequence[Row[Any]]:
    same = select(statement).where(statement.c.id == statement_id).order_by(statement.c.pk)
    rows = connection.execute(same).all() if is_text(statement_id) else []
    if not rows:
        raise not_found("statement", statement_id)
    return rows


def _as_added(row: Row[Any], field: str) -> str | None:
    if field == WITHDRAWN:
        return FALSE
    value = row._mapping[field]
    if value is None:
        return None
    return str(value).lower()


def _last(connection: Connection, change: Change) -> Row[Any] | None:
    same = (correction.c.statement_id == change.statement_id) & (correction.c.field == change.field)
    return connection.execute(select(correction).where(same, IN_FORCE)).one_or_none()


def refuse_empty(by: str, why: str) -> None:
    """Raises ``RecordError`` if nobody, or no reason, is given."""
    for what, given in (("who makes it", by), ("why", why)):
        if not given.strip() or not is_text(given):
            raise RecordError(f"a correction needs to say {what}")


def _refuse_value(connection: Connection, change: Change) -> None:
    if change.field not in FIELDS:
        raise RecordError(f"{change.field!r} cannot be corrected; what can: {', '.join(FIELDS)}")
    if change.field == SPEAKER:
        if change.new is not None and not _is_speaker(connection, change.new):
            raise RecordError(f"no speaker on record has the id {change.new[:40]!r}")
    elif change.new not in VALUES[change.field]:
        raise RecordError(
            f"{change.field} cannot be {change.new!r}; it can be: {', '.join(VALUES[change.field])}"
        )


def _is_speaker(connection: Connection, written: str) -> bool:
    # As it is written here and in no other way, so that equal values are equal texts.
    if not re.fullmatch(r"[1-9][0-9]{0,9}", written) or int(written) > LARGEST:
        return False
    return connection.scalar(select(speaker.c.id).where(speaker.c.id == int(written))) is not None


def _rename_speakers(connection: Connection, registered: Sequence[int | None], made: Row[Any]) -> None:
    moved = (
        [int(value) for value in (made.old_value, made.new_value) if value] if made.field == SPEAKER else []
    )
    for speaker_id in {*(known for known in registered if known), *moved}:
        rename(connection, speaker_id)
