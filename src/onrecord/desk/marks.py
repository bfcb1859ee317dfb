"""Statements marked in an article's text: overlapping spans made into segments that follow each other.

Nothing is dropped and nothing added: the segments' words, joined, are the text.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from onrecord.records import Damage, Passage, PassageKind, Span, Statement

# What lies deeper in other contents looks the same.
DEEPEST = 2


class Role(StrEnum):
    """What words are in their statement. ``evidence`` is what its occasion and chain rest on."""

    CONTENT = "content"
    CUE = "cue"
    MENTION = "mention"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Claim:
    """A span that a statement says is its own; ``depth`` is in how many contents around that it lies."""

    span: Span
    statement: str
    role: Role
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that are all marked alike.

    ``statement`` and ``role`` are the innermost statement's; ``chosen`` is the role in the statement
    that the reader chose, whether or not it is the innermost; ``starts`` are the statements whose first
    marked word is here; ``leads`` if it is the first that belongs to its statement and can be seen;
    ``depth`` is in the content of how many statements around its own it stands, at most 2; ``own`` is the
    number, from 1, of the stretch of the article's own words that it belongs to, 0 if to none.
    """

    text: str
    statement: str | None = None
    role: Role | None = None
    chosen: Role | None = None
    damaged: bool = False
    starts: tuple[str, ...] = ()
    leads: bool = False
    depth: int = 0
    own: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A passage, or words that belong to none (``kind`` None), or the white space between (``gap``)."""

    kind: PassageKind | None
    gap: bool
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies under the marks: words that look damaged, and stretches that the article says itself.

    Those lie in the text and do not overlap.
    """

    damage: Sequence[Damage] = ()
    own: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class _Paint:
    """Who owns each stretch of the text, by where the stretch starts."""

    innermost: Mapping[int, Claim]
    chosen: Mapping[int, Claim]
    damaged: Mapping[int, Claim]
    starts: Mapping[int, tuple[str, ...]]
    own: Mapping[int, Claim]


def claims(statement: Statement) -> tuple[Claim, ...]:
    """The spans of a statement that are marked for every reader: mention, cue, content."""
    found = [(c.span, Role.CONTENT) for c in statement.content]
    if statement.cue:
        found.append((statement.cue.span, Role.CUE))
    if statement.speaker:
        found.append((statement.speaker.mention.span, Role.MENTION))
    return tuple(Claim(span, statement.id, role) for span, role in found)


def nested_claims(statements: Sequence[Statement]) -> Iterator[Claim]:
    """The claims of all statements, with how deep they lie in the contents of those around them."""
    known = {statement.id: statement for statement in statements}
    for statement in statements:
        around = list(islice(_around(statement, known), DEEPEST))
        for claim in claims(statement):
            yield replace(claim, depth=sum(_holds(outer, claim.span) for outer in around))


def _around(statement: Statement, known: Mapping[str, Statement]) -> Iterator[Statement]:
    """The statements that it stands in, from the nearest on."""
    while outer := known.get(statement.within or ""):
        yield outer
        statement = outer


def _holds(outer: Statement, span: Span) -> bool:
    return any(piece.span.covers(span) for piece in outer.content)


def evidence(statement: Statement) -> tuple[Claim, ...]:
    """The spans that its occasion and chain rest on, marked once it is chosen."""
    occasion = statement.occasion
    excerpts = [occasion.venue, occasion.addressee, occasion.prompt, occasion.said.evidence]
    excerpts += [link.mention for link in statement.chain]
    return tuple(Claim(e.span, statement.id, Role.EVIDENCE) for e in excerpts if e and e.start < e.end)


def mark(
    text: str,
    passages: Sequence[Passage],
    statements: Sequence[Statement],
    *,
    chosen: Statement | None = None,
    ground: Ground = Ground(),
) -> tuple[Block, ...]:
    """The whole text in blocks of segments, in order. Spans that leave the text are cut at its end."""
    everyone = _within(text, nested_claims(statements))
    picked = _within(text, (*claims(chosen), *evidence(chosen)) if chosen else ())
    broken = _within(text, (Claim(d.span, "", Role.EVIDENCE) for d in ground.damage))
    itself = [Claim(span, str(number), Role.CONTENT) for number, span in enumerate(ground.own, 1)]
    layout = list(_layout(text, passages))
    cuts = sorted(
        {0, len(text)}
        | {edge for c in (*everyone, *picked, *broken, *itself) for edge in (c.span.start, c.span.end)}
        | {span.start for _, _, span in layout}
    )
    paint = _Paint(
        _owners(everyone, cuts),
        _owners(picked, cuts),
        _owners(broken, cuts),
        _starts(everyone),
        _owners(itself, cuts),
    )
    return tuple(_blocks(text, layout, cuts, paint))


def _within(text: str, found: Iterable[Claim]) -> list[Claim]:
    return [
        replace(c, span=Span(c.span.start, min(c.span.end, len(text))))
        for c in found
        if c.span.start < len(text)
    ]


def _starts(found: Sequence[Claim]) -> dict[int, tuple[str, ...]]:
    first: dict[str, int] = {}
    for claim in found:
        first[claim.statement] = min(claim.span.start, first.get(claim.statement, claim.span.start))
    here: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for statement, start in first.items():
        here[start] += (statement,)
    return here


def _owners(found: Sequence[Claim], cuts: Sequence[int]) -> dict[int, Claim]:
    """For the stretch that starts at each cut, the shortest claim over it; of equals, the first given.

    A sweep with a heap: n log n, so that ten thousand nested quotations stay quick.
    """
    arriving = sorted(enumerate(found), key=lambda pair: pair[1].span.start, reverse=True)
    open_claims: list[tuple[int, int, Claim]] = []
    owners = {}
    for cut in cuts:
        while arriving and arriving[-1][1].span.start <= cut:
            order, claim = arriving.pop()
            heapq.heappush(open_claims, (claim.span.end - claim.span.start, order, claim))
        while open_claims and open_claims[0][2].span.end <= cut:
            heapq.heappop(open_claims)
        if open_claims:
            owners[cut] = open_claims[0][2]
    return owners


def _layout(text: str, passages: Sequence[Passage]) -> Iterator[tuple[PassageKind | None, bool, Span]]:
    """The text cut into passages and what lies between, without overlap."""
    cursor = 0
    for passage in sorted(passages, key=lambda p: p.span):
        start, end = max(cursor, passage.span.start), min(passage.span.end, len(text))
        if start < end:
            yield from _between(text, cursor, start)
            yield passage.kind, False, Span(start, end)
            cursor = end
    yield from _between(text, cursor, len(text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[PassageKind | None, bool, Span]]:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = max(first, start + len(words.rstrip()))
    for gap, a, b in ((True, start, first), (False, first, last), (True, last, end)):
        if a < b:
            yield None, gap, Span(a, b)


def _blocks(
    text: str,
    layout: Sequence[tuple[PassageKind | None, bool, Span]],
    cuts: Sequence[int],
    paint: _Paint,
) -> Iterator[Block]:
    position = 0
    led: set[str] = set()
    for kind, gap, span in layout:
        segments = []
        while cuts[position] < span.end:
            segment = _segment(text[cuts[position] : cuts[position + 1]], cuts[position], paint)
            seen = bool(segment.text.strip()) and not gap
            if segment.statement and seen and segment.statement not in led:
                led.add(segment.statement)
                segment = replace(segment, leads=True)
            segments.append(segment)
            position += 1
        yield Block(kind, gap, tuple(segments))


def _segment(words: str, start: int, paint: _Paint) -> Segment:
    inner, picked, own = paint.innermost.get(start), paint.chosen.get(start), paint.own.get(start)
    return Segment(
        words,
        inner.statement if inner else None,
        inner.role if inner else None,
        picked.role if picked else None,
        start in paint.damaged,
        paint.starts.get(start, ()),
        depth=inner.depth if inner else 0,
        own=int(own.statement) if own else 0,
    )
