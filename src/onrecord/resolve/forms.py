"""The forms of a name: without what goes with it, its surname, and what two forms have in common."""

import re

from onrecord.resolve.words import without_article

_POSSESSIVE = re.compile(r"['’]s?$")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_HONORIFIC = re.compile(r"^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|sen|gov|rep|gen)\.?\s+", re.IGNORECASE)


def bare(words: str) -> str:
    """A person's name without honorific and possessive ending."""
    return _POSSESSIVE.sub("", _HONORIFIC.sub("", " ".join(words.split())))


def body_name(words: str) -> str:
    """An organisation's name without article and possessive ending."""
    return _POSSESSIVE.sub("", without_article(" ".join(words.split())))


def key(words: str) -> str:
    """What two forms of one body's name have in common."""
    return body_name(words).casefold()


def surname(name: str) -> str:
    """The last word of a name that is no "Jr."."""
    words = [word for word in name.split() if word.casefold().strip(".,") not in _SUFFIXES]
    return words[-1].rstrip(",") if words else name


def is_honorific(word: str) -> bool:
    """Whether a word only goes with names: "Mrs", "Gov."."""
    return bool(_HONORIFIC.match(f"{word} "))
