"""What is no record is left as it is, with one plain line why."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.errors import NewerRecord, NotARecord, RecordError
from onrecord.store import Record, sqlite_file

NOBODY = 65534


def write_text(path: Path) -> None:
    path.write_text("Dear editor, this is a letter.\n" * 40)


def write_noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def write_magic_and_noise(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 40)


def write_magic_only(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def write_truncated(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def write_damaged_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 5] = b"\xff" * 8192
    path.write_bytes(content)


def write_other_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE article (title)")
        connection.commit()


def write_other_database_with_log(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE alembic_version (version_num)")
        connection.commit()


def write_later_record(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE onrecord_revision SET version_num = '9999'")
        connection.commit()


BAD = [
    (write_text, NotARecord, "not a database"),
    (write_noise, NotARecord, "not a database"),
    (write_magic_and_noise, NotARecord, "damaged"),
    (write_magic_only, NotARecord, "damaged"),
    (write_truncated, NotARecord, "damaged"),
    (write_damaged_page, NotARecord, "damaged"),
    (write_other_database, NotARecord, "a database, but not a record"),
    (write_other_database_with_log, NotARecord, "a database, but not a record"),
    (write_later_record, NewerRecord, "a later version of Onrecord"),
]


@pytest.mark.parametrize(("write", "error", "message"), BAD, ids=[case[0].__name__ for case in BAD])
def test_what_is_no_record_is_refused_untouched(
    tmp_path: Path, blank: Path, write: Callable[[Path], None], error: type[RecordError], message: str
) -> None:
    path = tmp_path / "file.sqlite"
    shutil.copy(blank, path)
    write(path)
    before = {one.name: (one.read_bytes(), one.stat().st_mtime_ns) for one in tmp_path.iterdir()}
    with pytest.raises(error, match=message) as caught:
        Record.open(f"sqlite:///{path}")
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert {one.name: (one.read_bytes(), one.stat().st_mtime_ns) for one in tmp_path.iterdir()} == before


def test_a_later_record_left_by_a_killed_process_is_untouched(tmp_path: Path, blank: Path) -> None:
    path = tmp_path / "file.sqlite"
    shutil.copy(blank, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE onrecord_revision SET version_num = '9999'")
        connection.commit()
        left = {name: (tmp_path / name).read_bytes() for name in ("file.sqlite", "file.sqlite-wal")}
    for name, content in left.items():
        (tmp_path / name).write_bytes(content)
    with pytest.raises(NewerRecord):
        Record.open(f"sqlite:///{path}")
    assert {name: (tmp_path / name).read_bytes() for name in left} == left


def test_a_large_record_that_was_cut_short_is_refused(
    tmp_path: Path, blank: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file.sqlite"
    shutil.copy(blank, path)
    path.write_bytes(path.read_bytes()[:-4096])
    monkeypatch.setattr(sqlite_file, "QUICKLY_CHECKED", 0)
    with pytest.raises(NotARecord, match="damaged"):
        Record.open(f"sqlite:///{path}")


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(NotARecord, match="not a file"):
        Record.open(f"sqlite:///{tmp_path}")


@pytest.fixture
def folder_of_an_ordinary_user(blank: Path) -> Iterator[Path]:
    """A folder with a record; the test runs as its owner, for nothing is forbidden to root."""
    folder = Path(tempfile.mkdtemp())
    shutil.copy(blank, folder / "record.sqlite")
    root = os.geteuid() == 0
    if root:
        for path in (folder, folder / "record.sqlite"):
            os.chown(path, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(0o700)
    shutil.rmtree(folder)


def test_a_file_that_may_not_be_written_is_refused(folder_of_an_ordinary_user: Path) -> None:
    path = folder_of_an_ordinary_user / "record.sqlite"
    path.chmod(0o400)
    with pytest.raises(RecordError, match="check its permissions"):
        Record.open(f"sqlite:///{path}")


@pytest.mark.parametrize("name", ["new.sqlite", "record.sqlite"])
def test_a_folder_that_may_not_be_written_is_refused(folder_of_an_ordinary_user: Path, name: str) -> None:
    folder_of_an_ordinary_user.chmod(0o500)
    with pytest.raises(RecordError, match=r"cannot be (opened|written)"):
        Record.open(f"sqlite:///{folder_of_an_ordinary_user / name}")
