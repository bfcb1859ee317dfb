"""The people and bodies that one article names, with the forms and roles it gives them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from onrecord.records import Name, Span, SpeakerType
from onrecord.resolve.words import BODIES, MODIFIERS, ROLES, SEATS, without_article

_WORD = re.compile(r"[\w.'’&-]*\w\.?")
_HONORIFIC = re.compile(
    r"^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|sen|gov|rep|gen|col|lt|sgt|prof|rev|president)\.?\s+",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s?$")
_LEADING = frozenset(
    """
    the a an but and yet as while when after before if so this that earlier later however
    """.split()
)
_APPOSITION = re.compile(r",\s+(?P<words>[^,.;:()\"“”]{3,90}?)(?=,|\s+who\b|\.|;|\)|\s+–|\s+—)")
# A role before a name is at most this long: "Deputy Assistant Secretary of State for European Affairs".
_LONGEST_ROLE = 8


@dataclass(slots=True, eq=False)
class Figure:
    """Someone or something that the article names. ``seen`` are the places, in order."""

    type: SpeakerType
    forms: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    seen: list[Span] = field(default_factory=list)
    pronoun: str | None = None

    @property
    def name(self) -> str:
        """The fullest form; among equally full ones the most frequent."""
        return max(self.forms, key=lambda form: (len(form.split()), self.forms[form], len(form)))

    @property
    def role(self) -> str | None:
        """The fullest role that the article gives it."""
        return max(self.roles, key=lambda role: (len(role.split()), self.roles[role]), default=None)


class Cast:
    """All figures of an article."""

    def __init__(self, text: str, names: Iterable[Name]) -> None:
        self.text = text
        self.people: list[Figure] = []
        self.bodies: dict[str, Figure] = {}
        named = _by_majority(sorted(names, key=lambda name: name.start))
        for name in sorted(
            (n for n in named if n.type is SpeakerType.PERSON), key=lambda n: -len(bare(n.text).split())
        ):
            self._person(name)
        for name in named:
            if name.type is not SpeakerType.PERSON:
                self._body(name)
        for figure in self.people:
            figure.seen.sort()

    def person(self, words: str) -> Figure | None:
        """The person whom a name stands for: the same words, or the surname or given name alone.

        Of several with that surname, the one named last in the text is meant.
        """
        wanted = bare(words).casefold().split()
        if not wanted:
            return None
        fitting = [f for f in self.people if _fits(wanted, f.name.casefold().split())]
        return max(fitting, key=lambda f: f.seen[-1], default=None)

    def person_at(self, words: str, place: int) -> Figure | None:
        """As ``person``, but of several the one named last before ``place``."""
        wanted = bare(words).casefold().split()
        fitting = [f for f in self.people if wanted and _fits(wanted, f.name.casefold().split())]
        return max(fitting, key=lambda f: last_before(f, place), default=None)

    def body(self, words: str) -> Figure | None:
        """The organisation, state or group of that name."""
        return self.bodies.get(_key(words))

    def add_person(self, words: str, place: Span) -> Figure:
        """A person whom the names did not tell: known from now on."""
        figure = Figure(SpeakerType.PERSON)
        figure.forms[bare(words)] += 1
        figure.seen.append(place)
        figure.roles.update(roles_around(self.text, place))
        self.people.append(figure)
        return figure

    def _person(self, name: Name) -> None:
        words = bare(name.text)
        place = Span(name.start, name.end)
        if not words or words.isupper() or not words[0].isupper():
            return
        figure = self.person(words)
        if figure is None:
            self.add_person(words, place)
            return
        figure.forms[words] += 1
        figure.seen.append(place)
        figure.roles.update(roles_around(self.text, place))

    def _body(self, name: Name) -> None:
        if self.person(name.text) is not None and len(name.text.split()) <= 2:
            figure = self.person(name.text)
            if figure is not None:
                figure.seen.append(Span(name.start, name.end))
            return
        figure = self.bodies.setdefault(_key(name.text), Figure(name.type))
        figure.forms[body_name(name.text)] += 1
        figure.seen.append(Span(name.start, name.end))


def _by_majority(names: list[Name]) -> list[Name]:
    """One type for all single words of one form: the most frequent, a place before a person on a tie."""
    votes: defaultdict[str, Counter[SpeakerType]] = defaultdict(Counter)
    for name in names:
        votes[_key(name.text)][name.type] += 1
    best = {
        form: max(count, key=lambda t: (count[t], t is SpeakerType.STATE, t.value))
        for form, count in votes.items()
    }
    best |= {form: SpeakerType.STATE for form in best if form in SEATS}
    return [replace(n, type=best[_key(n.text)]) if " " not in n.text else n for n in names]


def last_before(figure: Figure, place: int) -> int:
    """Where a figure was last named before ``place``; -1 if it was not."""
    return max((s.start for s in figure.seen if s.start < place), default=-1)


def bare(words: str) -> str:
    """A person's name without honorific, possessive ending and role words before it."""
    words = _POSSESSIVE.sub("", _HONORIFIC.sub("", " ".join(words.split())))
    parts = words.split()
    while len(parts) > 1 and (parts[0].lower() in ROLES or parts[0].lower() in MODIFIERS):
        parts = parts[1:]
    return " ".join(parts)


def body_name(words: str) -> str:
    """An organisation's name without article and possessive ending."""
    return _POSSESSIVE.sub("", without_article(" ".join(words.split())))


def _key(words: str) -> str:
    return body_name(words).casefold()


def _fits(wanted: list[str], full: list[str]) -> bool:
    if wanted == full:
        return True
    if len(wanted) == 1:
        return wanted[0] in (full[-1], full[0]) or (len(full) > 2 and wanted[0] in full)
    return wanted[-1] == full[-1] and (wanted[0] == full[0] or wanted[0].rstrip(".") == full[0][:1])


def roles_around(text: str, place: Span) -> Iterator[str]:
    """The roles beside a name: before it ("NATO Secretary General"), or after it between commas."""
    before = role_before(text, place.start)
    if before:
        yield before
    match = _APPOSITION.match(text, place.end)
    if match:
        words = without_article(match["words"].strip())
        if is_role(words):
            yield words


def role_before(text: str, end: int) -> str | None:
    """The role that stands right before a name that starts at ``end``."""
    words = list(_WORD.finditer(text, max(0, end - 120), end))
    taken: list[re.Match[str]] = []
    for word in reversed(words[-_LONGEST_ROLE:]):
        reach = taken[0].start() if taken else end
        if text[word.end() : reach].strip(" \u00a0") or not _in_role(word.group(), first=not taken):
            break
        taken.insert(0, word)
    while taken and taken[0].group().lower() in _LEADING:
        taken.pop(0)
    if not taken or not any(_is_role_word(t.group()) for t in taken):
        return None
    return text[taken[0].start() : taken[-1].end()]


def _in_role(word: str, *, first: bool) -> bool:
    lower = word.lower()
    if first:
        return _is_role_word(word) or lower == "general"
    return (
        word[0].isupper() or _is_role_word(word) or lower in MODIFIERS or lower in BODIES
    ) and lower not in _LEADING


def _is_role_word(word: str) -> bool:
    return any(part in ROLES for part in (word.lower(), *word.lower().split("-")))


def is_role(words: str) -> bool:
    """Whether words after a name tell what the person is: "the mayor of Port Vela"."""
    head = re.split(r"\b(?:of|for|at|in|from|to|on|with|and)\b", words)[0].split()
    return any(_is_role_word(word) for word in head[-2:])
