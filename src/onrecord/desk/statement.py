"""The page of a statement: its words where they stand, and all that is known of it, or is not."""

from dataclasses import dataclass

from onrecord.desk import evidence, wording
from onrecord.desk.chain import Station, stations
from onrecord.desk.evidence import Evidence
from onrecord.desk.marks import Block, Role, mark
from onrecord.desk.rows import BESIDE, StatementRow, row
from onrecord.errors import NotFound
from onrecord.records import PassageKind
from onrecord.store.view import ArticleView, Correction, RecordView, StatementView

_YES_OR_NO = {"true": "yes", "false": "no"}
TITLE = 70  # characters of the words in a browser's tab


@dataclass(frozen=True, slots=True)
class Change:
    """A correction in force, in words."""

    what: str
    old: str | None
    new: str | None
    by: str
    day: str
    why: str


@dataclass(frozen=True, slots=True)
class StatementPage:
    """One statement.

    ``context`` are the passages that anything known of it stands in; a gap without words is where some were
    left out. ``roles`` are those that words of it have. ``between`` tells whether there is anyone between
    outlet and speaker. ``holds`` are the statements that stand in it. ``earlier`` if it stands in a version
    of the article that is not the current one.
    """

    row: StatementRow
    roles: frozenset[Role]
    heading: str
    title: str
    context: tuple[Block, ...]
    labels: dict[PassageKind, str]
    mention: str | None
    speaker_type: Evidence
    role: Evidence
    kind: str
    chain: tuple[Station, ...]
    between: bool
    outlet: str | None
    occasion: tuple[Evidence, ...]
    confidence: str
    method: str
    spans: tuple[tuple[str, str], ...]
    holds: tuple[StatementRow, ...]
    changes: tuple[Change, ...]
    article_id: int
    earlier: bool


def statement(record: RecordView, statement_id: str) -> StatementPage:
    """The page of a statement, of whichever version it stands in.

    Raises:
        NotFound: if there is no such statement.
    """
    view = record.statement(statement_id)
    home = record.article(view.article_id, view.version)
    earlier = view.version != max((v.number for v in home.versions), default=view.version)
    version = view.version if earlier else None
    said = view.statement
    shown = row(view, version=version)
    chain = stations(view)
    context = _context(home, view)
    heading = f"{shown.speaker or 'Speaker not known'} {shown.did}"
    return StatementPage(
        row=shown,
        roles=frozenset(s.chosen for block in context for s in block.segments if s.chosen),
        heading=heading,
        title=_title(heading, said.content[0].text if said.content else ""),
        context=context,
        labels={kind: wording.passage(kind) for kind in PassageKind},
        mention=said.speaker.mention.text if said.speaker else None,
        speaker_type=_type(view),
        role=evidence.role(view, home.article.text),
        kind=wording.kind(said.kind),
        chain=chain,
        between=len(chain) > 2,
        outlet=said.article.outlet,
        occasion=evidence.occasion(view),
        confidence=wording.confidence(said.confidence),
        method=said.method.replace("-", " "),
        spans=tuple(evidence.places(view)),
        holds=tuple(
            row(one, version=version, most=BESIDE)
            for one in home.statements
            if one.statement.within == said.id
        ),
        changes=tuple(_change(record, one) for one in view.corrections),
        article_id=view.article_id,
        earlier=earlier,
    )


def _title(heading: str, words: str) -> str:
    plain = " ".join(words.split())
    return f"{heading}: {plain if len(plain) <= TITLE else plain[: TITLE - 1] + '…'}"


def _type(view: StatementView) -> Evidence:
    speaker = view.statement.speaker
    if speaker is None or speaker.type is None:
        return Evidence("Type", "What sort of speaker it is, is not known.", known=False)
    return Evidence("Type", wording.speaker_type(speaker.type), speaker.mention.text)


def _context(home: ArticleView, view: StatementView) -> tuple[Block, ...]:
    """The passages with marked words, and a gap without words between those that do not follow each other."""
    blocks = mark(home.article.text, home.passages, (), chosen=view.statement)
    kept: list[Block] = []
    skipped = False
    for block in blocks:
        if block.gap:
            continue
        if not any(segment.chosen for segment in block.segments):
            skipped = bool(kept)
            continue
        if skipped:
            kept.append(Block(None, True, ()))
        kept.append(block)
        skipped = False
    return tuple(kept)


def _change(record: RecordView, one: Correction) -> Change:
    what = "speaker" if one.field == "speaker_id" else one.field
    old, new = (
        _speaker(record, value) if one.field == "speaker_id" else _YES_OR_NO.get(value or "", value)
        for value in (one.old, one.new)
    )
    return Change(what, old, new, one.by, wording.day(one.at[:10]), one.why)


def _speaker(record: RecordView, number: str | None) -> str | None:
    """The name that a number of the register stands for."""
    if number is None or not number.isdecimal():
        return number
    try:
        return record.speaker(int(number)).name
    except NotFound:
        return f"speaker {number}"
