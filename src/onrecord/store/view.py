"""What can be read off a record: the shapes that commands and pages show.

``RecordView`` is all that the desk knows of the store.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.records import Article, Damage, Passage, SpeakerType, Statement, When


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is on record: articles, and the statements and named speakers of their current versions."""

    articles: int
    statements: int
    speakers: int


@dataclass(frozen=True, slots=True)
class SeenRole:
    """A role that a speaker was given, first and last seen on these days of publication (ISO, or None)."""

    role: str
    first_seen: str | None
    last_seen: str | None


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """A speaker of the register. ``names`` has every form seen; ``statements`` counts the current ones.

    ``merged_into`` is the id of the speaker whom editors made it one with, None for most.
    """

    id: int
    name: str
    type: SpeakerType | None
    names: tuple[str, ...]
    roles: tuple[SeenRole, ...]
    statements: int
    merged_into: int | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """An editor's change to one field of a statement. ``supersedes`` is the id of the one it replaces."""

    id: int
    statement_id: str
    field: str
    old: str | None
    new: str | None
    by: str
    at: str
    why: str
    supersedes: int | None


@dataclass(frozen=True, slots=True)
class Decision:
    """An editor's decision about two speakers, by their ids; ``supersedes`` is the id of the one it replaces.

    ``merge``: ``speaker`` is ``other``. ``part``: they are not one after all. ``split``: some of what was
    given to ``speaker`` is what ``other`` said.
    """

    id: int
    kind: str
    speaker: int
    other: int
    by: str
    at: str
    why: str
    supersedes: int | None


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement as it now stands on the record, corrections applied, and where it belongs.

    ``speaker_id`` and ``speaker_name`` are the register's, None where the speaker is not known by
    name. ``published`` is the article's date; ``corrections`` are those in force. ``outer`` is the
    statement that it stands in, withdrawn or not; who that is given to is in the chain.
    """

    statement: Statement
    article_id: int
    version: int
    published: When
    speaker_id: int | None
    speaker_name: str | None
    corrections: tuple[Correction, ...] = ()
    outer: "StatementView | None" = None

    @property
    def withdrawn(self) -> bool:
        """Whether an editor withdrew it."""
        return any((one.field, one.new) == ("withdrawn", "true") for one in self.corrections)

    @property
    def date(self) -> str | None:
        """The day it was said where that is known with its year, else the day it was published, else None."""
        said = self.statement.occasion.said.date
        return said if said and not said.startswith("--") else self.published.date


@dataclass(frozen=True, slots=True)
class VersionView:
    """One version of an article: number from 1, hash, and when it was put on the record (ISO 8601, UTC)."""

    number: int
    sha256: str
    added_at: str


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article in a list."""

    id: int
    title: str | None
    outlet: str | None
    published: When
    source: str
    statements: int


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One version of an article, whole, with its statements in text order."""

    id: int
    version: int
    versions: tuple[VersionView, ...]
    article: Article
    title: str | None
    published: When
    passages: tuple[Passage, ...]
    damage: tuple[Damage, ...]
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, best first: speakers by name, statements by words, articles by title or text."""

    speakers: tuple[SpeakerView, ...]
    statements: tuple[StatementView, ...]
    articles: tuple[ArticleSummary, ...]


class RecordView(Protocol):
    """Reading the record. Every method that takes an id raises ``NotFound`` where nothing has it."""

    def counts(self) -> Counts:
        """How much is on record."""

    def latest(self, limit: int = 20) -> Sequence[StatementView]:
        """The newest statements by date; those without a date last."""

    def speakers(self, limit: int = 50) -> Sequence[SpeakerView]:
        """Speakers with at least one statement, most quoted first."""

    def find_speakers(self, name: str, limit: int = 20) -> Sequence[SpeakerView]:
        """Speakers one of whose names holds every word of ``name``, best first, whatever case and accents.

        Last come those who were merged into another, who is among those found.
        """

    def speaker(self, speaker_id: int) -> SpeakerView:
        """One speaker."""

    def said_by(self, speaker_id: int) -> Sequence[StatementView]:
        """All that a speaker said, in time order; without a date last; then by place in the article."""

    def articles(self, limit: int = 50) -> Sequence[ArticleSummary]:
        """The newest articles."""

    def article(self, article_id: int, version: int | None = None) -> ArticleView:
        """One article, in its current version unless another is named."""

    def statement(self, statement_id: str) -> StatementView:
        """One statement, of whichever version."""

    def search(self, query: str, limit: int = 20) -> Found:
        """What has all the words of ``query``. Any text is a valid query."""
