"""Who said what in the sample, marked by hand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.records import Act, Content, Excerpt, Kind, Link, SpeakerType
from onrecord.sample.places import rows


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One attribution of the sample. Offsets count code points of the article's ``text``.

    What counts as an attribution, and the borders of source, cue and content, follow PolNeAR: a source
    is the whole noun phrase with its apposition and closing comma, a cue has its auxiliaries and its
    negation, and indirect content begins with its "that". A hedge in someone's own words ("I would
    call", "I know") is not marked apart from the words that it stands in; a stance ("I support") is.
    A prompt ("asked about ...") is a statement too, by nobody named. The act is what the cue says, not
    what the content amounts to.
    Statements stand in the order of the text, an outer one before those in it.
    """

    id: str
    """Unique in the sample: the article's id and a number."""
    article: str
    """The ``id`` of the article."""
    speaker: Excerpt | None
    """The mention; None where the words name nobody ("asked about ...", "we were told")."""
    name: str | None
    """The fullest name of the speaker in this article; None for those whom it does not name."""
    type: SpeakerType | None
    role: str | None
    """The office, in words of this article."""
    person: str | None
    """The register's key: the same over all articles, different for namesakes; None where nobody can tell."""
    cue: Excerpt
    act: Act
    negated: bool
    kind: Kind
    content: tuple[Content, ...]
    """The pieces of what was said, quoted ones without their outer quotation marks."""
    marked: tuple[Content, ...]
    """The same as PolNeAR has it: quotation marks inside, and pieces that touch in a line as one."""
    venue: Excerpt | None
    """The phrase that tells where it was said; whoever was told, or interviews, is the addressee.

    What an article tells once holds for what the same speaker goes on to say; so do addressee and date.
    """
    addressee: Excerpt | None
    prompt: Excerpt | None
    """The phrase that tells what it answers."""
    said: str | None
    """The date of saying in the form of ``records.When``, where the text tells it."""
    said_evidence: Excerpt | None
    """The words that tell the date; here too where they leave it unknown ("in January", of no year)."""
    chain: tuple[Link, ...]
    """Those between the article and the speaker, outermost first."""
    utterance: str
    """The act of saying: the same in all statements, of any article, that report it."""
    inside: str | None
    """The id of the statement whose content this one stands in."""
    repeat: bool
    """Whether it stands in a paragraph that says an earlier one again."""


def gold() -> tuple[GoldStatement, ...]:
    """All statements of the sample, by article and place."""
    return tuple(_statement(row) for row in rows("gold.jsonl"))


def _statement(row: Mapping[str, Any]) -> GoldStatement:
    return GoldStatement(
        id=row["id"],
        article=row["article"],
        speaker=_excerpt(row["speaker"]),
        name=row["name"],
        type=_type(row["type"]),
        role=row["role"],
        person=row["person"],
        cue=Excerpt(**row["cue"]),
        act=Act(row["act"]),
        negated=row["negated"],
        kind=Kind(row["kind"]),
        content=_pieces(row["content"]),
        marked=_pieces(row["marked"]),
        venue=_excerpt(row["venue"]),
        addressee=_excerpt(row["addressee"]),
        prompt=_excerpt(row["prompt"]),
        said=row["said"],
        said_evidence=_excerpt(row["said_evidence"]),
        chain=tuple(
            Link(link["name"], _type(link["type"]), Excerpt(**link["mention"])) for link in row["chain"]
        ),
        utterance=row["utterance"],
        inside=row["inside"],
        repeat=row["repeat"],
    )


def _excerpt(form: Mapping[str, Any] | None) -> Excerpt | None:
    return Excerpt(**form) if form is not None else None


def _pieces(forms: Iterable[Mapping[str, Any]]) -> tuple[Content, ...]:
    return tuple(Content(**form) for form in forms)


def _type(value: str | None) -> SpeakerType | None:
    return SpeakerType(value) if value is not None else None
