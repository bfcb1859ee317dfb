"""A record in memory, as simple as a RecordView can be."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.errors import NotFound
from onrecord.records import Entry, Statement
from onrecord.store.view import (
    ArticleSummary,
    ArticleView,
    Correction,
    Counts,
    Found,
    SeenRole,
    SpeakerView,
    StatementView,
    VersionView,
)


@dataclass
class FakeRecord:
    """Holds articles, each the entries of its versions. Speakers are told apart by name alone."""

    articles_held: Sequence[Sequence[Entry]] = ()
    corrections: dict[str, tuple[Correction, ...]] = field(default_factory=dict)
    merged: dict[int, int] = field(default_factory=dict)

    def counts(self) -> Counts:
        return Counts(len(self.articles_held), len(self._current()), len(self._names()))

    def latest(self, limit: int = 20) -> Sequence[StatementView]:
        return sorted(self._current(), key=lambda v: v.date or "", reverse=True)[:limit]

    def speakers(self, limit: int = 50) -> Sequence[SpeakerView]:
        views = [self.speaker(i + 1) for i in range(len(self._names()))]
        return sorted(views, key=lambda v: -v.statements)[:limit]

    def find_speakers(self, name: str, limit: int = 20) -> Sequence[SpeakerView]:
        words = name.casefold().split()
        return [s for s in self.speakers() if all(w in s.name.casefold() for w in words)][:limit]

    def speaker(self, speaker_id: int) -> SpeakerView:
        if not 0 < speaker_id <= len(self._names()):
            raise NotFound("Nobody on record has that number.")
        said = self.said_by(speaker_id)
        speakers = [v.statement.speaker for v in said if v.statement.speaker]
        dates = sorted(v.date for v in said if v.date)
        roles = dict.fromkeys(s.role for s in speakers if s.role)
        first, last = (dates[0], dates[-1]) if dates else (None, None)
        return SpeakerView(
            id=speaker_id,
            name=self._names()[speaker_id - 1],
            type=speakers[0].type,
            names=tuple(dict.fromkeys(s.name for s in speakers if s.name)),
            roles=tuple(SeenRole(role, first, last) for role in roles),
            statements=len(said),
            merged_into=self.merged.get(speaker_id),
        )

    def said_by(self, speaker_id: int) -> Sequence[StatementView]:
        own = [v for v in self._current() if v.speaker_id == speaker_id]
        return sorted(own, key=lambda v: (v.date is None, v.date or ""))

    def articles(self, limit: int = 50) -> Sequence[ArticleSummary]:
        views = [self.article(i + 1) for i in range(len(self.articles_held))]
        views.sort(key=lambda v: v.published.date or "", reverse=True)
        return [
            ArticleSummary(v.id, v.title, v.article.outlet, v.published, v.article.source, len(v.statements))
            for v in views
        ][:limit]

    def article(self, article_id: int, version: int | None = None) -> ArticleView:
        if not 0 < article_id <= len(self.articles_held):
            raise NotFound("No article on record has that number.")
        entries = self.articles_held[article_id - 1]
        number = len(entries) if version is None else version
        if not 0 < number <= len(entries):
            raise NotFound("The article has no such version.")
        entry = entries[number - 1]
        return ArticleView(
            id=article_id,
            version=number,
            versions=tuple(
                VersionView(i, e.article.sha256, f"2025-01-{i:02}T08:30:00Z")
                for i, e in enumerate(entries, 1)
            ),
            article=entry.article,
            title=entry.title,
            published=entry.published,
            passages=entry.passages,
            damage=entry.damage,
            statements=tuple(self._view(s, article_id, number, entry) for s in entry.statements),
        )

    def statement(self, statement_id: str) -> StatementView:
        for article_id, entries in enumerate(self.articles_held, 1):
            for number, entry in enumerate(entries, 1):
                for said in entry.statements:
                    if said.id == statement_id:
                        return self._view(said, article_id, number, entry)
        raise NotFound("No statement on record has that id.")

    def search(self, query: str, limit: int = 20) -> Found:
        words = query.casefold().split()

        def has(text: str | None) -> bool:
            return all(word in (text or "").casefold() for word in words)

        return Found(
            tuple(self.find_speakers(query, limit)),
            tuple(v for v in self._current() if has(" ".join(c.text for c in v.statement.content)))[:limit],
            tuple(a for a in self.articles() if has(a.title) or has(self.article(a.id).article.text))[:limit],
        )

    def _current(self) -> list[StatementView]:
        return [
            self._view(said, i, len(entries), entries[-1])
            for i, entries in enumerate(self.articles_held, 1)
            for said in entries[-1].statements
        ]

    def _names(self) -> list[str]:
        current = [s for entries in self.articles_held for s in entries[-1].statements]
        return list(dict.fromkeys(s.speaker.name for s in current if s.speaker and s.speaker.name))

    def _view(self, said: Statement, article_id: int, number: int, entry: Entry) -> StatementView:
        name = said.speaker.name if said.speaker else None
        names = self._names()
        outer = next((one for one in entry.statements if one.id == said.within), None)
        return StatementView(
            statement=said,
            article_id=article_id,
            version=number,
            published=entry.published,
            speaker_id=names.index(name) + 1 if name in names else None,
            speaker_name=name,
            corrections=self.corrections.get(said.id, ()),
            outer=self._view(outer, article_id, number, entry) if outer else None,
        )
