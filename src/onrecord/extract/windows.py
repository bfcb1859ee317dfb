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
    """Windows of ``length`` over ``rows``, the last pushed back so that it is whole.

    What is read near the border of a window lacks its surroundings: at least ``margin`` rows on both
    sides count in another window instead, so that each row counts once.

    Raises:
        ValueError: if margins leave nothing to count.
    """
    if not 0 <= 2 * margin < length:
        raise ValueError(f"windows of {length} have no room for margins of {margin}")
    if rows <= length:
        return [Window(0, rows, 0, rows)] if rows else []
    starts = [*range(0, rows - length, length - 2 * margin), rows - length]
    borders = [(after + before + length) // 2 for before, after in pairwise(starts)]
    return [
        Window(start, start + length, first, last)
        for start, first, last in zip(starts, [0, *borders], [*borders, rows], strict=True)
    ]
