"""Epithets that reuse a role: "the outgoing alliance chief" for its secretary general."""

import re

from onrecord.resolve.cast import Cast, Figure
from onrecord.resolve.mentions import relative_cut
from onrecord.resolve.words import MODIFIERS, OFFICES, PORTFOLIOS, ROLES, without_article

_WORD = re.compile(r"\w[\w-]*")
# Offices of two words, which neither word alone is.
_COMPOUND = re.compile(
    r"\b(secretary|attorney|director|governor)[ -](general)\b|\b(prime) (minister)\b|\b(vice) (president)\b"
)
_OFFICES = frozenset().union(*OFFICES) | ROLES
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
        if (score := max((_agreement(wanted, _parts(role)) for role in figure.roles), default=0)) > int(same)
    ]
    return max(scored, key=lambda item: item[:2])[2] if scored else None


def _parts(words: str) -> set[str]:
    joined = _COMPOUND.sub(lambda m: "-".join(filter(None, m.groups())), words.lower())
    return set(_WORD.findall(joined))


def _agreement(wanted: set[str], role: set[str]) -> int:
    """Words in common, counting an office by another name as one; 0 where offices or bodies differ."""
    offices, held = wanted & _OFFICES, role & _OFFICES
    portfolio, theirs = wanted & PORTFOLIOS, role & PORTFOLIOS
    if portfolio and theirs and not portfolio & theirs:
        return 0
    same = offices & held
    alike = any(offices & group and held & group for group in OFFICES)
    if not same and not alike:
        return 0
    bodies = wanted - _OFFICES - _SMALL
    others = role - _OFFICES - _SMALL
    if bodies and others and not bodies & others:
        return 0
    return 1 + 2 * len(same) + 2 * len(bodies & others) + len(wanted & role & (MODIFIERS - PORTFOLIOS))
