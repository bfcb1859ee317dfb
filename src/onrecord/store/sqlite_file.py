"""The file of a record in SQLite: told from other files without changing a byte of them."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, create_engine
from sqlalchemy.pool import NullPool

from onrecord.errors import NotARecord, RecordError
from onrecord.store.engine import plain_errors
from onrecord.store.migrate import revision_of

# https://www.sqlite.org/fileformat.html, "The Database Header"
MAGIC = b"SQLite format 3\0"
HEADER = 100
# A record up to this many bytes is checked whole whenever it is opened, which takes some 50 ms; a larger one
# only for its length. ``Record.problems`` checks all of any.
QUICKLY_CHECKED = 2_000_000


def file_of(url: URL) -> Path:
    """Where the record lies.

    Raises:
        RecordError: if the address names no file.
    """
    if not url.database or url.database == ":memory:" or url.query:
        raise RecordError("a record is kept in a file; name one, such as sqlite:///record.sqlite")
    return Path(url.database)


def prepare_file(url: URL) -> bool:
    """Whether there is something at the address; if not, the folder is made for it.

    Raises:
        NotARecord: if it is something else than a record, or damaged.
        NewerRecord: if a later version wrote it.
        RecordError: if it cannot be read and written.
    """
    path = file_of(url)
    try:
        if path.exists():
            _refuse_unwritable(path)
            return _holds_record(url, path)
        path.parent.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise RecordError(f"{path}: cannot be opened or made: {reason}") from error
    return False


def _refuse_unwritable(path: Path) -> None:
    if not path.is_file():
        raise NotARecord(f"{path}: not a file, so not a record")
    if not os.access(path, os.R_OK | os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise RecordError(f"{path}: cannot be read and written; check its permissions")


def _holds_record(url: URL, path: Path) -> bool:
    size = path.stat().st_size
    if size == 0:
        return False
    with path.open("rb") as file:
        header = file.read(HEADER)
    if not header.startswith(MAGIC):
        raise NotARecord(f"{path}: not a database; it was left as it is")
    log = path.with_name(f"{path.name}-wal")
    if log.exists():
        return _look(url, path, "mode=ro")
    try:
        # Only this leaves no other files beside one that is somebody else's. It is blind to what
        # another program may be writing just now; that one has left a log, so look again.
        _refuse_cut_short(path, header, size)
        return _look(url, path, "immutable=1")
    except RecordError:
        if log.exists() or path.stat().st_size != size:
            return _look(url, path, "mode=ro")
        raise


def _refuse_cut_short(path: Path, header: bytes, size: int) -> None:
    # A page size of 65536 is written as 1. The number of pages counts if both counters agree.
    page = int.from_bytes(header[16:18])
    pages, changed, valid_for = (int.from_bytes(header[at : at + 4]) for at in (28, 24, 92))
    if changed == valid_for and pages * (65_536 if page == 1 else page) > size:
        raise _damaged(path)


def _damaged(path: Path) -> NotARecord:
    return NotARecord(f"{path}: damaged; restore it from a copy")


def _look(url: URL, path: Path, how: str) -> bool:
    address = f"{path.absolute().as_uri()}?{how}"
    engine = create_engine(
        "sqlite://", poolclass=NullPool, creator=lambda: sqlite3.connect(address, uri=True)
    )
    with plain_errors(url), engine.connect() as connection:
        if path.stat().st_size <= QUICKLY_CHECKED:
            _refuse_damaged(connection, path)
        return revision_of(connection, str(path)) is not None


def _refuse_damaged(connection: Connection, path: Path) -> None:
    found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if found != "ok":
        raise _damaged(path)
