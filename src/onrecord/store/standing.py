"""What stands, as conditions: corrections in force, statements in a current version and not withdrawn.

A correction in force is one that no other supersedes. The conditions are made once: SQLAlchemy takes
longer to build them than a database to answer.
"""

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Integer,
    bindparam,
    cast,
    select,
    true,
    union_all,
)
from sqlalchemy.sql.expression import Exists

from onrecord.store.schema import correction, current_version, decision, statement

SPEAKER, WITHDRAWN, TRUE, FALSE = "speaker_id", "withdrawn", "true", "false"
MERGE, PART, SPLIT = "merge", "part", "split"

# The ids of speakers that a query is about.
SPEAKERS: BindParameter[int] = bindparam("speakers", expanding=True)

_later = correction.alias("later")
IN_FORCE = ~select(_later.c.id).where(_later.c.supersedes == correction.c.id).exists()
_later_decision = decision.alias("later_decision")
# A decision that no other supersedes.
DECIDED = ~select(_later_decision.c.id).where(_later_decision.c.supersedes == decision.c.id).exists()
# The speaker that a correction gives a statement to.
MOVED_TO = cast(correction.c.new_value, Integer)


def _corrected(field: str, *how: ColumnElement[bool]) -> Exists:
    same = (correction.c.statement_id == statement.c.id) & (correction.c.field == field)
    return select(correction.c.id).where(same, IN_FORCE, *how).correlate(statement).exists()


# The statement's version is the article's current one, and no editor withdrew it.
STANDING = ~_corrected(WITHDRAWN, correction.c.new_value == TRUE)
CURRENT = (
    select(current_version.c.article_id)
    .where(current_version.c.version_id == statement.c.version_id)
    .correlate(statement)
    .exists()
)
# The statement is the speaker's to whom it was given when it was added, not one that an editor gave it to.
_MOVED = _corrected(SPEAKER)
_MOVED_AWAY = _corrected(SPEAKER, correction.c.new_value.is_(None) | (statement.c.speaker_id != MOVED_TO))

# The name and role in the article speak of one of SPEAKERS, in whichever version. Not where an editor
# withdrew the statement, or gave it to someone else.
AS_SEEN = statement.c.speaker_id.in_(SPEAKERS) & ~_MOVED_AWAY & STANDING


def _given_to(own: ColumnElement[bool], moved: ColumnElement[bool]) -> CompoundSelect[int, int]:
    as_added = select(statement.c.pk, statement.c.speaker_id).where(own, ~_MOVED)
    by_editors = (
        select(statement.c.pk, MOVED_TO)
        .join(correction, correction.c.statement_id == statement.c.id)
        .where(correction.c.field == SPEAKER, correction.c.new_value.is_not(None), IN_FORCE, moved)
    )
    return union_all(*(branch.where(CURRENT, STANDING) for branch in (as_added, by_editors)))


# The current statements that stand, ``pk`` and ``speaker_id``, corrections applied: of SPEAKERS, and of all.
GIVEN_TO_SPEAKERS = _given_to(statement.c.speaker_id.in_(SPEAKERS), MOVED_TO.in_(SPEAKERS)).subquery()
GIVEN = _given_to(statement.c.speaker_id.is_not(None), true()).subquery()
