"""One frozen Settings, handed in."""

from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_data_path


def default_record() -> str:
    """Where the record is kept unless the user says otherwise."""
    return _address(user_data_path("onrecord") / "record.sqlite")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can set.

    ``record`` is the database's address (an SQLAlchemy URL). ``max_bytes`` is the largest single
    article that is read: 5 MB is fifty times the longest news article in PolNeAR, and takes a laptop
    about five minutes.
    """

    record: str = field(default_factory=default_record)
    max_bytes: int = 5_000_000


def record_url(place: str) -> str:
    """The address of a record named by a path or by an SQLAlchemy URL."""
    return place if "://" in place else _address(Path(place).expanduser().absolute())


def _address(path: Path) -> str:
    # The two signs that mean something in an address.
    return f"sqlite:///{str(path).replace('%', '%25').replace('?', '%3F')}"
