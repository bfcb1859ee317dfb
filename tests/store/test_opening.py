"""A record is made where there is none, and opened by as many as want to."""

import shutil
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.entries import by_name, make_entry
from tests.store.support import connected

from onrecord.errors import NewerRecord, NotARecord, RecordError
from onrecord.settings import record_url
from onrecord.store import Record, migrate, opening
from onrecord.store.engine import reading
from onrecord.store.migrate import revisions


@pytest.mark.parametrize(
    "url", ["sqlite://", "sqlite:///:memory:", "mysql://host/x", "record", "", "sqlite:///a?b=c", "\0"]
)
def test_an_address_of_no_record_is_refused(url: str) -> None:
    with pytest.raises(RecordError, match=r"address of a record|kept in a file"):
        Record.open(url)


@pytest.mark.parametrize("name", ["deep/er/record.sqlite", "ä 😀+.db", "50%20 #1?mode=ro", "record"])
def test_a_record_is_made_with_its_folder(tmp_path: Path, name: str) -> None:
    with Record.open(record_url(str(tmp_path / name))) as record:
        assert record.counts().articles == 0
    assert (tmp_path / name).is_file()


def test_a_relative_address_is_fine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Record.open("sqlite:///record.sqlite").close()
    Record.open("sqlite:///record.sqlite").close()
    assert [path.name for path in tmp_path.iterdir()] == ["record.sqlite"]


def write_nothing(path: Path) -> None:
    path.write_bytes(b"")


def write_no_tables(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


@pytest.mark.parametrize("write", [write_nothing, write_no_tables])
def test_a_file_with_nothing_in_it_becomes_a_record(tmp_path: Path, write: Callable[[Path], None]) -> None:
    path = tmp_path / "record.sqlite"
    write(path)
    with Record.open(f"sqlite:///{path}") as record:
        assert record.counts().articles == 0


def test_a_record_that_could_not_be_made_can_be_made_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(connection: object) -> None:
        upgrade(connection)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    upgrade = migrate.upgrade
    url = f"sqlite:///{tmp_path / 'record.sqlite'}"
    with monkeypatch.context() as patched:
        patched.setattr(opening, "upgrade", half)
        with pytest.raises(KeyboardInterrupt):
            Record.open(url)
    with connected(url) as connection:
        assert connection.scalar(text("SELECT count(*) FROM sqlite_schema")) == 0
    with Record.open(url) as record:
        assert record.counts().articles == 0


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(RecordError, match="cannot be opened or made"):
        Record.open(f"sqlite:///{tmp_path / 'file' / 'record.sqlite'}")


def test_a_record_that_another_program_writes_to_is_refused_in_time(tmp_path: Path, blank: Path) -> None:
    path = tmp_path / "record.sqlite"
    shutil.copy(blank, path)
    with Record.open(f"sqlite:///{path}", patience=0.01) as record, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordError, match="another program is writing to the record"):
            record.add(make_entry("Text."), by_name)
        assert record.counts().articles == 0


def test_a_locked_file_is_refused_in_time(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("CREATE TABLE x (y)")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RecordError, match=r"record\.sqlite"):
            Record.open(f"sqlite:///{path}", patience=0.01)


def test_many_can_make_and_open_a_record_at_once(tmp_path: Path) -> None:
    def make(_: int) -> int:
        with Record.open(f"sqlite:///{tmp_path / 'record.sqlite'}") as record:
            return record.counts().articles

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(make, range(24))) == [0] * 24


def test_a_record_that_breaks_while_open_is_said_to_be_damaged(tmp_path: Path, blank: Path) -> None:
    path = tmp_path / "record.sqlite"
    shutil.copy(blank, path)
    with Record.open(f"sqlite:///{path}") as record:
        with path.open("r+b") as file:
            file.write(b"\xff" * path.stat().st_size)
        with pytest.raises(NotARecord, match="damaged"):
            record.counts()


def test_sqlite_is_set_up_to_keep_things_whole(tmp_path: Path) -> None:
    with (
        Record.open(f"sqlite:///{tmp_path / 'record.sqlite'}") as record,
        reading(record._engine) as connection,
    ):
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        ]
    assert found == ["wal", 1, 1, 30_000]


def test_a_closed_record_leaves_one_file(tmp_path: Path) -> None:
    with Record.open(f"sqlite:///{tmp_path / 'record.sqlite'}") as record:
        record.add(make_entry("Text."), by_name)
    assert [path.name for path in tmp_path.iterdir()] == ["record.sqlite"]


def test_a_sound_record_has_no_problems(record: Record) -> None:
    record.add(make_entry("Ada Lund said no.", ("Ada Lund", "said", "no")), by_name)
    assert record.problems() == []


def test_an_orphan_is_a_problem(tmp_path: Path, blank: Path) -> None:
    path = tmp_path / "record.sqlite"
    shutil.copy(blank, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO current_version VALUES (1, 1)")
        connection.commit()
    with Record.open(f"sqlite:///{path}") as record:
        assert "current_version: row 1 belongs to a missing row of article" in record.problems()


@pytest.mark.postgres
def test_an_empty_postgresql_database_becomes_a_record(empty_database: str) -> None:
    for _ in range(2):
        with Record.open(empty_database) as record:
            assert record.counts().articles == 0


@pytest.mark.postgres
def test_another_postgresql_database_is_refused(empty_database: str) -> None:
    with connected(empty_database) as connection:
        connection.execute(text("CREATE TABLE article (title text)"))
        connection.commit()
    with pytest.raises(NotARecord, match="a database, but not a record"):
        Record.open(empty_database)


@pytest.mark.postgres
def test_a_later_postgresql_record_is_refused(url: str) -> None:
    with connected(url) as connection:
        connection.execute(text("UPDATE onrecord_revision SET version_num = '9999'"))
        connection.commit()
    with pytest.raises(NewerRecord):
        Record.open(url)


def test_an_unreachable_database_is_named_without_its_password() -> None:
    with pytest.raises(RecordError, match=r"postgresql.*editor") as caught:
        Record.open("postgresql://editor:hush@localhost:1/record?connect_timeout=2")
    assert "hush" not in str(caught.value)


def test_revisions_are_known_without_alembic() -> None:
    assert revisions()[0] == "0001"
