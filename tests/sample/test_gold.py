"""The gold says only what the sample's articles hold."""

import json
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from onrecord.records import Act, Content, Excerpt, Kind, PassageKind
from onrecord.sample import GoldStatement, Note, articles_path, gold, notes

ARTICLES = {
    article["id"]: article
    for article in map(json.loads, articles_path().read_text(encoding="utf-8").splitlines())
}
GOLD = {statement.id: statement for statement in gold()}
NOTES = notes()

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?|-W\d\d)?|--\d\d-\d\d")
MARKS = '“”‘’"«»„'


def places(statement: GoldStatement) -> Iterator[Excerpt | Content]:
    named = (
        statement.speaker,
        statement.cue,
        statement.venue,
        statement.addressee,
        statement.prompt,
        statement.said_evidence,
    )
    yield from (excerpt for excerpt in named if excerpt is not None)
    yield from (*statement.content, *statement.marked)
    yield from (link.mention for link in statement.chain)


def text_of(statement: GoldStatement | Note) -> str:
    return str(ARTICLES[statement.article]["text"])


@pytest.mark.parametrize("statement", GOLD.values(), ids=list(GOLD))
def test_every_span_holds_its_words(statement: GoldStatement) -> None:
    text = text_of(statement)
    assert [p.text for p in places(statement)] == [text[p.start : p.end] for p in places(statement)]
    assert all(p.text == p.text.strip() and p.text for p in places(statement))


@pytest.mark.parametrize("note", NOTES, ids=lambda note: f"{note.article}-{note.words.start}")
def test_every_note_holds_its_words(note: Note) -> None:
    spans = [note.words] if note.repeats is None else [note.words, note.repeats]
    assert [s.text for s in spans] == [text_of(note)[s.start : s.end] for s in spans]


def test_ids_are_unique() -> None:
    assert len(GOLD) == len(gold())


def test_every_article_has_gold_and_all_gold_has_an_article() -> None:
    assert {statement.article for statement in GOLD.values()} == set(ARTICLES)


@pytest.mark.parametrize("statement", GOLD.values(), ids=list(GOLD))
def test_names_and_roles_are_words_of_the_article(statement: GoldStatement) -> None:
    told = [statement.name, statement.role, *(link.name for link in statement.chain)]
    assert [words for words in told if words is not None and words not in text_of(statement)] == []


def test_an_unnamed_speaker_has_no_role() -> None:
    assert [s.id for s in GOLD.values() if s.role is not None and s.name is None] == []


def test_a_key_of_the_register_stands_for_one_type() -> None:
    types = {(s.person, s.type) for s in GOLD.values() if s.person is not None}
    assert len(types) == len({person for person, _ in types})


def test_pieces_stand_in_order_apart_from_source_and_cue() -> None:
    for statement in GOLD.values():
        ends = [0, *(piece.end for piece in statement.content)]
        assert all(end <= piece.start for end, piece in zip(ends, statement.content, strict=False)), (
            statement.id
        )
        own = [statement.cue] if statement.speaker is None else [statement.cue, statement.speaker]
        assert not any(a.span.overlaps(b.span) for a in own for b in statement.content), statement.id


def test_the_kind_follows_from_the_pieces() -> None:
    kinds = {
        frozenset({True}): Kind.DIRECT,
        frozenset({False}): Kind.INDIRECT,
        frozenset({True, False}): Kind.MIXED,
    }
    assert [
        s.id for s in GOLD.values() if kinds[frozenset(piece.quoted for piece in s.content)] is not s.kind
    ] == []


def test_quoted_pieces_leave_their_outer_marks_out() -> None:
    pieces = [(s, piece) for s in GOLD.values() for piece in s.content if piece.quoted and s.inside is None]
    assert [s.id for s, piece in pieces if text_of(s)[piece.start - 1] not in MARKS] == []
    assert [s.id for s, piece in pieces if piece.text[0] in MARKS] == []


def test_marked_pieces_cover_the_content() -> None:
    for statement in GOLD.values():
        for piece in statement.content:
            assert any(wide.span.covers(piece.span) for wide in statement.marked), statement.id


def test_an_inner_statement_stands_in_its_outer_one() -> None:
    for inner in (s for s in GOLD.values() if s.inside is not None):
        outer = GOLD[inner.inside or ""]
        assert outer.article == inner.article
        assert any(piece.span.covers(inner.cue.span) for piece in outer.marked), inner.id


def test_dates_have_the_form_of_the_records_and_their_evidence() -> None:
    dated = [s for s in GOLD.values() if s.said is not None]
    assert [s.id for s in dated if not DATE.fullmatch(s.said or "") or s.said_evidence is None] == []


def test_repeats_are_told_by_statements_and_notes_alike() -> None:
    repeated = [note for note in NOTES if note.kind == PassageKind.REPEAT]
    within = {
        s.id
        for s in GOLD.values()
        for note in repeated
        if note.article == s.article and note.words.span.covers(s.cue.span)
    }
    assert within
    assert within == {s.id for s in GOLD.values() if s.repeat}


def test_notes_have_known_kinds() -> None:
    assert {note.kind for note in NOTES} <= {*(kind.value for kind in PassageKind), "damage", "own-voice"}


def test_every_act_occurs() -> None:
    assert set(Counter(s.act for s in GOLD.values())) == set(Act)
