"""What the parts of the sample's articles are, marked by hand."""

from dataclasses import dataclass

from onrecord.records import Excerpt
from onrecord.sample.places import rows


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on words of an article.

    ``kind`` is a ``PassageKind`` for whole paragraphs that are not body text, ``damage`` for words that
    were displaced in production, or ``own-voice`` for what the outlet itself asserts and no speaker.
    """

    article: str
    kind: str
    words: Excerpt
    repair: str | None
    """For damage: what should stand in place of the words; empty where they should go."""
    repeats: Excerpt | None
    """For a repeat: the paragraph that it says again."""


def notes() -> tuple[Note, ...]:
    """All notes, by article and place."""
    return tuple(
        Note(
            article=row["article"],
            kind=row["kind"],
            words=Excerpt(row["text"], row["start"], row["end"]),
            repair=row["repair"],
            repeats=Excerpt(**row["repeats"]) if row["repeats"] is not None else None,
        )
        for row in rows("notes.jsonl")
    )
