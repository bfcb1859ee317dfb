"""The people and bodies that one article names, with the forms and roles it gives them."""

import re
from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.records import Name, Span, SpeakerType
from onrecord.resolve.figures import Figure, Sightings
from onrecord.resolve.forms import bare, body_name, key, surname
from onrecord.resolve.given_names import pronoun_of
from onrecord.resolve.naming import Evidence, evidence
from onrecord.resolve.owned import key as owned_key
from onrecord.resolve.owned import owned_in
from onrecord.resolve.people import people_in
from onrecord.resolve.roles import roles_around
from onrecord.resolve.words import BODIES, SEATS

_PRONOUN = re.compile(r"\b(?:(?P<he>he|his|him)|she|her)\b", re.IGNORECASE)
# As far after a surname its pronoun may stand, in code points.
_SOON = 100
_TITLE = re.compile(r"\b(?:(?P<he>Mr)|Mrs|Ms|Miss)\.?\s$")


class Cast:
    """All figures of an article.

    A person is who has a full name somewhere, told by the words beside it or by the tagger; the
    surname then stands for them everywhere. What is left of the tagger's names are bodies and places.
    """

    def __init__(self, text: str, names: Sequence[Name], prose: Sequence[Span]) -> None:
        told = sorted(evidence(text, prose), key=lambda e: e.span)
        self.text = text
        self.people = people_in(text, told, names)
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
        self.sightings = Sightings(self.people)

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
        """The organisation, state or group of that name, or whose name ends so: "the Post", the Vela Post."""
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


def _fits(wanted: list[str], figure: Figure) -> bool:
    """Whether a person may be called so: by the end of their name, or by its given name or initial too."""
    full = figure.name.casefold().split()
    if len(wanted) == 1 or wanted == full[-len(wanted) :]:
        return True
    return wanted[0] == full[0] or wanted[0].rstrip(".") == full[0][:1]
