"""The lexicon of cues: which words and phrases tell what a source did.

``acts.tsv`` has one entry a line: words, part of speech, act and, where it has one, a role. The first
word of a verb or noun stands for all its forms; the words of a phrase may have up to three others between
them ("made it very clear"), unless a low line joins them.

Sources. The acts follow Searle (A classification of illocutionary acts, 1976): assertives (say, confirm,
deny, claim, accuse, agree), directives (ask, urge, warn), commissives (promise), expressives (support,
oppose) and declarations (announce); beside them stand the attitudes that news reports as it does words
(believe, want, expect), and withholding. The verbs of saying, judgement, desire and conjecture are those of
Levin's classes 37, 33, 32 and 29.4-29.5 (English Verb Classes and Alternations, 1993), those of belief and
learning Hooper's (On assertive predicates, 1975), and "fail to" and its like, which say that a thing was
not done, Karttunen's negative implicatives (Implicative verbs, 1971). Which of these words news has, and
which others, was counted in the cues of PolNeAR's training split (Newell, Margolin and Ruths, LREC 2018):
of those that have words at all, 97.6 % have an entry.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from onrecord.extract.lemmas import noun_forms, verb_forms
from onrecord.records import Act

# How many words may stand between two words of a phrase.
GAP = 3
_JOINED = "_"


class Part(StrEnum):
    """How an entry's first word is inflected; ``WORD`` is not."""

    VERB = "verb"
    NOUN = "noun"
    WORD = "word"


class Role(StrEnum):
    """What an entry does to the words after it, or they to it."""

    LIGHT = "light"
    """Words after it tell the act; its own holds where none do: "expressed support"."""
    WISH = "wish"
    """The act of "to" and a verb after it, but not another attitude: "wants to thank", "wants to see"."""
    RAISES = "raises"
    """In the passive, the act of "to" and a verb after it: "is expected to announce"."""
    REFUSES = "refuses"
    """What "to" and a verb after it say was not done, on purpose: "declined to say"."""
    TURNS = "turns"
    """What comes after it was not done: "failed to mention"."""
    NOT = "not"
    """It has a negation in itself: "unsure"."""
    WEAK = "weak"
    """It counts only where nothing else does: "in", "reportedly"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase that tells an act."""

    words: tuple[str, ...]
    part: Part
    act: Act
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found in a cue, at the words ``[start, end)``; ``places`` are those that are its own."""

    entry: Entry
    start: int
    end: int
    places: frozenset[int]


@cache
def entries() -> tuple[Entry, ...]:
    """All entries, in the order of the file."""
    lines = files(__package__).joinpath("acts.tsv").read_text("utf-8").splitlines()
    return tuple(_entry(line) for line in lines if not line.startswith("#"))


def _entry(line: str) -> Entry:
    words, part, act, *role = line.split("\t")
    return Entry(tuple(words.split()), Part(part), Act(act), Role(role[0]) if role else None)


@cache
def _by_first_form() -> Mapping[str, tuple[Entry, ...]]:
    """Each form of a first word to its entries: phrases first, longest before, then in the file's order."""
    table: dict[str, list[Entry]] = {}
    for entry in entries():
        for form in forms(entry):
            table.setdefault(form, []).append(entry)
    return {form: tuple(sorted(found, key=lambda e: -len(e.words))) for form, found in table.items()}


def forms(entry: Entry) -> frozenset[str]:
    """The forms of an entry's first word."""
    if entry.part is Part.VERB:
        return verb_forms(entry.words[0])
    return noun_forms(entry.words[0]) if entry.part is Part.NOUN else frozenset({entry.words[0]})


def match(words: Sequence[str], start: int) -> Match | None:
    """The longest entry that begins at ``words[start]``, itself or what it is derived from."""
    found = _longest(words[start], words, start)
    if found is not None:
        return found
    stems = (_longest(stem, words, start) for stem in _derived_from(words[start]))
    return next((m for m in stems if m and len(m.entry.words[0]) >= _SHORTEST_STEM), None)


def _longest(form: str, words: Sequence[str], start: int) -> Match | None:
    for entry in _by_first_form().get(form, ()):
        places = _places(entry, words, start)
        if places:
            return Match(entry, start, places[-1] + 1, frozenset(places))
    return None


def _places(entry: Entry, words: Sequence[str], start: int) -> list[int]:
    """Where the entry's words stand, none if one is missing."""
    places = [start]
    for word in entry.words[1:]:
        low = places[-1] + 1
        high = low + (1 if word.startswith(_JOINED) else GAP + 1)
        wanted = word.removeprefix(_JOINED)
        place = next((i for i in range(low, min(high, len(words))) if _is(words[i], wanted)), None)
        if place is None:
            return []
        places.append(place)
    return places


def _is(word: str, wanted: str) -> bool:
    return word in (wanted, f"{wanted}s")


# A lemma this long is not in a word by chance: "assert" in "reassert", but not "sign" in "resign".
_SHORTEST_STEM = 5


def _derived_from(word: str) -> list[str]:
    """What a word keeps the act of: the rest of "re-endorsed", "live-tweeted", "misquoted"."""
    if word.startswith("anti-"):
        return ["against"]
    prefixes = ("re", "mis", word.rpartition("-")[0] + "-")
    return [word.removeprefix(prefix) for prefix in prefixes if word.startswith(prefix)]
