"""Articles whose attributions are labelled by hand: who speaks, through whom, where and when.

``gold/RULES.md`` tells how the labels came. They hold places of the texts and no words.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.places import SHARED
from onrecord import Article

FOLDER = Path(__file__).with_name("gold")
SPLITS = {
    "development": SHARED / "polnear" / "dev.gold.jsonl",
    "training": SHARED / "polnear" / "train.jsonl",
}

# What PolNeAR's publishers are called: an outlet is never a link of its own article's chain.
_OUTLETS = {
    "breitbart": "Breitbart News",
    "huff-post": "The Huffington Post",
    "nyt": "The New York Times",
    "politico": "Politico",
    "usa-today": "USA Today",
    "wash-post": "The Washington Post",
    "west-journal": "Western Journalism",
}
Row = Mapping[str, Any]
_LEADING = re.compile(r"^(?:the|an?|his|her|its|their|mr|mrs|ms|sen|gov|rep|dr)\.?\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marked:
    """An article, PolNeAR's attributions, and what is labelled about each, in the same order."""

    row: Row
    labels: Row

    @property
    def article(self) -> Article:
        """As it would be read from a source that tells its date."""
        row = self.row
        return Article(
            source=row["id"],
            text=row["text"],
            title=row["title"],
            outlet=_OUTLETS[row["publisher"]],
            published=row["published"],
        )

    def pairs(self) -> Iterator[tuple[Row, Row]]:
        """The attributions that have a content, which a few do not, with their labels."""
        both = zip(self.row["attributions"], self.labels["attributions"], strict=True)
        return ((attribution, label) for attribution, label in both if attribution["content"])

    def words(self, place: Sequence[int]) -> str:
        """What stands at a place."""
        text: str = self.row["text"][slice(*place)]
        return text

    def speaker(self, label: Row) -> Row:
        """The labelled speaker; one without names where there is no source."""
        found: Row = self.labels["speakers"].get(label["who"], {"names": [], "type": "", "roles": []})
        return found

    def names(self, speaker: Row) -> set[str]:
        """The forms that are right for a speaker."""
        return {plain(self.words(place)) for place in speaker["names"]}


def marked(split: str = "development") -> list[Marked]:
    """The labelled articles of a split."""
    lines = FOLDER.joinpath(f"{split}.jsonl").read_text("utf-8").splitlines()
    labels = {row["id"]: row for row in map(json.loads, lines)}
    rows = map(json.loads, SPLITS[split].read_text("utf-8").splitlines())
    return [Marked(row, labels[row["id"]]) for row in rows if row["id"] in labels]


def plain(words: str) -> str:
    """A name as it is compared: without article, honorific, possessive ending and case."""
    bare = " ".join(_LEADING.sub("", words).replace("’", "'").split())
    return bare.removesuffix("'s").removesuffix("'").strip(" ,.").casefold()
