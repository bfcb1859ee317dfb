"""Someone or something that an article names, and where."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.records import Span, SpeakerType

# As near, in code points, the last name counts more than who is named most.
_JUST_NOW = 30


@dataclass(slots=True, eq=False)
class Figure:
    """Someone or something that the article names.

    ``seen`` are the places, in order. ``pronoun`` is "he" or "she" where the article tells. ``supposed`` are
    roles of descriptions that may mean them, which count where nothing tells ``roles``. ``leads`` tells
    whether the surname alone is theirs, of those who share it.
    """

    type: SpeakerType | None
    name: str
    roles: Counter[str] = field(default_factory=Counter)
    seen: list[Span] = field(default_factory=list)
    supposed: Counter[str] = field(default_factory=Counter)
    pronoun: str | None = None
    leads: bool = False

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


class Sightings:
    """Where all of some figures are named, in text order: the few near a place are found among many.

    Figures may be added later; the places of those that are there no longer change.
    """

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._figures = figures
        self._known = 0
        self._places: list[tuple[Span, int]] = []

    def within(self, part: Span) -> list[tuple[Figure, Span]]:
        """Those named within ``part``, in the order of the figures, each with where."""
        self._add_new()
        low, high = (bisect_left(self._places, place, key=_first) for place in (part.start, part.end))
        found = sorted((number, span) for span, number in self._places[low:high] if part.covers(span))
        return [(self._figures[number], span) for number, span in found]

    def _add_new(self) -> None:
        """Notes figures that were added since."""
        if self._known < len(self._figures):
            for number in range(self._known, len(self._figures)):
                self._places += [(span, number) for span in self._figures[number].seen]
            self._places.sort()
            self._known = len(self._figures)


def _first(sighting: tuple[Span, int]) -> int:
    return sighting[0].start
