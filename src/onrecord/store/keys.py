"""The keys by which a speaker of like name is found on the register, from the surest to the roughest.

They are wider than what makes two names one, which is for ``choose`` to say: a name that could be one of
the register's shares a key with it. Each is looked up by itself, so that a key which thousands share is left
out without the others.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from onrecord.records import SpeakerType
from onrecord.store.words import words

# One letter for a kind, before its keys. The order is the order of trust.
WHOLE, PAIR, INITIAL, LAST, BODY, ACRONYM, CAMPAIGN = "w", "p", "i", "l", "b", "a", "c"
_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady sen gov rep gen prof rev hon".split())
_SUFFIXES = frozenset("jr sr ii iii iv junior senior".split())
_SMALL = frozenset(
    "the of for and on in to at a an s u inc corp corporation ltd llc co plc company us".split()
)
_KINDS = frozenset(
    "group party newspaper movement network magazine union organization organisation pac".split()
)
_TURNED = frozenset("department ministry office bureau".split())
_CAPITALS = re.compile(r"[A-Z]\.?(?:[A-Z]\.?)+")
_CAPITAL = re.compile(r"[^\W\d_a-z]\w*")
# More words are no name that anybody abbreviates.
_MOST_WORDS = 6
# Spellings of one sound in other alphabets, roughly: vowels, h, j and y do not count, nor do t before s.
_ROUGHLY = (
    (re.compile("ph"), "f"),
    (re.compile("kh|gh"), "h"),
    (re.compile("[vw]"), "f"),
    (re.compile("t?[cgkqszx]"), "s"),
    (re.compile("[aeiouyjh]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


def keys(name: str, kind: SpeakerType | None) -> frozenset[str]:
    """All keys of a name, each with the letter of its kind before it."""
    found = words(name) or [name]
    made = {f"{WHOLE} {' '.join(sorted(found))}"}
    if kind in (SpeakerType.PERSON, None):
        made.update(_of_person(found))
    if kind is not SpeakerType.PERSON:
        made.update(_of_body(name, found))
    return frozenset(made)


@lru_cache(2**16)
def rough(word: str) -> str:
    """A folded word by its consonants: what is spelt otherwise in another alphabet has the same."""
    first = word[:1] if word[:1] in "aeiouyjh" else ""
    for pattern, plain in _ROUGHLY:
        word = pattern.sub(plain, word)
    return word or first


def _of_person(found: list[str]) -> Iterator[str]:
    parts = [word for word in found if word not in _SUFFIXES and word not in _TITLES] or found
    parts = [*parts[:_MOST_WORDS], *parts[-1:]] if len(parts) > _MOST_WORDS else parts
    # "O'Bel" and "Obel": the letter before an apostrophe belongs to the word after it.
    joined = [*parts[:-2], "".join(parts[-2:])] if len(parts) > 2 and len(parts[-2]) == 1 else parts
    for form in (parts, joined):
        for one, other in combinations(form, 2):
            yield f"{PAIR} {' '.join(sorted((rough(one), rough(other))))}"
        for word in form[1:]:
            yield f"{INITIAL} {form[0][0]} {rough(word)}"
            yield f"{LAST} {rough(word)}"
    if len(parts) == 1:
        yield f"{LAST} {rough(parts[0])}"


def _of_body(name: str, found: list[str]) -> Iterator[str]:
    kept = [word for word in found if word not in _SMALL and len(word) > 1] or found
    for form in (kept, _without_last(kept, _KINDS), _without_united_states(kept)):
        yield f"{BODY} {' '.join(sorted(form))}"
    if kept[-1] == "campaign" and len(kept) > 1:
        owner = [word for word in kept[:-1] if word not in ("presidential", "election")]
        yield from (f"{CAMPAIGN} {word}" for word in owner[-1:])
    if _CAPITALS.fullmatch(name):
        yield f"{ACRONYM} {name.replace('.', '').lower()}"
    capital = [word.lower() for word in _CAPITAL.findall(name)]
    full = [word for word in found if word not in ("the", "s")]
    turned = [capital[-1], "of", *capital[:-1]] if capital and capital[-1] in _TURNED else []
    for form in (full, capital, turned):
        if len(form) > 1:
            yield f"{ACRONYM} {''.join(word[0] for word in form)}"


def _without_last(kept: list[str], some: frozenset[str]) -> list[str]:
    return kept[:-1] if len(kept) > 1 and kept[-1] in some else kept


def _without_united_states(kept: list[str]) -> list[str]:
    return kept[2:] if len(kept) > 2 and kept[:2] == ["united", "states"] else kept
