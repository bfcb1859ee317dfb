"""Epithets that reuse a role: "the outgoing alliance chief" for its secretary general."""

import re

from onrecord.resolve.cast import Cast, Figure, last_before
from onrecord.resolve.mentions import head_part
from onrecord.resolve.words import MODIFIERS, OFFICES, ROLES, without_article

_WORD = re.compile(r"\w[\w-]*")


def holder(cast: Cast, words: str, place: int) -> Figure | None:
    """The person whose role the words describe, among those named before ``place``.

    The office must be the same or one of its other words (``OFFICES``), and what the epithet adds
    (an alliance, a country) must not contradict the role. Of several, the best agreement wins, then
    the one named last; two offices that agree equally well are told apart by nothing else.
    """
    wanted = _parts(head_part(without_article(words)))
    if not wanted:
        return None
    scored = [
        (score, last_before(figure, place), figure)
        for figure in cast.people
        if last_before(figure, place) >= 0
        and (score := max((_agreement(wanted, _parts(role)) for role in figure.roles), default=0)) > 0
    ]
    return max(scored, key=lambda item: item[:2])[2] if scored else None


def _parts(words: str) -> set[str]:
    return {w.lower() for w in _WORD.findall(words)}


def _agreement(wanted: set[str], role: set[str]) -> int:
    """Words in common, counting an office by another name as one; 0 where offices or bodies differ."""
    offices, held = wanted & ROLES, role & ROLES
    same = offices & held
    alike = any(offices & group and held & group for group in OFFICES)
    if not same and not alike:
        return 0
    bodies = wanted - ROLES - MODIFIERS
    theirs = role - ROLES - MODIFIERS
    if bodies and theirs and not bodies & theirs:
        return 0
    return 1 + 2 * len(same) + 2 * len(bodies & theirs) + len(wanted & role & MODIFIERS)
