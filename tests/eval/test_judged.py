"""Statements and attributions, one by one."""

import json
from pathlib import Path
from typing import Any

import pytest
from eval.judged import Parts, Row, Told, judge, outermost, tally, told_in
from eval.yardstick import yardstick
from hypothesis import given
from hypothesis import strategies as st
from tests.entries import make_entry
from tests.eval.toy import gold, judged, needs_yardstick, parts, told

from onrecord.jsonform import json_line, statement_form

pytestmark = needs_yardstick

TEXT = (
    "“The ferry will run until winter,” Ana Bel said. Oskar Lund said that the mole was old and not safe."
    " The harbour will close, it was announced."
)
FERRY = ("Ana Bel", "said", "“The ferry will run until winter,”")
MOLE = ("Oskar Lund", "said", "that the mole was old and not safe")
HARBOUR = (None, "was announced", "The harbour will close")
MARKED = [parts(TEXT, *FERRY), parts(TEXT, *MOLE), parts(TEXT, *HARBOUR)]


def test_each_finds_its_own() -> None:
    article = judged(TEXT, MARKED, [told(TEXT, *HARBOUR), told(TEXT, *FERRY)])
    assert article.pairs == {0: 1, 2: 0}
    assert article.found == [True, False, True]
    assert article.right == [True, True]


@pytest.mark.parametrize(
    ("said", "right"),
    [
        (("Lund", "said", "the mole was old and not"), True),
        (("Oskar Lund", None, "that the mole was old and not safe"), True),
        (("Oskar Lund", "said", "that the mole was"), True),
        (("Oskar Lund", "said", "that the mole"), False),
        (("Ana Bel", "said", "that the mole was old and not safe"), False),
        ((None, "said", "that the mole was old and not safe"), False),
        (("Oskar Lund", "said", "that the", "was old"), True),
        (("Oskar Lund", "said"), False),
    ],
)
def test_content_by_half_and_the_source_by_a_character(
    said: tuple[str | None, str | None, str], right: bool
) -> None:
    assert judged(TEXT, MARKED, [told(TEXT, *said)]).right == [right]


def test_of_two_the_one_that_overlaps_more_is_right() -> None:
    half = told(TEXT, "Oskar Lund", "said", "that the mole was old")
    assert judged(TEXT, MARKED, [half, told(TEXT, *MOLE)]).right == [False, True]


def test_an_article_of_which_nothing_is_told() -> None:
    [article] = judge([gold(TEXT, *MARKED)], {})
    assert article.found == [False, False, False]
    assert article.told == ()


def test_a_tally_adds_articles_up() -> None:
    one = judged(TEXT, MARKED, [told(TEXT, *FERRY), told(TEXT, "Ana Bel", "said", "the mole")])
    total = tally([one, judged(TEXT, MARKED, [])])
    assert (total.right, total.found, total.there) == (1, 2, 6)


def test_nested_statements_can_be_left_out() -> None:
    outer, inner = told(TEXT, *MOLE), told(TEXT, *MOLE, nested=True)
    assert outermost({"toy": [outer, inner], "other": [inner]}) == {"toy": (outer,), "other": ()}


WORDS = " ".join(f"word{number:02}" for number in range(12))
PLACES = st.tuples(st.integers(0, 11), st.integers(1, 4)).map(
    lambda place: (place[0] * 7, min(place[0] + place[1], 12) * 7 - 1)
)
PARTS = st.fixed_dictionaries(
    {
        "source": st.lists(PLACES, max_size=1),
        "cue": st.just([]),
        "content": st.lists(PLACES, max_size=2),
    }
)


@given(st.lists(PARTS, max_size=6), st.lists(PARTS, max_size=6))
def test_as_many_are_right_as_the_yardstick_counts(marked: list[Parts], said: list[Parts]) -> None:
    row = gold(WORDS, *marked)
    total = tally(judge([row], {"toy": [Told(one, 0.5) for one in said]}))
    counted = yardstick().linked_figures([row], {"toy": said})["linked"]
    assert yardstick().f1(total.right, total.found, total.there) == counted


def lines(tmp_path: Path, *changed: dict[str, Any]) -> Path:
    [statement] = make_entry(TEXT, FERRY).statements
    file = tmp_path / "statements.jsonl"
    file.write_text("".join(json_line(statement_form(statement) | one) + "\n" for one in changed), "utf-8")
    return file


def test_statements_are_read_as_extract_prints_them(tmp_path: Path) -> None:
    source = {"article": {"source": "a/folder/toy.txt"}}
    file = lines(tmp_path, source, source | {"within": "0123456789abcdef"}, source | {"within": None})
    read = told_in(file)
    assert list(read) == ["toy"]
    assert [one.parts for one in read["toy"]] == [parts(TEXT, *FERRY)] * 3
    assert [one.confidence for one in read["toy"]] == [0.875] * 3
    assert [one.nested for one in read["toy"]] == [False, True, False]


def test_a_statement_without_a_speaker_has_no_source(tmp_path: Path) -> None:
    [[one]] = told_in(lines(tmp_path, {"speaker": None})).values()
    assert one.parts["source"] == []


@pytest.mark.parametrize(
    "text",
    [
        "no JSON",
        "[]",
        "{}",
        json.dumps({"article": {"source": "toy.txt"}}),
        json.dumps({"article": {"source": "toy.txt"}, "confidence": "high"}),
    ],
)
def test_what_is_no_output_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "other.jsonl"
    file.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"other\.jsonl does not hold what onrecord extract"):
        told_in(file)


@pytest.mark.parametrize("confidence", [-0.1, 1.01, float("nan")])
def test_a_confidence_is_from_0_to_1(tmp_path: Path, confidence: float) -> None:
    with pytest.raises(ValueError, match="confidence that is not from 0 to 1"):
        told_in(lines(tmp_path, {"confidence": confidence}))


def test_rows_of_the_gold_are_taken_as_they_are() -> None:
    row: Row = json.loads(json.dumps(gold(TEXT, *MARKED)))
    [article] = judge([row], {"toy": [told(TEXT, *FERRY)]})
    assert article.pairs == {0: 0}
