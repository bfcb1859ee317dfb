"""When an article was published, and what tells so."""

import re

from onrecord.dates import find_dates, iso, precision
from onrecord.records import UNKNOWN_DATE, CleanArticle, PassageKind, When

# "PORT VELA, Norland, 19 Nov. (NWA) —": places with capitals, then a date, an agency, a dash.
_PLACE = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*\s?){1,4},\s+(?:(?:[^\W\d_a-z][\w.'’-]*\s?){1,3},\s+)?")
_AFTER_DATE = re.compile(r"\.?\s*(?:\([^()\n]{1,40}\)\s*)?[–—-]+\s")
# "Wednesday, the 22nd of September, 2024"
_LONGEST_DATE = 45
_IN_ADDRESS = re.compile(r"/(20\d\d|19\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/-]|$)")


def published(cleaned: CleanArticle) -> When:
    """The article's date: from its source's own word, else a dateline, else its address, else unknown."""
    article = cleaned.article
    if article.published:
        return When(article.published, precision(article.published), None)
    return _by_dateline(cleaned) or _by_address(article.url) or UNKNOWN_DATE


def _by_dateline(cleaned: CleanArticle) -> When | None:
    text = cleaned.article.text
    for passage in cleaned.passages:
        if passage.kind is PassageKind.DATELINE:
            return next(find_dates(text, passage.span.start, passage.span.end), None)
    first = next((p.span for p in cleaned.passages if p.kind is PassageKind.BODY), None)
    place = _PLACE.match(text, first.start, first.end) if first else None
    when = next(find_dates(text, place.end(), place.end() + _LONGEST_DATE), None) if place else None
    if place is None or when is None or when.evidence is None or when.evidence.start != place.end():
        return None
    return when if _AFTER_DATE.match(text, when.evidence.end) else None


def _by_address(url: str | None) -> When | None:
    match = _IN_ADDRESS.search(url or "")
    if not match:
        return None
    year, month, day = match.groups()
    found = iso(int(year), int(month), int(day) if day else None)
    return When(*found, None) if found else None
