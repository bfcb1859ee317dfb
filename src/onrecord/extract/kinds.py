"""How the words of a statement are given: between quotation marks, in the article's words, or both.

Every function takes the outermost quotations of the article in text order, as ``quotes.quotations`` gives
them, and looks at none but those that touch: each costs the logarithm of their number.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from onrecord.extract.quotes import Quotation
from onrecord.records import Content, Kind, Span


class _HasSpan(Protocol):
    @property
    def span(self) -> Span: ...


_Placed = TypeVar("_Placed", bound=_HasSpan)


def content(text: str, span: Span, quotations: Sequence[Quotation]) -> Content:
    """The piece of content at ``span`` of ``text``; quoted if all its words are in quotation marks.

    A quotation that goes on in the next paragraph is one; stops outside of the marks are no words.
    """
    touched = touching(span, quotations)
    outside = (text[s:e] for s, e in _outside(span, touched))
    return Content.of(text, span, quoted=bool(touched) and not any(map(_has_words, outside)))


def kind(contents: Sequence[Content], quotations: Sequence[Quotation]) -> Kind:
    """Direct if every piece is quoted, mixed if a piece is or has a quotation in it, or else indirect."""
    if contents and all(piece.quoted for piece in contents):
        return Kind.DIRECT
    if any(piece.quoted or touching(piece.span, quotations) for piece in contents):
        return Kind.MIXED
    return Kind.INDIRECT


def whole(spans: Iterable[Span], quotations: Sequence[Quotation], apart: Sequence[Span] = ()) -> list[Span]:
    """The spans in text order, widened over the quotations that they cut; those that then touch are one.

    Quotations that hold one of ``apart`` are left as they are: where cue or source stand in the same
    quotation ("They told me to wait"), the content is a part of it.
    """
    found: list[Span] = []
    for span in sorted(_widened(span, quotations, apart) for span in spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _widened(span: Span, quotations: Sequence[Quotation], apart: Sequence[Span]) -> Span:
    touched = [q.span for q in touching(span, quotations)]
    cut = [quoted for quoted in touched if not any(quoted.overlaps(other) for other in apart)]
    return Span(min([span.start, *(q.start for q in cut)]), max([span.end, *(q.end for q in cut)]))


def touching(span: Span, others: Sequence[_Placed]) -> Sequence[_Placed]:
    """Those of ``others``, apart and in text order, that share a code point with ``span``."""
    first = bisect_right(others, span.start, key=lambda other: other.span.end)
    return others[first : bisect_left(others, span.end, lo=first, key=lambda other: other.span.start)]


def _outside(span: Span, touched: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """The parts of ``span`` outside of the quotations that touch it; some are empty."""
    starts = [span.start, *(q.span.end for q in touched)]
    ends = [*(q.span.start for q in touched), span.end]
    return zip(starts, ends, strict=True)


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))
