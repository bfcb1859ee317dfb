"""Words whose speaker is named by the layout alone: credits below quotations, and turns of a conversation.

"…" — Ana Bel, on a line of its own; BEL: with what she says, among the turns of others. No verb stands
there, and a reader learns little of either: a dozen of the 840 articles of PolNeAR's training split have
any, and a list of such quotations is then read as one long statement of whoever comes last.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from onrecord.extract.kinds import touching
from onrecord.records import Span

_QUOTED = re.compile(r"[“”„«\"].{3,}[“”»\"]", re.DOTALL)
# A quotation that a sentence goes on after is the article's to report.
_REPORTED = re.compile(r"[”»\"]\s+[^\W\d_A-Z]")
_CREDIT = re.compile(
    r"[^\S\n]*(?P<cue>[—–―]|--?)[^\S\n]*(?P<source>[^\n,;:—–―“”\"!?]{2,60}?)(?:,[^\n]{1,80})?\.?"
)
_TURN = re.compile(r"[\"“]?(?P<source>[^\W\d_][\w.’' -]{1,40}?)(?P<cue>:)\s+")
_IN_NAMES = frozenset("of the and de del della van von der den da di al bin".split())
# A list's "Lundy: 46" is no turn.
_FEWEST_WORDS = 3

# How often one is right: 46 of the 48 that PolNeAR's training and development articles have.
CREDITED = 0.95


class Credit(NamedTuple):
    """Where the speaker's name, the mark in place of a cue, and the words stand."""

    source: Span
    cue: Span
    content: Span

    @property
    def span(self) -> Span:
        """All of it."""
        return Span(min(self).start, max(self).end)


def credits_in(text: str, prose: Sequence[Span]) -> list[Credit]:
    """Those of the passages ``prose``, in text order; none overlaps another. Linear in their length."""
    turns = list(_turns(text, prose))
    below = [credit for credit in _credits(text, prose) if not touching(credit.span, turns)]
    return sorted([*turns, *below], key=lambda credit: credit.span)


def _credits(text: str, prose: Sequence[Span]) -> Iterator[Credit]:
    for passage, following in zip_longest(prose, prose[1:]):
        last = max(text.rfind(mark, passage.start, passage.end) for mark in '“”»"')
        if last <= passage.start or not _QUOTED.fullmatch(text, passage.start, last + 1):
            continue
        below = following if last + 1 == passage.end else Span(last + 1, passage.end)
        match = below and _CREDIT.fullmatch(text, below.start, below.end)
        if match and _is_name(match["source"]) and not _REPORTED.search(text, passage.start, last + 1):
            yield _credit(match, Span(passage.start, last + 1))


def _turns(text: str, prose: Sequence[Span]) -> Iterator[Credit]:
    """Where at least two names come back: one that does not may be a heading ("Update: ...")."""
    turns = [
        (match, Span(match.end(), passage.end))
        for passage in prose
        if (match := _TURN.match(text, passage.start, passage.end))
        and _is_name(match["source"])
        and len(text[match.end() : passage.end].split()) >= _FEWEST_WORDS
    ]
    times = Counter(match["source"] for match, _ in turns)
    if sum(count > 1 for count in times.values()) > 1:
        yield from (_credit(match, content) for match, content in turns)


def _credit(match: re.Match[str], content: Span) -> Credit:
    return Credit(Span(*match.span("source")), Span(*match.span("cue")), content)


def _is_name(words: str) -> bool:
    first, *others = words.split()
    return first[0].isupper() and all(word[0].isupper() or word in _IN_NAMES for word in others)
