"""Whether the record can be opened, and what it is. None is made, and none is changed."""

from collections.abc import Iterator

from onrecord.commands.records_at import file_of, open_existing
from onrecord.errors import RecordError
from onrecord.printing import plural
from onrecord.store import migrate
from onrecord.store.engine import SQLITE, address, make_engine, place_of, reading
from onrecord.store.sqlite_file import prepare_file

PATIENCE = 5.0


def about_record(url: str) -> Iterator[str]:
    """Where the record is, its revision, its journal, whether it is sound, and how much is on it.

    Raises:
        RecordError: it cannot be opened, or is damaged.
    """
    parsed = address(url)
    yield place_of(parsed)
    path = file_of(url)
    if path and not (path.exists() and prepare_file(parsed)):
        yield "not there yet; made by the first: onrecord add PATH"
        return
    revision, journal = _form(url)
    newest = migrate.revisions()[-1]
    if revision != newest:
        yield f"revision {revision or 'none'}; the next command that opens it brings it to {newest}"
        return
    yield f"revision {revision}{', write-ahead log' if journal == 'wal' else ''}"
    with open_existing(url) as record:
        problems = record.problems()
        if problems:
            raise RecordError("; ".join(problems))
        counts = record.counts()
    yield (
        f"sound: {plural(counts.articles, 'article')}, {plural(counts.statements, 'statement')}, "
        f"{plural(counts.speakers, 'speaker')} named"
    )


def _form(url: str) -> tuple[str | None, str | None]:
    """The revision that the record has now, and SQLite's journal mode."""
    engine = make_engine(address(url), PATIENCE)
    try:
        with reading(engine) as connection:
            revision = migrate.revision_of(connection, place_of(engine.url))
            if engine.dialect.name != SQLITE:
                return revision, None
            return revision, connection.exec_driver_sql("PRAGMA journal_mode").scalar()
    finally:
        engine.dispose()
