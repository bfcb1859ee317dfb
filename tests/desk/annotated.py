"""Articles written with their statements marked in them, so that a test need not count characters.

``“{1q|We waited},” {1c|said} {1m|Ada Lund}.`` is a text with one statement, number 1: quoted words,
a cue, a mention. ``i`` is for words not quoted, ``e`` the evidence of the date, ``a`` the addressee,
``v`` the venue, ``p`` the prompt, ``l`` one who passes it on. Lines that begin ``#``, ``@`` or ``!``
are the headline, the dateline and boilerplate; the sign is left out of the text. What is marked may
stand inside other: ``{1i|that {2m|Ada Lund} {2c|had said} {2i|no}}``.
"""

import re
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

SIGN = re.compile(r"\{(\d+)([a-z])\||\}")
SIGNS = {"#": PassageKind.HEADLINE, "@": PassageKind.DATELINE, "!": PassageKind.BOILERPLATE}


@dataclass(frozen=True)
class Who:
    """What is told of a statement beside its words; ``within`` is the number of the one it stands in."""

    name: str | None
    role: str | None = None
    act: Act = Act.SAY
    negated: bool = False
    said: str | None = None
    type: SpeakerType | None = SpeakerType.PERSON
    within: int | None = None


def entry(
    marked: str,
    who: dict[int, Who],
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    source: str = "article.txt",
) -> Entry:
    """The entry of a marked text."""
    text, passages, places = _plain(marked.strip("\n"))
    article = Article(source, text, title=title, outlet=outlet, published=published, url=url)
    ref = ArticleRef(source, article.sha256, title, outlet, published, url)
    made: dict[int, Statement] = {}
    for number, told in sorted(who.items()):
        outer = made[told.within] if told.within else None
        made[number] = _inside(outer, _statement(text, ref, told, places[number]))
    return Entry(article, title, _when(published), passages, (), tuple(sorted(made.values(), key=_first)))


def _inside(outer: Statement | None, inner: Statement) -> Statement:
    if outer is None:
        return inner
    who = outer.speaker
    told = (Link(who.name, who.type, who.mention),) if who else ()
    return replace(inner, within=outer.id, chain=(*outer.chain, *told, *inner.chain))


def _first(said: Statement) -> int:
    return said.content[0].start


def _when(date: str | None, evidence: Excerpt | None = None) -> When:
    if date is None:
        return UNKNOWN_DATE
    if "W" in date:
        return When(date, "week", evidence)
    precision = "month-day" if date.startswith("--") else ("year", "month", "day")[date.count("-")]
    return When(date, precision, evidence)


def _plain(marked: str) -> tuple[str, tuple[Passage, ...], dict[int, dict[str, list[Span]]]]:
    text, passages, places = "", [], dict[int, dict[str, list[Span]]]()
    for line in marked.split("\n"):
        kind = SIGNS.get(line[:1], PassageKind.BODY)
        start = len(text)
        text += _unmarked(line[1:] if line[:1] in SIGNS else line, start, places)
        if text[start:].strip():
            passages.append(Passage(kind, Span(start, len(text))))
        text += "\n"
    return text, tuple(passages), places


def _unmarked(line: str, start: int, places: dict[int, dict[str, list[Span]]]) -> str:
    """The line without its signs; the spans between them are put into ``places``."""
    bare, cursor, opened = "", 0, list[tuple[int, str, int]]()
    for sign in SIGN.finditer(line):
        bare += line[cursor : sign.start()]
        cursor = sign.end()
        if sign[1]:
            opened.append((int(sign[1]), sign[2], start + len(bare)))
        else:
            number, role, first = opened.pop()
            places.setdefault(number, {}).setdefault(role, []).append(Span(first, start + len(bare)))
    return bare + line[cursor:]


def _statement(text: str, ref: ArticleRef, told: Who, spans: dict[str, list[Span]]) -> Statement:
    def one(role: str) -> Excerpt | None:
        return Excerpt.of(text, spans[role][0]) if role in spans else None

    content = [Content.of(text, s, quoted=role == "q") for role in "qi" for s in spans.get(role, [])]
    content.sort(key=lambda piece: piece.start)
    mention = one("m")
    quoted = {piece.quoted for piece in content}
    kind = Kind.MIXED if len(quoted) == 2 else Kind.DIRECT if quoted == {True} else Kind.INDIRECT
    return Statement(
        id=statement_id(ref.sha256, [s for found in spans.values() for s in found]),
        article=ref,
        kind=kind,
        speaker=Speaker(mention, told.name, told.type, told.role) if mention else None,
        cue=one("c"),
        act=told.act,
        negated=told.negated,
        content=tuple(content),
        occasion=Occasion(one("v"), one("a"), one("p"), _when(told.said, one("e"))),
        chain=tuple(
            Link(None, SpeakerType.ORGANISATION, Excerpt.of(text, span)) for span in spans.get("l", [])
        ),
        confidence=0.93,
        method="quotation and cue",
    )
