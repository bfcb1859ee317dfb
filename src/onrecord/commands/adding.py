"""Putting articles on the record one by one, and counting what came of it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.commands.latemodel import LateModel
from onrecord.commands.watching import Watch
from onrecord.errors import Refused
from onrecord.printing import plural
from onrecord.read import Skipped
from onrecord.records import Added, Article, Entry
from onrecord.store import Record


@dataclass(slots=True)
class Tally:
    """What came of each input."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    statements: int = 0
    speakers: set[str] = field(default_factory=set)
    refused: int = 0
    skipped: Counter[str] = field(default_factory=Counter)

    @property
    def clean(self) -> bool:
        """Whether there was something to read, and nothing was refused."""
        return not self.refused and bool(self.added or self.unchanged)

    def count(self, added: Added, entry: Entry | None) -> None:
        """Count one article."""
        if added is Added.UNCHANGED or entry is None:
            self.unchanged += 1
            return
        self.added += 1
        self.changed += added is Added.NEW_VERSION
        self.statements += len(entry.statements)
        self.speakers.update(s.speaker.name for s in entry.statements if s.speaker and s.speaker.name)

    def told(self) -> str:
        """The outcome in a few plain sentences."""
        return " ".join(filter(None, [self._news(), self._refusals(), told_skipped(self.skipped)]))

    def _news(self) -> str:
        were = "was" if self.unchanged == 1 else "were"
        known = f"{plural(self.unchanged, 'article')} {were} already on record."
        if not self.added:
            return f"Nothing new: {known}" if self.unchanged else "Nothing added."
        versions = f" ({self.changed} as a new version)" if self.changed else ""
        news = (
            f"{plural(self.added, 'article')} added{versions}, {plural(self.statements, 'statement')}, "
            f"{plural(len(self.speakers), 'speaker')} named."
        )
        return f"{news} {known}" if self.unchanged else news

    def _refusals(self) -> str:
        if self.refused:
            return f"{plural(self.refused, 'input')} refused."
        return "Nothing refused." if self.added else ""


def told_skipped(skipped: Counter[str]) -> str:
    """How many files of which other kinds a folder held; empty where it held none."""
    if not skipped:
        return ""
    kinds = ", ".join(
        f"{kind} {count}" for kind, count in sorted(skipped.items(), key=lambda k: (-k[1], k[0]))
    )
    return f"Skipped {plural(skipped.total(), 'file of another kind', 'files of other kinds')}: {kinds}."


def put_all(
    record: Record,
    inputs: Iterable[Article | Refused | Skipped],
    model: LateModel,
    watch: Watch,
    tally: Tally,
) -> None:
    """Put each article on the record, and tell what was refused, noted or went wrong.

    What goes wrong with one article is told and counted, and the rest goes on.

    Raises:
        RecordError: the record cannot be written.
        ModelMissing: the model cannot be loaded; asked for only when an article is new.
    """
    for one in inputs:
        if isinstance(one, Skipped):
            tally.skipped[one.kind] += 1
        elif isinstance(one, Refused):
            tally.refused += 1
            watch.complain(str(one))
        else:
            _put(record, one, model, watch, tally)
            watch.advance()


def _put(record: Record, article: Article, model: LateModel, watch: Watch, tally: Tally) -> None:
    for note in article.notes:
        watch.complain(f"{article.source}: {note}")
    try:
        tally.count(*model.put_on_record(record, article))
    except Refused as refused:
        tally.refused += 1
        watch.complain(str(refused))
