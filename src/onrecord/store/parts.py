"""The parts of an entry as rows, and the check that its words stand where it says."""

from collections.abc import Iterator
from typing import Any

from onrecord.errors import RecordError
from onrecord.records import Entry, Excerpt, Span, Statement, When
from onrecord.store.schema import MONTH_DAY
from onrecord.weeks import place_in_time

Row = dict[str, Any]


def refuse_wrong_words(entry: Entry) -> None:
    """Holds that all words of an entry stand in its text, at their spans.

    Raises:
        RecordError: if any do not.
    """
    text = entry.article.text
    for words, span in _excerpts(entry):
        if text[span.start : span.end] != words:
            raise RecordError(
                f"{entry.article.source}: not put on record: other words stand at {span.start}-{span.end} "
                "than those given; please report this"
            )
    for span in _places(entry):
        if span.end > len(text):
            raise RecordError(
                f"{entry.article.source}: not put on record: {span.start}-{span.end} lies beyond the end "
                "of the text; please report this"
            )


def passage_rows(entry: Entry, version_id: int) -> list[Row]:
    """The passages, in their order."""
    return [
        {
            "version_id": version_id,
            "ordinal": ordinal,
            "kind": passage.kind,
            "start": passage.span.start,
            "stop": passage.span.end,
            "repeats_start": passage.repeats.start if passage.repeats else None,
            "repeats_stop": passage.repeats.end if passage.repeats else None,
        }
        for ordinal, passage in enumerate(entry.passages)
    ]


def damage_rows(entry: Entry, version_id: int) -> list[Row]:
    """The damage, in its order."""
    return [
        {
            "version_id": version_id,
            "ordinal": ordinal,
            "kind": damage.kind,
            "start": damage.span.start,
            "stop": damage.span.end,
            "repair": damage.repair,
            "confidence": damage.confidence,
        }
        for ordinal, damage in enumerate(entry.damage)
    ]


def statement_row(statement: Statement, published: When) -> Row:
    """What a statement tells of itself, without whose it is and where it belongs."""
    speaker, said = statement.speaker, statement.occasion.said
    return {
        "id": statement.id,
        "name": speaker.name if speaker else None,
        "type": speaker.type if speaker else None,
        "role": speaker.role if speaker else None,
        "kind": statement.kind,
        "act": statement.act,
        "negated": statement.negated,
        "said": said.date,
        "precision": said.precision,
        "day": _day(said) or _day(published),
        "method": statement.method,
        "confidence": statement.confidence,
    }


def span_rows(statement: Statement, pk: int) -> Iterator[Row]:
    """Every span of a statement but those of its chain."""
    for part, excerpt in _parts(statement):
        if excerpt:
            yield _span_row(pk, part, 0, excerpt.span, None)
    for ordinal, piece in enumerate(statement.content):
        yield _span_row(pk, "content", ordinal, piece.span, piece.quoted)


def link_rows(statement: Statement, pk: int) -> Iterator[Row]:
    """The chain of a statement, outermost first."""
    for ordinal, link in enumerate(statement.chain):
        place = {"start": link.mention.start, "stop": link.mention.end}
        yield {"statement_pk": pk, "ordinal": ordinal, "name": link.name, "type": link.type, **place}


def in_text_order(entry: Entry) -> list[Statement]:
    """The statements of an entry, by where source, cue or content begins."""
    return sorted(entry.statements, key=_first)


def words_of(statement: Statement) -> str:
    """What was said, for the index of the search."""
    return " ".join(piece.text for piece in statement.content)


def _first(statement: Statement) -> int:
    mention = statement.speaker.mention if statement.speaker else None
    return min((words.start for words in (mention, statement.cue, *statement.content) if words), default=0)


def _day(when: When) -> str | None:
    return None if when.date is None or when.precision == MONTH_DAY else place_in_time(when.date)


def _span_row(pk: int, part: str, ordinal: int, span: Span, quoted: bool | None) -> Row:
    place = {"start": span.start, "stop": span.end}
    return {"statement_pk": pk, "part": part, "ordinal": ordinal, "quoted": quoted, **place}


def _parts(statement: Statement) -> Iterator[tuple[str, Excerpt | None]]:
    occasion = statement.occasion
    yield "mention", statement.speaker.mention if statement.speaker else None
    yield "cue", statement.cue
    yield "venue", occasion.venue
    yield "addressee", occasion.addressee
    yield "prompt", occasion.prompt
    yield "said", occasion.said.evidence


def _words(statement: Statement) -> Iterator[tuple[str, Span]]:
    for _, excerpt in _parts(statement):
        if excerpt:
            yield excerpt.text, excerpt.span
    for piece in statement.content:
        yield piece.text, piece.span
    for link in statement.chain:
        yield link.mention.text, link.mention.span


def _excerpts(entry: Entry) -> Iterator[tuple[str, Span]]:
    if entry.published.evidence:
        yield entry.published.evidence.text, entry.published.evidence.span
    for statement in entry.statements:
        yield from _words(statement)


def _places(entry: Entry) -> Iterator[Span]:
    for passage in entry.passages:
        yield passage.span
        if passage.repeats:
            yield passage.repeats
    for damage in entry.damage:
        yield damage.span
