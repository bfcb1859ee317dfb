"""Opening a record: what is there is looked at first, then brought up to date."""

import sqlite3
import time
from contextlib import closing

from sqlalchemy import URL, Engine

from onrecord.store.engine import (
    SQLITE,
    address,
    is_busy,
    make_engine,
    place_of,
    plain_errors,
    reading,
    writing,
)
from onrecord.store.migrate import revision_of, revisions, upgrade
from onrecord.store.sqlite_file import file_of, prepare_file

# How long a record waits between two tries to change how SQLite keeps its journal, in seconds.
PAUSE = 0.01


def open_engine(url: str, patience: float) -> Engine:
    """The connections to an existing or a new record, up to date.

    Raises:
        NotARecord: if there is something else, or it is damaged.
        NewerRecord: if a later version wrote it.
        RecordError: if it cannot be opened or made.
    """
    parsed = address(url)
    if parsed.get_backend_name() == SQLITE:
        _use_write_ahead_log(parsed, patience, new=not prepare_file(parsed))
    engine = make_engine(parsed, patience)
    try:
        _bring_up_to_date(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _bring_up_to_date(engine: Engine) -> None:
    place = place_of(engine.url)
    with reading(engine) as connection:
        revision = revision_of(connection, place)
    if revision == revisions()[-1]:
        return
    with writing(engine) as connection:
        revision_of(connection, place)
        upgrade(connection)


def _use_write_ahead_log(url: URL, patience: float, *, new: bool) -> None:
    with plain_errors(url), closing(sqlite3.connect(file_of(url), isolation_level=None)) as connection:
        deadline = time.monotonic() + patience
        while not _switched(connection, deadline, new=new):
            time.sleep(PAUSE)


def _switched(connection: sqlite3.Connection, deadline: float, *, new: bool) -> bool:
    # SQLite itself does not wait for others here, as it does everywhere else.
    try:
        if connection.execute("PRAGMA journal_mode").fetchone() == ("wal",):
            return True
        if new:
            # So that not even the first page goes through a journal, which a killed process would leave.
            connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if not is_busy(error) or time.monotonic() > deadline:
            raise
        return False
    return True
