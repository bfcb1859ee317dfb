"""A statement as a row."""

import pytest
from tests.desk import sample
from tests.desk.fake import FakeRecord

from onrecord.desk.rows import StatementRow, row

HELD = FakeRecord([[sample.survey()]]).article(1).statements


def rows(most: int = 5000) -> list[StatementRow]:
    return [row(view, most=most) for view in HELD]


def test_a_row_has_the_statement_that_it_stands_in() -> None:
    outers = [one.outer.speaker if one.outer else None for one in rows()]
    assert outers == [None, "Oskar Lund", None, "Oskar Lund", None, "Harbour board", "Ana Bel", None,
                      "a clerk of the office"]  # fmt: skip


def test_the_statement_around_is_not_named_twice() -> None:
    assert [one.through for one in rows()][:2] == [("the Island Ledger",), ("the Island Ledger",)]
    assert rows()[6].through == ("Harbour board",)


@pytest.mark.parametrize(
    ("most", "shown"),
    [
        (0, ""),
        (3, "the"),
        (7, "there"),
        (10, "there"),
        (11, "there never"),
        (12, "there never"),
        (22, "there never was a"),
        (23, "there never was a chart"),
        (500, "there never was a chart"),
    ],
)
def test_words_are_cut_between_words_where_there_is_room(most: int, shown: str) -> None:
    cut = rows(most)[-1]
    assert "".join(piece.text for piece in cut.content) == shown
    assert cut.cut is (shown != "there never was a chart")
    assert all(HELD[-1].statement.content[0].start + len(shown) == piece.end for piece in cut.content)
