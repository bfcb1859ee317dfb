"""Answers that were not given."""

import pytest

from onrecord import Article
from onrecord.clean import clean
from onrecord.extract.extractor import Extractor
from onrecord.extract.silences import silences_in
from onrecord.records import Act, Span


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        tuple(text[span.start : span.end] for span in silence)  # type: ignore[misc]
        for silence in silences_in(text, [Span(0, len(text))])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry did not respond to a request for comment.",
            ("The ministry", "did not respond to", "a request for comment"),
        ),
        ("He has not answered questions.", ("He", "has not answered", "questions")),
        ("Ana Bel was not available for comment.", ("Ana Bel", "was not available for", "comment")),
        (
            "On Tuesday, the mill didn’t return calls about the dam, which burst.",
            ("the mill", "didn’t return", "calls about the dam"),
        ),
        (
            "But the army also did not immediately reply to an e-mail.",
            ("the army", "also did not immediately reply to", "an e-mail"),
        ),
        (
            "Ana Bel, the mayor, could not be reached for comment; her deputy could.",
            ("Ana Bel, the mayor,", "could not be reached for", "comment"),
        ),
    ],
)
def test_a_silence(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry responded to a request for comment.",
        "The army did not respond to the attack.",
        "Lund said that the mill did not return calls.",
        "“The mill did not return calls.”",
        "Lund declined to talk, did not return calls or hung up.",
        "Did not respond to questions.",
    ],
)
def test_what_is_no_silence(text: str) -> None:
    assert found(text) == []


def test_it_is_told_once_as_withheld(model: Extractor) -> None:
    text = "Ana Bel, the mayor of Port Vela, was not available for comment."
    [told] = model.extract(clean(Article("a", text))).attributions
    assert (told.act, told.negated) == (Act.WITHHOLD, True)
    assert [piece.text for piece in told.content] == ["comment"]
