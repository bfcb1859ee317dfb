"""Days that only the day of publication tells: "on Thursday", "last month", "July 8" of no year."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.dates import MONTHS, WEEKDAYS
from onrecord.records import Excerpt, Span, When
from onrecord.situate.venues import DAYS


def resolved(when: When, published: When) -> When:
    """A date of no year as the last such day up to publication, where that day is known; else as it is."""
    if when.precision != "month-day" or when.date is None or (day := _day(published)) is None:
        return when
    month, number = int(when.date[2:4]), int(when.date[5:7])
    found = next(
        (f for year in (day.year, day.year - 1) if (f := _valid(year, month, number)) and f <= day), None
    )
    return When(found.isoformat(), "day", when.evidence) if found else when


def relative_dates(text: str, start: int, end: int, published: When) -> Iterator[When]:
    """The dates in ``text[start:end]`` that only the day of publication tells, in order, with their evidence.

    "On Thursday" is the last one up to that day, "in October" the last one up to that month; "last week" and
    "earlier this week" are weeks in ISO 8601 (``2016-W37``). None where that day is not known, nor for what
    lies after it ("next Thursday", "until Friday").
    """
    today = _day(published)
    if today is None:
        return
    for match in _RELATIVE.finditer(text, start, end):
        found = _relative(match, today)
        if found and not of_no_saying(text, Span(match.start(), match.end()), Span(start, end)):
            yield When(*found, Excerpt.of(text, Span(match.start(), match.end())))


def of_no_saying(text: str, place: Span, frame: Span) -> bool:
    """Whether a date is that of a vote or an attack: what is known by its day, and not said on it."""
    before = _OF_VOTE.search(text, max(frame.start, place.start - 60), place.start)
    return bool(before or _VOTE.match(text, place.end, frame.end))


# The day of a vote is no day of a saying, and often to come: "the primary on Tuesday", "Tuesday’s primary".
_VOTES = r"(?:primar(?:y|ies)|caucus(?:es)?|elections?|contests?|vot(?:e|es|ing)|ballots?|referendum)"
_OF_VOTE = re.compile(rf"\b{_VOTES}(?:\s+in\s+[\w\s]{{2,30}})?\s+$")
_DISASTERS = r"(?:attacks?|bombings?|shootings?|massacres?|killings?|riots?|storms?|crash(?:es)?|deadlines?)"
_VOTE = re.compile(rf"(?:['’]s)?,?\s+(?:[\w-]+\s+){{0,3}}?(?:{_VOTES}|{_DISASTERS})\b")
_PART_OF_DAY = r"(?:(?:early|late)\s+)?(?:morning|afternoon|evening|night)"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_RELATIVE = re.compile(
    r"(?<!next )(?<!coming )(?<!by )(?<!until )(?<!since )(?<!before )(?<!through )\b(?:"
    rf"(?:(?:on|late|early|[Ll]ast|this)\s+){{0,2}}(?P<weekday>{DAYS})(?:\s+{_PART_OF_DAY})?"
    rf"|(?P<today>[Tt]oday|[Tt]onight|[Tt]his {_PART_OF_DAY})"
    rf"|(?P<yesterday>[Yy]esterday(?:\s+{_PART_OF_DAY})?|[Ll]ast night)"
    r"|(?P<span>(?:[Ee]arlier |[Ll]ate |[Ll]ater )?(?:[Tt]his|[Ll]ast)) (?P<unit>week|month|year)"
    r"|[Ee]arlier in the (?P<within>week|month|year)"
    r"|(?:(?:[Ii]n|[Ll]ast|[Ee]arl(?:y|ier) in|[Ll]ate in)\s+(?:(?:early|mid|late)[\s-])?"
    rf"|(?:[Aa]|[Hh]is|[Hh]er|[Tt]heir|[Tt]he)\s+(?=(?:{_MONTHS}) [a-z]))(?P<month>{_MONTHS})(?!,?\s+\d)"
    rf"|(?P<ago>\d{{1,2}}|{'|'.join(_NUMBERS)}) years ago"
    r"|[Ii]n\s+(?P<year>19\d\d|20\d\d)(?=[\s,.;:)]|$)"
    r")\b(?!\s+(?:Night|Morning|Herald|Post|Evening)\b)"
)

_LAST = re.compile(r"\blast\b", re.IGNORECASE)


def _relative(match: re.Match[str], today: date) -> tuple[str, str] | None:
    parts = match.groupdict()
    if parts["weekday"]:
        number = WEEKDAYS.index(parts["weekday"].lower())
        back = (today.weekday() - number) % 7
        # "Last Monday", told on a Monday, is not that day.
        if back == 0 and _LAST.search(match.group()):
            back = 7
        return (today - timedelta(days=back)).isoformat(), "day"
    if parts["today"] or parts["yesterday"]:
        return (today - timedelta(days=1 if parts["yesterday"] else 0)).isoformat(), "day"
    if unit := parts["unit"] or parts["within"]:
        return _unit(unit, today, last=(parts["span"] or "").lower().endswith("last"))
    if ago := parts["ago"]:
        parts["year"] = str(today.year - (int(ago) if ago.isdigit() else 1 + _NUMBERS.index(ago)))
    if parts["month"]:
        month = MONTHS[parts["month"].lower()]
        return f"{today.year - (month > today.month):04}-{month:02}", "month"
    return (parts["year"], "year") if int(parts["year"]) <= today.year else None


def _unit(unit: str, today: date, *, last: bool) -> tuple[str, str]:
    if unit == "week":
        year, week, _ = (today - timedelta(weeks=last)).isocalendar()
        return f"{year:04}-W{week:02}", "week"
    if unit == "month":
        first = today.replace(day=1) - timedelta(days=1 if last else 0)
        return f"{first.year:04}-{first.month:02}", "month"
    return f"{today.year - last:04}", "year"


def _day(published: When) -> date | None:
    known = published.date is not None and published.precision == "day"
    return date.fromisoformat(published.date) if known and published.date else None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
