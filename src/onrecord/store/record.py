"""The record: everything that was put on it, and the one way to put more."""

from collections.abc import Sequence
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from onrecord.records import Added, Article, Entry, Known
from onrecord.store import articles, corrections, decisions, knowing, lists, speakers, write
from onrecord.store.checking import problems
from onrecord.store.corrections import Change
from onrecord.store.decisions import Editor
from onrecord.store.engine import reading, writing
from onrecord.store.opening import open_engine
from onrecord.store.register import Choose
from onrecord.store.view import (
    ArticleSummary,
    ArticleView,
    Correction,
    Counts,
    Decision,
    Found,
    SpeakerView,
    StatementView,
)

# Longest that a writer waits for another, in seconds; putting an article on record takes some 10 ms.
PATIENCE = 30.0
# More than anyone reads, and than which a database takes no longer list of keys.
LONGEST = 10_000


class Record:
    """A record in a database. It can be used from many threads at once; close it, or use ``with``.

    Reading is as ``RecordView`` says. Every method raises ``RecordError``, in one plain line, where
    the database fails.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, url: str, *, patience: float = PATIENCE) -> Self:
        """Opens the record at an address (an SQLAlchemy URL), made if it is not there, brought up to date.

        ``patience`` is how many seconds a writer waits for another.

        Raises:
            NotARecord: if there is something else, or it is damaged. It is left as it is.
            NewerRecord: if a later version wrote it. It is left as it is.
            RecordError: if it cannot be opened, made or written to.
        """
        return cls(open_engine(url, patience))

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def has(self, article: Article) -> bool:
        """Whether the text is on record as the article's current version, and need not be read again."""
        with reading(self._engine) as connection:
            return write.is_on_record(connection, article)

    def add(self, entry: Entry, choose: Choose) -> Added:
        """Puts an article on the record whole, or not at all.

        ``choose`` is asked once for each speaker that the article names, with the speakers of like
        name on the register: it returns the one that it is, or None for someone new.

        Raises:
            RecordError: if the entry's words do not stand in its text, or the database fails.
        """
        with writing(self._engine) as connection:
            return write.add(connection, entry, choose)

    def know(self, known: Known, choose: Choose) -> bool:
        """Puts somebody on the register with all names and roles; False if all of it was there already.

        ``choose`` is asked as in ``add``, whether it is somebody on the register.
        """
        with writing(self._engine) as connection:
            return knowing.know(connection, known, choose)

    def correct(self, statement_id: str, field: str, new: str | None, by: str, why: str) -> Correction:
        """Corrects a field of a statement; what was there before stays readable in ``history``.

        ``field`` is ``speaker_id`` (the id of a speaker on the register, or None), ``act``, ``kind``,
        ``negated`` or ``withdrawn`` (``true`` or ``false``). It holds wherever the same words stand in the
        same text.

        Raises:
            NotFound: if there is no such statement.
            RecordError: if the field or the value cannot be, or ``by`` or ``why`` is empty.
        """
        with writing(self._engine) as connection:
            return corrections.correct(connection, Change(statement_id, field, new, by, why))

    def history(self, statement_id: str) -> Sequence[Correction]:
        """All corrections of a statement, oldest first. Raises ``NotFound``."""
        with reading(self._engine) as connection:
            return corrections.history(connection, statement_id)

    def merge(self, speaker_id: int, into: int, by: str, why: str) -> Decision:
        """Makes one speaker of two: all that the first said is what ``into`` said, what is added later too.

        Raises:
            NotFound: if there is no such speaker.
            RecordError: if they are one already, or ``by`` or ``why`` is empty.
        """
        with writing(self._engine) as connection:
            return decisions.merge(connection, speaker_id, into, Editor(by, why))

    def part(self, speaker_id: int, by: str, why: str) -> Decision:
        """Ends a merge: what it moved goes back to the speaker. Raises as ``merge`` does."""
        with writing(self._engine) as connection:
            return decisions.part(connection, speaker_id, Editor(by, why))

    def split(self, speaker_id: int, statements: Sequence[str], by: str, why: str) -> Decision:
        """Makes two speakers of one: the statements of these ids are a new one's, the decision's ``other``.

        Raises:
            NotFound: if there is no such speaker.
            RecordError: if a statement is not the speaker's, or all are, or ``by`` or ``why`` is empty.
        """
        with writing(self._engine) as connection:
            return decisions.split(connection, speaker_id, statements, Editor(by, why))

    def decisions(self, speaker_id: int) -> Sequence[Decision]:
        """All that editors decided about a speaker and others, oldest first. Raises ``NotFound``."""
        with reading(self._engine) as connection:
            return decisions.decisions(connection, speaker_id)

    def problems(self) -> Sequence[str]:
        """What is wrong with the database, one plain line each; empty if it is sound. Reads all of it."""
        with reading(self._engine) as connection:
            return problems(connection)

    def counts(self) -> Counts:
        """How much is on record."""
        with reading(self._engine) as connection:
            return lists.counts(connection)

    def latest(self, limit: int = 20) -> Sequence[StatementView]:
        """The newest statements by date; those without a date last."""
        with reading(self._engine) as connection:
            return lists.latest(connection, _at_most(limit))

    def speakers(self, limit: int = 50) -> Sequence[SpeakerView]:
        """Speakers with at least one statement, most quoted first."""
        with reading(self._engine) as connection:
            return speakers.most_quoted(connection, _at_most(limit))

    def find_speakers(self, name: str, limit: int = 20) -> Sequence[SpeakerView]:
        """Speakers one of whose names holds every word of ``name``, best first; merged ones last."""
        with reading(self._engine) as connection:
            return speakers.find(connection, name, _at_most(limit))

    def speaker(self, speaker_id: int) -> SpeakerView:
        """One speaker. Raises ``NotFound``."""
        with reading(self._engine) as connection:
            return speakers.one(connection, speaker_id)

    def said_by(self, speaker_id: int) -> Sequence[StatementView]:
        """All that a speaker said, in time order; without a date last. Raises ``NotFound``."""
        with reading(self._engine) as connection:
            return lists.said_by(connection, speaker_id)

    def articles(self, limit: int = 50) -> Sequence[ArticleSummary]:
        """The newest articles."""
        with reading(self._engine) as connection:
            return articles.newest(connection, _at_most(limit))

    def article(self, article_id: int, version: int | None = None) -> ArticleView:
        """One article, in its current version unless another is named. Raises ``NotFound``."""
        with reading(self._engine) as connection:
            return articles.one(connection, article_id, version)

    def statement(self, statement_id: str) -> StatementView:
        """One statement, of whichever version, withdrawn or not. Raises ``NotFound``."""
        with reading(self._engine) as connection:
            return lists.one(connection, statement_id)

    def search(self, query: str, limit: int = 20) -> Found:
        """What has all the words of ``query``. Any text is a valid query."""
        with reading(self._engine) as connection:
            return lists.search(connection, query, _at_most(limit))


def _at_most(limit: int) -> int:
    return max(0, min(limit, LONGEST))
