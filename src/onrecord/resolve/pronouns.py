"""Whom "he" and "she" stand for: the person who is most in the reader's mind.

Each time that a person is named outside of quotations, or speaks, adds to how present they are, and fades
with each sentence; to be named first in a sentence adds more than to be spoken of in it. That is centering
theory's order of subjects before others (Grosz, Joshi and Weinstein, CL 1995) and the decay of memory in use
(Anderson and Schooler, Psychological Science 1991).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Sequence

from onrecord.records import Span
from onrecord.resolve.figures import Figure, Sightings
from onrecord.resolve.words import BODIES, ROLES, singular

# The weights were chosen on the training articles of the gold for speaking (``eval/gold``), from a few each.
# What is left of a presence after one more sentence.
_FADE = 0.4
_SPEAKS, _SUBJECT, _NAMED, _FIRST_OWNS, _OWNS, _GOVERNED = 1.2, 1.2, 0.7, 0.8, 0.5, 0.35
# What is left after one more paragraph, besides.
_PARAGRAPH = 0.4
# Whose pronoun nothing tells is as likely as not of the other gender.
_GENDER_UNKNOWN = 0.6
# "He said that Bel left": a name in what "he" tells is seldom his own.
_NAMED_IN_TOLD = 0.3
# How far back a pronoun may point, in code points: some three paragraphs.
_REACH = 1500
_PREPOSITION = re.compile(
    r"\b(?:of|for|to|from|with|by|in|at|on|near|behind|among|about|including|than|against|over|like|between|"
    r"toward|towards|versus|as|backing|supporting|calling|that)\s+(?:[\w.’'-]+\s+){0,3}$",
    re.IGNORECASE,
)

# "Rask asked Bel whether it runs": who is asked answers.
_ASKED = re.compile(r"\b(?:asked|pressed|questioned|challenged)\s+(?:[A-Z][\w.]*\s+){0,2}$")
_ASKED_WEIGHT = 2.5
_NOUN = re.compile(r"\s(?P<word>[a-z][\w-]+)")
# "When Bel left, Lund laughed": the clause before the subject.
_CLAUSE = re.compile(
    r"\W*(?:When|While|As|After|Before|Though|Although|Since|Because|If|Once)\b[^,\n]{0,200},"
)
# "But she sailed": who is still the subject of a sentence in which nobody speaks.
_STILL = re.compile(r"(?:(?i:but|and|yet|still|then|now|later|so)[ ,]+){0,2}(?P<pronoun>[Hh]e|[Ss]he)\b")


class Presence:
    """How present the people of an article are to its reader, place by place."""

    def __init__(
        self, text: str, sightings: Sightings, sentences: Sequence[Span], quoted: Sequence[Span]
    ) -> None:
        self._text, self._quoted = text, quoted
        self._sightings = sightings
        self._quote_starts = [span.start for span in quoted]
        # A sentence inside of a quotation is the speaker's, and makes nobody of the article's fade.
        self._starts = [sentence.start for sentence in sentences if not self.in_quote(sentence)]
        self._breaks = [match.start() for match in re.finditer(r"\n\s*\n", text)]
        self._spoke: dict[int, list[int]] = {}
        self._speakers: list[tuple[int, Figure]] = []
        self._read = 0
        self._weights: dict[int, float] = {}
        self._first: dict[int, int] = {}
        for _, place in sightings.within(Span(0, len(text) + 1)):
            number = self._sentence(place.start)
            if self._could_be_subject(place):
                self._first[number] = min(self._first.get(number, place.start), place.start)

    def _could_be_subject(self, place: Span) -> bool:
        """Whether a name may be its sentence's subject: it is in no clause before the main one."""
        if self.in_quote(place) or self._is_governed(place) or self._narrows(place):
            return False
        number = self._sentence(place.start)
        opening = _CLAUSE.match(self._text, self._starts[number - 1] if number else 0)
        return opening is None or not opening.end() > place.start

    def _is_subject(self, figure: Figure, place: int) -> bool:
        """Whether somebody is the subject of the sentence at ``place``, alone or with another."""
        first = self._first.get(self._sentence(place), place)
        return any(
            seen.start == first or self._text.endswith(" and ", first, seen.start)
            for seen in figure.seen_in(Span(first, max(first, place) + 1))
        )

    def spoke(self, figure: Figure, place: int) -> None:
        """Notes that somebody spoke; call it in text order."""
        self._spoke.setdefault(id(figure), []).append(place)
        self._speakers.append((place, figure))

    def read_to(self, place: int, sources: Container[int]) -> None:
        """Keeps those present whose "he" or "she" begins a sentence before ``place``; call it in text order.

        Where a pronoun of ``sources`` stands, somebody speaks, and :meth:`spoke` tells who.
        """
        for start in self._starts[self._read : bisect_left(self._starts, place)]:
            still = _STILL.match(self._text, start)
            at = still.start("pronoun") if still else place
            if still and at < place and at not in sources:
                figure = self.meant(still["pronoun"].lower(), at)
                if figure is not None:
                    self.spoke(figure, at)
        self._read = max(self._read, bisect_left(self._starts, place))

    def meant(
        self,
        gender: str | None,
        place: int,
        reach: int = _REACH,
        told: Sequence[Span] = (),
        *,
        besides: bool = False,
    ) -> Figure | None:
        """Whom words of that gender at ``place`` stand for; None where nobody is present within reach.

        Who is named in what they tell is likely somebody else: in "he said that Bel left", he is not Bel.
        With ``besides``, so is the subject of the sentence: in "Bel gave the mayor a key".
        """
        fitting = [f for f in self._near(place, reach) if gender is None or f.pronoun in (None, gender)]
        if besides:
            fitting = [f for f in fitting if not self._is_subject(f, place)]
        present = {id(figure): self._of(figure, place, reach) for figure in fitting}
        for figure in fitting:
            if figure.pronoun is None and gender is not None:
                present[id(figure)] *= _GENDER_UNKNOWN
            if _is_named_in(figure, told):
                present[id(figure)] *= _NAMED_IN_TOLD
        most = max(fitting, key=lambda figure: present[id(figure)], default=None)
        return most if most is not None and present[id(most)] > 0 else None

    def _near(self, place: int, reach: int) -> Iterable[Figure]:
        """Who was named or spoke within reach, those with one name too: nobody else is present."""
        named = self._sightings.within(_before(place, reach))
        spoken = self._speakers[bisect_right(self._speakers, place - reach, key=_place_of) :]
        return {id(figure): figure for figure, _ in (*named, *((f, at) for at, f in spoken))}.values()

    def _of(self, figure: Figure, place: int, reach: int) -> float:
        named = (
            self._weight_once(seen) * self._left(seen.start, place)
            for seen in figure.seen_in(_before(place, reach))
            if not self.in_quote(seen)
        )
        spoken = (
            _SPEAKS * self._left(at, place) for at in _since(self._spoke.get(id(figure), []), place - reach)
        )
        return sum(named) + sum(spoken)

    def _left(self, before: int, place: int) -> float:
        """What is left at ``place`` of a presence from ``before``."""
        sentences = self._sentence(place) - self._sentence(before)
        paragraphs = bisect_right(self._breaks, place) - bisect_right(self._breaks, before)
        return float(_FADE**sentences * _PARAGRAPH**paragraphs)

    def _weight_once(self, seen: Span) -> float:
        """The weight of a name: it is asked for by each pronoun within reach."""
        found = self._weights.get(seen.start)
        if found is None:
            found = self._weights[seen.start] = self._weight(seen)
        return found

    def _weight(self, seen: Span) -> float:
        owns = self._text.startswith(("'", "’"), seen.end)
        if not owns and _ASKED.search(self._text, max(0, seen.start - 20), seen.start):
            return _ASKED_WEIGHT
        if self._narrows(seen):
            return _GOVERNED
        if self._first.get(self._sentence(seen.start)) == seen.start:
            return _FIRST_OWNS if owns else _SUBJECT
        if owns:
            return _OWNS
        return _GOVERNED if self._is_governed(seen) else _NAMED

    def _narrows(self, seen: Span) -> bool:
        """Whether a name only tells which body or office: "the Bel campaign", "a Bel aide"."""
        noun = _NOUN.match(self._text, seen.end)
        return noun is not None and (singular(noun["word"]) in BODIES or singular(noun["word"]) in ROLES)

    def _is_governed(self, seen: Span) -> bool:
        """Whether a preposition stands before a name: "asked about Bel"."""
        return _PREPOSITION.search(self._text, max(0, seen.start - 40), seen.start) is not None

    def _sentence(self, place: int) -> int:
        return bisect_right(self._starts, place)

    def in_quote(self, place: Span) -> bool:
        """Whether a place lies in a quotation."""
        number = bisect_right(self._quote_starts, place.start)
        return number > 0 and self._quoted[number - 1].covers(place)


def _before(place: int, reach: int) -> Span:
    return Span(max(0, place - reach), place) if place else Span(0, 1)


def _place_of(spoken: tuple[int, Figure]) -> int:
    return spoken[0]


def _is_named_in(figure: Figure, told: Iterable[Span]) -> bool:
    return any(figure.seen_in(span) for span in told)


def _since(places: Sequence[int], first: int) -> Iterable[int]:
    return places[bisect_right(places, first) :]
