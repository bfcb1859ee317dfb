"""What is told once holds on: the occasion of statements that go on where an earlier one left off.

"In an interview on Tuesday, she defended the plan. “It will work,” she said. She added that ...": a newspaper
tells where and when at the head, and the reader takes what follows by the same speaker for the same occasion,
until the article tells another one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onrecord.records import UNKNOWN_DATE, Act, Attribution, Excerpt, Kind, Occasion, Span, Speaker, When

# Paragraphs after which a reader no longer takes an occasion to hold on, where nothing was said there.
PARAGRAPHS = 3
# What somebody thinks or wants has no occasion, unless it is quoted.
_THOUGHTS = frozenset({Act.BELIEVE, Act.WANT, Act.EXPECT, Act.SUPPORT, Act.OPPOSE})
# Whom these are said to is told what to do, and need not hear what follows.
_BIDS = frozenset({Act.URGE, Act.ASK})
# What was said earlier than the rest.
_EARLIER = re.compile(
    r"\b(?:had|previously|once|earlier|formerly|repeatedly|often|long|always|in the past|for years|has)\b",
    re.IGNORECASE,
)
_BEFORE_NOW = re.compile(r"\b(?:earlier|previously|formerly|once|in the past)\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?\n“”\"]")
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)”\"’'][.!?])[”\"’']{0,2}\s++(?=[A-Z“\"‘'])")
# As far from source and cue, in code points, words may tell that it was earlier.
_NEAR = 120
# Pronouns tell no hearer who holds on.
_PRONOUNS = frozenset("me us you him her it them".split())
# How far on an occasion holds, in code points; chosen on the training articles of the gold for speaking.
_FURTHEST = 2000
# What is told up to here, in code points, is what the article is of, and holds on to its end; chosen so too.
_OPENING = 800
# A month or a year is too wide for two statements to share unsaid.
_DAYS = ("day", "month-day", "week")

Scan = Callable[[Span], Occasion]


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution with its speaker and what its own sentences tell of the occasion."""

    attribution: Attribution
    speaker: Speaker | None
    occasion: Occasion

    @property
    def who(self) -> str | None:
        """What tells one speaker from another within an article."""
        if self.speaker is None:
            return None
        return self.speaker.name or self.speaker.mention.text.casefold()

    @property
    def is_turn(self) -> bool:
        """Whether it is a turn of a transcript: "BEL: We will."."""
        cue = self.attribution.cue
        return (
            cue is not None
            and cue.text == ":"
            and self.speaker is not None
            and self.speaker.mention.text.isupper()
        )

    @property
    def place(self) -> int:
        """Where the article tells of it."""
        parts = [self.attribution.cue, self.attribution.source, *self.attribution.content]
        return min(part.start for part in parts if part is not None)


class Carrier:
    """Hands occasions on, from one statement of a speaker to the next, in text order."""

    def __init__(self, text: str, paragraphs: Sequence[Span], scan: Scan) -> None:
        self._text, self._scan = text, scan
        self._paragraphs = paragraphs
        self._starts = [paragraph.start for paragraph in paragraphs]
        self._last: dict[str, tuple[int, Occasion]] = {}
        self._scene = Occasion()
        self._turns: dict[str, Excerpt] = {}

    def occasion(self, told: Told) -> Occasion:
        """The occasion of a statement with what holds on from before; call it in text order."""
        who, number = told.who, self._paragraph(told.place)
        if who is None:
            return told.occasion
        if told.is_turn:
            return self._in_turn(told, who)
        found = told.occasion
        if goes_on(self._text, told):
            before = self._before(who, number, told.place)
            if before is not None and _agree(found, before):
                found = _joined(found, before)
            if found.venue is None or found.said == UNKNOWN_DATE:
                before = self._lead(told, number)
                found = _joined(found, before) if _agree(found, before) else found
        if not _is_bare(found) or who in self._last:
            kept = self._kept(told, found) if not _is_bare(found) else self._last[who][1]
            self._last[who] = (number, kept)
            self._scene = kept if kept.venue else self._scene
        return found

    def _kept(self, told: Told, found: Occasion) -> Occasion:
        """What may hold on: whom somebody bids or asks is no audience of what he says next."""
        bids = told.attribution.act in _BIDS and found.venue is None
        return replace(found, addressee=None) if bids else found

    def _in_turn(self, told: Told, who: str) -> Occasion:
        """A transcript's turns have one venue, and each answers who spoke before; its day is seldom told."""
        if self._scene.venue is None and told.place:
            self._scene = self._scan(Span(0, told.place))
        if told.speaker is not None:
            self._turns[who] = self._turns.pop(who, told.speaker.mention)
        others = [mention for other, mention in self._turns.items() if other != who]
        scene = replace(self._scene, addressee=others[-1] if others else None, said=UNKNOWN_DATE)
        return _joined(told.occasion, scene)

    def _before(self, who: str, number: int, place: int) -> Occasion | None:
        seen, occasion = self._last.get(who, (-99, Occasion()))
        at = _told_at(occasion)
        far = place - at > _FURTHEST and at > _OPENING
        return None if far or number - seen > PARAGRAPHS else occasion

    def _lead(self, told: Told, number: int) -> Occasion:
        """What the sentences before it tell, of its paragraph and the one before, that name the speaker.

        Where the article opens, it is of what the paragraph before that one tells too.
        """
        name = told.speaker.name if told.speaker else None
        if name is None:
            return Occasion()
        reach = 2 if told.place < _FURTHEST else 1
        found = self._tell(self._paragraphs[max(0, number - reach) : number + 1], told, name)
        if _is_bare(found) and told.who not in self._last:
            opening = self._paragraphs[: bisect_right(self._starts, _OPENING)]
            found = self._tell(opening, told, name)
            return found if found.venue and found.said != UNKNOWN_DATE else Occasion()
        return found

    def _tell(self, paragraphs: Sequence[Span], told: Told, name: str) -> Occasion:
        """What the last sentence before a statement tells that tells something, of paragraphs with a name."""
        surname = name.rsplit(maxsplit=1)[-1]
        for paragraph in reversed(paragraphs):
            if paragraph.start >= told.place:
                continue
            end = min(paragraph.end, told.place)
            place = Span(max(paragraph.start, end - _FURTHEST), end)
            if surname not in self._text[place.start : place.end]:
                continue
            for sentence in reversed(_sentences(self._text, place)):
                found = self._scan(sentence)
                if not _is_bare(found):
                    return found
        return Occasion()

    def _paragraph(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1


def goes_on(text: str, told: Told) -> bool:
    """Whether a statement may go on from the one before: it is said, and not told to be an earlier one."""
    attribution = told.attribution
    cue = attribution.cue.text if attribution.cue else ""
    if _EARLIER.search(cue) or _BEFORE_NOW.search(_around(text, attribution)):
        return False
    return attribution.act not in _THOUGHTS or attribution.kind is not Kind.INDIRECT


def _around(text: str, attribution: Attribution) -> str:
    """The words of the sentence before the source, and those between source and cue."""
    tells = [part for part in (attribution.source, attribution.cue) if part is not None]
    if not tells:
        return ""
    first = min(part.start for part in tells)
    before = _STOP.split(text[max(0, first - _NEAR) : first])[-1]
    between = text[min(part.end for part in tells) : max(part.start for part in tells)]
    return f"{before} {between[:_NEAR]}"


def _sentences(text: str, place: Span) -> list[Span]:
    """The sentences of a part of the text: a day and a venue of two of them are not of one occasion."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, place.start, place.end)]
    return [Span(start, end) for start, end in pairwise([place.start, *ends, place.end]) if start < end]


def _is_bare(occasion: Occasion) -> bool:
    return occasion.venue is None and occasion.addressee is None and occasion.said == UNKNOWN_DATE


def _told_at(occasion: Occasion) -> int:
    parts = (occasion.venue, occasion.said.evidence, occasion.addressee)
    return max((part.start for part in parts if part is not None), default=0)


def _agree(occasion: Occasion, before: Occasion) -> bool:
    """Whether the two may be one: none tells another venue or another day."""
    if not _may_be_one(occasion.venue, before.venue):
        return False
    return occasion.said in (UNKNOWN_DATE, before.said) or _same_date(occasion.said, before.said)


def _may_be_one(venue: Excerpt | None, before: Excerpt | None) -> bool:
    """Whether a venue may be the one before: "on his radio show", then "on the show"."""
    return venue is None or before is None or venue.text.split()[-1] == before.text.split()[-1]


def _same_date(one: When, other: When) -> bool:
    return one.date == other.date or other.date is None


def _lasting(addressee: Excerpt | None) -> Excerpt | None:
    return None if addressee is None or addressee.text.lower() in _PRONOUNS else addressee


def _joined(own: Occasion, before: Occasion) -> Occasion:
    def first(mine: Excerpt | None, theirs: Excerpt | None) -> Excerpt | None:
        return mine if mine is not None else theirs

    return replace(
        own,
        venue=first(own.venue, before.venue),
        addressee=own.addressee if own.venue else first(own.addressee, _lasting(before.addressee)),
        said=before.said if own.said == UNKNOWN_DATE and before.said.precision in _DAYS else own.said,
    )
