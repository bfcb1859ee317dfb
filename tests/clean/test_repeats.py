"""Paragraphs that say an earlier one again."""

import pytest
from tests.limits import limit

from onrecord.clean.paragraphs import paragraphs
from onrecord.clean.repeats import repeats

TOLD = "A spokesman for the port has confirmed to the Vela Post that Ana Bel was speaking of the night ferry."

AGAIN = {
    "word for word": TOLD,
    "another word": TOLD.replace("spokesman", "spokesperson"),
    "other marks and case": TOLD.upper().replace(".", " !"),
    "a word left out": TOLD.replace(" has", ""),
    "a word put in": TOLD.replace("was speaking", "was indeed speaking"),
}
NOT_AGAIN = {
    "another number": (
        "The council of Port Vela has set aside 40 marks for every man of the crew.",
        "The council of Port Vela has set aside 90 marks for every man of the crew.",
    ),
    "denied": (
        "The council of Port Vela has agreed to pay for the ferry until the end of the year.",
        "The council of Port Vela has not agreed to pay for the ferry until the end of the year.",
    ),
    "denied in short": (
        "The council of Port Vela will pay for the ferry until the end of the year.",
        "The council of Port Vela won't pay for the ferry until the end of the year.",
    ),
    "denied with never": (
        "The council of Port Vela has promised to pay for the ferry until the end of the year.",
        "The council of Port Vela has never promised to pay for the ferry until the end of the year.",
    ),
    "another matter": (
        "The council of Port Vela has agreed to pay for the ferry until the end of the year.",
        "The council of Port Vela has agreed to sell the lighthouse to a hotel in the south.",
    ),
    "another name": (
        "Ana Bel said that the ferry would run until the end of the year and no longer than that.",
        "Oskar Lund said that the ferry would run until the end of the year and no longer than that.",
    ),
    "short": ("He did not comment on it.", "He did not comment on it."),
}
UNSEEN = [
    limit(
        (
            "The council of Port Vela has set aside four boats for the crews of the ferry.",
            "The council of Port Vela has set aside nine boats for the crews of the ferry.",
        ),
        reason="numbers are compared as figures only",
    ),
]


def again(*lines: str) -> list[int | None]:
    """For each line the number of the one that it says again."""
    text = "\n\n".join(lines)
    spans = paragraphs(text)
    found = repeats(text, spans)
    return [spans.index(found[span]) if span in found else None for span in spans]


@pytest.mark.parametrize("line", AGAIN.values(), ids=AGAIN)
def test_a_repeat(line: str) -> None:
    assert again(TOLD, "The ferry left on time.", line) == [None, None, 0]


@pytest.mark.parametrize("lines", NOT_AGAIN.values(), ids=NOT_AGAIN)
def test_no_repeat(lines: tuple[str, str]) -> None:
    assert again(*lines) == [None, None]


@pytest.mark.parametrize("lines", UNSEEN)
def test_a_difference_that_is_not_seen(lines: tuple[str, str]) -> None:
    assert again(*lines) == [None, None]


def test_every_repeat_names_the_first() -> None:
    assert again(TOLD, TOLD, TOLD) == [None, 0, 0]


def test_of_many_that_begin_alike_the_one_that_is_said_again_is_found() -> None:
    lines = [
        "The council of Port Vela has sold the lighthouse to a hotel.",
        "The council of Port Vela has found no money for dredging the outer harbour.",
        "The council of Port Vela has thanked the crews and gone home early.",
    ]
    assert again(*lines, lines[1]) == [None, None, None, 1]


def test_nothing_repeats_nothing() -> None:
    assert again("") == []
