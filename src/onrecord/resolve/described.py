"""Roles that an article tells by describing somebody anew: "Bel left. The former mayor took the ferry"."""

import re
from collections.abc import Iterable, Iterator

from onrecord.records import Span
from onrecord.resolve.cast import Cast
from onrecord.resolve.epithets import gender_of, holder, may_hold
from onrecord.resolve.naming import is_role_word
from onrecord.resolve.pronouns import Presence
from onrecord.resolve.words import FUNCTION, KIN, SOURCES

# How far back the person may stand who is described, in code points: two paragraphs. Set by hand.
_REACH = 800
# As often is one named whom articles describe by an office alone.
_OFTEN = 3
_THE = re.compile(r"\b[Tt]he\s(?=(?P<words>(?:[\w.’'-]+\s){0,6}[\w.’'-]+))")
_WORD = re.compile(r"\S+")
_PLACE = re.compile(r"\s(?:of|from)\s(?:the\s)?(?:[A-Z][\w’'-]*|state)(?:\s[A-Z][\w’'-]*)*")
# What follows makes another of it: "the mayor Ana Bel", "the mayor of a port", "the governor-elect".
_GOES_ON = re.compile(r"-|,?\s[A-Z]|\s(?:of|for)\b")
# Words before the office: "the presumptive Norland party nominee". More are a clause.
_MOST_BEFORE = 4
# Offices that somebody has in every article, named or not.
_ANYBODYS = (
    KIN
    | SOURCES
    | {"president", "leader", "member", "candidate", "voter", "chief", "head", "second", "officer"}
)
# "The next mayor" is nobody yet, "the other mayor" is another.
_OPEN = frozenset(
    "next eventual future potential possible likely new other same only previous average ideal".split()
)
# Adjectives that are offices too: "the major parties".
_ADJECTIVES = frozenset({"major", "general", "private", "chief", "head", "principal", "second"})


def describe(cast: Cast, presence: Presence, prose: Iterable[Span]) -> None:
    """Gives those who are described, and of whom nothing else tells it, the words as a role supposed."""
    for place in _descriptions(cast.text, prose):
        words = cast.text[place.start : place.end]
        if presence.in_quote(place) or holder(cast, words, place.start):
            continue
        figure = presence.meant(gender_of(words), place.start, _REACH, besides=True)
        if figure is not None and len(figure.seen) >= _OFTEN and may_hold(figure, words):
            figure.supposed[words] += 1


def _descriptions(text: str, prose: Iterable[Span]) -> Iterator[Span]:
    """Where an office stands after "the" and without a name."""
    for passage in prose:
        for match in _THE.finditer(text, passage.start, passage.end):
            end = _office_end(match["words"])
            if end is None:
                continue
            start = match.start("words")
            where = _PLACE.match(text, start + end)
            place = Span(start, where.end() if where else start + end)
            if not _GOES_ON.match(text, place.end) and text[start : place.end] not in _ANYBODYS:
                yield place


def _office_end(words: str) -> int | None:
    """Where the office ends that words begin with, if they do."""
    found = list(_WORD.finditer(words))
    for number, match in enumerate(found[: _MOST_BEFORE + 1]):
        word = match.group().removesuffix("'s").removesuffix("’s").rstrip(".")
        if word in FUNCTION or word in _OPEN:
            return None
        follows = found[number + 1].group() if number + 1 < len(found) else ""
        if word.islower() and is_role_word(word) and word not in _ADJECTIVES and not is_role_word(follows):
            return match.start() + len(word)
    return None
