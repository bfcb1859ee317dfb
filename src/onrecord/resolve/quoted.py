"""Where an article quotes: a name within a quotation is in its speaker's mind, not in the reader's."""

import re
from collections.abc import Iterable

from onrecord.records import Attribution, Span

# All that stands between marks in one paragraph, whether or not it is the whole of what somebody says.
_MARKS = re.compile(r"“[^“”\n]*”|''(?:[^'\n]|'(?!'))*''|\"[^\"\n]*\"")


def quoted(text: str, prose: Iterable[Span], attributions: Iterable[Attribution]) -> list[Span]:
    """The quotations of an article, in order and none within another."""
    told = [piece.span for one in attributions for piece in one.content if piece.quoted]
    marked = [Span(*m.span()) for part in prose for m in _MARKS.finditer(text, part.start, part.end)]
    found: list[Span] = []
    for span in sorted(told + marked, key=lambda span: (span.start, -span.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found
