"""Dates as newspapers write them, found in a text and turned into ISO 8601."""

import re
from collections.abc import Iterator
from datetime import date

from onrecord.records import Excerpt, Span, When

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![.,:]\d)"
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)\b"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"

_DIGIT = re.compile(r"\d")
# Longest reading first: what one form has taken, a later one does not look at again.
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b(?P<year>1[89]\d\d|20\d\d)-(?P<month>0[1-9]|1[0-2])-{_DAY}",
        rf"\b(?P<day>0[1-9]|[12]\d|3[01])\.(?P<month>0[1-9]|1[0-2])\.{_YEAR}",
        rf"\b{_WEEKDAY}(?:the\s+)?{_DAY}(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}",
        rf"\b{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"\b{_WEEKDAY}(?:the\s+)?{_DAY}(?:\s+of)?\s+{_MONTH}",
        rf"\b{_WEEKDAY}{_MONTH}\s+{_DAY}(?!\s*(?:percent|per\s+cent|%))",
        rf"\b{_MONTH},?\s+{_YEAR}",
    )
)


def iso(year: int | None, month: int, day: int | None) -> tuple[str, str] | None:
    """The ISO form and its precision, or None where there is no such day."""
    try:
        date(year or 2000, month, day or 1)
    except ValueError:
        return None
    if year is None:
        return f"--{month:02}-{day:02}", "month-day"
    if day is None:
        return f"{year:04}-{month:02}", "month"
    return f"{year:04}-{month:02}-{day:02}", "day"


def precision(published: str) -> str:
    """How precise an ISO date of one, two or three parts is."""
    return ("year", "month", "day")[published.count("-")]


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[When]:
    """The explicit dates in ``text[start:end]``, in order, each with its evidence.

    A month with a lower-case initial is no date ("may 10 ships pass"), nor is "May" alone, nor any
    part of a day that there is not ("30 February 2024").
    """
    end = len(text) if end is None else end
    if not _DIGIT.search(text, start, end):
        return
    taken: list[tuple[Span, When | None]] = []
    for form in _FORMS:
        for match in form.finditer(text, start, end):
            place = Span(match.start(), match.end())
            if not any(place.overlaps(other) for other, _ in taken):
                found = _read(match)
                taken.append((place, When(*found, Excerpt.of(text, place)) if found else None))
    yield from (when for _, when in sorted(taken, key=lambda pair: pair[0]) if when is not None)


def _read(match: re.Match[str]) -> tuple[str, str] | None:
    parts = match.groupdict()
    name = parts["month"]
    if name.isalpha() and name[0].islower():
        return None
    month = MONTHS[name.lower()] if name.isalpha() else int(name)
    year, day = parts.get("year"), parts.get("day")
    return iso(int(year) if year else None, month, int(day) if day else None)
