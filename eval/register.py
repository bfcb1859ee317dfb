"""Whether two mentions are one speaker, by pairs that are labelled by hand: ``gold/RULES.md`` tells how.

The pairs are parted by a hash. The features and weights of ``onrecord.resolve`` were made with the one half
in view (``python -m eval.register`` lists what is wrong in it); the gate measures on the other, which nothing
was tuned on. ``scale`` tells how long a mention takes against a register of so many that a newspaper's
archive never fills it.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from eval.crowd import milliseconds
from eval.figures import Figures, Tally
from eval.places import SHARED
from onrecord.records import Excerpt, KnownSpeaker, Span, Speaker, SpeakerType
from onrecord.resolve import choose
from onrecord.sample import articles_path

GOLD = Path(__file__).with_name("gold") / "pairs.jsonl"
TEXTS = SHARED / "polnear" / "train.jsonl"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in an article, with the type and the role that the article gives it."""

    article: str
    at: tuple[int, int]
    name: str
    type: SpeakerType | None
    role: str | None

    @property
    def speaker(self) -> Speaker:
        """As it comes from the article."""
        start, end = self.at
        return Speaker(Excerpt(self.name, start, end), self.name, self.type, self.role)

    @property
    def known(self) -> KnownSpeaker:
        """As it is on the register when nobody else has named it."""
        return KnownSpeaker(1, self.name, self.type, (self.name,), (self.role,) if self.role else ())


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions, and whether they are one speaker."""

    a: Mention
    b: Mention
    same: bool

    @property
    def measured(self) -> bool:
        """Whether it is of the half that is only measured on: by a bit of the SHA-256 of its places."""
        places = f"{self.a.article} {self.a.at} {self.b.article} {self.b.at}"
        return sha256(places.encode("utf-8")).digest()[-1] % 2 == 1

    @property
    def taken(self) -> bool:
        """Whether the one is taken for the other."""
        return choose(self.a.speaker, [self.b.known]) is not None


@cache
def pairs() -> tuple[Pair, ...]:
    """All labelled pairs."""
    texts = _texts()
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    return tuple(Pair(_mention(row["a"], texts), _mention(row["b"], texts), row["same"]) for row in rows)


def _texts() -> Mapping[str, str]:
    lines = (line for path in (articles_path(), TEXTS) for line in path.read_text("utf-8").splitlines())
    return {row["id"]: row["text"] for row in map(json.loads, lines)}


def _mention(row: Mapping[str, object], texts: Mapping[str, str]) -> Mention:
    text = texts[str(row["article"])]

    def words(place: object) -> str | None:
        return text[slice(*place)] if isinstance(place, list) else None

    name, kind = words(row["name"]), row["type"]
    place = row["name"]
    if name is None or not isinstance(place, list):
        raise ValueError(f"{row}: a mention without a name")
    at = Span(*place)
    return Mention(
        str(row["article"]),
        (at.start, at.end),
        " ".join(name.split()),
        SpeakerType(str(kind)) if kind else None,
        words(row["role"]),
    )


def tally(some: Sequence[Pair]) -> Tally:
    """How many pairs are taken for one speaker, are so rightly, and should be."""
    taken = [pair for pair in some if pair.taken]
    return Tally(sum(pair.same for pair in taken), len(taken), sum(pair.same for pair in some))


def figures() -> Figures:
    """Precision and recall of "the same" on the half that is only measured on, in per cent.

    Then what a mention takes at the register of 1,000,000 speakers, in milliseconds: shown, never a floor.
    """
    counted = tally([pair for pair in pairs() if pair.measured])
    return {"precision": counted.precision, "recall": counted.recall, **scale()}


def scale(speakers: int = 1_000_000, mentions: int = 500) -> Figures:
    """The median and the 95th percentile of what resolving a mention takes, in milliseconds."""
    taken = sorted(milliseconds(speakers, mentions))
    return {
        "ms a mention, median": round(taken[len(taken) // 2], 2),
        "ms a mention, 95th": round(taken[len(taken) * 95 // 100], 2),
    }


def wrong() -> Iterator[str]:
    """One line for each pair of the half in view that is wrong. With text."""
    for pair in pairs():
        if not pair.measured and pair.taken != pair.same:
            yield f"{'missed' if pair.same else 'WRONG YES'}: {_told(pair.a)} ~ {_told(pair.b)}"


def _told(mention: Mention) -> str:
    return f"{mention.name} ({mention.type}, {mention.role}; {mention.article[:24]} {mention.at[0]})"


if __name__ == "__main__":
    for line in wrong():
        print(line)
    seen = tally([pair for pair in pairs() if not pair.measured])
    print(f"the half in view: precision {seen.precision}, recall {seen.recall}, {seen.there} the same")
    sys.exit(0)
