"""Words are compared without case, accents and punctuation."""

import pytest

from onrecord.store.words import fullest, name_key, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jens  Åberg-Lund,", ["jens", "aberg", "lund"]),
        ("A\u030aberg", ["aberg"]),
        ("ŁÓDŹ", ["lodz"]),
        ("Straße", ["strasse"]),
        ("O’Brien’s 2nd_try", ["o", "brien", "s", "2nd", "try"]),
        ("ﬁne ①", ["fine", "1"]),
        ("Дмитрий Ёлкин", ["дмитрии", "елкин"]),
        ("“…” \u200f\0", []),
        ("a\ud800b", ["a", "b"]),
    ],
)
def test_a_text_is_taken_to_words(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_a_name_without_words_is_its_own_key() -> None:
    assert (name_key("Ada  LUND"), name_key("…")) == ("ada lund", "…")


def test_the_fullest_name_has_most_words_then_most_characters() -> None:
    assert (
        max(["Lund", "A. Lund", "Ada Lund", "Stoltenberg-Lundqvist"], key=fullest) == "Stoltenberg-Lundqvist"
    )
    assert max(["Lund", "A. Lund", "Ada Lund"], key=fullest) == "Ada Lund"
