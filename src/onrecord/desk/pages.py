"""What each page shows, read off a record: one dataclass and one function per page."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.desk import wording
from onrecord.desk.rows import StatementRow, row, title
from onrecord.desk.timeline import Moment, Timeline, days, draw
from onrecord.records import Kind
from onrecord.store.view import (
    ArticleSummary,
    Counts,
    Found,
    RecordView,
    SpeakerView,
    StatementView,
)
from onrecord.weeks import place_in_time

LISTED = 500
LONGEST_QUERY = 300
WIDE, NARROW = 1076.0, 326.0


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A speaker in a list. ``share`` is their statements as a part (0 to 1) of the list's most quoted."""

    path: str
    name: str
    type: str
    role: str | None
    statements: int
    share: float


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list."""

    path: str
    title: str
    outlet: str | None
    published: str
    date: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What the record holds: how much, the newest statements, the most quoted speakers."""

    counts: Counts
    latest: tuple[StatementRow, ...]
    speakers: tuple[SpeakerRow, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """Statements under one heading: a month with its year, a year, or no date (``anchor`` "undated")."""

    heading: str
    anchor: str
    rows: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role that a speaker was given and when it was seen, in words, if that is known."""

    role: str
    seen: str | None


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """One speaker's record over time. The timeline is drawn twice, for a desktop and for a phone."""

    name: str
    type: str
    roles: tuple[RoleRow, ...]
    other_names: tuple[str, ...]
    summary: str
    kinds: tuple[tuple[Kind, int], ...]
    wide: Timeline
    narrow: Timeline
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class SpeakersPage:
    """All speakers, most quoted first; ``more`` if there are some that are not listed."""

    rows: tuple[SpeakerRow, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ArticlesPage:
    """All articles, newest first; ``more`` if there are some that are not listed."""

    rows: tuple[ArticleRow, ...]
    more: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was found. ``cut`` if the query was longer than is searched for."""

    query: str
    cut: bool
    speakers: tuple[SpeakerRow, ...]
    statements: tuple[StatementRow, ...]
    articles: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True)
class MessagePage:
    """A page that has only something to say, such as that nothing is there."""

    heading: str
    message: str


def front(record: RecordView) -> FrontPage:
    """The front page."""
    return FrontPage(record.counts(), _rows(record.latest(12)), _speaker_rows(record.speakers(10)))


def speakers(record: RecordView) -> SpeakersPage:
    """The list of speakers."""
    rows = _speaker_rows(record.speakers(LISTED))
    return SpeakersPage(rows, record.counts().speakers - len(rows))


def articles(record: RecordView) -> ArticlesPage:
    """The list of articles."""
    rows = _article_rows(record.articles(LISTED))
    return ArticlesPage(rows, record.counts().articles - len(rows))


def speaker(record: RecordView, speaker_id: int) -> SpeakerPage:
    """A speaker's page.

    Raises:
        NotFound: if no speaker has that id.
    """
    view = record.speaker(speaker_id)
    said = record.said_by(speaker_id)
    moments = [_moment(v) for v in said]
    kinds = [v.statement.kind for v in said]
    return SpeakerPage(
        name=view.name,
        type=wording.speaker_type(view.type),
        roles=tuple(RoleRow(r.role, _seen(r.first_seen, r.last_seen)) for r in view.roles),
        other_names=tuple(name for name in view.names if name != view.name),
        summary=_summary(said),
        kinds=tuple((kind, kinds.count(kind)) for kind in Kind if kind in kinds),
        wide=draw(moments, WIDE),
        narrow=draw(moments, NARROW),
        months=_months(said),
    )


def search(record: RecordView, query: str) -> SearchPage:
    """What a search found; nothing for an empty query. Only its first 300 characters are searched for."""
    asked = " ".join(query.replace("\0", " ").split())
    kept = asked[:LONGEST_QUERY]
    found = record.search(kept) if kept else Found((), (), ())
    return SearchPage(
        kept,
        len(asked) > LONGEST_QUERY,
        _speaker_rows(found.speakers),
        _rows(found.statements),
        _article_rows(found.articles),
    )


def _rows(views: Sequence[StatementView]) -> tuple[StatementRow, ...]:
    return tuple(row(view) for view in views)


def _speaker_rows(views: Sequence[SpeakerView]) -> tuple[SpeakerRow, ...]:
    most = max((view.statements for view in views), default=0)
    return tuple(
        SpeakerRow(
            path=f"/speakers/{view.id}",
            name=view.name,
            type=wording.speaker_type(view.type),
            role=view.roles[0].role if view.roles else None,
            statements=view.statements,
            share=view.statements / most if most else 0.0,
        )
        for view in views
    )


def _article_rows(views: Sequence[ArticleSummary]) -> tuple[ArticleRow, ...]:
    return tuple(
        ArticleRow(
            path=f"/articles/{view.id}",
            title=title(view.title, view.source),
            outlet=view.outlet,
            published=wording.published(view.published),
            date=view.published.date,
            statements=view.statements,
        )
        for view in views
    )


def _moment(view: StatementView) -> Moment:
    said = view.statement
    words = " … ".join(piece.text for piece in said.content)
    words = " ".join(words.split())
    short = words if len(words) <= 120 else f"{words[:119]}…"
    date = wording.when(said.occasion.said, view.published)
    return Moment(said.id, view.date, said.kind, f"{date}, {said.kind.value}: {short}")


def _seen(first: str | None, last: str | None) -> str | None:
    days_seen = [wording.day(date) for date in (first, last) if date]
    return " to ".join(dict.fromkeys(days_seen)) or None


def _summary(said: Sequence[StatementView]) -> str:
    outlets = {v.statement.article.outlet for v in said} - {None}
    told = wording.count(len(said), "statement")
    return f"{told} on record" + (f", in {wording.count(len(outlets), 'outlet')}" if outlets else "")


def _months(said: Sequence[StatementView]) -> tuple[Month, ...]:
    def month(view: StatementView) -> str:
        return place_in_time(view.date)[:7] if view.date and days(view.date) else ""

    def place(view: StatementView) -> tuple[bool, str]:
        return not month(view), place_in_time(view.date or "")

    return tuple(
        Month(
            wording.day(key) if key else "Date unknown", f"m-{key}" if key else "undated", _rows(tuple(views))
        )
        for key, views in groupby(sorted(said, key=place), key=month)
    )
