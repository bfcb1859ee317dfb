"""The words of a cue as the lexicon has them: lower case, one form of apostrophe, "n't" apart."""

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_APOSTROPHES = str.maketrans("’‘ʼ′´`＇‐‑", "'''''''--")
# Format characters (soft hyphens, zero-width spaces, marks of direction) are invisible in a word.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
_CONTRACTED_NOT = re.compile(r"n't\b")
_APART = {
    "cannot": ("can", "not"),
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
}
# Written without the apostrophe, where that is no other word.
_BARE = frozenset({"dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "hasnt", "havent", "hadnt"})


def words_of(text: str) -> list[str]:
    """The words of ``text`` in order; "didn't" gives "did" and "not", "it's" gives "it" and "s"."""
    return [part for match in _WORD.finditer(plain(text)) for part in _parts(match.group())]


def plain(text: str) -> str:
    """``text`` in lower case without compatibility forms and invisible characters."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).translate(_APOSTROPHES).casefold()


def _parts(word: str) -> tuple[str, ...]:
    if word in _APART:
        return _APART[word]
    if word.endswith("n't"):
        return (word[:-3], "not")
    if word in _BARE:
        return (word[:-2], "not")
    return tuple(word.split("'"))
