"""The nouns."""

import hashlib
from dataclasses import FrozenInstanceError, fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import records
from onrecord.records import (
    UNKNOWN_DATE,
    Act,
    Added,
    Article,
    CleanArticle,
    Content,
    Excerpt,
    Kind,
    Occasion,
    Passage,
    PassageKind,
    Span,
    SpeakerType,
    statement_id,
)

NOUNS = [thing for thing in vars(records).values() if is_dataclass(thing) and isinstance(thing, type)]
PLACES = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@pytest.mark.parametrize("noun", NOUNS, ids=[noun.__name__ for noun in NOUNS])
def test_a_noun_is_frozen_and_holds_no_more_than_its_fields(noun: Any) -> None:
    one = object.__new__(noun)
    name = fields(noun)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(one, name, None)
    assert not hasattr(one, "__dict__")


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (3, 2), (-1, 2), (-2, -1)])
def test_what_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("a", "b", "overlaps", "covers"),
    [
        (Span(0, 5), Span(0, 5), True, True),
        (Span(0, 5), Span(1, 4), True, True),
        (Span(0, 5), Span(4, 6), True, False),
        (Span(0, 5), Span(5, 6), False, False),
        (Span(2, 3), Span(0, 9), True, False),
        (Span(5, 6), Span(0, 5), False, False),
    ],
)
def test_two_spans(a: Span, b: Span, overlaps: bool, covers: bool) -> None:
    assert (a.overlaps(b), a.covers(b)) == (overlaps, covers)


@given(PLACES, PLACES)
def test_spans_are_sets_of_code_points(a: Span, b: Span) -> None:
    first, second = set(range(a.start, a.end)), set(range(b.start, b.end))
    assert a.overlaps(b) == b.overlaps(a) == bool(first & second)
    assert a.covers(b) == (second <= first)


def test_spans_are_in_order_of_start_then_end() -> None:
    assert sorted([Span(2, 3), Span(0, 9), Span(0, 4)]) == [Span(0, 4), Span(0, 9), Span(2, 3)]


@given(st.text(min_size=1), st.data())
def test_an_excerpt_is_the_text_at_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    excerpt, piece = Excerpt.of(text, span), Content.of(text, span, quoted=True)
    assert excerpt.text == piece.text == text[span.start : span.end]
    assert excerpt.span == piece.span == span
    assert piece.quoted


def test_offsets_count_code_points() -> None:
    assert Excerpt.of("🙂é Bel", Span(3, 6)) == Excerpt("Bel", 3, 6)


def test_the_hash_of_an_article_is_that_of_its_text_alone() -> None:
    one = Article("a.txt", "Bel said “no”.\r\n", title="No", encoding="cp1252")
    assert one.sha256 == hashlib.sha256("Bel said “no”.\r\n".encode()).hexdigest()
    assert one.sha256 == Article("b.txt", one.text).sha256
    assert one.sha256 != Article("a.txt", "Bel said “no”.\n").sha256


def test_what_is_not_known_of_an_article_is_none() -> None:
    article = Article("a.txt", "")
    assert (article.title, article.outlet, article.byline, article.published, article.url) == (None,) * 5


def test_prose_is_headline_and_body_in_order() -> None:
    passages = tuple(Passage(kind, Span(n, n + 1)) for n, kind in enumerate(PassageKind))
    prose = CleanArticle(Article("a.txt", "x" * 9), passages).prose
    assert [passage.kind for passage in prose] == [PassageKind.HEADLINE, PassageKind.BODY]


def test_an_occasion_is_unknown_until_told() -> None:
    assert Occasion() == Occasion(None, None, None, UNKNOWN_DATE)
    assert (UNKNOWN_DATE.date, UNKNOWN_DATE.precision, UNKNOWN_DATE.evidence) == (None, "unknown", None)


SHA = "0" * 64
PARTS = [Span(0, 3), Span(4, 8), Span(9, 20)]


def test_a_statement_id_is_sixteen_hexadecimal_digits_and_stays() -> None:
    # The record keeps ids for good: another value here breaks every record that there is.
    assert statement_id(SHA, PARTS) == "9424fe8823d11780"


@pytest.mark.parametrize(
    "other",
    [
        (SHA, PARTS[:2]),
        (SHA, [None, *PARTS[1:]]),
        (SHA, [*PARTS[:2], Span(9, 21)]),
        (SHA, [PARTS[1], PARTS[0], PARTS[2]]),
        ("1" * 64, PARTS),
    ],
    ids=["fewer", "no source", "longer", "another order", "another text"],
)
def test_another_statement_has_another_id(other: tuple[str, list[Span | None]]) -> None:
    assert statement_id(*other) != statement_id(SHA, PARTS)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("direct indirect mixed", Kind),
        ("headline dateline body caption boilerplate repeat", PassageKind),
        ("person organisation state group document anonymous", SpeakerType),
        (
            "say confirm deny support oppose urge promise ask warn claim accuse announce agree believe want "
            "expect withhold",
            Act,
        ),
    ],
)
def test_words_of_the_contract(words: str, kinds: type[Kind]) -> None:
    assert [kind.value for kind in kinds] == words.split()


def test_what_adding_did() -> None:
    assert [added.value for added in Added] == ["new", "new version", "unchanged"]
