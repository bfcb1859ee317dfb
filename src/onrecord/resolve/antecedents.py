"""Whom a relative pronoun stands for: the name right before it, over the words of an apposition at most."""

import re
from collections.abc import Iterable

from onrecord.records import Excerpt, SpeakerType
from onrecord.resolve.cast import Cast, Figure

# Longest apposition between a name and its "who", in code points. Set by hand, by the usual length of one.
_APPOSITION = 120
# "Bel, the mayor, who"; "Bel (Norland), who"; not "Bel met voters who".
_BETWEEN = re.compile(
    r"['’]?\s*(?:\([^()]*\)\s*)?,?\s*(?:(?:[^,]*,)?\s*(?:and|but|or)?\s*|[-–—]+\s*)?(?:of whom\s*)?",
    re.IGNORECASE,
)


def antecedent(text: str, cast: Cast, mention: Excerpt) -> Figure | None:
    """The figure before a "who" or "which", or None where another noun stands between the two."""
    wants_person = mention.text.lower() in ("who", "whom")
    bodies = [figure for figure in cast.bodies.values() if not (wants_person and _is_adjective(figure))]
    groups = [cast.people, bodies] if wants_person else [bodies, cast.people]
    return next((found for group in groups if (found := _before(text, group, mention.start))), None)


def _before(text: str, figures: Iterable[Figure], place: int) -> Figure | None:
    nearest = max(figures, key=lambda figure: figure.last_before(place), default=None)
    if nearest is None or nearest.last_before(place) < max(0, place - _APPOSITION):
        return None
    named = next(span for span in reversed(nearest.seen) if span.start < place)
    return nearest if _BETWEEN.fullmatch(text, named.end, place) else None


def _is_adjective(figure: Figure) -> bool:
    """ "Mexican" before a noun: not who that noun's "who" stands for."""
    return figure.type is SpeakerType.GROUP and not figure.name.endswith("s")
