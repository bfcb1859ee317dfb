"""Whom "he" and "she" stand for: the person most in the reader's mind."""

import pytest
from tests.resolve.told import names

from onrecord.records import SpeakerType
from onrecord.resolve.given_names import pronoun_of

PRESENT = [
    ("Ana Bel met Oskar Lund. “It runs,” [she] said.", ["Ana Bel"]),
    ("Ana Bel met Oskar Lund. “It runs,” [he] said.", ["Oskar Lund"]),
    ("Oskar Lund praised Ivan Rask. “It runs,” [he] said.", ["Oskar Lund"]),
    ("[Oskar Lund] said it runs. Ivan Rask listened.\n\n“It must,” [he] said.", ["Oskar Lund", "Ivan Rask"]),
    ("[Ivan Rask] said it runs. [He] praised Oskar Lund. [He] left.", ["Ivan Rask"] * 3),
    ("Oskar Lund left. Ivan Rask's boat runs. “It must,” [he] said.", ["Ivan Rask"]),
    ("Asked about Ivan Rask, Oskar Lund laughed. “It runs,” [he] said.", ["Oskar Lund"]),
    ("[Ivan Rask] asked Oskar Lund whether it runs. “It must,” [he] said.", ["Ivan Rask", "Oskar Lund"]),
    ("Ana Bel clerk Ida Rask rowed, and [she] said it runs.", ["Ida Rask"]),
    ("Ivan Rask questioned Oskar Lund’s plan. “It runs,” [he] said.", ["Ivan Rask"]),
    ("When Ivan Rask left, Oskar Lund laughed. “It runs,” [he] said.", ["Oskar Lund"]),
    ("Oskar Lund met Ivan Rask. “Lund sails,” [he] said.", ["Ivan Rask"]),
    (
        "Oskar Lund left. He fears ''we have Rask'' again. “It runs,” [he] said. Ivan Rask slept.",
        ["Oskar Lund"],
    ),
    ("Oskar Lund left.\n\nHe has “the Ivan Rask look”. “It runs,” [he] said.", ["Oskar Lund"]),
    ("Oskar Lund left. He sails. He rows. They asked about Ivan Rask. “It runs,” [he] said.", ["Oskar Lund"]),
    ("Oskar Lund left. But now he sails. They asked about Ivan Rask. “It runs,” [he] said.", ["Oskar Lund"]),
    ("“It runs,” [he] said. He sails. Oskar Lund left.", [None]),
    ("President Rask met Ana Bel. “It runs,” [he] said.", ["Rask"]),
    ("Mayor Says It Runs.\n\nAna Bel, who says so, left. “It runs,” [she] said.", ["Ana Bel"]),
]


@pytest.mark.parametrize(("marked", "expected"), PRESENT)
def test_who_is_present(marked: str, expected: list[str]) -> None:
    assert names(marked) == expected


def test_one_who_has_a_single_name_is_present_after_speaking() -> None:
    marked = "[Ixora] said it runs. “It must,” [she] said."
    assert names(marked, {"Ixora": SpeakerType.PERSON}) == ["Ixora", "Ixora"]
    assert names(marked, {"Ixora": SpeakerType.ORGANISATION}) == ["Ixora", None]


@pytest.mark.parametrize(
    ("name", "pronoun"),
    [
        ("Ana Bel", "she"),
        ("Oskar Lund", "he"),
        ("J. Oskar Lund", "he"),
        ("Robin Bel", None),
        ("Ana", None),
        ("", None),
    ],
)
def test_a_given_name_tells_a_pronoun(name: str, pronoun: str | None) -> None:
    assert pronoun_of(name) == pronoun
