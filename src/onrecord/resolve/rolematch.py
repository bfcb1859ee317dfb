"""Whether two roles can be one person's."""

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.resolve.variants import fold
from onrecord.resolve.words import FUNCTION, KIN, MODIFIERS, OFFICES, PORTFOLIOS, ROLES

_WORD = re.compile(r"\w+")
# Words that only join those of a role: "who was a spokesman for Mr. Tarn and now ...".
_JOINS = frozenset("who whose was is are were has had have served serves serving as here mr mrs ms".split())
# Words of a role that name an office or nothing; what is left names the body or the matter.
_OFFICE_WORDS = (
    ROLES
    | (MODIFIERS - PORTFOLIOS)
    | FUNCTION
    | _JOINS
    | {"led", "leads", "heads", "chairs", "runs", "prominent", "chief", "head"}
)
# Of a party are so many that it tells nobody.
_PARTIES = frozenset("republican democratic democrat gop party presidential conservative liberal".split())
# What somebody once was does not contradict what he is.
_PAST = frozenset("former ex onetime once".split())
# The same body, matter or place, but another office: of two who fit, the other is meant.
SAME_BODY = 0.9
# The same words for an office that takes two or more to name: "vice president", "attorney general".
SAME_OFFICE = 0.7
# The office alone, without a body: many hold one of that name.
OFFICE_ONLY = 0.4
# Shorter ones are found in too many roles.
_SHORTEST_ACRONYM = 3


def roles_agree(role: str | None, roles: Sequence[str]) -> float:
    """How well a role goes with those that somebody was seen in.

    1 where both name the same office of the same body, matter or place, as words or as initials ("FBI"); 0.9
    (``SAME_BODY``) where only that is the same; 0.7 (``SAME_OFFICE``) where they are the same two words or
    more; 0.4 (``OFFICE_ONLY``) where they only name the same kind of office; 0 where nothing is known, or
    nothing tells them apart, or one of them is past; -1 where offices of different kinds are held in other
    bodies. The role of a person that goes best with it counts: a life has many.
    """
    if role is None or not roles:
        return 0.0
    return max(_agreement(role, other) for other in roles)


def kin_apart(role: str | None, roles: Sequence[str]) -> float:
    """-1 where one side is called somebody's father, wife or other kin, and the other has no such role.

    An article says so to tell the one from another of the same surname, who may have the same given name too.
    """
    one = role is not None and not KIN.isdisjoint(_words(role))
    other = any(not KIN.isdisjoint(_words(known)) for known in roles)
    return -float(one is not other)


@lru_cache(2**14)
def _words(role: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(role)))


def _agreement(role: str, other: str) -> float:
    a, b = (frozenset(word for word in _words(one) if len(word) > 1) for one in (role, other))
    bodies, others = a - _OFFICE_WORDS - _PARTIES, b - _OFFICE_WORDS - _PARTIES
    office = bool(a & b & ROLES) or any(a & group and b & group for group in OFFICES)
    if bodies & others or _has_initials(role, other) or _has_initials(other, role):
        return 1.0 if office else SAME_BODY
    same = a - _PAST - FUNCTION
    if len(same) > 1 and same == b - _PAST - FUNCTION:
        return SAME_OFFICE
    if office:
        return OFFICE_ONLY
    told_apart = bodies and others and not (a | b) & _PAST
    return -1.0 if told_apart else 0.0


def _has_initials(short: str, full: str) -> bool:
    acronyms = [word.lower() for word in _WORD.findall(short) if word.isupper()]
    words = [word for word in _WORD.findall(fold(full)) if word not in FUNCTION]
    letters = "".join(word[0] for word in words)
    return any(len(one) >= _SHORTEST_ACRONYM and one in letters for one in acronyms)
