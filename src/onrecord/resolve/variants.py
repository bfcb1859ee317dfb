"""The forms that one name takes: folded, romanised in other ways, cut into parts, shortened to letters."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from onrecord.resolve.words import BODIES, without_article

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
# "Robert "Bob" Tarn", "Robert (Bob) Tarn": what he is called stands between his names.
_CALLED = re.compile(r"[\"“”(‘]\s*[^\"“”()’]+[\"“”)’]")
# Latin letters that look accented but that Unicode does not take apart.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
)
_HONORIFICS = frozenset("mr mrs ms miss dr sir dame lord lady sen gov rep gen prof rev hon".split())
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
# Small words that belong to the surname after them: they may be left out, and are no middle names.
_PARTICLES = frozenset(
    "van von de der den di da dos das del della du la le bin ibn ben al el ul ten ter zu y e".split()
)
# How Latin letters write the sounds of other scripts, brought to one spelling, in this order. Taken from the
# English, French and German romanisations of Cyrillic and Arabic (BGN/PCGN, ISO 9, the usage of newspapers),
# and from the ways to write an umlaut without dots.
_ROMANISATIONS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        ("shch|schtsch|chtch|szcz", "S"),
        ("tsch|tch|cz|ch", "C"),
        ("sch|sh|sz", "S"),
        ("zh", "z"),
        ("x", "ks"),
        ("kh|gh", "h"),
        ("ph", "f"),
        ("th", "t"),
        ("off$", "ov"),
        ("ck|q|c", "k"),
        ("w", "v"),
        ("ou|oo|ue", "u"),
        ("oe", "o"),
        ("ae", "a"),
        ("[iyj]+", "i"),
        (r"(.)\1+", r"\1"),
    )
)
# What a body's name may do without.
_SMALL = frozenset("the of for and on in to at a an s inc corp corporation ltd llc co plc company".split())
# Initials of two letters are those of too much, but for these; "Britain" comes with ``onrecord know``.
_STATES = {
    "us": "united states", "usa": "united states", "united states america": "united states",
    "uk": "united kingdom", "eu": "european union", "un": "united nations",
}  # fmt: skip
# A body's name may end with what kind of body it is, in small letters: "Future Now group".
_KINDS = re.compile(
    r"(?:\s+(?:group|party|newspaper|movement|network|magazine|union|company|organi[sz]ation))$"
)
# Bodies whose full name begins with the word for them.
_TURNED = frozenset("Department Ministry Office Bureau".split())
# Legal forms, at the end of a name.
_FORMS = frozenset("pac".split())
# Of so many names and words is remembered what became of them: the same few fill most of the news.
_REMEMBERED = 2**14
# Shorter ones stand for too much.
_SHORTEST_ACRONYM = 3


def fold(text: str) -> str:
    """Letters without case and accents."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text).casefold().translate(_PLAIN)
    return "".join(c for c in letters if not unicodedata.combining(c))


@lru_cache(_REMEMBERED)
def romanised(word: str) -> str:
    """A folded word in the one spelling of all its romanisations: Zelensky, Zelenskyy, Zelenskiy are one."""
    for pattern, plain in _ROMANISATIONS:
        word = pattern.sub(plain, word)
    return word


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in parts, folded. ``given`` is empty where a surname stands alone."""

    given: str
    middle: tuple[str, ...]
    surname: str
    suffix: str

    @property
    def words(self) -> tuple[str, ...]:
        """Its parts without the suffix, in order."""
        return tuple(part for part in (self.given, *self.middle, self.surname) if part)


@lru_cache(_REMEMBERED)
def person_name(name: str) -> PersonName:
    """A person's name without honorifics, particles, possessive ending and what he is called by.

    "Tarn, Ivo" is taken for "Ivo Tarn". A hyphen joins two given names, and parts two surnames.
    """
    bare = _POSSESSIVE.sub("", _CALLED.sub(" ", name))
    before, comma, after = bare.partition(",")
    if comma and fold(after).strip(" .") not in _SUFFIXES:
        bare = f"{after} {before}"
    found: list[str] = _WORD.findall(fold(bare).replace("'", "").replace("’", ""))
    suffix = ""
    while len(found) > 1 and found[-1] in _SUFFIXES:
        suffix = _SUFFIXES[found.pop()]
    while len(found) > 1 and found[0] in _HONORIFICS:
        found.pop(0)
    kept = [word for n, word in enumerate(found) if word not in _PARTICLES or n == len(found) - 1 or n == 0]
    if not kept:
        return PersonName("", (), fold(name), suffix)
    given = kept[0] if len(kept) > 1 else ""
    return PersonName(given, tuple(kept[1:-1]), kept[-1], suffix)


@lru_cache(_REMEMBERED)
def body_words(name: str) -> tuple[str, ...]:
    """The words of a body's name that tell it, folded: without articles, small words, "Inc.", "U.S."."""
    bare = _KINDS.sub("", _POSSESSIVE.sub("", without_article(" ".join(name.split()))))
    words = _WORD.findall(re.sub(r"(?<=\b\w)\.", "", fold(bare)))
    kept = tuple(word for word in words if word not in _SMALL) or tuple(words)
    if len(kept) > 2 and kept[-1] in _FORMS:
        kept = kept[:-1]
    whole = _STATES.get(" ".join(kept))
    if whole:
        return tuple(whole.split())
    kept = kept[1:] if len(kept) > 1 and kept[0] in _HONORIFICS else kept
    if kept[:2] == ("united", "states") and len(kept) > 2:
        kept = ("us", *kept[2:])
    return kept[1:] if len(kept) > 1 and kept[0] == "us" else kept


def is_acronym(name: str) -> bool:
    """Whether a name consists of capitals only: "NATO", "N.A.T.O."."""
    letters = name.replace(".", "")
    return letters.isalpha() and letters.isupper() and len(letters) >= _SHORTEST_ACRONYM


def initials(name: str) -> frozenset[str]:
    """The letters that can stand for a body of several words: with and without its small words.

    "Justice Department" has those of "Department of Justice" too.
    """
    words = _WORD.findall(_POSSESSIVE.sub("", without_article(name)))
    capital = [word for word in words if word[0].isupper()]
    turned = [capital[-1], "of", *capital[:-1]] if len(capital) > 1 and capital[-1] in _TURNED else []
    forms = ("".join(word[0] for word in group) for group in (words, capital, turned))
    return frozenset(fold(form) for form in forms if len(form) >= _SHORTEST_ACRONYM)


def is_body(name: str) -> bool:
    """Whether a name ends or begins with the word for a body: "Tarn campaign", "Bank of Vela"."""
    words = _WORD.findall(fold(name))
    return bool(words) and (words[-1] in BODIES or words[0] in BODIES)
