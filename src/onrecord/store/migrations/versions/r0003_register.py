"""Keys to find speakers by, editors' decisions about speakers, and what is known without an article."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from onrecord.records import SpeakerType
from onrecord.store.keys import keys

revision = "0003"
down_revision = "0002"

KEPT = ("decision", "speaker_fact")


def upgrade() -> None:
    """Makes the tables, and the keys of the speakers that are there."""
    speaker = "speaker.id"
    op.create_table(
        "speaker_key",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey(speaker), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey(speaker), nullable=False),
        sa.Column("other_id", sa.Integer, sa.ForeignKey(speaker), nullable=False),
        sa.Column("first_correction", sa.Integer, sa.ForeignKey("correction.id")),
        sa.Column("last_correction", sa.Integer, sa.ForeignKey("correction.id")),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("supersedes", sa.Integer, sa.ForeignKey("decision.id"), unique=True),
    )
    op.create_index("decision_by_speaker", "decision", ["speaker_id"])
    op.create_index("decision_by_other", "decision", ["other_id"])
    op.create_table(
        "speaker_fact",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey(speaker), nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("first_seen", sa.Text),
        sa.Column("last_seen", sa.Text),
        sa.Column("decision_id", sa.Integer, sa.ForeignKey("decision.id")),
    )
    op.create_index("speaker_fact_by_speaker", "speaker_fact", ["speaker_id"])
    _make_keys()
    postgres = op.get_bind().dialect.name == "postgresql"
    for table in KEPT:
        for sql in _postgres_guard(table) if postgres else _sqlite_guard(table):
            op.execute(sql)


def _make_keys() -> None:
    named = sa.text("SELECT s.id, s.type, n.name FROM speaker s JOIN speaker_name n ON n.speaker_id = s.id")
    made = {
        (row.id, key)
        for row in op.get_bind().execute(named)
        for key in keys(row.name, SpeakerType(row.type) if row.type else None)
    }
    table = sa.table("speaker_key", sa.column("speaker_id", sa.Integer), sa.column("key", sa.Text))
    if made:
        op.bulk_insert(table, [{"speaker_id": number, "key": key} for number, key in sorted(made)])


def _sqlite_guard(table: str) -> Iterator[str]:
    for change in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'what is on record stays: {table}'); END"
        )


def _postgres_guard(table: str) -> Iterator[str]:
    yield (
        f"CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION what_is_on_record_stays()"
    )
