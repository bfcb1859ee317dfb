"""What sort of words a mention is, before it is known whom they stand for."""

import re
from enum import Enum, auto

from onrecord.records import SpeakerType
from onrecord.resolve.words import BODIES, DOCUMENTS, ROLES, SOURCES, singular, without_article

_HEAD_ENDS = re.compile(
    r",| (?:who|whom|whose|which|that|of|for|from|in|at|on|with|to|by|about|close|familiar|speaking|"
    r"including|based|led|involved|near|behind|among)\b|[“”\"(–—:]"
)
_RELATIVE = re.compile(r",| (?:who|whom|whose|which|that)\b")
_INDEFINITE = re.compile(
    r"^(?:an?|one|another|some|several|many|most|few|two|three|four|five|six|seven|eight|nine|ten|dozens|"
    r"hundreds|thousands|other|both|various|unnamed|anonymous|\d+)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w.'’&-]*\w")
_HE = {"he": "he", "him": "he", "his": "he", "himself": "he"}
_SHE = {"she": "she", "her": "she", "hers": "she", "herself": "she"}


class Form(Enum):
    """How a mention is worded."""

    HE_SHE = auto()
    THEY = auto()
    IT = auto()
    WHO = auto()
    FIRST_PERSON = auto()
    NAME = auto()
    EPITHET = auto()
    UNNAMED = auto()
    GROUP = auto()
    DOCUMENT = auto()
    BODY = auto()
    OTHER = auto()


_PRONOUNS = {
    **dict.fromkeys((*_HE, *_SHE), Form.HE_SHE),
    **dict.fromkeys(("they", "them", "their", "both", "themselves"), Form.THEY),
    **dict.fromkeys(("it", "its", "itself"), Form.IT),
    **dict.fromkeys(("who", "whom", "that", "which"), Form.WHO),
    **dict.fromkeys(("i", "we", "me", "us", "my", "our", "you"), Form.FIRST_PERSON),
}


def pronoun(words: str) -> str | None:
    """ "he" or "she" for a mention of that gender."""
    return _HE.get(words.lower()) or _SHE.get(words.lower())


def head_part(words: str) -> str:
    """A mention without what follows its head: relative clauses, appositions, "of ..."."""
    match = _HEAD_ENDS.search(words)
    return words[: match.start()].rstrip() if match and match.start() > 0 else words


def relative_cut(words: str) -> str:
    """A mention without relative clause and apposition, but with its "of ..."."""
    match = _RELATIVE.search(words)
    return words[: match.start()].rstrip() if match and match.start() > 0 else words


def head_noun(words: str) -> str:
    """The last word of the head part: "chief" of "the outgoing alliance chief"."""
    found: list[str] = _WORD.findall(head_part(words))
    return found[-1] if found else ""


def form_of(words: str) -> Form:
    """How a mention without a known name is worded."""
    lower = words.lower()
    if lower in _PRONOUNS:
        return _PRONOUNS[lower]
    noun = head_noun(words)
    one = singular(noun)
    is_plural = one != noun.lower() or one == "people"
    if _INDEFINITE.match(words) or is_plural:
        return _unnamed(one, plural=is_plural or not lower.startswith(("a ", "an ", "one ", "another ")))
    if one in DOCUMENTS:
        return Form.DOCUMENT
    if _is_role(one):
        return Form.EPITHET if words != without_article(words) or not words[:1].isupper() else Form.NAME
    if one in BODIES:
        return Form.BODY
    return Form.OTHER


def _unnamed(noun: str, *, plural: bool) -> Form:
    if noun in DOCUMENTS:
        return Form.DOCUMENT
    if noun in SOURCES:
        return Form.UNNAMED
    if noun in BODIES and not plural:
        return Form.BODY
    if plural:
        return Form.GROUP
    return Form.UNNAMED if _is_role(noun) else Form.OTHER


def _is_role(noun: str) -> bool:
    return any(part in ROLES for part in (noun, *noun.split("-")))


TYPES = {
    Form.HE_SHE: SpeakerType.PERSON,
    Form.EPITHET: SpeakerType.PERSON,
    Form.UNNAMED: SpeakerType.ANONYMOUS,
    Form.GROUP: SpeakerType.GROUP,
    Form.THEY: SpeakerType.GROUP,
    Form.DOCUMENT: SpeakerType.DOCUMENT,
    Form.BODY: SpeakerType.ORGANISATION,
}
