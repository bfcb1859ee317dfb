"""Names told by the words beside them: a role, an honorific, an apposition, a possessive.

The tagger knows the names of its training data; a newspaper tells its readers who is who anyhow.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.records import Span, SpeakerType
from onrecord.resolve.given_names import pronoun_of
from onrecord.resolve.words import (
    BODIES,
    CALENDAR,
    CREEDS,
    DOCUMENTS,
    FUNCTION,
    GEOGRAPHY,
    KIN,
    MODIFIERS,
    ROLES,
    SEATS,
    TITLES,
    singular,
)  # fmt: skip

# Letters, and what a wrong encoding made of them ("PeÃ±a").
_LETTER = r"[\w\x80-\x9f\xa1-\xaa\xac-\xba\xbc-\xbf]"
_WORD = rf"[A-ZÀ-ÖØ-ÞŁŚŻČŠŽĆĐ](?:['’][A-ZÀ-ÖØ-Þ])?{_LETTER}*(?:-{_LETTER}+)*"
_JOIN = r"(?:van|von|de|der|den|di|da|dos|del|la|le|bin|ibn|al|el|ten|ter)"
_FULL = rf"(?P<name>{_WORD}(?:[ \u00a0](?:{_WORD}|[A-Z]\.|{_JOIN}(?=\s))){{0,4}}[ \u00a0]{_WORD})"
_OF = r"(?:[ \u00a0](?:of|for)[ \u00a0](?:the[ \u00a0])?(?:[\w’'-]+[ \u00a0]?){1,4}?)?"

_HONORIFIC = re.compile(
    rf"\b(?P<title>Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?[ \u00a0](?P<name>{_WORD}(?:[ \u00a0]{_WORD})?)"
)
# "President Bel", and nothing more: an office in capitals and a family name.
_OFFICE_THEN_FAMILY = re.compile(
    rf"\b(?P<office>[A-Z][a-z]+)\.?[ \u00a0](?P<name>{_WORD})(?![ \u00a0]{_WORD}|[\w-])"
)
# Any word is looked at, and then looked up: that is five times as fast as an alternation of all roles.
_ROLE_THEN_NAME = re.compile(rf"\b(?P<role>[\w-]+)(?={_OF},?[ \u00a0]{_FULL})")
_NAME_THEN_ROLE = re.compile(
    rf"\b{_FULL}(?=,[ \u00a0](?P<words>[^,.;:()\"“”‘„]{{3,90}}?)(?:,|\s+who\b|\.|;|\)|\s+[–—]))"
)
_NAME_WHO = re.compile(rf"\b{_FULL}(?=,?[ \u00a0]who(?:se)?\b)")
_OWNED = frozenset({"capital", "navy", "coast", "people", "border"}) | ROLES | BODIES
_OWNER = re.compile(rf"\b(?P<name>{_WORD})['’]s?[ \u00a0](?P<owned>[\w-]+(?:[ \u00a0][\w-]+){{0,2}})")
# "Ana Bel", "Ana M. Bel", "Ana del Bel"
_GIVEN_THEN_NAME = re.compile(
    rf"\b(?P<given>[A-Z][a-zà-ÿ]+)[ \u00a0](?:[A-Z]\.[ \u00a0])?(?:{_JOIN}[ \u00a0])?{_WORD}"
    r"(?:[ \u00a0][JS]r\.)?"
)
_INITIAL = re.compile(r"\b[A-Z]\.[ \u00a0]$")
_PART = re.compile(r"\S+")
# Words that begin sentences, and so have a capital before a name.
_OPENERS = frozenset(
    """
    even only just still also then now here today tonight when where why how what who like unlike
    perhaps maybe since because although though until once instead despite under over between without
    against including or every some many most our my your said says first last next
    """.split()
)
# "Republican Ana Bel": what else than an office a capital joins to a name.
_PARTIES = CREEDS | {"democratic", "gop"}
_NO_PERSON = BODIES | DOCUMENTS | ROLES | CALENDAR | FUNCTION | GEOGRAPHY
_NO_FAMILY = _NO_PERSON | _PARTIES | MODIFIERS
_FOLLOWING = re.compile(r"[ \u00a0](\w+)[ \u00a0](\w+)")
_PLAIN = re.compile(r"\b[a-zà-ÿ][\w-]*")
# What no surname is, even after a given name.
_NO_BEARER = (BODIES - {"church", "times"}) | CALENDAR | FUNCTION | {"administration", "supporters", "voters"}
_FEMALE = frozenset({"Mrs", "Ms", "Miss", "Dame", "Lady"})
_MALE = frozenset({"Mr", "Sir", "Lord"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """A name, what its surroundings say it is, and the pronoun that its honorific tells."""

    span: Span
    type: SpeakerType
    pronoun: str | None = None


def evidence(text: str, prose: Iterable[Span]) -> Iterator[Evidence]:
    """The names that their surroundings tell, in no order; one may be told twice."""
    families: list[Span] = []
    for passage in prose:
        yield from _honoured(text, passage)
        yield from _with_roles(text, passage)
        yield from _owners(text, passage)
        families += _after_titles(text, passage)
    yield from _families(text, families)


def _honoured(text: str, passage: Span) -> Iterator[Evidence]:
    for match in _HONORIFIC.finditer(text, passage.start, passage.end):
        title = match["title"]
        gender = "she" if title in _FEMALE else "he" if title in _MALE else None
        yield Evidence(Span(*match.span("name")), SpeakerType.PERSON, gender)


def _with_roles(text: str, passage: Span) -> Iterator[Evidence]:
    for match in _GIVEN_THEN_NAME.finditer(text, passage.start, passage.end):
        if pronoun_of(match.group()) is not None and not _in_headline(text, match.end()):
            yield from _person(text, Span(match.start("given"), match.end()))
    for match in _ROLE_THEN_NAME.finditer(text, passage.start, passage.end):
        if match["role"].lower() in ROLES:
            yield from _person(text, Span(*match.span("name")))
    if text.find(" who", passage.start, passage.end) >= 0:
        for match in _NAME_WHO.finditer(text, passage.start, passage.end):
            yield from _person(text, Span(*match.span("name")))
    for match in _NAME_THEN_ROLE.finditer(text, passage.start, passage.end):
        if is_role(match["words"]):
            yield from _person(text, Span(*match.span("name")))


def _owners(text: str, passage: Span) -> Iterator[Evidence]:
    for match in _OWNER.finditer(text, passage.start, passage.end):
        owns = not _OWNED.isdisjoint(match["owned"].lower().split())
        if owns and match["name"].lower() not in FUNCTION:
            yield Evidence(Span(*match.span("name")), SpeakerType.STATE)


def _after_titles(text: str, passage: Span) -> Iterator[Span]:
    for match in _OFFICE_THEN_FAMILY.finditer(text, passage.start, passage.end):
        if match["office"].lower() in TITLES and match["name"].lower() not in _NO_FAMILY:
            yield Span(*match.span("name"))


def _families(text: str, places: Sequence[Span]) -> Iterator[Evidence]:
    """The words after a title that have their capital not from a headline, as "Mayor Says" has."""
    plain = frozenset(_PLAIN.findall(text)) if places else frozenset()
    for place in places:
        if place.end - place.start > 1 and text[place.start : place.end].lower() not in plain:
            yield Evidence(place, SpeakerType.PERSON)


def _in_headline(text: str, end: int) -> bool:
    """Whether a name goes on in capitals, as in "Ana Just Left The Port": what follows "Ana" may be none."""
    following = _FOLLOWING.match(text, end)
    return following is not None and all(word[0].isupper() for word in following.groups())


def _person(text: str, span: Span) -> Iterator[Evidence]:
    name = without_leading(text, span)
    if name is not None and could_be_person(text[name.start : name.end]):
        yield Evidence(name, SpeakerType.PERSON)


def with_initials(text: str, span: Span) -> Span:
    """A name with the initial before it: "M. Dane Bel"."""
    initial = _INITIAL.search(text, max(0, span.start - 6), span.start)
    return Span(initial.start(), span.end) if initial else span


def without_leading(text: str, span: Span) -> Span | None:
    """A name less the roles, places and small words that only a capital joined to it."""
    parts = [Span(m.start(), m.end()) for m in _PART.finditer(text, span.start, span.end)]
    while parts and _leads(text[parts[0].start : parts[0].end]):
        parts.pop(0)
    return Span(parts[0].start, parts[-1].end) if parts else None


def _leads(word: str) -> bool:
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    return lower != word.lower() or any(
        lower in words for words in (FUNCTION, _OPENERS, ROLES, MODIFIERS, SEATS, BODIES, _PARTIES)
    )


def could_be_person(words: str) -> bool:
    """Whether words have a person's form: two to four with capitals, none of a body, document or date.

    After a given name, what else is a trade or a document may be a surname: "Bill Singer".
    """
    parts = words.split()
    barred = _NO_BEARER if pronoun_of(words) else _NO_PERSON
    return (
        2 <= len(parts) <= 4
        and parts[0][0].isupper()
        and parts[-1][0].isupper()
        and singular(parts[-1]) not in CREEDS
        and not any(p.lower().rstrip(".") in barred for p in parts[bool(pronoun_of(words)) :])
        and not any("’s" in p or "'s" in p for p in parts)
    )


def is_role(words: str) -> bool:
    """Whether words beside a name tell what the person is: "the mayor of Port Vela"."""
    head = re.split(r"\b(?:of|for|at|in|from|to|on|with|and)\b", words)[0].split()
    return any(is_role_word(word) for word in head[-2:])


def is_role_word(word: str) -> bool:
    """Whether a word names an office or a trade."""
    lower = word.lower().removesuffix(".")
    return any(part in ROLES or part in KIN for part in (lower, *lower.split("-")))
