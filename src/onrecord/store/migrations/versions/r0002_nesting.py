"""A statement can stand inside another of the same article; of those on record none is known to."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the table, and lets nothing in it be changed."""
    statement = "statement.pk"
    op.create_table(
        "nesting",
        sa.Column("statement_pk", sa.Integer, sa.ForeignKey(statement), primary_key=True),
        sa.Column("outer_pk", sa.Integer, sa.ForeignKey(statement), nullable=False),
        sa.CheckConstraint("outer_pk < statement_pk"),
    )
    postgres = op.get_bind().dialect.name == "postgresql"
    for sql in _postgres_guard() if postgres else _sqlite_guard():
        op.execute(sql)


def _sqlite_guard() -> Iterator[str]:
    for change in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER nesting_no_{change.lower()} BEFORE {change} ON nesting "
            "BEGIN SELECT RAISE(ABORT, 'what is on record stays: nesting'); END"
        )


def _postgres_guard() -> Iterator[str]:
    yield (
        "CREATE TRIGGER nesting_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON nesting "
        "FOR EACH STATEMENT EXECUTE FUNCTION what_is_on_record_stays()"
    )
