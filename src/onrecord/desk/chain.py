"""Through whom a statement is known, as stations from the outlet to the speaker."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.desk import wording
from onrecord.records import Link
from onrecord.store.view import StatementView


@dataclass(frozen=True, slots=True)
class Station:
    """One of those that the words came through.

    ``part`` is theirs in it. ``name`` is None where they are not known, and ``type`` where there is none to
    tell. ``words`` are the article's for them. ``did`` is what they did where more than passing it on.
    ``path`` is the page about them, or about the statement by which they pass it on.
    """

    part: str
    name: str | None
    type: str | None = None
    words: str | None = None
    did: str | None = None
    path: str | None = None
    ends: bool = False


def stations(view: StatementView) -> tuple[Station, ...]:
    """The outlet, those who pass it on from the outermost on, and the speaker."""
    return (Station("Outlet", view.statement.article.outlet), *_between(view), _speaker(view))


def statement_path(statement_id: str) -> str:
    """The path of a statement's own page."""
    return f"/statements/{statement_id}"


def _between(view: StatementView) -> Iterator[Station]:
    """Those in the chain; where the speaker of a statement around is not known, somebody who is not."""
    chain = view.statement.chain
    if view.outer is not None:
        yield from _between(view.outer)
        yield _teller(view.outer)
        chain = chain[len(view.outer.statement.chain) + (view.outer.statement.speaker is not None) :]
    for link in chain:
        yield _link(link)


def _link(link: Link) -> Station:
    return Station(
        "Passed on by", link.name or link.mention.text, wording.speaker_type(link.type), link.mention.text
    )


def _teller(view: StatementView) -> Station:
    """The speaker of a statement that another stands in; who denies or asks does not pass on."""
    said = view.statement
    told = wording.tells(said.act, negated=said.negated)
    speaker = said.speaker
    return Station(
        part="Passed on by" if told else "Inside what",
        name=view.speaker_name or speaker.name or speaker.mention.text if speaker else None,
        type=wording.speaker_type(speaker.type) if speaker else None,
        words=speaker.mention.text if speaker else None,
        did=None if told else wording.did(said.act, negated=said.negated),
        path=None if view.withdrawn else statement_path(said.id),
    )


def _speaker(view: StatementView) -> Station:
    speaker = view.statement.speaker
    return Station(
        part="Speaker",
        name=view.speaker_name or speaker.name or speaker.mention.text if speaker else None,
        type=wording.speaker_type(speaker.type) if speaker else None,
        words=speaker.mention.text if speaker else None,
        path=f"/speakers/{view.speaker_id}" if view.speaker_id is not None else None,
        ends=True,
    )
