"""The people and bodies that one article names, with the forms and roles it gives them."""

import re
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.records import Name, Span, SpeakerType
from onrecord.resolve.given_names import pronoun_of
from onrecord.resolve.naming import Evidence, could_be_person, evidence, with_initials, without_leading
from onrecord.resolve.owned import key as owned_key
from onrecord.resolve.owned import owned_in
from onrecord.resolve.roles import roles_around
from onrecord.resolve.words import BODIES, SEATS, without_article

_POSSESSIVE = re.compile(r"['’]s?$")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PRONOUN = re.compile(r"\b(?:(?P<he>he|his|him)|she|her)\b", re.IGNORECASE)
# The tagger takes one in as many of a person's places for a person's at least.
_FEW = 4
# "Bel said that he": no other name stands between the two.
_FOLLOWED = re.compile(r"[^.;:A-Z“”\"\n]{1,80}?\b(?:(?P<he>he|his|him|himself)|she|her|herself)\b")
# As far after a surname its pronoun may stand, in code points.
_SOON = 100
# As near, in code points, the last name counts more than who is named most.
_JUST_NOW = 30
_TITLE = re.compile(r"\b(?:(?P<he>Mr)|Mrs|Ms|Miss)\.?\s$")
_HONORIFIC = re.compile(r"^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|sen|gov|rep|gen)\.?\s+", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Figure:
    """Someone or something that the article names.

    ``seen`` are the places, in order. ``pronoun`` is "he" or "she" where the article tells.
    """

    type: SpeakerType | None
    name: str
    roles: Counter[str] = field(default_factory=Counter)
    seen: list[Span] = field(default_factory=list)
    supposed: Counter[str] = field(default_factory=Counter)
    pronoun: str | None = None
    leads: bool = False
    """Whether the surname alone is theirs, of those who share it."""

    @property
    def role(self) -> str | None:
        """The role that the article gives it first and most, in its fullest wording."""
        roles = self.roles or self.supposed
        if not roles:
            return None
        first = max(roles, key=lambda role: roles[role])
        words = set(first.lower().split())
        return max((role for role in roles if words <= set(role.lower().split())), key=len)

    def nearness(self, place: int) -> tuple[bool, int, int]:
        """How likely a surname is theirs: who was just named, else is named in full most, else last."""
        last = self.last_before(place)
        return 0 <= place - last <= _JUST_NOW and last >= 0, self.leads, last

    def last_before(self, place: int) -> int:
        """Where it was last named before ``place``; -1 if it was not."""
        index = bisect_left(self.seen, place, key=_start)
        return self.seen[index - 1].start if index else -1

    def covers(self, place: Span) -> bool:
        """Whether ``place`` lies in one of its names."""
        index = bisect_left(self.seen, place.end, key=_start)
        return index > 0 and self.seen[index - 1].covers(place)

    def seen_in(self, part: Span) -> list[Span]:
        """Where it is named within ``part``."""
        low, high = (bisect_left(self.seen, place, key=_start) for place in (part.start, part.end))
        return [span for span in self.seen[low:high] if part.covers(span)]


def _start(span: Span) -> int:
    return span.start


class Cast:
    """All figures of an article.

    A person is who has a full name somewhere, told by the words beside it or by the tagger; the
    surname then stands for them everywhere. What is left of the tagger's names are bodies and places.
    """

    def __init__(self, text: str, names: Sequence[Name], prose: Sequence[Span]) -> None:
        told = sorted(evidence(text, prose), key=lambda e: e.span)
        self.text = text
        self.people = _people(text, told, names)
        for figure in self.people:
            figure.pronoun = pronoun_of(figure.name) or figure.pronoun
        self._by_surname: defaultdict[str, list[Figure]] = defaultdict(list)
        for figure in self.people:
            self._by_surname[surname(figure.name).casefold()].append(figure)
        for sharing in self._by_surname.values():
            self._leading(sharing).leads = True
        self._see_surnames(prose)
        self._hear_honorifics(told)
        self.bodies = _bodies(text, told, [n for n in names if self.person(n.text, n.end) is None])
        self._owned = self._call_owned(text, prose)
        for figure in self.people:
            figure.roles.update(self._roles(figure))

    def person(self, words: str, place: int) -> Figure | None:
        """Whom a name stands for; of several with that surname, the one last named before ``place``."""
        parts = bare(words).casefold().split()
        known = self._by_surname.get(surname(" ".join(parts)), ()) if parts else ()
        fitting = [figure for figure in known if _fits(parts, figure)]
        return max(fitting, key=lambda f: f.last_before(place), default=None)

    def _roles(self, figure: Figure) -> Iterator[str]:
        """The roles beside a person's names; "President Bel" tells nothing where two have that surname."""
        shared = len(self._by_surname[surname(figure.name).casefold()]) > 1
        for place in figure.seen:
            if not shared or len(self.text[place.start : place.end].split()) > 1:
                yield from roles_around(self.text, place)

    def called(self, given: str) -> Figure | None:
        """The one person with that given name, if there is one."""
        found = [figure for figure in self.people if figure.name.split()[0] == given and " " in figure.name]
        return found[0] if len(found) == 1 else None

    def ending_in(self, word: str) -> Figure | None:
        """The body whose name ends so, if there is one: "the Gazette" for the Vela Gazette."""
        found = {id(f): f for f in self.bodies.values() if f.name.endswith(f" {word}")}
        return next(iter(found.values())) if len(found) == 1 else None

    def body(self, words: str) -> Figure | None:
        """The organisation, state or group of that name, or whose name ends so: "the Post" of the Vela Post."""
        known = self.bodies.get(key(words))
        longer = self.ending_in(known.name) if known and known.name.lower() in BODIES else None
        return longer or known

    def owned(self, words: str) -> Figure | None:
        """The campaign or administration that is called after somebody, under any form of their name."""
        return self._owned.get(owned_key(words) or "")

    def add_person(self, words: str, place: Span) -> Figure:
        """A person whom nothing told before a mention did."""
        figure = Figure(SpeakerType.PERSON, bare(words), seen=[place], pronoun=pronoun_of(bare(words)))
        figure.roles.update(roles_around(self.text, place))
        self.people.append(figure)
        self._by_surname[surname(figure.name).casefold()].append(figure)
        return figure

    def add_body(self, words: str, type_: SpeakerType | None, place: Span) -> Figure:
        """A body that a mention names."""
        figure = self.bodies.setdefault(key(words), Figure(type_, body_name(words)))
        insort(figure.seen, place)
        return figure

    def _call_owned(self, text: str, prose: Sequence[Span]) -> dict[str, Figure]:
        """The bodies named after their owners; the form without a possessive is the name, if there is one."""
        found: dict[str, Figure] = {}
        for form, words, place in owned_in(text, prose):
            figure = found.setdefault(form, Figure(SpeakerType.ORGANISATION, words))
            figure.seen.append(place)
            if "’" not in words and "'" not in words:
                figure.name = words
        for figure in found.values():
            self.bodies[key(figure.name)] = figure
        return found

    def _leading(self, sharing: Sequence[Figure]) -> Figure:
        """Whose a surname alone is: who goes with the pronoun after it, else who is named first."""
        likely = sharing
        if {"he", "she"} <= {figure.pronoun for figure in sharing}:
            gender = self._usual_pronoun(surname(sharing[0].name), sharing)
            likely = [figure for figure in sharing if gender is None or figure.pronoun == gender]
        return min(likely, key=lambda figure: figure.seen[0].start)

    def _usual_pronoun(self, family: str, sharing: Sequence[Figure]) -> str | None:
        """The pronoun that mostly follows a surname alone; None where none does."""
        followed: Counter[str] = Counter()
        for match in re.finditer(rf"\b{re.escape(family)}\b", self.text):
            place = Span(match.start(), match.end())
            if not any(figure.covers(place) for figure in sharing):
                pronoun = _PRONOUN.search(self.text, place.end, place.end + _SOON)
                followed["he" if pronoun and pronoun["he"] else "she" if pronoun else ""] += 1
        most, least = sorted(("he", "she"), key=lambda gender: -followed[gender])
        return most if followed[most] > 2 * followed[least] + 1 else None

    def _see_surnames(self, prose: Sequence[Span]) -> None:
        surnames = {surname(figure.name) for figure in self.people}
        if not surnames:
            return
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(surnames, key=len, reverse=True)))})\b")
        for passage in prose:
            for match in pattern.finditer(self.text, passage.start, passage.end):
                place = Span(match.start(), match.end())
                figures = self._by_surname[match.group().casefold()]
                if not any(figure.covers(place) for figure in figures):
                    fitting = (
                        [f for f in figures if self._follows_given_name(f, place)]
                        or [f for f in figures if self._fits_honorific(f, place)]
                        or figures
                    )
                    insort(max(fitting, key=lambda f: f.nearness(place.start)).seen, place)

    def _follows_given_name(self, figure: Figure, surname: Span) -> bool:
        given = figure.name.split()[0]
        return self.text.endswith(f"{given} ", max(0, surname.start - len(given) - 1), surname.start)

    def _fits_honorific(self, figure: Figure, surname: Span) -> bool:
        """Whether the "Mr" or "Mrs" before a surname, if there is one, may be said of somebody."""
        title = _TITLE.search(self.text, max(0, surname.start - 6), surname.start)
        return title is None or figure.pronoun in (None, "he" if title["he"] else "she")

    def _hear_honorifics(self, told: Iterable[Evidence]) -> None:
        """Gives people the pronoun of their honorifics; of those with one surname, him who has none yet."""
        for item in told:
            if item.pronoun:
                words = self.text[item.span.start : item.span.end]
                figure = self.person(words, item.span.end)
                alone = len(self._by_surname.get(surname(words).casefold(), ())) == 1
                if figure is not None and (alone or figure.pronoun is None):
                    figure.pronoun = item.pronoun


def _people(text: str, told: Sequence[Evidence], names: Sequence[Name]) -> list[Figure]:
    sure = [e.span for e in told if e.type is SpeakerType.PERSON]
    tagged = [
        span
        for n in names
        if n.type is SpeakerType.PERSON and (span := without_leading(text, Span(n.start, n.end))) is not None
    ]
    states = {text[e.span.start : e.span.end].casefold() for e in told if e.type is SpeakerType.STATE}
    ends = {span.end for span in sure}
    full: dict[str, Figure] = {}
    for span in (with_initials(text, found) for found in (*sure, *tagged)):
        words = bare(text[span.start : span.end])
        parts = words.split()
        doubtful = span.end not in ends and (not could_be_person(words) or parts[0].casefold() in states)
        if len(parts) < 2 or doubtful:
            continue
        figure = full.setdefault(words.casefold(), Figure(SpeakerType.PERSON, words))
        if span not in figure.seen:
            figure.seen.append(span)
    _add_surnames(text, told, full)
    _add_single(text, names, full)
    people = _merged(_without_tails(text, full))
    for figure in people:
        figure.seen.sort()
    return people


def _without_tails(text: str, full: Mapping[str, Figure]) -> list[Figure]:
    """One figure for a name and its end: "Ana Maria Bel" and "Maria Bel", "Even Ana Bel" and "Ana Bel"."""
    kept = dict(full)
    for form, figure in full.items():
        first, _, tail = form.partition(" ")
        other = full.get(tail)
        if other is not None and surname(tail) != tail.split()[0]:
            opening, following = figure.name.split()[:2]
            apart = rf"\b(?:{re.escape(first)}\b|{re.escape(opening)}\b(?! {re.escape(following)}))"
            of_it = any(text.endswith("of ", 0, place.start) for place in figure.seen)
            is_name = not of_it and re.search(apart, text) is None
            longer, shorter = (figure, other) if is_name else (other, figure)
            longer.seen += [span for span in shorter.seen if not longer.covers(span)]
            longer.seen.sort()
            kept.pop(shorter.name.casefold(), None)
    return list(kept.values())


def _merged(figures: Iterable[Figure]) -> list[Figure]:
    """One figure for the forms of one name: "Ana Bel" and "Ana M. Bel"; the fullest form is the name."""
    found: dict[tuple[str, ...], Figure] = {}
    for figure in figures:
        first, *others = figure.name.casefold().split()
        family = surname(figure.name).casefold()
        form = (
            (first, family, figure.name.casefold().rpartition(family)[2].strip(" .,")) if others else (first,)
        )
        same = found.setdefault(form, figure)
        if same is not figure:
            same.seen += [place for place in figure.seen if place not in same.seen]
            same.name = max(same.name, figure.name, key=len)
    return list(found.values())


def _add_surnames(text: str, told: Sequence[Evidence], full: dict[str, Figure]) -> None:
    """Those who are Ms or Mr: under the given name that stands before their surname elsewhere, if any."""
    by_surname = {surname(figure.name).casefold() for figure in full.values()}
    for item in told:
        words = bare(text[item.span.start : item.span.end])
        family = surname(words)
        is_alone = words == family
        if not (item.pronoun or is_alone) or item.type is not SpeakerType.PERSON:
            continue
        if family.casefold() in by_surname:
            continue
        given = re.compile(rf"\b(?P<given>[^\W\d_a-z]\w+) {re.escape(family)}\b")
        names = [
            m.group() for m in given.finditer(text) if could_be_person(m.group()) and not _titled(m["given"])
        ]
        name = names[0] if names else words
        full[name.casefold()] = Figure(SpeakerType.PERSON, name, seen=[item.span])
        by_surname.add(family.casefold())


def _add_single(text: str, names: Sequence[Name], full: dict[str, Figure]) -> None:
    """Those with one name in the whole article: a person's to the tagger, and a pronoun follows it."""
    known = {word for figure in full.values() for word in figure.name.casefold().split()}
    places: defaultdict[str, list[Span]] = defaultdict(list)
    for name in names:
        if name.text.isalpha() and name.text.istitle() and name.text.casefold() not in known | SEATS:
            places[name.text].append(Span(name.start, name.end))
    votes = Counter(name.text for name in names if name.type is SpeakerType.PERSON)
    for word in [word for word in places if votes[word] * _FEW >= len(places[word])]:
        followed = [found for span in places[word] if (found := _FOLLOWED.match(text, span.end))]
        if len(followed) > 1:
            he = sum(found["he"] is not None for found in followed)
            pronoun = "he" if 2 * he > len(followed) else "she"
            full[word.casefold()] = Figure(SpeakerType.PERSON, word, seen=places[word], pronoun=pronoun)


def _titled(word: str) -> bool:
    return bool(_HONORIFIC.match(f"{word} "))


def _bodies(text: str, told: Iterable[Evidence], names: Sequence[Name]) -> dict[str, Figure]:
    """Organisations, states and groups; each form has one type, the most frequent."""
    votes: defaultdict[str, Counter[SpeakerType]] = defaultdict(Counter)
    bodies: dict[str, Figure] = {}
    states = {key(text[e.span.start : e.span.end]): e for e in told if e.type is SpeakerType.STATE}
    for name in names:
        votes[key(name.text)][name.type] += 1
        figure = bodies.setdefault(key(name.text), Figure(name.type, body_name(name.text)))
        insort(figure.seen, Span(name.start, name.end))
    for form, figure in bodies.items():
        count = votes[form]
        figure.type = max(count, key=lambda t: (count[t], t is SpeakerType.STATE, t.value))
        if form in SEATS or form in states:
            figure.type = SpeakerType.STATE
    for form, item in states.items():
        words = text[item.span.start : item.span.end]
        insort(bodies.setdefault(form, Figure(SpeakerType.STATE, words)).seen, item.span)
    return bodies


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


def _fits(wanted: list[str], figure: Figure) -> bool:
    """Whether a person may be called so: by the end of their name, or by its given name or initial too."""
    full = figure.name.casefold().split()
    if len(wanted) == 1 or wanted == full[-len(wanted) :]:
        return True
    return wanted[0] == full[0] or wanted[0].rstrip(".") == full[0][:1]
