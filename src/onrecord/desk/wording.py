"""What the pages say in words: dates, acts, kinds, numbers."""

import re

from onrecord.records import Act, Kind, PassageKind, SpeakerType, When
from onrecord.weeks import monday

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_ONE_DAY = re.compile(r"([0-9]{4}|-)-[0-9]{2}-[0-9]{2}")

_PRECISIONS = {
    "day": "known to the day",
    "week": "known to the week",
    "month": "known to the month",
    "year": "known to the year",
    "month-day": "known without its year",
}

_DONE = {
    Act.SAY: "said",
    Act.CONFIRM: "confirmed",
    Act.DENY: "denied",
    Act.SUPPORT: "supported",
    Act.OPPOSE: "opposed",
    Act.URGE: "urged",
    Act.PROMISE: "promised",
    Act.ASK: "asked",
    Act.WARN: "warned",
    Act.CLAIM: "claimed",
    Act.ACCUSE: "accused",
    Act.ANNOUNCE: "announced",
    Act.AGREE: "agreed",
    Act.BELIEVE: "believed",
    Act.WANT: "wanted",
    Act.EXPECT: "expected",
    Act.WITHHOLD: "withheld",
}

# Who does one of these tells what stands inside their statement; who denies, asks or wants does not.
_TELLING = frozenset((Act.SAY, Act.CONFIRM, Act.CLAIM, Act.ACCUSE, Act.ANNOUNCE, Act.AGREE, Act.WARN))

_KINDS = {
    Kind.DIRECT: "direct: the words stand between quotation marks",
    Kind.INDIRECT: "indirect: in the article’s own words",
    Kind.MIXED: "mixed: partly between quotation marks",
}

_TYPES = {
    SpeakerType.PERSON: "person",
    SpeakerType.ORGANISATION: "organisation",
    SpeakerType.STATE: "state or place",
    SpeakerType.GROUP: "group",
    SpeakerType.DOCUMENT: "document",
    SpeakerType.ANONYMOUS: "not named",
}

_PASSAGES = {
    PassageKind.HEADLINE: "Headline",
    PassageKind.DATELINE: "Dateline",
    PassageKind.BODY: "",
    PassageKind.CAPTION: "Caption",
    PassageKind.BOILERPLATE: "Not part of the report",
    PassageKind.REPEAT: "Said again",
}


def day(iso: str) -> str:
    """An ISO 8601 date, cut short or not, in words; text that is no such date comes back as it is.

    ``2024-02-22`` is "22 February 2024", ``2024-02`` "February 2024", ``2024`` "2024",
    ``2016-W37`` "the week of 12 September 2016", ``--07-08`` "8 July, year unknown".
    """
    begins = monday(iso)
    if begins:
        return f"the week of {day(begins.isoformat())}"
    without_year = iso.startswith("--")
    parts = iso.removeprefix("--").split("-")
    if not all(p.isascii() and p.isdigit() for p in parts) or len(parts) > 3:
        return iso
    year, rest = ("", parts) if without_year else (parts[0], parts[1:])
    if len(rest) > 2 or (rest and not 1 <= int(rest[0]) <= 12):
        return iso
    words = [MONTHS[int(rest[0]) - 1]] if rest else []
    if len(rest) == 2:
        words.insert(0, str(int(rest[1])))
    return " ".join([*words, year]) if year else f"{' '.join(words)}, year unknown"


def dated(iso: str) -> str:
    """A date as it follows a verb: "on 22 February 2024", "in the week of 12 September 2016", "in 2024"."""
    words = day(iso)
    if words == iso and not iso.isdigit():
        return iso
    return f"on {words}" if _ONE_DAY.fullmatch(iso) else f"in {words}"


def when(said: When, published: When) -> str:
    """When a statement was made, as far as it is known, and how: by its own date or by the article's."""
    if said.date and not said.date.startswith("--"):
        return f"said {dated(said.date)}"
    out = f"published {dated(published.date)}" if published.date else ""
    if said.date:
        return f"said {dated(said.date)}" + (f"; {out}" if out else "")
    return out or "date unknown"


def precision(value: str) -> str:
    """How much of a date is known; empty where the date alone says it."""
    return _PRECISIONS.get(value, "")


def published(date: When) -> str:
    """An article's date."""
    return day(date.date) if date.date else "date unknown"


def did(act: Act, *, negated: bool) -> str:
    """What was done, with a "not" said plainly: "confirmed", "did not confirm", "withheld"."""
    return f"did not {act.value}" if negated and act is not Act.WITHHOLD else _DONE[act]


def tells(act: Act, *, negated: bool) -> bool:
    """Whether what stands inside a statement is told by its speaker, not denied, asked or left open."""
    return act in _TELLING and not negated


def kind(value: Kind) -> str:
    """How the words are given, explained."""
    return _KINDS[value]


def speaker_type(value: SpeakerType | None) -> str:
    """What sort of speaker it is."""
    return _TYPES[value] if value else "type not known"


def passage(value: PassageKind) -> str:
    """The label of a passage; empty for the body, which needs none."""
    return _PASSAGES[value]


def has_own_marks(words: str) -> bool:
    """Whether quoted words bring their quotation marks along, so that the page must not add any."""
    opening, ambiguous, closing = '“„«‹‘‚‟"', "'’»›”", "”“»«›‹’‘'\""
    bare = words.strip()
    return bare[:1] in opening if bare[:1] not in ambiguous else len(bare) > 1 and bare[-1] in closing


def confidence(value: float) -> str:
    """A calibrated confidence: of a hundred statements found like this one, how many are right."""
    return f"about {round(value * 100)} in 100 found this way are right"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 article", "1,204 articles", "no articles"."""
    noun = one if number == 1 else many or f"{one}s"
    return f"{number:,} {noun}" if number else f"no {noun}"
