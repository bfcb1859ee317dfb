"""Through whom a statement is known."""

from dataclasses import replace

import pytest
from tests.desk import sample
from tests.desk.annotated import Who, entry
from tests.desk.fake import FakeRecord

from onrecord.desk.chain import stations
from onrecord.records import Act, Entry
from onrecord.store.view import Correction, StatementView


def view(held: Entry, index: int) -> StatementView:
    return FakeRecord([[held]]).article(1).statements[index]


def told(one: StatementView) -> list[str]:
    return [" ".join(filter(None, (s.part, s.name or "nobody known", s.did))) for s in stations(one)]


BETWEEN = entry(
    "{1m|Bel} {1c|told} {1l|Radio Low Orrin} and {1l|a clerk} {1i|no}.", {1: Who("Ana Bel")}, outlet="Echo"
)
UNSAID = entry(
    "{1i|{2m|Bel} {2c|said} to {2l|Radio Orrin} {2i|no}}, {1c|it was claimed}.",
    {1: Who(None, act=Act.CLAIM), 2: Who("Ana Bel", within=1)},
    outlet="Echo",
)


@pytest.mark.parametrize(
    ("held", "index", "expected"),
    [
        (sample.undated(), 0, ["Outlet nobody known", "Speaker Ilse Marrow"]),
        (sample.ledger(), 2, ["Outlet Island Ledger", "Speaker nobody known"]),
        (
            BETWEEN,
            0,
            ["Outlet Echo", "Passed on by Radio Low Orrin", "Passed on by a clerk", "Speaker Ana Bel"],
        ),
        (
            UNSAID,
            1,
            ["Outlet Echo", "Passed on by nobody known", "Passed on by Radio Orrin", "Speaker Ana Bel"],
        ),
        (
            sample.survey(),
            1,
            [
                "Outlet The Harbour Courier",
                "Passed on by the Island Ledger",
                "Passed on by Oskar Lund",
                "Speaker Ana Bel",
            ],
        ),
        (
            sample.survey(),
            6,
            [
                "Outlet The Harbour Courier",
                "Inside what Harbour board denied",
                "Passed on by Ana Bel",
                "Speaker the director",
            ],
        ),
    ],
)
def test_from_the_outlet_to_the_speaker(held: Entry, index: int, expected: list[str]) -> None:
    assert told(view(held, index)) == expected


def test_each_has_the_words_of_the_article_and_a_way_on() -> None:
    inner, outer = view(sample.survey(), 1), view(sample.survey(), 0)
    outlet, ledger, lund, bel = stations(inner)
    assert [one.words for one in (outlet, ledger, lund, bel)] == [
        None,
        "the Island Ledger",
        "Oskar Lund",
        "Ana Bel",
    ]
    assert [one.type for one in (outlet, ledger, lund, bel)] == [None, "organisation", "person", "person"]
    assert (outlet.path, ledger.path) == (None, None)
    assert lund.path == f"/statements/{outer.statement.id}"
    assert bel.path == f"/speakers/{inner.speaker_id}"
    assert [one.ends for one in (outlet, ledger, lund, bel)] == [False, False, False, True]


def test_a_withdrawn_statement_around_is_not_led_to() -> None:
    inner = view(sample.survey(), 1)
    assert inner.outer
    gone = Correction(1, inner.outer.statement.id, "withdrawn", "false", "true", "E", "2024-03-01", "x", None)
    outer = replace(inner.outer, corrections=(gone,))
    assert stations(replace(inner, outer=outer))[2].path is None
