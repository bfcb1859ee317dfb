"""Figures in per cent, and how counts become them."""

from collections.abc import Mapping
from dataclasses import dataclass

Figures = Mapping[str, float]


@dataclass(slots=True)
class Tally:
    """How many were found, how many of those are right, and how many there are."""

    right: int = 0
    found: int = 0
    there: int = 0

    @property
    def precision(self) -> float:
        """Per cent of what was found that is right."""
        return percent(self.right, self.found)

    @property
    def recall(self) -> float:
        """Per cent of what there is that was found."""
        return percent(self.right, self.there)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in per cent."""
        return percent(2 * self.right, self.found + self.there)


def percent(part: int, whole: int) -> float:
    """One decimal; 0 where there is nothing."""
    return round(100 * part / whole, 1) if whole else 0.0
