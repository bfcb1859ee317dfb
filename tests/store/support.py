"""An entry with everything in it, and looking at a record from outside."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, create_engine, event, select, text
from sqlalchemy.pool import NullPool
from tests.entries import Told, at, make_entry, when

from onrecord.records import Act, Damage, Entry, Passage, PassageKind, Span
from onrecord.store import Record
from onrecord.store.engine import address
from onrecord.store.schema import metadata

Dump = dict[str, list[tuple[Any, ...]]]


TEXT = (
    "VALE, 2 March 2024\n\n"
    "“The dam 😀 will hold,” Ada Lund, the minister, told the Harbour on Monday "
    "when asked about the floods.\r\n\r\n"
    "Bo Vik denied that it was safe, according to the Tidings. “Not\u200f a word,” he added\u202c.\n\n"
    "The dam 😀 will hold.\n\nRead also: ferries\n"
)


def full_entry(source: str = "vale.txt") -> Entry:
    """An entry with something in every field."""
    made = make_entry(
        TEXT,
        Told(
            "Ada Lund", "told", "“The dam 😀 will hold,”", role="minister",
            venue="the Harbour", prompt="when asked about the floods", addressee="the Harbour",
            said=when("2024-02-26", at(TEXT, "on Monday")), confidence=0.1 + 0.2, method="quote: told",
        ),
        Told(
            "Bo Vik", "denied", ("it was safe", "“Not\u200f a word,”"), act=Act.DENY, chain=("the Tidings",)
        ),
        Told("he", "added", "“Not\u200f a word,”", anonymous=True, type=None, negated=True, within=1),
        source=source, title="The dam", outlet="The Vale Gazette", published="2024-03-02",
    )  # fmt: skip
    repeat = at(TEXT[150:], "The dam 😀 will hold")
    assert repeat is not None
    return replace(
        made,
        article=replace(made.article, byline="Cy Moe", encoding="cp1252", notes=("read as cp1252", "")),
        published=when("2024-03-02", at(TEXT, "2 March 2024")),
        passages=(
            *made.passages,
            Passage(PassageKind.REPEAT, Span(repeat.start + 150, repeat.end + 150), repeats=Span(21, 40)),
        ),
        damage=(
            Damage("joined words", Span(0, 4), "V ale", 0.25),
            Damage("mojibake", Span(5, 9), None, 1 / 3),
        ),
    )


def read_back(record: Record, article_id: int, version: int | None = None) -> Entry:
    """What is on record for an article, as it was given."""
    view = record.article(article_id, version)
    said = tuple(one.statement for one in view.statements)
    return Entry(view.article, view.title, view.published, view.passages, view.damage, said)


def dump(url: str) -> Dump:
    """Every row of every table, the index of the search included."""
    with connected(url) as connection:
        tables = {
            table.name: sorted((tuple(map(repr, row)) for row in connection.execute(select(table))), key=repr)
            for table in metadata.sorted_tables
        }
        for index in ("statement_words", "article_words"):
            tables[index] = sorted(
                tuple(row) for row in connection.execute(text(f"SELECT rowid FROM {index}"))
            )
    return tables


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    """A connection of one's own, without the store's care for it."""
    engine = create_engine(address(url), poolclass=NullPool)
    with engine.connect() as connection:
        yield connection


class InjectedError(Exception):
    """What goes wrong on purpose."""


@contextmanager
def failing_at(engine: Any, call: int) -> Iterator[None]:
    """Lets the given call to the database fail, counted from 1."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1
        if calls == call:
            raise InjectedError

    event.listen(engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", count)
