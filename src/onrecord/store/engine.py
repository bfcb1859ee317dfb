"""Connections to the database: how they begin, and what their failures say to people."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from onrecord.errors import NotARecord, RecordError

SQLITE, POSTGRESQL = "sqlite", "postgresql"
DRIVERS = {SQLITE: "sqlite+pysqlite", POSTGRESQL: "postgresql+psycopg"}
# More than any pool of threads that serves the desk, so that none waits for another's connection.
CONNECTIONS = 64
# Any number will do, so long as it is always the same: "onrecord" on a telephone's keys.
WRITERS_LOCK = 66732673

_WRITING = "onrecord_writing"
# SQLite's result codes: https://www.sqlite.org/rescode.html
_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def address(url: str) -> URL:
    """The parsed address of a record.

    Raises:
        RecordError: if it is not one, or names a database that Onrecord does not know.
    """
    try:
        parsed = make_url(url)
        driver = DRIVERS[parsed.get_backend_name()]
    except (ArgumentError, KeyError, ValueError) as error:
        raise RecordError(
            f"{url}: not the address of a record; use sqlite:///FILE or postgresql://"
        ) from error
    return parsed.set(drivername=driver)


def place_of(url: URL) -> str:
    """How a record is called in messages: its file, or its address without the password."""
    return (
        url.database or "" if url.get_backend_name() == SQLITE else url.render_as_string(hide_password=True)
    )


def make_engine(url: URL, patience: float) -> Engine:
    """The pool of connections to a record; ``patience`` is how many seconds a writer waits for another.

    Raises:
        RecordError: if the database's driver is not installed.
    """
    try:
        engine = create_engine(url, max_overflow=CONNECTIONS)
    except ImportError as error:
        raise RecordError(
            "a record in PostgreSQL needs psycopg; install it with: pip install 'psycopg[binary]'"
        ) from error
    if engine.dialect.name == SQLITE:
        _control_transactions(engine)
        _prepare_connections(engine, patience)
    else:
        event.listen(engine, "begin", _begin_on_postgresql)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees the record at one moment."""
    consistent = {} if engine.dialect.name == SQLITE else {"isolation_level": "REPEATABLE READ"}
    with plain_errors(engine.url), engine.connect().execution_options(**consistent) as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection in the one transaction that may write now: committed whole, or not at all."""
    with plain_errors(engine.url), engine.execution_options(**{_WRITING: True}).begin() as connection:
        yield connection


@contextmanager
def plain_errors(url: URL) -> Iterator[None]:
    """Turns what the database says into one plain line.

    Raises:
        NotARecord: if the file turns out damaged.
        RecordError: for all else that goes wrong in the database.
    """
    place = place_of(url)
    try:
        yield
    except DBAPIError as error:
        raise _plain(place, error.orig) from error
    except sqlite3.Error as error:
        raise _plain(place, error) from error
    except SQLAlchemyError as error:
        raise RecordError(f"{place}: the database failed: {_one_line(error)}") from error
    except UnicodeEncodeError as error:
        raise RecordError(f"{place}: not stored: half a character (a lone surrogate) in the input") from error


def is_busy(error: BaseException | None) -> bool:
    """Whether SQLite says that somebody else is writing."""
    return _code(error) in _BUSY


def _code(error: BaseException | None) -> int | None:
    extended: int | None = getattr(error, "sqlite_errorcode", None)
    return None if extended is None else extended & 0xFF


def _plain(place: str, error: BaseException | None) -> RecordError:
    main = _code(error)
    if main in _BROKEN:
        return NotARecord(f"{place}: damaged; restore it from a copy")
    if is_busy(error):
        return RecordError(f"{place}: another program is writing to the record; try again when it is done")
    if main == sqlite3.SQLITE_CANTOPEN:
        return RecordError(f"{place}: cannot be opened or made; check that its folder can be written to")
    if main == sqlite3.SQLITE_READONLY:
        return RecordError(f"{place}: cannot be written to; check its permissions")
    if main == sqlite3.SQLITE_FULL:
        return RecordError(f"{place}: the disk is full")
    return RecordError(f"{place}: the database failed: {_one_line(error)}")


def _one_line(error: BaseException | None) -> str:
    return " ".join(str(error).split()) or "for no reason that it gave"


def _control_transactions(engine: Engine) -> None:
    """Lets SQLAlchemy begin every transaction itself, so that reads are repeatable and DDL transactional.

    The documented way for every supported Python: see "Transactions with SQLite and the sqlite3
    driver" in SQLAlchemy's documentation of the SQLite dialect.
    """
    event.listen(engine, "connect", _leave_transactions_alone)
    event.listen(engine, "begin", _begin_on_sqlite)


def _leave_transactions_alone(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None


def _begin_on_sqlite(connection: Connection) -> None:
    # A writer that began as a reader could find the record changed under it; it must lock first.
    immediate = connection.get_execution_options().get(_WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _begin_on_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get(_WRITING):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS_LOCK})")


def _prepare_connections(engine: Engine, patience: float) -> None:
    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout = {round(patience * 1000)}",
            "foreign_keys = ON",
            "synchronous = NORMAL",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    event.listen(engine, "connect", prepare)
