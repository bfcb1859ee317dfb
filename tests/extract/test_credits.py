"""Words whose speaker the layout names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import Article
from onrecord.clean import clean
from onrecord.extract.credits import CREDITED, credits_in
from onrecord.extract.extractor import Extractor
from onrecord.records import Act, Kind

TURNS = """BEL: Will the night ferry run in winter?

LUND: It will, if the town pays for half of it.

BEL: And does the town know that?

LUND: It has known since March.
"""


def found(text: str) -> list[tuple[str, str, str]]:
    prose = [passage.span for passage in clean(Article("a", text)).prose]
    return [
        tuple(text[span.start : span.end] for span in (c.source, c.cue, c.content))  # type: ignore[misc]
        for c in credits_in(text, prose)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The boat was late.” — Ana Bel", ("Ana Bel", "—", "“The boat was late.”")),
        ("“The boat was late.”\n\n– Ana Bel", ("Ana Bel", "–", "“The boat was late.”")),
        ('"The boat was late."\n- Ana Bel.', ("Ana Bel", "-", '"The boat was late."')),
        ("“The boat was late.” ― Ana Bel, Port Ansel", ("Ana Bel", "―", "“The boat was late.”")),
        ("”The boat was late.” -- Duke of Holm", ("Duke of Holm", "--", "”The boat was late.”")),
        ("“It was “late.” It was.” — Ana Bel", ("Ana Bel", "—", "“It was “late.” It was.”")),
    ],
)
def test_a_credit_below_a_quotation(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "“The boat was late,” said Ana Bel — Oskar Lund had told her so.",
        "“The boat was late,” she said. “Again.” — Ana Bel",
        "Ana Bel called it “a late boat” — Oskar Lund",
        "“The boat was late.” — as always in winter",
        "“The boat was late.” — Ana Bel was told of it by Oskar Lund",
        "“The boat was late.”\n\nAna Bel",
        "“The boat was late.”",
        "",
    ],
)
def test_what_is_no_credit(text: str) -> None:
    assert found(text) == []


def test_each_quotation_of_a_list_has_its_own_credit() -> None:
    text = "“The boat was late.” — Ana Bel\n“It was not.” — Oskar Lund\n“It sank.” — Ilka Brandt"
    assert [source for source, _, _ in found(text)] == ["Ana Bel", "Oskar Lund", "Ilka Brandt"]


def test_turns_of_a_conversation() -> None:
    assert [source for source, _, _ in found(TURNS)] == ["BEL", "LUND", "BEL", "LUND"]
    assert found(TURNS)[1] == ("LUND", ":", "It will, if the town pays for half of it.")


@pytest.mark.parametrize(
    "text",
    [
        "Update: The ferry runs again, says the town.\n\nUpdate: It does not, says the harbour.",
        "Lundy: 46.\n\nHolm: 31.\n\nLundy: 12.\n\nHolm: 9.",
        "Ana Bel: The ferry will run in winter.\n\nThe mayor of Port Ansel denied it on Friday.",
    ],
)
def test_lines_with_a_colon_that_are_no_turns(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet='AaBb“”"—-:., \n', max_size=80))
def test_credits_stay_apart_and_inside_the_text(text: str) -> None:
    prose = [passage.span for passage in clean(Article("a", text)).prose]
    credits_ = credits_in(text, prose)
    assert all(not a.span.overlaps(b.span) for a in credits_ for b in credits_ if a is not b)
    assert [c.span.start for c in credits_] == sorted(c.span.start for c in credits_)
    assert all(c.span.end <= len(text) for c in credits_)


def test_a_credit_is_a_statement(model: Extractor) -> None:
    text = "“The boat was late.” — Ana Bel\n\n“It was not.” — Oskar Lund"
    article = clean(Article("a", text))
    first, second = model.extract(article).attributions
    assert (first.source and first.source.text, second.source and second.source.text) == (
        "Ana Bel",
        "Oskar Lund",
    )
    assert first.content[0].text == "“The boat was late.”"
    assert (first.kind, first.act, first.negated) == (Kind.DIRECT, Act.SAY, False)
    assert (first.method, first.confidence) == ("credit", CREDITED)
