"""Migrations are ordered, recorded, and applied whole or not at all."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from tests.entries import by_name, make_entry
from tests.store.support import connected, dump, full_entry

from onrecord.store import Record
from onrecord.store.engine import address, make_engine, writing
from onrecord.store.migrate import MIGRATIONS, REVISION_TABLE, revisions, upgrade
from onrecord.store.schema import metadata

NEXT = '''"""The next."""
import sqlalchemy as sa
from alembic import op
revision = "0005"
down_revision = "0004"
def upgrade():
    op.create_table("added", sa.Column("id", sa.Integer, primary_key=True))
    op.add_column("article", sa.Column("shelf", sa.Text))
    op.execute("INSERT INTO added (id) VALUES (1)")
'''


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """The migrations, and one more."""
    folder = tmp_path / "100% migrations"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "r0005_next.py").write_text(NEXT)
    return folder


def tables(url: str) -> dict[str, list[str]]:
    """The tables of a database and their columns."""
    with connected(url) as connection:
        found = inspect(connection)
        return {name: [one["name"] for one in found.get_columns(name)] for name in found.get_table_names()}


def migrate(url: str, scripts: Path) -> None:
    """What ``Record.open`` does with the shipped migrations."""
    engine = make_engine(address(url), patience=5)
    try:
        with writing(engine) as connection:
            upgrade(connection, scripts)
    finally:
        engine.dispose()


def stock(url: str) -> None:
    with Record.open(url) as record:
        record.add(make_entry("Ada Lund said no.", ("Ada Lund", "said", "no")), by_name)


def test_a_pending_migration_is_applied_and_recorded(url: str, scripts: Path) -> None:
    stock(url)
    before = dump(url)
    migrate(url, scripts)
    assert tables(url)["article"] == ["id", "key", "shelf"]
    with connected(url) as connection:
        assert connection.scalar(text(f"SELECT version_num FROM {REVISION_TABLE}")) == "0005"
        assert connection.scalar(text("SELECT id FROM added")) == 1
    assert dump(url) == before


@pytest.mark.parametrize(
    "failure",
    ["    raise RuntimeError", '    op.execute("SELECT nothing FROM nowhere")', "    op.drop_table('none')"],
)
def test_a_migration_that_fails_leaves_the_record_as_it_was(url: str, scripts: Path, failure: str) -> None:
    stock(url)
    before = (tables(url), dump(url))
    (scripts / "versions" / "r0005_next.py").write_text(f"{NEXT}{failure}\n")
    with pytest.raises(Exception):  # noqa: B017, PT011
        migrate(url, scripts)
    assert (tables(url), dump(url)) == before
    with Record.open(url) as record:
        assert record.counts().articles == 1


FIRST = (
    "INSERT INTO article (key) VALUES ('file:///vale.txt')",
    "INSERT INTO version (article_id, number, sha256, source, encoding, notes, precision, added_at, text) "
    "VALUES (1, 1, '{sha256}', 'vale.txt', 'utf-8', '[]', 'unknown', '2024-03-02', 'Ada Lund said no.')",
    "INSERT INTO current_version (article_id, version_id) VALUES (1, 1)",
    "INSERT INTO speaker (name) VALUES ('Ada Lund')",
    "INSERT INTO statement (pk, version_id, id, ordinal, speaker_id, kind, act, negated, precision, method, "
    "confidence) VALUES (1, 1, '{id}', 0, 1, 'indirect', 'say', false, 'unknown', 'by hand', 0.5)",
    "INSERT INTO statement_span (statement_pk, part, ordinal, start, stop, quoted) "
    "VALUES (1, 'content', 0, 14, 16, false)",
)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def first_form(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A record in the first form that there was, with one statement on it."""
    sqlite = f"sqlite:///{tmp_path / 'first.sqlite'}"
    url: str = sqlite if request.param == "sqlite" else request.getfixturevalue("empty_database")
    later = shutil.ignore_patterns("__pycache__", "r000[2-9]_*", "r00[1-9]*")
    migrate(url, Path(shutil.copytree(MIGRATIONS, tmp_path / "first", ignore=later)))
    entry = make_entry("Ada Lund said no.", ("Ada Lund", "said", "no"))
    with connected(url) as connection:
        for sql in FIRST:
            connection.execute(text(sql.format(sha256=entry.article.sha256, id=entry.statements[0].id)))
        connection.commit()
    return url


def test_a_record_of_the_first_form_is_brought_up_to_date(first_form: str) -> None:
    with Record.open(first_form) as record:
        view = record.latest()[0]
        assert (view.speaker_name, view.statement.content[0].text) == ("Ada Lund", "no")
        assert (view.statement.within, view.outer) == (None, None)
        record.add(full_entry(), by_name)
        assert record.article(2).statements[2].statement.within == full_entry().statements[1].id
        assert record.problems() == []


def test_a_week_on_record_takes_its_place_among_the_days(first_form: str) -> None:
    more = (
        "INSERT INTO statement (pk, version_id, id, ordinal, kind, act, negated, said, precision, day, "
        "method, confidence) VALUES ({0}, 1, '{1}', {0}, 'direct', 'say', false, '{2}', '{3}', '{2}', '', 1)"
    )
    with connected(first_form) as connection:
        connection.execute(text(more.format(2, "later", "2016-10-01", "day")))
        connection.execute(text(more.format(3, "week", "2016-W37", "week")))
        connection.commit()
    with Record.open(first_form) as record:
        later, week, _ = record.latest()
        assert (later.statement.id, week.statement.id) == ("later", "week")
        assert (week.date, week.statement.occasion.said.date) == ("2016-W37", "2016-W37")


def test_a_migration_is_applied_once(url: str, scripts: Path) -> None:
    migrate(url, scripts)
    migrate(url, scripts)
    with connected(url) as connection:
        assert connection.scalar(text("SELECT count(*) FROM added")) == 1


def test_the_migrations_make_the_tables_of_the_schema(url: str) -> None:
    def is_ours(_: object, name: str | None, kind: str, *__: object) -> bool:
        return not (
            kind == "table"
            and name
            and (name.startswith(("statement_words", "article_words", REVISION_TABLE)))
        )

    with connected(url) as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": is_ours, "compare_type": True}
        )
        assert compare_metadata(context, metadata) == []


def test_the_revisions_are_in_one_line_and_named_after_their_files() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    in_order = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(in_order)) == revisions()


def test_a_record_that_is_up_to_date_opens_without_alembic(tmp_path: Path, blank: Path) -> None:
    shutil.copy(blank, tmp_path / "record.sqlite")
    code = (
        "import sys; from onrecord.store import Record; "
        f"Record.open({f'sqlite:///{tmp_path}/record.sqlite'!r}).close(); print('alembic' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"


KEPT = ("version", "passage", "statement", "statement_span", "link", "nesting", "correction", "damage")


@pytest.fixture
def kept(url: str) -> str:
    """A record with a row in every table."""
    with Record.open(url) as record:
        entry = full_entry()
        record.add(entry, by_name)
        record.correct(entry.statements[0].id, "act", "warn", "Cy Moe", "misread")
    return url


@pytest.mark.parametrize("table", KEPT)
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET {} = {}"])
def test_what_is_on_record_can_be_neither_changed_nor_deleted(kept: str, table: str, change: str) -> None:
    before = dump(kept)
    column = metadata.tables[table].c.keys()[-1]
    with connected(kept) as connection, pytest.raises(Exception, match=f"what is on record stays: {table}"):
        connection.execute(text(change.format(table, column, column)))
    assert before[table]
    assert dump(kept) == before


def test_a_missing_row_cannot_be_referred_to(record: Record) -> None:
    with writing(record._engine) as connection, pytest.raises(Exception, match=r"(?i)foreign key"):
        connection.execute(text("INSERT INTO current_version (article_id, version_id) VALUES (7, 7)"))
