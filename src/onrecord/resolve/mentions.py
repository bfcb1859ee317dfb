"""What sort of words a mention is, before it is known whom they stand for."""

import re
from enum import Enum, auto

from onrecord.records import Excerpt, SpeakerType
from onrecord.resolve.words import (
    BODIES,
    CREEDS,
    CROWDS,
    DOCUMENTS,
    INFORMANTS,
    KIN,
    QUANTITIES,
    ROLES,
    SOURCES,
    singular,
    without_article,
)

_HEAD_ENDS = re.compile(
    r",| (?:who|whom|whose|which|that|of|for|from|in|at|on|with|to|by|about|close|familiar|speaking|"
    r"including|based|led|involved|near|behind|among|released|published|conducted|filed|taken|issued|posted|"
    r"obtained|written|compiled|commissioned|sponsored|relating|regarding|concerning|unearthed|like|such|"
    r"this|last|being|there|here|today|nationwide|inside|outside|running|trying|leaving|going|interviewed|"
    r"discovered|available|credited|seen|reviewed|called|named|titled)\b"
    r"|[“”\"(–—:]"
)
_WHO = re.compile(r" (?:who|whom|whose|which|that)\b")
_RELATIVE = re.compile(r",| (?:who|whom|whose|which|that)\b")
_INDEFINITE = re.compile(
    r"^(?:an?|one|another|some|several|many|most|few|two|three|four|five|six|seven|eight|nine|ten|dozens|"
    r"hundreds|thousands|other|both|various|unnamed|anonymous|\d+)\b",
    re.IGNORECASE,
)
# Many, and so sources who are not named: "two people", "people close to Bel".
_COUNTED = re.compile(
    r"^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|\b(?:close|familiar|briefed|knowledge)\b",
    re.IGNORECASE,
)
_LIKE = re.compile(r"\s(?:like|such as|including)\s")
# "one of her ads": what follows tells what it is.
_ONE_OF = re.compile(r"^(?:one|some|many|most|several|two|three|none)\s+of\s+(?=\w)", re.IGNORECASE)
_PER_CENT = re.compile(
    r"[\d.]+\s*(?:%|per\s?cent)|[\w-]+\s+per\s?cent\b|(?:\d+|one|two|three|four|five|six|seven|eight|nine)\s+"
    r"(?:in|out\s+of)\s+(?:every\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w.'’&-]*\w")
_ENDING = re.compile(
    r"(?:\s*\([^()]*\)|\s+(?:him|her|it|them)sel(?:f|ves)"
    r"|['’]s(?: (?:account|remarks?|comments?|testimony|tweets?|words))?"
    r"|(?<=s)['’](?: words)?|(?<!\b[A-Z])(?<!\b[JS]r)\.|[\s,;:]+)+$"
)
# "But a source", "by the police": no part of who speaks.
_OPENING = re.compile(r"(?:(?:but|and|yet|by)\s)+(?=\w)", re.IGNORECASE)
_AGENTS = (
    "ist",
    "ician",
    "arian",
    "man",
    "woman",
    "person",
    "or",
    "er",
    "eer",
    "star",
    "lady",
    "model",
    "-old",
    "mogul",
    "hopeful",
    "alike",
    "ganger",
)
_HE = {"he": "he", "him": "he", "his": "he", "himself": "he"}
_SHE = {"she": "she", "her": "she", "hers": "she", "herself": "she"}


class Form(Enum):
    """How a mention is worded."""

    HE_SHE = auto()
    THEY = auto()
    IT = auto()
    WHO = auto()
    ME = auto()
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
    **dict.fromkeys(("who", "whom", "whose", "that", "which"), Form.WHO),
    **dict.fromkeys(("i", "me", "my"), Form.ME),
    **dict.fromkeys(("we", "us", "our", "you"), Form.FIRST_PERSON),
}


def core(mention: Excerpt) -> Excerpt:
    """A mention without what only joins it to its sentence, at either end: "But Bel’s", "Bel (Norland)"."""
    opening = _OPENING.match(mention.text)
    start = opening.end() if opening else 0
    words = _ENDING.sub("", mention.text[start:])
    return Excerpt(words, mention.start + start, mention.start + start + len(words)) if words else mention


def names_nobody(words: str, form: Form) -> bool:
    """Whether a mention has no name, whatever names are in it: "some Norlanders", "a Port Vela poll"."""
    if form is Form.DOCUMENT:
        return not words.startswith(("“", '"', "‘", "'"))
    if singular(head_noun(words)) in CREEDS and form in (Form.EPITHET, Form.UNNAMED):
        return True
    lower = words.lower()
    if form is Form.GROUP and (lower.startswith(QUANTITIES) or _PER_CENT.match(words)):
        return True
    noun = head_noun(words)
    if form in (Form.GROUP, Form.UNNAMED) and noun.islower() and singular(noun) != noun:
        return True
    if form is Form.GROUP and _LIKE.search(words):
        return True
    return form is Form.GROUP and _INDEFINITE.match(words) is not None


def related_form(text: str, mention: Excerpt) -> Form:
    """The form of the noun that a relative pronoun stands right after: "voters who", "a report that"."""
    before = _WORD.findall(text, max(0, mention.start - 40), mention.start)
    noun = before[-1] if before else ""
    one = singular(noun)
    if one in DOCUMENTS and noun.islower():
        return Form.DOCUMENT
    if one != noun.lower() or one in CROWDS or one == "people":
        return Form.GROUP
    if noun.islower() and (one in SOURCES or _is_role(one)):
        return Form.UNNAMED
    return Form.BODY if one in BODIES and noun.islower() else Form.WHO


def is_name_of(name: str, words: str) -> bool:
    """Whether a group is called so and nothing more: "the Norlanders", not "young Norlanders"."""
    return without_article(words).casefold() == name.casefold()


def pronoun(words: str) -> str | None:
    """ "he" or "she" for a mention of that gender."""
    return _HE.get(words.lower()) or _SHE.get(words.lower())


def head_part(words: str) -> str:
    """A mention without what follows its head: relative clauses, appositions, "of ..."."""
    match = _HEAD_ENDS.search(words)
    return words[: match.start()].rstrip() if match and match.start() > 0 else words


def who_cut(words: str) -> str:
    """A mention without its relative clause."""
    match = _WHO.search(words)
    return words[: match.start()].rstrip(" ,") if match and match.start() > 0 else words


def office(words: str) -> str:
    """What a mention without a name says that somebody is: "aides" of "one of the aides to Bel"."""
    return without_article(head_part(_ONE_OF.sub("", words)))


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
    of_them = _ONE_OF.match(words)
    if of_them:
        of_many = form_of(words[of_them.end() :])
        if of_many is Form.DOCUMENT or (of_many is Form.UNNAMED and not lower.startswith(("many ", "most "))):
            return of_many
    noun = head_noun(words)
    one = singular(noun)
    if one in DOCUMENTS and not _is_common(noun, words):
        return Form.OTHER
    if lower.startswith(QUANTITIES) or _PER_CENT.match(words):
        return Form.GROUP
    is_plural = one != noun.lower() or one == "people"
    if _INDEFINITE.match(words) or is_plural:
        alone = not is_plural and lower.startswith(("a ", "an ", "one ", "another"))
        return _unnamed(one, plural=not alone, counted=_COUNTED.search(words) is not None)
    return _definite(one, words)


def _definite(noun: str, words: str) -> Form:
    """The form of a noun in the singular that is not said to be one of several."""
    with_article = words != without_article(words)
    if _is_role(noun):
        return Form.EPITHET if with_article or words.rsplit(maxsplit=1)[-1].islower() else Form.NAME
    if _is_somebody(noun, words.lower()) or (noun in CREEDS and with_article):
        return Form.EPITHET
    kinds = ((DOCUMENTS, Form.DOCUMENT), (CROWDS, Form.GROUP), (SOURCES, Form.UNNAMED), (BODIES, Form.BODY))
    return next((form for nouns, form in kinds if noun in nouns), Form.OTHER)


def _is_somebody(noun: str, words: str) -> bool:
    """Whether "the" goes with a noun that only a person can be, by its ending: "the impostor"."""
    known = noun in DOCUMENTS or noun in CROWDS or noun in BODIES
    is_definite = words.startswith(("the ", "this "))
    return is_definite and not known and len(noun) > len("otter") and noun.endswith(_AGENTS)


def _is_common(noun: str, words: str) -> bool:
    """Whether a noun is no part of a name: "the poll" and "Polls", not "the Port Vela Post"."""
    return noun[:1].islower() or noun == words or words.lower().startswith(("a ", "an ", "one "))


def _unnamed(noun: str, *, plural: bool, counted: bool) -> Form:
    if noun in DOCUMENTS:
        return Form.DOCUMENT
    many = SOURCES if counted else INFORMANTS
    if noun in (many if plural else SOURCES | CREEDS | {"another"}):
        return Form.UNNAMED
    if noun in BODIES and not plural:
        return Form.BODY
    if plural:
        return Form.GROUP
    return Form.UNNAMED if _is_role(noun) else Form.OTHER


def _is_role(noun: str) -> bool:
    return any(part in ROLES or part in KIN for part in (noun, *noun.split("-")))


TYPES = {
    Form.HE_SHE: SpeakerType.PERSON,
    Form.ME: SpeakerType.PERSON,
    Form.EPITHET: SpeakerType.ANONYMOUS,
    Form.UNNAMED: SpeakerType.ANONYMOUS,
    Form.GROUP: SpeakerType.GROUP,
    Form.THEY: SpeakerType.GROUP,
    Form.DOCUMENT: SpeakerType.DOCUMENT,
    Form.BODY: SpeakerType.ORGANISATION,
}
