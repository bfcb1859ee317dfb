"""Where paragraphs begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.clean.parts import parts

from onrecord.clean.paragraphs import paragraphs

MAIL = """\
The council of Port Vela has voted to keep the ferry running until
the end of the year, its chairwoman said on Monday evening. She had
asked for two more weeks to find the money, and was given three by
a narrow majority of the members who were present at the meeting.

"Nobody will have to swim," the chairwoman, Ana Bel, told the press
after the vote. The ferry carries about four hundred people to work
every morning and brings most of them home again in the evening.
"""

SEPARATED = {
    "newline": "One.\nTwo.",
    "carriage return and newline": "One.\r\nTwo.",
    "carriage return": "One.\rTwo.",
    "line separator": "One.\u2028Two.",
    "paragraph separator": "One.\u2029Two.",
    "next line": "One.\x85Two.",
    "form feed": "One.\x0cTwo.",
    "vertical tab": "One.\x0bTwo.",
    "blank line": "One.\n\nTwo.",
    "blank lines with spaces": "One.\n \t \n\u00a0\nTwo.",
    "blank Windows lines": "One.\r\n\r\n\r\nTwo.\r\n",
}
TRIMMED = {
    "byte order mark": "\ufeffOne.\nTwo.",
    "spaces": "  One.  \n\tTwo.\t",
    "no-break spaces": "\u00a0One.\u00a0\nTwo.\u202f",
    "zero-width space": "\u200bOne.\u200b\nTwo.",
    "directional marks": "\u200eOne.\u200f\n\u200fTwo.",
    "a line of marks alone": "One.\n\u200b\ufeff\nTwo.",
}


@pytest.mark.parametrize("text", SEPARATED.values(), ids=SEPARATED)
def test_a_line_is_a_paragraph(text: str) -> None:
    assert parts(text) == ["One.", "Two."]


@pytest.mark.parametrize("text", TRIMMED.values(), ids=TRIMMED)
def test_white_space_and_marks_around_it_are_no_part_of_it(text: str) -> None:
    assert parts(text) == ["One.", "Two."]


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\ufeff", "\u200b\r\n\u00a0"])
def test_an_empty_text_has_none(text: str) -> None:
    assert parts(text) == []


def test_what_stands_inside_is_kept() -> None:
    assert parts("One\u00a0two\u200bthree\ttwo.") == ["One\u00a0two\u200bthree\ttwo."]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_lines_of_a_wrapped_paragraph_are_joined(newline: str) -> None:
    text = MAIL.replace("\n", newline)
    ends = [(words.split()[0], words.split()[-1]) for words in parts(text)]
    assert ends == [("The", "meeting."), ('"Nobody', "evening.")]


def test_the_headline_of_a_wrapped_text_stands_alone() -> None:
    assert parts("Ferry stays until winter\n\n" + MAIL)[0] == "Ferry stays until winter"


def test_lines_of_many_lengths_are_not_joined() -> None:
    lines = [
        "Ferry stays.",
        "“Nobody will have to swim,” said Ana Bel, the chairwoman.",
        "Port Vela " * 20 + ".",
    ]
    assert parts("\n".join(lines)) == lines


def test_three_lines_of_one_column_are_too_few_to_tell() -> None:
    assert len(parts("\n".join(MAIL.splitlines()[:3]))) == 3


def test_whole_sentences_of_about_one_width_are_not_joined() -> None:
    lines = [
        f"The council of Port Vela has voted to keep the {word}."
        for word in "ferry mole inn tower light".split()
    ]
    assert parts("\n".join(lines)) == lines


def test_long_paragraphs_one_a_line_are_not_joined() -> None:
    line = (
        "The ferry carries four hundred people to work and brings most of them home again at night, all year."
    )
    assert len(parts("\n".join([line] * 8))) == 8


SPACES = " \t\n\r\x0b\x0c\x85\u2028\u2029\ufeff\u200b\u200e\u200f\u00a0"


@given(st.text("aB.“\n\r\u2028\u200b\ufeff \t\u00a0🙂", max_size=200))
def test_every_code_point_but_white_space_and_marks_lies_in_one(text: str) -> None:
    spans = paragraphs(text)
    at = 0
    for span in spans:
        assert text[at : span.start].strip(SPACES) == ""
        assert text[span.start] not in SPACES
        assert text[span.end - 1] not in SPACES
        at = span.end
    assert text[at:].strip(SPACES) == ""
