"""What tells that two names are one speaker's: each a pure function whose docstring says what it measures.

``PERSON`` and ``BODY`` are the weights; a sum of ``THRESHOLD`` or more is a match. They are set so that a
full name is enough unless something contradicts it, that each way to write a name otherwise loses a tenth,
and that what is known less (an initial, half of a double surname, a suffix on one side) needs a role that
goes with it. The weights were chosen on the half of ``eval/gold/pairs.jsonl`` that is looked at, for no wrong
"yes" there, and are measured on the other.
"""

from collections.abc import Callable, Mapping

from onrecord.resolve.nicknames import can_be
from onrecord.resolve.variants import PersonName, body_words, fold, initials, is_acronym, romanised

Feature = Callable[[PersonName, PersonName], float]

THRESHOLD = 0.9
# Floating sums of these weights differ from what they should be by less.
EPSILON = 1e-6


def surnames(a: PersonName, b: PersonName) -> float:
    """How well the surnames agree, without case and accents.

    1 where they are equal; 0.9 where they are romanisations of one (Zelensky, Zelenskyy); 0.6 where one is
    the first of the other's two (Peña, Peña Nieto) and given names follow the same; else -1.
    """
    if a.surname == b.surname:
        return 1.0
    if romanised(a.surname) == romanised(b.surname):
        return 0.9
    shorter, longer = sorted((a, b), key=lambda name: len(name.words))
    if shorter.given and longer.middle and romanised(longer.middle[-1]) == romanised(shorter.surname):
        return 0.6
    return -1.0


def given_names(a: PersonName, b: PersonName) -> float:
    """How well the given names agree.

    1 where they are equal; 0.9 where they are romanisations of one; 0.8 where one is a short form of the
    other (``nicknames.py``); 0.8 too where one goes by the other's middle name; 0.5 for an initial of the
    other, and where neither has one; 0 where only one has; else -1.
    """
    if not a.given or not b.given:
        return 0.5 if a.given == b.given else 0.0
    if a.given == b.given:
        return 1.0
    if _is_initial(a.given, b.given) or _is_initial(b.given, a.given):
        return 0.5
    if romanised(a.given) == romanised(b.given):
        return 0.9
    if can_be(a.given, b.given) or _by_middle_name(a, b) or _by_middle_name(b, a):
        return 0.8
    return -1.0


def middle_names(a: PersonName, b: PersonName) -> float:
    """Whether middle names go together: 0.4 where they do, as whole or by initial; -1 where they contradict.

    0 where one has none: newspapers leave them out.
    """
    if not a.middle or not b.middle:
        return 0.0
    pairs = [(one, other) for one in a.middle for other in b.middle]
    if any(romanised(one) == romanised(other) or _is_initial(one, other) or _is_initial(other, one)
           for one, other in pairs):  # fmt: skip
        return 0.4
    return -1.0


def suffixes(a: PersonName, b: PersonName) -> float:
    """Whether Jr., Sr., II, III agree: 0.4 where they do; -1 where they contradict.

    -0.4 where only one name has it: it is left out often, and yet is what parts father and son.
    """
    if a.suffix == b.suffix:
        return 0.4 if a.suffix else 0.0
    return -1.0 if a.suffix and b.suffix else -0.4


def swapped(a: PersonName, b: PersonName) -> float:
    """1 where the two names have the same two or more words in another order (Nagy Péter, Péter Nagy)."""
    if len(a.words) != len(b.words) or len(a.words) < 2 or a.words == b.words:
        return 0.0
    return float(sorted(map(romanised, a.words)) == sorted(map(romanised, b.words)))


PERSON: Mapping[Feature, float] = {surnames: 0.5, given_names: 0.5, middle_names: 0.5, suffixes: 0.5}
# Beside the names: a role that goes with one of those known, or contradicts them all.
ROLES_WEIGHT = 0.3


# So that of two that fit, the very name is chosen.
EXACT = 0.05


def person_score(a: PersonName, b: PersonName) -> float:
    """The weighted sum over ``PERSON``, 1 at most, so that no middle name outweighs a role that contradicts.

    Names with their words in another order count as all but equal; the very name counts a little more.
    """
    if a == b and a.given:
        return 1.0 + EXACT
    suffix = PERSON[suffixes] * suffixes(a, b)
    if swapped(a, b):
        return THRESHOLD + suffix
    return min(1.0, sum(weight * feature(a, b) for feature, weight in PERSON.items()))


def same_body_words(a: str, b: str) -> float:
    """1 where two bodies' names have the same words.

    "the", "of", "Inc.", a leading "U.S." and the kind of body in small letters do not count, nor does the
    order: "Department of Education" and "the U.S. Education Department" are one.
    """
    return float(fold(a) == fold(b) or sorted(body_words(a)) == sorted(body_words(b)))


def acronym(a: str, b: str) -> float:
    """0.9 where one name is the initials of the other: "NATO", "North Atlantic Treaty Organization"."""
    return 0.9 * float(_stands_for(a, b) or _stands_for(b, a))


def campaign(a: str, b: str) -> float:
    """0.9 for the campaigns of one surname, where no given names contradict.

    "Tarn campaign" and "Ivo Tarn's presidential campaign" are one; "Tarn" alone is none.
    """
    owners = [[w for w in body_words(name) if w not in ("presidential", "election")] for name in (a, b)]
    if any(len(words) < 2 or words[-1] != "campaign" for words in owners):
        return 0.0
    one, other = (words[:-1] for words in owners)
    shorter, longer = sorted((one, other), key=len)
    return 0.9 * float(one[-1] == other[-1] and (len(shorter) == 1 or shorter == longer))


BODY: Mapping[Callable[[str, str], float], float] = {same_body_words: 1.0, acronym: 1.0, campaign: 1.0}


def body_score(a: str, b: str) -> float:
    """The strongest of ``BODY``: they are ways to see the same thing, so that one is enough."""
    return max(weight * feature(a, b) for feature, weight in BODY.items())


def _is_initial(short: str, full: str) -> bool:
    return len(short) == 1 and full.startswith(short)


def _by_middle_name(a: PersonName, b: PersonName) -> bool:
    goes_by = a.middle[0] if len(a.given) == 1 and a.middle else ""
    return len(goes_by) > 1 and (goes_by == b.given or can_be(goes_by, b.given))


def _stands_for(short: str, full: str) -> bool:
    return is_acronym(short) and short.replace(".", "").lower() in initials(full)
