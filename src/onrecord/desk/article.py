"""The page of an article: the archived text with every statement marked, and all about the chosen one."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.desk import evidence, wording
from onrecord.desk.evidence import Evidence
from onrecord.desk.marks import Block, Ground, mark
from onrecord.desk.rows import BESIDE, StatementRow, anchor, article_path, place, row, title
from onrecord.errors import NotFound
from onrecord.records import UNKNOWN_DATE, Excerpt, PassageKind, Span
from onrecord.store.view import ArticleView, Correction, RecordView, VersionView
from onrecord.voice import own_words

LISTED = 240  # characters of a statement in the list below the text: two lines


@dataclass(frozen=True, slots=True)
class Panel:
    """The chosen statement; ``holds`` are those that stand inside it.

    ``previous`` and ``next`` are paths of its neighbours in the article.
    """

    row: StatementRow
    number: int
    kind: str
    mention: str | None
    speaker_type: str
    role: str | None
    said: Evidence
    chain: tuple[Evidence, ...]
    confidence: str
    method: str
    spans: tuple[tuple[str, str], ...]
    corrections: tuple[Correction, ...]
    holds: tuple[StatementRow, ...]
    previous: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A stretch that the article says itself, by its number on the page; ``cut`` if only its beginning."""

    number: int
    words: str
    cut: bool


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the article, and whether it is the one shown."""

    path: str
    number: int
    sha256: str
    added: str
    shown: bool


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One version of an article.

    ``title_in_text`` if a headline in the text already says the title. ``path`` is the page's own,
    ``newest`` the current version's where another is shown. ``unprintable`` is how many characters
    of the text no web page can carry; they are shown as U+FFFD. ``own`` is what the article says itself.
    """

    path: str
    title: str
    title_in_text: bool
    outlet: str | None
    byline: str | None
    published: Evidence
    out: str
    blocks: tuple[Block, ...]
    own: tuple[OwnWords, ...]
    rows: tuple[StatementRow, ...]
    nested: bool
    labels: dict[PassageKind, str]
    chosen: Panel | None
    damage: tuple[tuple[str, str | None], ...]
    source: str
    url: str | None
    encoding: str
    sha256: str
    versions: tuple[Version, ...]
    newest: str | None
    unprintable: int

    def link(self, statement_id: str) -> str:
        """The path that chooses a statement; for the one already chosen, the way to what is told of it."""
        if self.chosen and self.chosen.row.id == statement_id:
            return f"{self.path}?statement={statement_id}#panel"
        return f"{self.path}?statement={statement_id}#{anchor(statement_id)}"


def article(
    record: RecordView, article_id: int, version: int | None = None, statement_id: str | None = None
) -> ArticlePage:
    """The page of an article, in its current version unless one is named.

    Raises:
        NotFound: if there is no such article or version, or the statement does not stand in it.
    """
    view = record.article(article_id, version)
    chosen = next((i for i, s in enumerate(view.statements) if s.statement.id == statement_id), None)
    if statement_id is not None and chosen is None:
        raise NotFound("That statement does not stand in this version of the article.")
    path = article_path(article_id, version)
    heading = title(view.title or view.article.title, view.article.source)
    own = own_words(view.article.text, view.passages, [s.statement for s in view.statements])
    newest = max((v.number for v in view.versions), default=view.version)
    return ArticlePage(
        path=path,
        title=heading,
        title_in_text=_is_headline(view, heading),
        outlet=view.article.outlet,
        byline=view.article.byline,
        published=_published(view),
        out=wording.when(UNKNOWN_DATE, view.published),
        blocks=_blocks(view, chosen, own),
        own=tuple(_own(view.article.text, number, span) for number, span in enumerate(own, 1)),
        rows=_rows(view, version),
        nested=any(s.outer for s in view.statements),
        labels={kind: wording.passage(kind) for kind in PassageKind},
        chosen=_panel(view, version, chosen) if chosen is not None else None,
        damage=tuple((Excerpt.of(view.article.text, d.span).text, d.repair) for d in view.damage),
        source=view.article.source,
        url=view.article.url if _is_web(view.article.url) else None,
        encoding=view.article.encoding,
        sha256=view.article.sha256,
        versions=tuple(_version(view, v) for v in view.versions),
        newest=article_path(article_id) if view.version != newest else None,
        unprintable=sum(c == "\0" or "\ud800" <= c <= "\udfff" for c in view.article.text),
    )


def _own(text: str, number: int, span: Span) -> OwnWords:
    words = text[span.start : span.end]
    # At a space, so that no word is shown that is not there.
    end = words.rfind(" ", 1, LISTED + 1) if len(words) > LISTED else len(words)
    return OwnWords(number, words[: end if end > 0 else LISTED], end != len(words))


def _blocks(view: ArticleView, chosen: int | None, own: Sequence[Span]) -> tuple[Block, ...]:
    return mark(
        view.article.text,
        view.passages,
        [s.statement for s in view.statements],
        chosen=view.statements[chosen].statement if chosen is not None else None,
        ground=Ground(view.damage, own),
    )


def _rows(view: ArticleView, version: int | None) -> tuple[StatementRow, ...]:
    return tuple(row(s, version=version, most=LISTED) for s in view.statements)


def _panel(view: ArticleView, version: int | None, index: int) -> Panel:
    here = view.statements[index]
    said = here.statement
    ids = [s.statement.id for s in view.statements]
    return Panel(
        row=row(here, version=version),
        number=index + 1,
        kind=wording.kind(said.kind),
        mention=said.speaker.mention.text if said.speaker else None,
        speaker_type=wording.speaker_type(said.speaker.type if said.speaker else None),
        role=said.speaker.role if said.speaker else None,
        said=evidence.said(here),
        chain=tuple(
            Evidence(wording.speaker_type(link.type), link.name or link.mention.text, link.mention.text)
            for link in said.chain
        ),
        confidence=wording.confidence(said.confidence),
        method=said.method.replace("-", " "),
        spans=tuple(evidence.places(here)),
        corrections=here.corrections,
        holds=tuple(
            row(s, version=version, most=BESIDE) for s in view.statements if s.statement.within == said.id
        ),
        previous=place(view.id, ids[index - 1], version) if index else None,
        next=place(view.id, ids[index + 1], version) if index + 1 < len(ids) else None,
    )


def _published(view: ArticleView) -> Evidence:
    date = view.published
    if date.date is None:
        return Evidence("Published", "date unknown")
    words = date.evidence.text if date.evidence else None
    return Evidence("Published", wording.day(date.date), words)


def _is_headline(view: ArticleView, heading: str) -> bool:
    text = view.article.text
    headlines = [p.span for p in view.passages if p.kind is PassageKind.HEADLINE]
    return any(_plain(text[s.start : s.end]) == _plain(heading) for s in headlines)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def _is_web(url: str | None) -> bool:
    return bool(url) and str(url).lower().startswith(("http://", "https://"))


def _version(view: ArticleView, version: VersionView) -> Version:
    return Version(
        path=article_path(view.id, version.number),
        number=version.number,
        sha256=version.sha256,
        added=version.added_at.replace("T", " ")[:16] + " UTC",
        shown=version.number == view.version,
    )
