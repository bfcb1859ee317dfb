"""The overlapping windows in which an article is read."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple


class Window(NamedTuple):
    """Rows ``[start, end)`` that are read together, and ``[first, last)``, those whose reading counts."""

    start: int
    end: int
    first: int
    last: int


def windows(rows: int, length: int, margin: int) -> list[Window]:
    """As few windows of at most ``length`` over ``rows`` as can be, of one size and evenly apart.

    What is read near the border of a window lacks its surroundings: at least ``margin`` rows on both
    sides count in another window instead, so that each row counts once.

    Raises:
        ValueError: if margins leave nothing to count.
    """
    if not 0 <= 2 * margin < length:
        raise ValueError(f"windows of {length} have no room for margins of {margin}")
    if rows <= length:
        return [Window(0, rows, 0, rows)] if rows else []
    count = -(-(rows - 2 * margin) // (length - 2 * margin))
    size = -(-(rows - 2 * margin) // count) + 2 * margin
    starts = [number * (rows - size) // (count - 1) for number in range(count)]
    borders = [(after + before + size) // 2 for before, after in pairwise(starts)]
    return [
        Window(start, start + size, first, last)
        for start, first, last in zip(starts, [0, *borders], [*borders, rows], strict=True)
    ]
