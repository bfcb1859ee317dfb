"""A speaker's statements on a line of time: dates to places on a drawing, nothing of how it is drawn.

Lengths are in CSS pixels of a drawing as wide as asked for, so that its words keep their size.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.desk.wording import MONTHS
from onrecord.records import Kind
from onrecord.weeks import monday

RADIUS = 5.0
ROW = 14.0
MARGIN = 22.0
TALLEST = 320.0
AXIS = 40.0
LABEL = 34.0
DAY_LABEL = 22.0


@dataclass(frozen=True, slots=True)
class Moment:
    """A statement to be placed. ``date`` is ISO 8601, perhaps cut short; ``label`` says what it is."""

    id: str
    date: str | None
    kind: Kind
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a statement stands; ``left`` to ``right`` is all the time that its date may mean."""

    moment: Moment
    x: float
    y: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis. ``under`` is the larger unit, given where it begins."""

    x: float
    label: str
    under: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing ``width`` by ``height`` with its axis at ``axis``. ``undated`` moments are not on it."""

    width: float
    height: float
    axis: float
    radius: float
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class _Scale:
    """Days, as ordinals, to places. Runs over whole months, from the first shown to the last."""

    first: int
    last: int
    width: float

    def x(self, ordinal: float) -> float:
        share = (ordinal - self.first) / (self.last - self.first)
        return round(MARGIN + share * (self.width - 2 * MARGIN), 2)


def days(iso: str | None) -> tuple[int, int] | None:
    """The first and last day, as ordinals, that an ISO date may mean; None if it is none or lacks a year."""
    begins = monday(iso)
    if begins:
        return begins.toordinal(), begins.toordinal() + 6
    parts = (iso or "").split("-")
    if len(parts) > 3 or not all(p.isascii() and p.isdigit() for p in parts):
        return None
    try:
        first = datetime.date(*map(int, (*parts, "1", "1")[:3])).toordinal()
    except (ValueError, OverflowError):
        return None
    year, month = int(parts[0]), int(parts[1]) if len(parts) > 1 else 12
    return first, first if len(parts) == 3 else _month(year * 12 + month + 1) - 1


def draw(moments: Sequence[Moment], width: float) -> Timeline:
    """Places each moment that has a date with a year at its day, above others that it would touch."""
    dated = [(span, m) for m in moments if (span := days(m.date))]
    if not dated:
        return Timeline(width, 0.0, 0.0, RADIUS, (), (), len(moments))
    dated.sort(key=lambda pair: (pair[0][0] + pair[0][1], pair[1].id))
    scale = _scale([span for span, _ in dated], width)
    places = [scale.x((first + last) / 2) for (first, last), _ in dated]
    rows = list(_rows(places))
    row = min(ROW, TALLEST / (max(rows) + 1))
    axis = (max(rows) + 1) * row + RADIUS
    marks = tuple(
        Mark(m, x, round(axis - RADIUS - 3 - level * row, 2), scale.x(first), scale.x(last))
        for ((first, last), m), x, level in zip(dated, places, rows, strict=True)
    )
    undated = len(moments) - len(dated)
    return Timeline(
        width, round(axis + AXIS, 2), round(axis, 2), RADIUS, tuple(_ticks(scale)), marks, undated
    )


def _rows(places: Iterable[float]) -> Iterator[int]:
    """The lowest row in which each place, taken from left to right, touches none before it."""
    ends: list[float] = []
    for x in places:
        level = next((i for i, end in enumerate(ends) if end <= x), len(ends))
        ends[level : level + 1] = [x + 2 * RADIUS + 2]
        yield level


def _month(index: int) -> int:
    """The ordinal of the first day of a month counted from January of year 0, within what a date can be."""
    year, month = divmod(index - 1, 12)
    if year > datetime.MAXYEAR:
        return datetime.date.max.toordinal() + 1
    return datetime.date(max(year, 1), month + 1, 1).toordinal()


def _index(ordinal: int) -> int:
    date = datetime.date.fromordinal(min(ordinal, datetime.date.max.toordinal()))
    return date.year * 12 + date.month


def _scale(spans: Sequence[tuple[int, int]], width: float) -> _Scale:
    first = min(first for first, _ in spans)
    last = max(last for _, last in spans)
    return _Scale(_month(_index(first)), _month(_index(last) + 1), width)


def _ticks(scale: _Scale) -> Iterator[Tick]:
    """Days where they fit, else months, else years, by the smallest step whose labels do not touch."""
    room = scale.width - 2 * MARGIN
    months = range(_index(scale.first), _index(scale.last - 1) + 1)
    if len(months) * 4 * DAY_LABEL <= room and len(months) <= 2:
        yield from _day_ticks(scale, months)
        return
    for step in (1, 2, 3, 6):
        if len(months) / step * LABEL <= room:
            yield from _month_ticks(scale, months, step)
            return
    years = range((months[0] - 1) // 12, (months[-1] - 1) // 12 + 1)
    step = next(
        s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000) if len(years) / s * LABEL <= room
    )
    for year in years:
        if year % step == 0 and _month(year * 12 + 1) >= scale.first:
            yield Tick(scale.x(_month(year * 12 + 1)), str(year), "")


def _day_ticks(scale: _Scale, months: range) -> Iterator[Tick]:
    for index in months:
        name = f"{MONTHS[(index - 1) % 12]} {(index - 1) // 12}"
        for day in (1, 8, 15, 22):
            yield Tick(scale.x(_month(index) + day - 1), str(day), name if day == 1 else "")


def _month_ticks(scale: _Scale, months: range, step: int) -> Iterator[Tick]:
    shown = [index for index in months if (index - 1) % step == 0]
    for index in shown:
        name = MONTHS[(index - 1) % 12][:3]
        year = str((index - 1) // 12) if index == shown[0] or name == "Jan" else ""
        yield Tick(scale.x(_month(index)), name, year)
