"""Whom a relative pronoun stands for: the name right before it, over the words of an apposition at most."""

import re
from collections.abc import Iterable

from onrecord.records import Excerpt, SpeakerType
from onrecord.resolve.cast import Cast
from onrecord.resolve.figures import Figure

# Longest apposition between a name and its "who", in code points. Set by hand, by the usual length of one.
_APPOSITION = 120
# "Bel, who"; "Bel (Norland), who"; "Bel, the mayor, who"; "Bel, a clerk who"; not "Bel met voters who".
_BETWEEN = re.compile(
    r"['’]?(?:\s+of\s+(?:the\s+)?[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*){0,2})?\s*(?:\([^()]*\)\s*)?"
    r"(?:,?|,[^,;]*,|,\s+(?:an?|the|one\s+of|his|her)\s[^,;]*|\s*[-–—]+[^-–—]*[-–—]+)?"
    r"\s*(?:and\s+|but\s+|or\s+|[-–—]+\s*)?(?:of whom\s*)?",
    re.IGNORECASE,
)
# As many names back an apposition may begin: "Bel, Mayor Lund's adviser, who".
_NAMES_BACK = 3
_NOUNS = re.compile(
    r"\b(?P<words>(?:the|his|her|its|their|this|an?)\s+(?:[\w.’'-]+\s+){0,5}?[\w’'-]+),?\s+(?:and\s+)?$",
    re.IGNORECASE,
)


def antecedent(text: str, cast: Cast, mention: Excerpt) -> Figure | None:
    """The figure before a "who" or "which", or None where another noun stands between the two."""
    wants_person = mention.text.lower() in ("who", "whom", "whose")
    bodies = [figure for figure in cast.bodies.values() if not (wants_person and _is_adjective(figure))]
    groups = [cast.people, bodies] if wants_person else [bodies, cast.people]
    return next((found for group in groups if (found := _before(text, group, mention.start))), None)


def described_before(text: str, mention: Excerpt) -> Excerpt | None:
    """The words right before a "who" that describe somebody: "the former mayor, who"."""
    found = _NOUNS.search(text, max(0, mention.start - _APPOSITION), mention.start)
    return Excerpt(found["words"], found.start("words"), found.end("words")) if found else None


def _before(text: str, figures: Iterable[Figure], place: int) -> Figure | None:
    reach = max(0, place - _APPOSITION)
    named = sorted(
        ((figure.last_before(place), figure) for figure in figures if figure.last_before(place) >= reach),
        key=lambda pair: -pair[0],
    )
    for start, figure in named[:_NAMES_BACK]:
        end = next(span.end for span in reversed(figure.seen) if span.start == start)
        if _BETWEEN.fullmatch(text, end, place):
            return figure
    return None


def _is_adjective(figure: Figure) -> bool:
    """ "Mexican" before a noun: not who that noun's "who" stands for."""
    return figure.type is SpeakerType.GROUP and not figure.name.endswith("s")
