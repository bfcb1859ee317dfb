"""The fields of a JSON object become an article's."""

import re
from collections.abc import Mapping
from datetime import date
from urllib.parse import urlsplit

from onrecord.errors import Refused
from onrecord.read.texts import refuse_unusable
from onrecord.records import Article

LONE_SURROGATE = re.compile("[\ud800-\udfff]")
ISO_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
ISO_DATETIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*", re.DOTALL)


def article_from(value: object, source: str, place: str) -> Article:
    """The article of one JSON object. Fields other than the known ones are ignored.

    Args:
        value: what the JSON holds.
        source: the file's path; the article's source is ``source#id`` where it has an id.
        place: the file's path and line: its source where it has none, and what errors name.

    Raises:
        Refused: it is no object with a text, or a known field is no text.
    """
    if not isinstance(value, Mapping):
        raise Refused(place, "is not an article: a JSON object with a text is needed")
    if value.get("text") is None:
        raise Refused(place, 'has no "text"')
    text = _string(value, "text", place) or ""
    refuse_unusable(text, place)
    identity = _identity(value, place)
    published, date_notes = _published(_string(value, "published", place))
    url, url_notes = _url(_string(value, "url", place))
    return Article(
        source=f"{source}#{identity}" if identity else place,
        text=text,
        title=_string(value, "title", place),
        outlet=_string(value, "outlet", place),
        byline=_string(value, "byline", place),
        published=published,
        url=url,
        notes=(*date_notes, *url_notes),
    )


def _string(value: Mapping[str, object], field: str, place: str) -> str | None:
    """The text of a field; None where it has none or only white space."""
    text = value.get(field)
    if text is None:
        return None
    if not isinstance(text, str):
        raise Refused(place, f'"{field}" is not a text')
    surrogate = LONE_SURROGATE.search(text)
    if surrogate:
        code = f"U+{ord(surrogate[0]):04X}, a lone surrogate"
        raise Refused(place, f'"{field}" holds half a character ({code}) at position {surrogate.start()}')
    if field != "text" and "\x00" in text:
        raise Refused(place, f'"{field}" holds a NUL character at position {text.index(chr(0))}')
    return text if text.strip() else None


def _identity(value: Mapping[str, object], place: str) -> str | None:
    """The id, which may be a whole number too."""
    identity = value.get("id")
    if isinstance(identity, int) and not isinstance(identity, bool):
        return str(identity)
    return _string(value, "id", place)


def _published(given: str | None) -> tuple[str | None, tuple[str, ...]]:
    if given is None:
        return None, ()
    day = given.strip()
    if moment := ISO_DATETIME.fullmatch(day):
        day = moment[1]
    if _is_date(day):
        return day, ()
    return None, (f"published {_short(given)} is not an ISO date (2024-02-22); read without a date",)


def _is_date(text: str) -> bool:
    """Whether it is a year, a month or a day that there was or will be."""
    if not ISO_DATE.fullmatch(text) or not text.isascii():
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def _url(given: str | None) -> tuple[str | None, tuple[str, ...]]:
    if given is None:
        return None, ()
    url = given.strip()
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and url.isprintable()
    except ValueError:
        usable = False
    if usable and " " not in url:
        return url, ()
    return None, (f"address {_short(given)} is not http or https; left out",)


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "...")
