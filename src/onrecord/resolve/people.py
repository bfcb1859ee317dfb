"""The people whom an article names: one figure each, for all forms of the name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.records import Name, Span, SpeakerType
from onrecord.resolve.figures import Figure
from onrecord.resolve.forms import bare, is_honorific, surname
from onrecord.resolve.naming import Evidence, could_be_person, with_initials, without_leading
from onrecord.resolve.words import SEATS

# The tagger takes one in as many of a person's places for a person's at least.
_FEW = 4
# "Bel said that he": no other name stands between the two.
_FOLLOWED = re.compile(r"[^.;:A-Z“”\"\n]{1,80}?\b(?:(?P<he>he|his|him|himself)|she|her|herself)\b")


def people_in(text: str, told: Sequence[Evidence], names: Sequence[Name]) -> list[Figure]:
    """Who has a full name somewhere, or else is called Mr or Ms, or a person by tagger and pronouns."""
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
            m.group()
            for m in given.finditer(text)
            if could_be_person(m.group()) and not is_honorific(m["given"])
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
