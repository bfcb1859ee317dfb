"""The record: articles, versions, passages, damage, speakers, statements, corrections, and search."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEPT = ("version", "passage", "damage", "statement", "statement_span", "link", "correction")


def upgrade() -> None:
    """Makes the first tables."""
    _articles()
    _speakers()
    _statements()
    _corrections()
    postgres = op.get_bind().dialect.name == "postgresql"
    for sql in _postgres_search() if postgres else _sqlite_search():
        op.execute(sql)
    for table in KEPT:
        for sql in _postgres_guard(table) if postgres else _sqlite_guard(table):
            op.execute(sql)


def _articles() -> None:
    op.create_table(
        "article",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
    )
    op.create_table(
        "version",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        *(sa.Column(name, sa.Text) for name in ("given_title", "given_published", "outlet", "byline", "url")),
        sa.Column("encoding", sa.Text, nullable=False),
        sa.Column("notes", sa.JSON, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("precision", sa.Text, nullable=False),
        sa.Column("published_start", sa.Integer),
        sa.Column("published_stop", sa.Integer),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.UniqueConstraint("article_id", "number"),
    )
    op.create_index("version_by_sha256", "version", ["sha256"])
    op.create_index("version_by_published", "version", ["published"])
    op.create_table(
        "current_version",
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id"), primary_key=True),
        sa.Column("version_id", sa.Integer, sa.ForeignKey("version.id"), nullable=False, unique=True),
    )
    op.create_table(
        "passage",
        *_part_of("version", "id"),
        sa.Column("kind", sa.Text, nullable=False),
        *_span(),
        sa.Column("repeats_start", sa.Integer),
        sa.Column("repeats_stop", sa.Integer),
    )
    op.create_table(
        "damage",
        *_part_of("version", "id"),
        sa.Column("kind", sa.Text, nullable=False),
        *_span(),
        sa.Column("repair", sa.Text),
        sa.Column("confidence", sa.Float, nullable=False),
    )


def _speakers() -> None:
    op.create_table(
        "speaker",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("type", sa.Text),
    )
    op.create_table(
        "speaker_name",
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey("speaker.id"), primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("last_word", sa.Text, nullable=False),
    )
    op.create_index("speaker_name_by_key", "speaker_name", ["key"])
    op.create_index("speaker_name_by_last_word", "speaker_name", ["last_word"])


def _statements() -> None:
    op.create_table(
        "statement",
        sa.Column("pk", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("version_id", sa.Integer, sa.ForeignKey("version.id"), nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey("speaker.id")),
        *(sa.Column(name, sa.Text) for name in ("name", "type", "role")),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("negated", sa.Boolean, nullable=False),
        sa.Column("said", sa.Text),
        sa.Column("precision", sa.Text, nullable=False),
        sa.Column("day", sa.Text),
        sa.Column("method", sa.Text, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.UniqueConstraint("version_id", "id"),
    )
    op.create_index("statement_by_id", "statement", ["id"])
    op.create_index("statement_by_day", "statement", ["day"])
    op.create_index("statement_by_speaker", "statement", ["speaker_id", "name", "role"])
    op.create_table(
        "statement_span",
        sa.Column("statement_pk", sa.Integer, sa.ForeignKey("statement.pk"), primary_key=True),
        sa.Column("part", sa.Text, primary_key=True),
        sa.Column("ordinal", sa.Integer, primary_key=True, autoincrement=False),
        *_span(),
        sa.Column("quoted", sa.Boolean),
    )
    op.create_table(
        "link",
        *_part_of("statement", "pk"),
        sa.Column("name", sa.Text),
        sa.Column("type", sa.Text),
        *_span(),
    )


def _corrections() -> None:
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("statement_id", sa.Text, nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("old_value", sa.Text),
        sa.Column("new_value", sa.Text),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("supersedes", sa.Integer, sa.ForeignKey("correction.id"), unique=True),
    )
    op.create_index("correction_by_statement", "correction", ["statement_id", "field", "new_value"])
    op.create_index("correction_by_new_value", "correction", ["field", "new_value"])


def _part_of(table: str, key: str) -> Iterator[sa.Column[int]]:
    owner = sa.ForeignKey(f"{table}.{key}")
    yield sa.Column(f"{table}_{key}", sa.Integer, owner, primary_key=True)
    yield sa.Column("ordinal", sa.Integer, primary_key=True, autoincrement=False)


def _span() -> Iterator[sa.Column[int]]:
    yield sa.Column("start", sa.Integer, nullable=False)
    yield sa.Column("stop", sa.Integer, nullable=False)


def _sqlite_search() -> Iterator[str]:
    # Without content: the index finds rows, and never hands out words.
    tokens = "tokenize = 'unicode61 remove_diacritics 2'"
    yield f"CREATE VIRTUAL TABLE statement_words USING fts5(words, content = '', {tokens})"
    yield f"CREATE VIRTUAL TABLE article_words USING fts5(title, words, content = '', {tokens})"
    # A word in the title weighs as much as ten in the text.
    yield "INSERT INTO article_words (article_words, rank) VALUES ('rank', 'bm25(10.0, 1.0)')"


def _postgres_search() -> Iterator[str]:
    for table, owner in (("statement_words", "statement (pk)"), ("article_words", "version (id)")):
        yield f"CREATE TABLE {table} (rowid integer PRIMARY KEY REFERENCES {owner}, words tsvector NOT NULL)"
        yield f"CREATE INDEX {table}_by_words ON {table} USING gin (words)"


def _sqlite_guard(table: str) -> Iterator[str]:
    for change in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'what is on record stays: {table}'); END"
        )


def _postgres_guard(table: str) -> Iterator[str]:
    yield (
        "CREATE OR REPLACE FUNCTION what_is_on_record_stays() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'what is on record stays: %', TG_TABLE_NAME; END $$"
    )
    yield (
        f"CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION what_is_on_record_stays()"
    )
