"""What was said in a known week stands among the days in time order, no longer behind the whole year."""

import sqlalchemy as sa
from alembic import op

from onrecord.weeks import place_in_time

revision = "0004"
down_revision = "0003"


GUARD = (
    "CREATE TRIGGER statement_no_update BEFORE UPDATE ON statement "
    "BEGIN SELECT RAISE(ABORT, 'what is on record stays: statement'); END"
)


def upgrade() -> None:
    """Puts right what time order goes by, which is made of the statement's dates; those stay as they are."""
    postgres = op.get_bind().dialect.name == "postgresql"
    op.execute(
        "ALTER TABLE statement DISABLE TRIGGER statement_stays"
        if postgres
        else "DROP TRIGGER statement_no_update"
    )
    statement = sa.table("statement", sa.column("day", sa.Text))
    weeks = sa.select(statement.c.day).where(statement.c.day.like("____-W__")).distinct()
    for week in op.get_bind().scalars(weeks).all():
        op.execute(sa.update(statement).where(statement.c.day == week).values(day=place_in_time(week)))
    op.execute("ALTER TABLE statement ENABLE TRIGGER statement_stays" if postgres else GUARD)
