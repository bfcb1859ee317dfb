"""Where the paragraphs of an archived text begin and end."""

import re
from itertools import pairwise

from onrecord.records import Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = r"(?>\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])"
_BLANK = re.compile(rf"{_BREAK}[^\S\n\r]*{_BREAK}")
_SENTENCE_ENDS = tuple('.!?:…"”’»)')
_MARKS = " \t\ufeff\u200b\u200e\u200f\u00a0"

# A text is hard-wrapped if most of the lines that another follows at once are of one column's width
# and stop within a sentence. Mail, RFCs and old wire services wrap at 60 to 80 columns.
_COLUMN = range(50, 91)
_FEWEST_WRAPPED = 4


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs in order, without the white space around them."""
    lines = [span for m in _LINE.finditer(text) if (span := _trimmed(text, m.start(), m.end()))]
    return _unwrapped(text, lines) if _is_wrapped(text, lines) else tuple(lines)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] in _MARKS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _MARKS):
        end -= 1
    return Span(start, end) if start < end else None


def _follow(text: str, a: Span, b: Span) -> bool:
    return not _BLANK.search(text, a.end, b.start)


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    followed = [a for a, b in pairwise(lines) if _follow(text, a, b)]
    column = [a for a in followed if a.end - a.start in _COLUMN]
    unfinished = [a for a in column if text[a.end - 1] not in _SENTENCE_ENDS]
    return len(unfinished) >= _FEWEST_WRAPPED and len(unfinished) > 0.5 * len(followed)


def _unwrapped(text: str, lines: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for line in lines:
        if joined and _follow(text, joined[-1], line):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)
