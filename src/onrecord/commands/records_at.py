"""Opening the record at an address."""

from pathlib import Path

from onrecord.errors import NotFound
from onrecord.store import Record
from onrecord.store.engine import SQLITE, address
from onrecord.store.sqlite_file import file_of as file_in


def open_existing(url: str) -> Record:
    """The record at ``url``, for reading: none is made.

    Raises:
        NotFound: there is none yet.
        RecordError: it cannot be opened.
    """
    path = file_of(url)
    if path and not path.exists():
        hint = "begin with: onrecord add PATH, or look at: onrecord demo"
        raise NotFound(f"nothing is on record yet at {path}; {hint}")
    return Record.open(url)


def file_of(url: str) -> Path | None:
    """The file of an SQLite record; None for a database server.

    Raises:
        RecordError: it is no address of a record.
    """
    parsed = address(url)
    return file_in(parsed) if parsed.get_backend_name() == SQLITE else None
