"""A statement as a row: what the front page, a speaker's page and a search show of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from onrecord.desk import wording
from onrecord.desk.chain import statement_path
from onrecord.records import Content, Excerpt, Kind
from onrecord.store.view import StatementView

# Two pages of print: no real statement is longer, and a hostile one must not fill a list.
WHOLE = 5000
# Of a statement that another stands in, or that stands in another: two lines beside the text.
BESIDE = 90


@dataclass(frozen=True, slots=True)
class Circumstance:
    """One thing known about the occasion: what it is called, and the article's words for it."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement.

    ``place`` is the path of its place in the article, ``page`` of its own page. ``speaker`` is the
    register's name, else the article's words; ``speaker_path`` only where the register has them.
    ``outer`` is the statement that it stands in, without what that stands in; ``tells`` if its own speaker
    tells what stands inside it.
    ``through`` are those others who pass it on, outermost first. ``cut`` if ``content`` is only the
    beginning of what was said.
    """

    id: str
    place: str
    page: str
    content: tuple[Content, ...]
    cut: bool
    kind: Kind
    did: str
    negated: bool
    cue: str | None
    speaker: str | None
    speaker_path: str | None
    circumstances: tuple[Circumstance, ...]
    through: tuple[str, ...]
    when: str
    date: str | None
    outlet: str | None
    article: str
    article_path: str
    corrected: bool
    tells: bool
    withdrawn: bool
    outer: "StatementRow | None"


def row(view: StatementView, *, version: int | None = None, most: int = WHOLE) -> StatementRow:
    """The row of a statement with up to ``most`` characters of its words.

    Its links lead to the article's current version unless one is given.
    """
    said = view.statement
    content = tuple(_beginning(said.content, most))
    mention = said.speaker.mention.text if said.speaker else None
    return StatementRow(
        id=said.id,
        place=place(view.article_id, said.id, version),
        page=statement_path(said.id),
        content=content,
        cut=content != said.content,
        kind=said.kind,
        did=wording.did(said.act, negated=said.negated),
        negated=said.negated,
        cue=said.cue.text if said.cue else None,
        speaker=view.speaker_name or mention,
        speaker_path=f"/speakers/{view.speaker_id}" if view.speaker_id is not None else None,
        circumstances=circumstances(view),
        through=tuple(_through(view)),
        when=wording.when(said.occasion.said, view.published),
        date=view.date,
        outlet=said.article.outlet,
        article=title(said.article.title, said.article.source),
        article_path=article_path(view.article_id, version),
        corrected=bool(view.corrections),
        tells=wording.tells(said.act, negated=said.negated),
        withdrawn=view.withdrawn,
        outer=row(replace(view.outer, outer=None), version=version, most=BESIDE) if view.outer else None,
    )


def _through(view: StatementView) -> Iterator[str]:
    outer = view.outer.statement.speaker if view.outer else None
    for link in view.statement.chain:
        if outer is None or link.mention != outer.mention:
            yield link.name or link.mention.text


def _beginning(content: Sequence[Content], most: int) -> Iterator[Content]:
    for piece in content:
        if most <= 0:
            return
        words = piece.text
        if len(words) > most:
            # At a space, so that no word is shown that was not said.
            space = words.rfind(" ", 1, most + 1)
            words = words[: space if space > 0 else most]
        yield Content(words, piece.start, piece.start + len(words), piece.quoted)
        most -= len(piece.text)


def place(article_id: int, statement_id: str, version: int | None = None) -> str:
    """The path of a statement's place in its article; in its current version unless one is given."""
    return f"{article_path(article_id, version)}?statement={statement_id}#{anchor(statement_id)}"


def article_path(article_id: int, version: int | None = None) -> str:
    """The path of an article, in its current version unless one is given."""
    return f"/articles/{article_id}" + (f"/versions/{version}" if version is not None else "")


def anchor(statement_id: str) -> str:
    """The name of a statement's first place on a page."""
    return f"s-{statement_id}"


def title(known: str | None, source: str) -> str:
    """An article's title, or else the last part of where it was read from."""
    return known or PurePath(source).name or source


def circumstances(view: StatementView) -> tuple[Circumstance, ...]:
    """To whom, where and upon what, as far as the article tells."""
    occasion = view.statement.occasion
    found: tuple[tuple[str, Excerpt | None], ...] = (
        ("to", occasion.addressee),
        ("where", occasion.venue),
        ("upon", occasion.prompt),
    )
    return tuple(Circumstance(name, excerpt.text) for name, excerpt in found if excerpt)
