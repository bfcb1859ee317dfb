"""Words as they are compared: case, accents and punctuation do not matter."""

import re
import unicodedata

# Latin letters that look accented but that Unicode does not take apart.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
)
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words of a text, casefolded, without accents."""
    return _WORD.findall(_fold(text))


def name_key(name: str) -> str:
    """What a name is looked up by: its words with single spaces between."""
    return " ".join(words(name)) or name


def fullest(name: str) -> tuple[int, int]:
    """Orders names: more words are fuller, then more characters."""
    return len(words(name)), len(name)


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text).casefold().translate(_PLAIN)
    return "".join(c for c in letters if not unicodedata.combining(c))
