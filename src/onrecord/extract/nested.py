"""Attributions inside the content of another: "confirmed that the minister had said ..."."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from onrecord.extract.lexicon import Part, Role, match
from onrecord.extract.page import Page
from onrecord.extract.wording import words_of
from onrecord.records import Act, Attribution, Span

Read = Callable[[Page, Span], Sequence[Attribution]]

# Less than this cannot hold a source, a cue and what was said.
_FEWEST_WORDS = 5
_BARE = re.compile(r"[“„«‘\"']+(?P<quoted>.+?),?[”“»’\"']*|that\s+(?P<clause>.+)", re.DOTALL)
# Who speaks of themselves is the speaker of the outer statement: no one else's words are told.
_SELF = frozenset("i we me us i've we've i'd we'd i'm we're".split())
# What was thought or wanted inside of somebody's words is that speaker's guess, and no report.
_THOUGHTS = frozenset({Act.BELIEVE, Act.WANT, Act.EXPECT})


def inner(page: Page, outer: Attribution, read: Read) -> Iterator[Attribution]:
    """What the content of ``outer`` attributes to somebody else; each piece is read again by itself.

    PolNeAR marks one level, so that a reader taught by it passes over what stands inside of a content.
    By itself, the same words are an attribution like any other.
    """
    for piece in outer.content:
        if len(piece.text.split()) >= _FEWEST_WORDS and _tells(piece.text):
            yield from (found for found in read(page, _bare(page.text, piece.span)) if _reports(found))


def _bare(text: str, span: Span) -> Span:
    """Without the marks around it and the "that" before it, as the same words stand in an article."""
    found = _BARE.fullmatch(text, span.start, span.end)
    return Span(*found.span(found.lastgroup or 0)) if found else span


def _reports(found: Attribution) -> bool:
    return (
        found.source is not None
        and found.cue is not None
        and found.source.text.lower().replace("’", "'") not in _SELF
        and found.act not in _THOUGHTS
        and _tells(found.cue.text)
    )


def _tells(text: str) -> bool:
    """Whether a word of ``text`` is one that tells of saying, in a lexicon wider than that."""
    words = words_of(text)
    return any(
        found.entry.role is not Role.WEAK
        and found.entry.act not in _THOUGHTS
        and (found.entry.part is Part.VERB or len(found.entry.words) > 1)
        for at in range(len(words))
        if (found := match(words, at))
    )
