"""What is printed for people is harmless, whatever an article holds."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.entries import Told, at, make_entry, when

from onrecord.printing import (
    circumstances_of,
    date_of,
    manner_of,
    nested,
    place_of,
    plural,
    print_table,
    printable,
    words_of,
)
from onrecord.records import Act

SIGNS = {
    "plain words, “quoted”": "plain words, “quoted”",
    "\x1b[31mred\x1b[0m": "␛[31mred␛[0m",
    "\x1b]0;title\x07": "␛]0;title␇",
    "one\r\ntwo\tthree": "one␍␊two␉three",
    "a\x7fb\x9bc": "a␡b<U+009B>c",
    "\u202egnp.exe\u202c": "<U+202E>gnp.exe<U+202C>",
    "one\u2028two\u0085three": "one<U+2028>two<U+0085>three",
    "[red]markup[/red] :smile:": "[red]markup[/red] :smile:",
    "half \ud800": "half <U+D800>",
    "👩‍🚀 שלום": "👩‍🚀 שלום",
}


@pytest.mark.parametrize(("text", "shown"), SIGNS.items(), ids=map(ascii, SIGNS))
def test_what_would_act_on_a_terminal_becomes_a_sign(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text(st.characters(exclude_categories=[])))
def test_nothing_printable_acts_on_a_terminal(text: str) -> None:
    shown = printable(text)
    assert len(shown.splitlines()) <= 1
    assert shown.encode().decode() == shown
    assert not {"Cc", "Cs", "Zl", "Zp"} & {unicodedata.category(char) for char in shown}
    assert not any(
        unicodedata.bidirectional(char) in {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI"}
        for char in shown
    )


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"])))
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 articles"), (1, "1 article"), (2, "2 articles"), (12_345, "12,345 articles")]
)
def test_number_and_noun_agree(count: int, told: str) -> None:
    assert plural(count, "article") == told


TEXT = "“No,” said Orla Vantreight, “not now.” She did not confirm the date. Kestrel has not claimed it."
SPLIT = make_entry(TEXT, Told("Orla Vantreight", "said", ("“No,”", "“not now.”"))).statements[0]


def test_pieces_of_words_are_joined_with_what_lies_between_left_out() -> None:
    assert words_of(SPLIT) == "“No,” … “not now.”"


def test_place_is_from_the_first_to_the_last_piece() -> None:
    start, _, end = place_of(SPLIT).partition("-")
    assert TEXT[int(start) : int(end)] == "“No,” said Orla Vantreight, “not now.”"


@pytest.mark.parametrize(
    ("act", "negated", "manner"),
    [
        (Act.SAY, False, "indirect, say"),
        (Act.CONFIRM, True, "indirect, not confirm"),
        (Act.WITHHOLD, True, "indirect, withhold"),
    ],
)
def test_manner_is_kind_and_act(act: Act, negated: bool, manner: str) -> None:
    (statement,) = make_entry(TEXT, Told("She", "confirm", "the date", act=act, negated=negated)).statements
    assert manner_of(statement) == manner


HEARD = "Asked about it, Orla Vantreight told reporters in Caldry on Monday, a clerk wrote: yes"
MONDAY = at(HEARD, "on Monday")


@pytest.mark.parametrize(
    ("told", "shown", "undated"),
    [
        ({}, "", ""),
        ({"addressee": "reporters", "venue": "in Caldry"}, "to: reporters; where: in Caldry",
         "to: reporters; where: in Caldry"),
        ({"prompt": "Asked about it", "chain": ("a clerk", "reporters")},
         "upon: Asked about it; through: a clerk → reporters",
         "upon: Asked about it; through: a clerk → reporters"),
        ({"said": when("2031-02-17", MONDAY)}, "when: 2031-02-17 (on Monday)", "when: on Monday"),
        ({"said": when("2031-W08", MONDAY)}, "when: week of 2031-02-17 (on Monday)", "when: on Monday"),
        ({"said": when("2031-02")}, "when: 2031-02", ""),
        ({"said": when("--02-17", MONDAY)}, "when: 02-17, year unknown (on Monday)", "when: on Monday"),
    ],
)  # fmt: skip
def test_only_what_is_known_of_the_circumstances(told: dict[str, Any], shown: str, undated: str) -> None:
    (statement,) = make_entry(HEARD, Told("Orla Vantreight", "told", "yes", **told)).statements
    assert circumstances_of(statement) == shown
    assert circumstances_of(statement, dated=False) == undated


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        (None, None),
        ("2031-02-17", "2031-02-17"),
        ("2031-W08", "week of 2031-02-17"),
        ("2031", "2031"),
        ("--02-17", "02-17, year unknown"),
    ],
)
def test_a_date_for_a_column(date: str | None, shown: str | None) -> None:
    (statement,) = make_entry(HEARD, Told("Orla Vantreight", "told", "yes", said=when(date))).statements
    assert date_of(statement) == shown


@pytest.mark.parametrize(
    ("notes", "terminal", "shown"),
    [
        (("", ""), False, ["A  C", "1  2", "3  4"]),
        (("", ""), True, ["A  C", "", "1  2", "", "3  4"]),
        (("x", ""), False, ["A  B  C", "1  x  2", "3     4"]),
        (("x\x1b", ""), True, ["A  C", "", "1  2", "   ↳ x␛", "", "3  4"]),
    ],
)
def test_a_column_stands_under_the_last_one_on_a_terminal_and_is_left_out_if_empty(
    capsys: pytest.CaptureFixture[str], notes: tuple[str, str], terminal: bool, shown: list[str]
) -> None:
    rows = [("1", notes[0], "2"), ("3", notes[1], "4")]
    print_table(("A", "B", "C"), rows, terminal=terminal, under="B")
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == shown


ROWS = [("2031", "“No”\nhe said", "x"), ("2031-02-22", "短い", "\x1b[1my")]


def test_plain_table_has_one_aligned_line_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("When", "Words", "Last"), ROWS, terminal=False)
    assert capsys.readouterr().out.splitlines() == [
        "When        Words         Last",
        "2031        “No”␊he said  x",
        "2031-02-22  短い          ␛[1my",
    ]


def test_plain_table_never_cuts(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("Words",), [("word " * 1_000 + "end",)], terminal=False)
    assert capsys.readouterr().out.splitlines()[1] == "word " * 1_000 + "end"


def test_terminal_table_shows_all_words_and_no_escape(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    print_table(("When", "Words"), [("2031", "word " * 30 + "[bold]\x1b[31mend :smile:")], terminal=True)
    shown = capsys.readouterr().out
    assert shown.count("word") == 30
    assert "[bold]␛[31mend :smile:" in " ".join(shown.split())
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 40


@pytest.mark.parametrize("width", [20, 60, 80, 100, 200])
def test_terminal_table_fits_and_loses_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    row = ["a" * 20, "b" * 17, "c" * 14, "d" * 103, "e" * 9, "f" * 300]
    print_table(("A", "B", "C", "D", "E", "F"), [row], terminal=True)
    shown = capsys.readouterr().out
    assert max(map(len, shown.splitlines())) <= width
    assert [shown.count(letter[0]) for letter in row] == [len(cell) for cell in row]


def test_words_get_what_the_other_columns_do_not_need(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    print_table(("A", "B"), [["aa", "b" * 46]], terminal=True)
    assert f"aa  {'b' * 46}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("within", "shown"),
    [
        ([None, None, None, None], [(0, "a"), (0, "b"), (0, "c"), (0, "d")]),
        ([None, None, 0, None], [(0, "a"), (1, "c"), (0, "b"), (0, "d")]),
        ([None, 0, 0, 1], [(0, "a"), (1, "b"), (2, "d"), (1, "c")]),
        ([3, None, 0, None], [(0, "b"), (0, "d"), (1, "a"), (2, "c")]),
    ],
)
def test_what_stands_inside_follows_its_outer_statement(
    within: list[int | None], shown: list[tuple[int, str]]
) -> None:
    told = [Told(None, None, words, within=n) for words, n in zip("abcd", within, strict=True)]
    found = nested(make_entry("a b c d", *told).statements)
    assert [(depth, one.content[0].text) for depth, one in found] == shown
