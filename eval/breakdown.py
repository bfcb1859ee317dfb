"""``python -m eval breakdown``: where extraction is good and where it is not, as a Markdown table.

Precision is over the statements of a row and recall over the attributions of it: each side is put into
rows by its own words, so that a statement which is right can stand in another row than its attribution.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from eval.judged import Judged, Parts
from eval.yardstick import yardstick
from onrecord.clean.paragraphs import paragraphs
from onrecord.extract.quotes import quotations
from onrecord.records import Span

_LONGEST = (5, 10, 20, 40)
_LENGTHS = ("1-5 words", "6-10 words", "11-20 words", "21-40 words", "41 words or more")
_KINDS = ("direct", "mixed", "indirect")


@dataclass(slots=True)
class Share:
    """Of one row: statements and how many of them are right, attributions and how many were found."""

    told: int = 0
    right: int = 0
    marked: int = 0
    found: int = 0

    @property
    def precision(self) -> float | None:
        """From 0 to 1; None where nothing was told."""
        return self.right / self.told if self.told else None

    @property
    def recall(self) -> float | None:
        """From 0 to 1; None where nothing is marked."""
        return self.found / self.marked if self.marked else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where one is not known."""
        precision, recall = self.precision, self.recall
        if precision is None or recall is None:
            return None
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


# What an article's statement or attribution is called in one respect; None where that is not asked.
Sorting = Callable[[Judged, Parts], str | None]


def shares(judged: Iterable[Judged], sorting: Sorting) -> dict[str, Share]:
    """Row by row."""
    rows: dict[str, Share] = {}
    for article in judged:
        for parts, found in zip(article.marked, article.found, strict=True):
            if row := sorting(article, parts):
                share = rows.setdefault(row, Share())
                share.marked += 1
                share.found += found
        for told, right in zip(article.told, article.right, strict=True):
            if row := sorting(article, told.parts):
                share = rows.setdefault(row, Share())
                share.told += 1
                share.right += right
    return rows


def everything(article: Judged, parts: Parts) -> str:
    """All in one row."""
    return "all"


def publisher(article: Judged, parts: Parts) -> str:
    """Who published it."""
    return article.publisher


def kind(article: Judged, parts: Parts) -> str | None:
    """By the quotation marks as they stand, whatever the output says: the rule for a statement's kind.

    Direct if quotation marks hold all of each piece, mixed if a piece holds or touches some, else indirect.
    """
    if not parts["content"]:
        return None
    quoted = _quoted(article.text)
    pieces = [Span(*place) for place in parts["content"]]
    if all(any(marks.covers(piece) for marks in quoted) for piece in pieces):
        return "direct"
    return "mixed" if any(marks.overlaps(piece) for marks in quoted for piece in pieces) else "indirect"


def length(article: Judged, parts: Parts) -> str | None:
    """By the words of the content, counted as the yardstick counts them."""
    count = len(yardstick().words(article.text, parts["content"]))
    return _LENGTHS[bisect_left(_LONGEST, count)] if count else None


def source(article: Judged, parts: Parts) -> str:
    """Whether words for the speaker are marked."""
    return "with a source" if parts["source"] else "without"


def pieces(article: Judged, parts: Parts) -> str | None:
    """Whether other words stand within the content."""
    return ("one", "more")[len(parts["content"]) > 1] if parts["content"] else None


def border(article: Judged, parts: Parts) -> str | None:
    """Whether a paragraph ends between the content's first word and its last."""
    if not parts["content"]:
        return None
    first, last = min(start for start, _ in parts["content"]), max(end for _, end in parts["content"])
    over = any(first < paragraph.start < last for paragraph in _paragraphs(article.text))
    return "over a border" if over else "in one paragraph"


# All of an article is asked before the next, so that one is enough to keep.
@lru_cache(maxsize=1)
def _paragraphs(text: str) -> Sequence[Span]:
    return paragraphs(text)


@lru_cache(maxsize=1)
def _quoted(text: str) -> Sequence[Span]:
    return [quotation.span for quotation in quotations(text, _paragraphs(text))]


_SORTINGS: Mapping[str, tuple[Sorting, Sequence[str]]] = {
    "All": (everything, ("all",)),
    "Publisher": (publisher, ()),
    "Kind": (kind, _KINDS),
    "Content": (length, _LENGTHS),
    "Source": (source, ("with a source", "without")),
    "Pieces of content": (pieces, ("one", "more")),
    "Paragraphs": (border, ("in one paragraph", "over a border")),
}


def table(judged: Sequence[Judged], outer: Sequence[Judged]) -> str:
    """Figures in per cent, linked; ``outer`` is the same without nested statements, for a row of its own."""
    lines = [
        "| | | Precision | Statements | Recall | Attributions | F1 |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for title, (sorting, order) in _SORTINGS.items():
        rows = shares(judged, sorting)
        lines += _rows(title, rows, order or sorted(rows))
        if title == "All":
            rows = shares(outer, lambda *_: "without nested")
            lines += _rows("", rows, rows)
    return "\n".join(lines) + "\n"


def _rows(title: str, rows: Mapping[str, Share], order: Iterable[str]) -> Iterator[str]:
    for name in order:
        if name in rows:
            row = rows[name]
            cells = _per_cent(row.precision), str(row.told), _per_cent(row.recall), str(row.marked)
            yield f"| {title} | {name} | {' | '.join(cells)} | {_per_cent(row.f1)} |"
            title = ""


def _per_cent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"
