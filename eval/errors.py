"""``python -m eval errors``: what was missed and what is wrong, with a first guess why.

Each attribution that was not found, and each statement that is not right, is held against what overlaps
its content most on the other side. The cause is read off the spans alone, by the first of these that holds:

  no overlap at all     no word of the content is content on the other side
  nested                the statement stands in the content of another; PolNeAR marks one level
  matched with another  the same, but that one is already matched: it is told or marked twice
  cue differs           the contents agree and the sources do not, nor do the cues
  source wrong          the contents and the cues agree, the sources do not
  split                 half of each of several statements lies in the one attribution
  merged                half of each of several attributions lies in the one statement
  cue differs           the contents overlap too little, and the cues do not at all
  content too short     the statement misses more words than it has too many
  content too long      it has as many too many, or more
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from eval.judged import ENOUGH, Judged, Parts, jaccard
from eval.yardstick import yardstick
from onrecord.printing import printable

ROLES = ("content", "cue", "source")
Words = set[tuple[int, int]]
Places = Sequence[tuple[int, int]]


class Cause(StrEnum):
    """What is measurably amiss."""

    NOTHING = "no overlap at all"
    NESTED = "nested"
    TAKEN = "matched with another"
    CUE = "cue differs"
    SOURCE = "source wrong"
    SPLIT = "split"
    MERGED = "merged"
    SHORT = "content too short"
    LONG = "content too long"


@dataclass(frozen=True, slots=True)
class Error:
    """A missed attribution, or a wrong statement, and what overlaps it most on the other side."""

    article: Judged
    cause: Cause
    marked: Parts | None
    told: Parts | None
    missed: bool

    @property
    def parts(self) -> Parts:
        """Those of what was missed or is wrong."""
        parts = self.marked if self.missed else self.told
        assert parts is not None
        return parts


def errors(judged: Iterable[Judged]) -> list[Error]:
    """All of them: missed before wrong, by cause, by article, in text order."""
    sides = [_Sides(article) for article in judged]
    found = [error for side in sides for error in (*side.missed(), *side.wrong())]
    causes = list(Cause)
    return sorted(
        found,
        key=lambda e: (not e.missed, causes.index(e.cause), e.article.id, list(e.parts["content"])),
    )


class _Sides:
    """Both sides of one article, in words."""

    def __init__(self, article: Judged) -> None:
        words = yardstick().words
        self.article = article
        self.true: list[Words] = [words(article.text, parts["content"]) for parts in article.marked]
        self.said: list[Words] = [words(article.text, told.parts["content"]) for told in article.told]

    def missed(self) -> Iterator[Error]:
        """The attributions that were not found."""
        for number, parts in enumerate(self.article.marked):
            if number not in self.article.pairs:
                near = _nearest(self.true[number], self.said)
                told = None if near is None else self.article.told[near].parts
                yield Error(self.article, self._cause(number, near), parts, told, missed=True)

    def wrong(self) -> Iterator[Error]:
        """The statements that are not right."""
        for number, (told, right) in enumerate(zip(self.article.told, self.article.right, strict=True)):
            if not right:
                near = _nearest(self.said[number], self.true)
                marked = None if near is None else self.article.marked[near]
                nested = told.nested and near is not None
                cause = Cause.NESTED if nested else self._cause(near, number)
                yield Error(self.article, cause, marked, told.parts, missed=False)

    def _cause(self, i: int | None, j: int | None) -> Cause:
        if i is None or j is None:
            return Cause.NOTHING
        if jaccard(self.true[i], self.said[j]) >= ENOUGH:
            if self._touch("source", i, j):
                return Cause.TAKEN
            return Cause.SOURCE if self._touch("cue", i, j) else Cause.CUE
        return self._borders(i, j)

    def _borders(self, i: int, j: int) -> Cause:
        true, said = self.true[i], self.said[j]
        outer = [words for words, told in zip(self.said, self.article.told, strict=True) if not told.nested]
        if _several(true, outer):
            return Cause.SPLIT
        if _several(said, self.true):
            return Cause.MERGED
        if not self._touch("cue", i, j):
            return Cause.CUE
        return Cause.SHORT if len(true - said) > len(said - true) else Cause.LONG

    def _touch(self, role: str, i: int, j: int) -> bool:
        return bool(yardstick().touches(self.article.marked[i][role], self.article.told[j].parts[role]))


def _nearest(words: Words, others: Sequence[Words]) -> int | None:
    """The number of the one that overlaps most; the first of equals; None where none does."""
    overlapping = [number for number, other in enumerate(others) if words & other]
    return max(overlapping, key=lambda number: jaccard(words, others[number]), default=None)


def _several(whole: Words, others: Iterable[Words]) -> bool:
    return sum(2 * len(whole & other) > len(other) for other in others) > 1


def counts(found: Iterable[Error]) -> str:
    """How many there are of each cause, as a Markdown table."""
    number = Counter((error.cause, error.missed) for error in found)
    rows = [f"| {cause} | {number[cause, True]} | {number[cause, False]} |" for cause in Cause]
    total = [sum(n for (_, missed), n in number.items() if missed is side) for side in (True, False)]
    return "\n".join(
        ["| Cause | Missed | Wrong |", "| --- | ---: | ---: |", *rows, f"| all | {total[0]} | {total[1]} |\n"]
    )


def listed(found: Iterable[Error], *, with_text: bool = False) -> Iterator[str]:
    """A header, then a line for each with tabs between: offsets only, unless the words are asked for too."""
    yield "\t".join(
        ["what", "cause", "article", *(f"{side} {r}" for side in ("marked", "told") for r in ROLES)]
    )
    for error in found:
        what = "missed" if error.missed else "wrong"
        yield "\t".join([what, error.cause, error.article.id, *_cells(error, _places)])
        if with_text:
            yield "\t".join(["", "", "", *_cells(error, partial(_words, error.article.text))])


def _cells(error: Error, told: Callable[[Places], str]) -> Iterator[str]:
    for parts in (error.marked, error.told):
        yield from (told(parts[role]) if parts else "" for role in ROLES)


def _places(places: Places) -> str:
    return ",".join(f"{start}-{end}" for start, end in places)


def _words(text: str, places: Places) -> str:
    return " … ".join(printable(text[start:end]) for start, end in places)
