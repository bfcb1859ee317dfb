"""Attributions inside the content of another: "confirmed that the minister had said ..."."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from onrecord.extract.lexicon import Part, Role, match
from onrecord.extract.page import Page
from onrecord.extract.wording import words_of
from onrecord.records import Act, Attribution, Span

Read = Callable[[Page, Span], Sequence[Attribution]]

# Less than this cannot hold a source, a cue and what was said.
_FEWEST_WORDS = 5
_BARE = re.compile(r"[“„«‘\"']+(?P<quoted>.+?),?[”“»’\"']*|that\s+(?P<clause>.+)", re.DOTALL)
# PolNeAR marks no inner statements, so nothing calibrates them: of 45 on its development split that were
# looked at, three in four of those that ``_reports`` lets through were right.
SHARE = 0.75
# From here on, they keep linked F1 there within a point of what it is without them, and calibration within
# its bound, though nearly all of them count as wrong.
LEAST = 0.57
# Hardly any inner statement is surer: of 36 contents on its development split that only one surer than this
# could have saved, none held any.
_SUREST = 0.9
# Words of the lexicon that seldom tell; see ``training/seldom.py``.
SELDOM = Path(__file__).with_name("seldom.txt")
# Who speaks of themselves is the speaker of the outer statement: no one else's words are told.
_SELF = frozenset("i we me us i've we've i'd we'd i'm we're".split())
# What would, should or was not to happen is no report of somebody's words either.
_NOT_DONE = frozenset("would should will could might may must can shall to d ll".split())
# What was thought or wanted inside of somebody's words is that speaker's guess, and no report.
_THOUGHTS = frozenset({Act.BELIEVE, Act.WANT, Act.EXPECT})


def inner(page: Page, outer: Attribution, read: Read) -> Iterator[Attribution]:
    """What the content of ``outer`` attributes to somebody else; each piece is read again by itself.

    PolNeAR marks one level, so that a reader taught by it passes over what stands inside of a content.
    By itself, the same words are an attribution like any other; its confidence is that both are right,
    and that it is a report at all. What is less likely than ``LEAST`` is left out.
    """
    if SHARE * outer.confidence * _SUREST < LEAST:
        return
    for piece in outer.content:
        for sentence in page.sentences_in(piece.span):
            if not _may_report(page.text[sentence.start : sentence.end]):
                continue
            for found in read(page, _bare(page.text, sentence)):
                confidence = round(SHARE * found.confidence * outer.confidence, 3)
                if confidence >= LEAST and _reports(found):
                    yield replace(found, confidence=confidence)


def telling(words: Sequence[str], at: int) -> bool:
    """Whether a verb that tells of saying, in a lexicon wider than that, begins at ``words[at]``."""
    found = match(words, at)
    return (
        found is not None
        and found.entry.part is Part.VERB
        and found.entry.role is not Role.WEAK
        and found.entry.act not in _THOUGHTS
    )


def _may_report(text: str) -> bool:
    """Whether a verb tells after somebody who may have said it, and of what was done: most have none."""
    words = words_of(text)
    return len(words) >= _FEWEST_WORDS and any(
        word not in _seldom()
        and not _NOT_DONE.intersection(words[max(0, at - 2) : at])
        and telling(words, at)
        for at, word in enumerate(words)
        if at
    )


def _bare(text: str, span: Span) -> Span:
    """Without the marks around it and the "that" before it, as the same words stand in an article."""
    found = _BARE.fullmatch(text, span.start, span.end)
    return Span(*found.span(found.lastgroup or 0)) if found else span


def _reports(found: Attribution) -> bool:
    words = words_of(found.cue.text) if found.cue else []
    return (
        found.source is not None
        and found.source.text.lower().replace("’", "'") not in _SELF
        and found.act not in _THOUGHTS
        and not _NOT_DONE.intersection(words)
        and any(telling(words, at) for at in range(len(words)))
    )


@cache
def _seldom() -> frozenset[str]:
    return frozenset(SELDOM.read_text("utf-8").split())
