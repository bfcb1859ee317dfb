"""Which statements are right and which attributions were found, one by one, as the yardstick's ``linked``."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.figures import Tally
from eval.yardstick import yardstick

Row = Mapping[str, Any]
# [start, end) in code points of the article, by role: source, cue, content.
Parts = Mapping[str, Sequence[tuple[int, int]]]
# The least Jaccard index of content words that `linked` asks for.
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of the output. ``nested`` if it stands inside the content of another."""

    parts: Parts
    confidence: float
    nested: bool = False


Output = Mapping[str, Sequence[Told]]


@dataclass(frozen=True, slots=True)
class Judged:
    """An article with the attributions marked in it and the statements told of it.

    ``pairs`` has the number of each attribution that was found, and of the statement that found it.
    """

    id: str
    publisher: str
    text: str
    marked: tuple[Parts, ...]
    told: tuple[Told, ...]
    pairs: Mapping[int, int]

    @property
    def found(self) -> list[bool]:
        """Whether each attribution was found."""
        return [number in self.pairs for number in range(len(self.marked))]

    @property
    def right(self) -> list[bool]:
        """Whether each statement is right."""
        matched = set(self.pairs.values())
        return [number in matched for number in range(len(self.told))]


def told_in(path: Path) -> Output:
    """The statements of each article, from the lines of ``onrecord extract --format jsonl``.

    Raises:
        ValueError: if a line is no statement, or its confidence is not from 0 to 1.
    """
    bench = yardstick()
    rows: dict[str, list[Row]] = defaultdict(list)
    try:
        parts = bench.predicted(path)
        for row in bench.read_lines(path):
            rows[Path(row["article"]["source"]).stem].append(row)
        told = {
            article: tuple(map(_told, parts[article], of_article)) for article, of_article in rows.items()
        }
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ValueError(
            f"{path} does not hold what onrecord extract --format jsonl prints: {error!r}"
        ) from error
    if any(not 0 <= one.confidence <= 1 for all_ in told.values() for one in all_):
        raise ValueError(f"{path} holds a confidence that is not from 0 to 1")
    return told


def _told(parts: Parts, row: Row) -> Told:
    return Told(parts, float(row["confidence"]), row.get("within") is not None)


def outermost(told: Output) -> Output:
    """The statements without those that stand inside the content of another: PolNeAR marks one level."""
    return {article: tuple(one for one in all_ if not one.nested) for article, all_ in told.items()}


def judge(gold: Iterable[Row], told: Output) -> list[Judged]:
    """Each article of the gold (rows of a PolNeAR split), its statements matched with its attributions."""
    return [
        Judged(
            id=row["id"],
            publisher=row["publisher"],
            text=row["text"],
            marked=tuple(row["attributions"]),
            told=tuple(told.get(row["id"], ())),
            pairs=_pairs(row["text"], row["attributions"], [one.parts for one in told.get(row["id"], ())]),
        )
        for row in gold
    ]


def _pairs(text: str, marked: Sequence[Parts], told: Sequence[Parts]) -> dict[int, int]:
    """The yardstick counts its pairs and does not tell which they are; a test holds the two together."""
    bench = yardstick()
    true = [bench.words(text, parts["content"]) for parts in marked]
    said = [bench.words(text, parts["content"]) for parts in told]
    alike = sorted(
        ((jaccard(t, s), i, j) for i, t in enumerate(true) for j, s in enumerate(said) if t & s), reverse=True
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for overlap, i, j in alike:
        free = i not in pairs and j not in taken
        if overlap >= ENOUGH and free and bench.touches(marked[i]["source"], told[j]["source"]):
            pairs[i] = j
            taken.add(j)
    return pairs


def jaccard(one: set[tuple[int, int]], other: set[tuple[int, int]]) -> float:
    """The share of the words of both that are words of each; of two sets that are not both empty."""
    return len(one & other) / len(one | other)


def tally(judged: Iterable[Judged]) -> Tally:
    """How many statements are right, how many there are, and how many attributions."""
    total = Tally()
    for article in judged:
        total.right += len(article.pairs)
        total.found += len(article.told)
        total.there += len(article.marked)
    return total
