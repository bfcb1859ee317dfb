"""Entries made by hand, for tests that need a record without the stages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.records import (
    UNKNOWN_DATE,
    Act,
    Article,
    ArticleRef,
    Content,
    Entry,
    Excerpt,
    Kind,
    KnownSpeaker,
    Link,
    Occasion,
    Passage,
    PassageKind,
    Span,
    Speaker,
    SpeakerType,
    Statement,
    When,
    statement_id,
)

MARKS = frozenset("\"'“”„«»‘’")


@dataclass(frozen=True, slots=True)
class Told:
    """A statement by its words, each of which stands in the text: they are looked up there.

    ``content`` may be several pieces. ``name`` is the speaker's name, taken to be ``speaker`` (the
    mention) unless given; ``anonymous`` leaves it out. ``chain`` holds the words of each link.
    ``within`` is the place, among those told, of the statement that it stands in.
    """

    speaker: str | None
    cue: str | None
    content: str | tuple[str, ...]
    name: str | None = None
    type: SpeakerType | None = SpeakerType.PERSON
    role: str | None = None
    anonymous: bool = False
    act: Act = Act.SAY
    negated: bool = False
    venue: str | None = None
    addressee: str | None = None
    prompt: str | None = None
    said: When = UNKNOWN_DATE
    chain: tuple[str, ...] = ()
    confidence: float = 0.875
    method: str = "by hand"
    within: int | None = None


def make_entry(
    text: str,
    *told: Told | tuple[str | None, str | None, str],
    source: str = "article.txt",
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> Entry:
    """An entry for ``text``, in which every statement is told by its words, in text order.

    >>> make_entry("“Rain is due,” Ada Lund said.", ("Ada Lund", "said", "“Rain is due,”"))
    """
    article = Article(source, text, title=title, outlet=outlet, published=published, url=url)
    day = when(published)
    ref = ArticleRef(source, article.sha256, title, outlet, day.date, url)
    made = [make_statement(text, ref, _told(words)) for words in told]
    outers = [_told(words).within for words in told]
    statements = tuple(
        one if outer is None else replace(one, within=made[outer].id)
        for one, outer in zip(made, outers, strict=True)
    )
    return Entry(article, title, day, paragraphs(text), (), statements)


def make_statement(text: str, ref: ArticleRef, told: Told) -> Statement:
    """One statement; its words are looked up in ``text``: speaker and cue nearest to the content."""
    content = _content(text, told.content)
    mention, cue = (_nearest(text, words, content) for words in (told.speaker, told.cue))
    name = None if told.anonymous else told.name or told.speaker
    spans = [mention.span if mention else None, cue.span if cue else None, *(piece.span for piece in content)]
    return Statement(
        id=statement_id(ref.sha256, spans),
        article=ref,
        kind=_kind(content),
        speaker=Speaker(mention, name, told.type, told.role) if mention else None,
        cue=cue,
        act=told.act,
        negated=told.negated,
        content=content,
        occasion=Occasion(at(text, told.venue), at(text, told.addressee), at(text, told.prompt), told.said),
        chain=tuple(Link(words, SpeakerType.ORGANISATION, _found(text, words)) for words in told.chain),
        confidence=told.confidence,
        method=told.method,
    )


def at(text: str, words: str | None) -> Excerpt | None:
    """The first place of ``words`` in ``text``."""
    return None if words is None else _found(text, words)


def when(date: str | None, evidence: Excerpt | None = None) -> When:
    """A date with the precision of its form."""
    if date is None:
        return UNKNOWN_DATE
    return When(date, _precision(date), evidence)


def _precision(date: str) -> str:
    if "W" in date:
        return "week"
    return "month-day" if date.startswith("--") else ("year", "month", "day")[date.count("-")]


def paragraphs(text: str) -> tuple[Passage, ...]:
    """Every line that is not blank, as a body passage."""
    passages, start = [], 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            first = start + line.index(words)
            passages.append(Passage(PassageKind.BODY, Span(first, first + len(words))))
        start += len(line)
    return tuple(passages)


def by_name(speaker: Speaker, known: Sequence[KnownSpeaker]) -> KnownSpeaker | None:
    """Chooses the known speaker who was seen under the very name."""
    return next((one for one in known if speaker.name in one.names), None)


def changed(entry: Entry, text: str) -> Entry:
    """The same article with another text, in which nothing was said."""
    article = replace(entry.article, text=text)
    published = replace(entry.published, evidence=None)
    return replace(
        entry, article=article, published=published, passages=paragraphs(text), damage=(), statements=()
    )


def _told(words: Told | tuple[str | None, str | None, str]) -> Told:
    return words if isinstance(words, Told) else Told(*words)


def _found(text: str, words: str) -> Excerpt:
    start = text.index(words)
    return Excerpt(words, start, start + len(words))


def _nearest(text: str, words: str | None, content: tuple[Content, ...]) -> Excerpt | None:
    if words is None:
        return None
    places = [match.start() for match in re.finditer(re.escape(words), text)]
    outside = [n for n in places if n + len(words) <= content[0].start or n >= content[-1].end] or places
    start = min(outside, key=lambda n: min(abs(n - content[0].start), abs(n - content[-1].end)))
    return Excerpt(words, start, start + len(words))


def _content(text: str, words: str | tuple[str, ...]) -> tuple[Content, ...]:
    pieces = (words,) if isinstance(words, str) else words
    return tuple(Content.of(text, _found(text, piece).span, quoted=piece[0] in MARKS) for piece in pieces)


def _kind(content: tuple[Content, ...]) -> Kind:
    quoted = {piece.quoted for piece in content}
    if len(quoted) == 2:
        return Kind.MIXED
    return Kind.DIRECT if quoted == {True} else Kind.INDIRECT
