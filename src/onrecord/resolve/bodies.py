"""Which body "it", "the ministry" or "her campaign" stands for."""

import re
from collections.abc import Iterable

from onrecord.records import Excerpt, SpeakerType
from onrecord.resolve.cast import Cast
from onrecord.resolve.figures import Figure
from onrecord.resolve.mentions import Form, head_noun
from onrecord.resolve.pronouns import Presence

# How far back "it" may point to a body that has not spoken, in code points: the sentence before. Set by hand.
_NEAR = 200
# How far back "the company" may point to a body whose name does not say that it is one: three paragraphs.
_FAR = 1500
# Nouns that stand for a body of any name.
_GENERIC = frozenset(
    """
    group organisation organization company firm newspaper paper website site outlet network agency
    department non-profit nonprofit publication magazine union party bank court foundation institute
    university station federation nonprofit
    """.split()
)
# "The state party" is that of a place, and not the one named last.
_OF_A_PLACE = re.compile(r"\b(?:state|city|county|local|federal|national)\b", re.IGNORECASE)
# Kinds of bodies of which none is another.
_KINDS = frozenset(
    """
    university court police senate congress ministry department campaign party newspaper company bank
    army administration parliament school hospital station
    """.split()
)
_HIS = re.compile(r"(?P<owner>his|her)\s+", re.IGNORECASE)


def body_meant(
    cast: Cast, mention: Excerpt, form: Form, last: Figure | None, presence: Presence
) -> Figure | None:
    """The body that was named before; ``last`` is the one that spoke last."""
    if form is Form.IT:
        return last or _nearest(cast.bodies.values(), mention.start, _NEAR)
    noun = head_noun(mention.text).lower()
    owner = _HIS.match(mention.text)
    if owner:
        he = "he" if owner["owner"].lower() == "his" else "she"
        person = presence.meant(he, mention.start)
        return cast.owned(f"{person.name} {noun}") if person else None
    so_called = [
        figure
        for figure in cast.bodies.values()
        if (noun in figure.name.lower().split() or _is_called(cast.text, figure, noun))
        and figure.name.lower() != noun
        and figure.last_before(mention.start) >= 0
    ]
    if so_called:
        return max(so_called, key=lambda figure: figure.last_before(mention.start))
    is_definite = mention.text.lower().startswith(("the ", "this ", "that "))
    if noun not in _GENERIC or not is_definite or _OF_A_PLACE.search(mention.text):
        return None
    organisations = [
        figure
        for figure in cast.bodies.values()
        if figure.type is SpeakerType.ORGANISATION and _could_be(figure, noun)
    ]
    if last in organisations and last.last_before(mention.start) >= mention.start - _FAR:
        return last
    return _nearest(organisations, mention.start, _FAR)


def _is_called(text: str, figure: Figure, noun: str) -> bool:
    """Whether an article tells what a body is right before its name: "the sailors' group Vela"."""
    return any(text.endswith(f" {noun} ", 0, place.start) for place in figure.seen)


def _could_be(figure: Figure, noun: str) -> bool:
    """Whether a body whose name may say what it is can be called so: "Vela University" is no company."""
    told = {word.strip(".,") for word in figure.name.lower().split()} & _KINDS
    return not told or noun in told or not _KINDS & {noun}


def _nearest(bodies: Iterable[Figure], place: int, reach: int) -> Figure | None:
    named = [f for f in bodies if f.type not in (SpeakerType.PERSON, SpeakerType.GROUP)]
    nearest = max(named, key=lambda figure: figure.last_before(place), default=None)
    return nearest if nearest is not None and nearest.last_before(place) >= max(0, place - reach) else None
