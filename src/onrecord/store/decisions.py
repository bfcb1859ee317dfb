"""An editor's decisions about speakers: two are one, or not one after all, or one is two.

Each moves statements by corrections, so that every one of them tells who moved it and why, and supersedes the
last decision about the same two. What is added later goes by them: whoever was merged into another is that
one, and the two of a split are two whom the register knows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, and_, insert, or_, select

from onrecord.errors import RecordError
from onrecord.records import SpeakerType
from onrecord.store.candidates import now_one_with
from onrecord.store.clock import now
from onrecord.store.corrections import refuse_empty
from onrecord.store.ids import not_found, refuse_impossible
from onrecord.store.register import NAME, PUBLISHED, ROLE, note_name, register, rename, seen
from onrecord.store.schema import correction, decision, speaker, speaker_fact, statement, version
from onrecord.store.standing import DECIDED, IN_FORCE, MERGE, PART, SPEAKER, SPLIT
from onrecord.store.view import Decision
from onrecord.store.words import fullest


@dataclass(frozen=True, slots=True)
class Editor:
    """Who decides, and why."""

    by: str
    why: str


@dataclass(frozen=True, slots=True)
class _Move:
    """A statement that goes from one speaker to another; ``supersedes`` is the correction in force."""

    statement_id: str
    old: int
    new: int
    supersedes: int | None


def merge(connection: Connection, speaker_id: int, into: int, editor: Editor) -> Decision:
    """Makes one speaker of two: all that ``speaker_id`` said, and will say, is what ``into`` said.

    Raises:
        NotFound: if there is no such speaker.
        RecordError: if they are one already, or nobody, or no reason, is given.
    """
    refuse_empty(editor.by, editor.why)
    for one in (speaker_id, into):
        _refuse_unknown(connection, one)
    [end] = now_one_with(connection, [into])
    if now_one_with(connection, [speaker_id]) == {end}:
        raise RecordError(f"speakers {speaker_id} and {into} are one already")
    if now_one_with(connection, [speaker_id]) != {speaker_id}:
        raise RecordError(f"speaker {speaker_id} is one with another already; part the two first")
    facts = seen(connection, [speaker_id])[speaker_id]
    names = facts.names or [_name_of(connection, speaker_id)]
    moves = [_Move(key, speaker_id, end, last) for key, last in _given_to(connection, speaker_id).items()]
    made = _decide(connection, MERGE, (speaker_id, end), editor, moves)
    _note(connection, end, NAME, [(name, None, None) for name in names], made.id)
    _note(connection, end, ROLE, [(one.role, one.first_seen, one.last_seen) for one in facts.roles], made.id)
    rename(connection, end)
    return made


def part(connection: Connection, speaker_id: int, editor: Editor) -> Decision:
    """Ends the merge of a speaker into another: what it moved and nobody corrected since goes back.

    Raises:
        NotFound: if there is no such speaker.
        RecordError: if it is merged into none, or into one who is merged into another in turn, or nobody, or
            no reason, is given.
    """
    refuse_empty(editor.by, editor.why)
    _refuse_unknown(connection, speaker_id)
    in_force = select(decision).where(decision.c.speaker_id == speaker_id, decision.c.kind == MERGE, DECIDED)
    last = connection.execute(in_force).one_or_none()
    if last is None:
        raise RecordError(f"speaker {speaker_id} is merged into no other")
    other = last.other_id
    if now_one_with(connection, [other]) != {other}:
        raise RecordError(
            f"speaker {other}, whom {speaker_id} is merged into, is one with another; part those first"
        )
    given = _given_to(connection, other)
    moves = [_Move(key, other, speaker_id, given[key]) for key in _moved_by(connection, last) if key in given]
    made = _decide(connection, PART, (speaker_id, other), editor, moves)
    for one in (speaker_id, other):
        rename(connection, one)
    return made


def split(connection: Connection, speaker_id: int, statements: Sequence[str], editor: Editor) -> Decision:
    """Makes two speakers of one: these statements are a new one's, whose id is the decision's ``other``.

    The new speaker has the names and roles under which the statements give it.

    Raises:
        NotFound: if there is no such speaker.
        RecordError: if a statement is not the speaker's, or all are, or nobody, or no reason, is given.
    """
    refuse_empty(editor.by, editor.why)
    _refuse_unknown(connection, speaker_id)
    given = _given_to(connection, speaker_id)
    wanted = list(dict.fromkeys(statements))
    for key in wanted:
        if key not in given:
            raise RecordError(f"statement {key[:40]} is not given to speaker {speaker_id}")
    if not wanted or len(wanted) == len(given):
        raise RecordError("a split needs some of a speaker's statements, and not all")
    told = _told_in(connection, wanted)
    names = sorted({row.name for row in told if row.name}, key=fullest) or [_name_of(connection, speaker_id)]
    kind = next((SpeakerType(row.type) for row in told if row.type), None)
    new = register(connection, names[-1], kind)
    moves = [_Move(key, speaker_id, new, given[key]) for key in wanted]
    made = _decide(connection, SPLIT, (speaker_id, new), editor, moves)
    for name in names:
        note_name(connection, new, name, kind)
    _note(connection, new, NAME, [(name, None, None) for name in names], None)
    days: dict[str, list[str]] = {}
    for row in told:
        if row.role:
            days.setdefault(row.role, []).extend(filter(None, [row.day]))
    roles = [(role, min(seen_on, default=None), max(seen_on, default=None)) for role, seen_on in days.items()]
    _note(connection, new, ROLE, roles, None)
    rename(connection, speaker_id)
    return made


def decisions(connection: Connection, speaker_id: int) -> list[Decision]:
    """All decisions about a speaker, oldest first.

    Raises:
        NotFound: if there is no such speaker.
    """
    _refuse_unknown(connection, speaker_id)
    about = or_(decision.c.speaker_id == speaker_id, decision.c.other_id == speaker_id)
    return [_view(row) for row in connection.execute(select(decision).where(about).order_by(decision.c.id))]


def _decide(
    connection: Connection, kind: str, pair: tuple[int, int], editor: Editor, moves: Sequence[_Move]
) -> Decision:
    made_at = now()
    made = [_move(connection, one, editor, made_at) for one in moves]
    row = {
        "kind": kind,
        "speaker_id": pair[0],
        "other_id": pair[1],
        "first_correction": min(made, default=None),
        "last_correction": max(made, default=None),
        "made_by": editor.by,
        "made_at": made_at,
        "why": editor.why,
        "supersedes": _last_about(connection, pair),
    }
    return _view(connection.execute(insert(decision).values(row).returning(*decision.c)).one())


def _move(connection: Connection, one: _Move, editor: Editor, made_at: str) -> int:
    row = {
        "statement_id": one.statement_id,
        "field": SPEAKER,
        "old_value": str(one.old),
        "new_value": str(one.new),
        "made_by": editor.by,
        "made_at": made_at,
        "why": editor.why,
        "supersedes": one.supersedes,
    }
    number: int = connection.execute(insert(correction).values(row).returning(correction.c.id)).scalar_one()
    return number


def _given_to(connection: Connection, speaker_id: int) -> dict[str, int | None]:
    """The ids of the statements that are now a speaker's, with the correction in force; of all versions."""
    about = (correction.c.statement_id == statement.c.id) & (correction.c.field == SPEAKER)
    added = (
        select(statement.c.id)
        .where(statement.c.speaker_id == speaker_id, ~select(correction.c.id).where(about).exists())
        .order_by(statement.c.pk)
    )
    moved = (
        select(correction.c.statement_id, correction.c.id)
        .where(correction.c.field == SPEAKER, correction.c.new_value == str(speaker_id), IN_FORCE)
        .order_by(correction.c.id)
    )
    given: dict[str, int | None] = dict.fromkeys(connection.scalars(added))
    return given | {row.statement_id: row.id for row in connection.execute(moved)}


def _moved_by(connection: Connection, made: Row[Any]) -> Sequence[str]:
    """The ids of the statements that a decision moved and that nobody corrected since but by decisions.

    Those may have moved them on and back: into a third speaker, say, from whom the second was parted again.
    """
    decided = correction.c.id.between(decision.c.first_correction, decision.c.last_correction)
    corrected = select(correction.c.statement_id).where(
        correction.c.field == SPEAKER,
        correction.c.id > made.last_correction,
        ~select(decision.c.id).where(decided).exists(),
    )
    moved = select(correction.c.statement_id).where(
        correction.c.id.between(made.first_correction, made.last_correction),
        correction.c.statement_id.not_in(corrected),
    )
    return connection.scalars(moved.order_by(correction.c.id)).all()


def _told_in(connection: Connection, statements: Sequence[str]) -> Sequence[Row[Any, Any, Any, Any]]:
    return connection.execute(
        select(statement.c.name, statement.c.type, statement.c.role, PUBLISHED.label("day"))
        .join(version, version.c.id == statement.c.version_id)
        .where(statement.c.id.in_(statements))
        .order_by(statement.c.pk)
    ).all()


def _note(
    connection: Connection,
    speaker_id: int,
    field: str,
    facts: Sequence[tuple[str, str | None, str | None]],
    decision_id: int | None,
) -> None:
    rows = [
        {
            "speaker_id": speaker_id,
            "field": field,
            "words": words,
            "first_seen": first,
            "last_seen": last,
            "decision_id": decision_id,
        }
        for words, first, last in facts
    ]
    if rows:
        connection.execute(insert(speaker_fact), rows)


def _last_about(connection: Connection, pair: tuple[int, int]) -> int | None:
    one, other = decision.c.speaker_id, decision.c.other_id
    same = or_(and_(one == pair[0], other == pair[1]), and_(one == pair[1], other == pair[0]))
    newest = select(decision.c.id).where(same, DECIDED).order_by(decision.c.id.desc())
    return connection.scalar(newest.limit(1))


def _refuse_unknown(connection: Connection, speaker_id: int) -> None:
    refuse_impossible("speaker", speaker_id)
    if connection.scalar(select(speaker.c.id).where(speaker.c.id == speaker_id)) is None:
        raise not_found("speaker", speaker_id)


def _name_of(connection: Connection, speaker_id: int) -> str:
    name: str = connection.execute(select(speaker.c.name).where(speaker.c.id == speaker_id)).scalar_one()
    return name


def _view(row: Row[Any]) -> Decision:
    return Decision(
        id=row.id,
        kind=row.kind,
        speaker=row.speaker_id,
        other=row.other_id,
        by=row.made_by,
        at=row.made_at,
        why=row.why,
        supersedes=row.supersedes,
    )
