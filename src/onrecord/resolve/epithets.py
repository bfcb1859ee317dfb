"""Epithets that reuse a role: "the outgoing alliance chief" for its secretary general."""

import re
from functools import lru_cache

from onrecord.resolve.cast import Cast
from onrecord.resolve.figures import Figure
from onrecord.resolve.mentions import head_noun, relative_cut
from onrecord.resolve.words import MODIFIERS, OFFICES, PORTFOLIOS, ROLES, SOURCES, singular, without_article

_WORD = re.compile(r"\w[\w-]*")
# Offices of two words, which neither word alone is.
_COMPOUND = re.compile(
    r"\b(secretary|attorney|director|governor)[ -](general)\b|\b(prime) (minister)\b|\b(vice) (president)\b"
)
_OFFICES = frozenset().union(*OFFICES) | ROLES
# Offices that nobody has together with another of them.
_HELD_ALONE = frozenset(
    """
    mayor governor senator judge justice minister chancellor president premier prime-minister
    secretary king queen ambassador congressman congresswoman attorney-general secretary-general
    pope bishop sheriff speaker leader
    """.split()
)
_FEMALE = ("woman", "mother", "wife", "daughter", "sister", "actress", "queen", "princess", "lady")
_MALE = ("man", "father", "husband", "son", "brother", "actor", "king", "prince", "mogul", "tycoon")
# Titles as they are shortened before a name.
_IN_FULL = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "gen": "general",
    "sgt": "sergeant",
    "lt": "lieutenant",
    "prof": "professor",
    "pres": "president",
}
_PAST = frozenset({"former", "ex", "onetime", "then", "late"})
# Words of a role that tell no body.
_SMALL = MODIFIERS | {"the", "of", "for", "a", "an", "and", "s"}


def holder(cast: Cast, words: str, place: int, *, same: bool = False) -> Figure | None:
    """The person whose role the words describe.

    The office must be the same or one of its other words (``OFFICES``), and what the epithet adds
    (an alliance, a country) must not contradict the role. Of several, the best agreement wins, then
    the one named last before ``place``. With ``same``, the office must have the same word.
    """
    wanted = _parts(relative_cut(without_article(words)))
    if not wanted:
        return None
    scored = [
        (score, figure.last_before(place), figure)
        for figure in cast.people
        if (score := max((_agreement(wanted, _parts(role)) for role in figure.roles), default=0))
        > 2 * int(same)
    ]
    return max(scored, key=lambda item: item[:2])[2] if scored else None


def is_told(figure: Figure, words: str, place: int) -> bool:
    """Whether somebody was named before ``place`` and has a role that tells as much as the words."""
    bodies = _parts(relative_cut(without_article(words))) - _OFFICES - _SMALL
    fits = not bodies or any(bodies & _parts(role) for role in figure.roles)
    return fits and figure.last_before(place) >= 0


def may_introduce(words: str) -> bool:
    """Whether words can tell the role of whom the reader has in mind: "the minister", not "the official"."""
    definite = words.lower().startswith(("the ", "this "))
    return definite and singular(head_noun(words)) not in SOURCES


def may_hold(figure: Figure, words: str) -> bool:
    """Whether the roles that somebody has leave room for one more: nobody is both mayor and minister."""
    offices = _parts(words) & _HELD_ALONE
    return not offices or not any(_parts(role) & _HELD_ALONE for role in figure.roles)


def gender_of(words: str) -> str | None:
    """ "he" or "she" where the noun tells it."""
    noun = head_noun(words).lower()
    return "she" if noun.endswith(_FEMALE) else "he" if noun.endswith(_MALE) else None


@lru_cache(2**12)
def _parts(words: str) -> frozenset[str]:
    joined = _COMPOUND.sub(lambda m: "-".join(filter(None, m.groups())), words.lower())
    return frozenset(_IN_FULL.get(word, word) for word in _WORD.findall(joined))


@lru_cache(2**14)
def _agreement(wanted: frozenset[str], role: frozenset[str]) -> int:
    """Words in common, counting an office by another name as one; 0 where offices or bodies differ."""
    offices, held = wanted & _OFFICES, role & _OFFICES
    portfolio, theirs = wanted & PORTFOLIOS, role & PORTFOLIOS
    if portfolio and theirs and not portfolio & theirs:
        return 0
    same = offices & held
    # "The president", and nothing more, is nobody who leads something else.
    alike = wanted != {"president"} and any(offices & group and held & group for group in OFFICES)
    if not same and not alike:
        return 0
    bodies = wanted - _OFFICES - _SMALL
    others = role - _OFFICES - _SMALL
    if bodies and others and not bodies & others:
        return 0
    past = bool(role & _PAST) and not wanted & _PAST
    return 2 + 2 * len(same) + 2 * len(bodies & others) + len(wanted & role & (MODIFIERS - PORTFOLIOS)) - past
