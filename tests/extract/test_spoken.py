"""Quotations and the verbs that bring them."""

import pytest
from tests.extract.reading import told
from tests.limits import limit

from onrecord.extract.language import Model

AFTER = [
    (
        "“The ferry will run until winter,” Ana Bel said.",
        "Ana Bel | said | “The ferry will run until winter,”",
    ),
    ("“The ferry will run until winter,” she said.", "she | said | “The ferry will run until winter,”"),
    (
        "“The ferry will run until winter,” said Ana Bel.",
        "Ana Bel | said | “The ferry will run until winter,”",
    ),
    ("“Will the ferry run?” asked Ana Bel.", "Ana Bel | asked | “Will the ferry run?”"),
    (
        "“Will the ferry run until winter?” asked Ana Bel.",
        "Ana Bel | asked | “Will the ferry run until winter?”",
    ),
    ("“The ferry must run!” Ana Bel shouted.", "Ana Bel | shouted | “The ferry must run!”"),
    ("“The ferry will run …” Ana Bel began.", "Ana Bel | began | “The ferry will run …”"),
    ("“The ferry will run”, said Ana Bel on Monday.", "Ana Bel | said | “The ferry will run”"),
    ("“The ferry will run,” the statement said.", "the statement | said | “The ferry will run,”"),
    (
        "“The ferry will run,” Ana Bel has repeatedly said.",
        "Ana Bel | has repeatedly said | “The ferry will run,”",
    ),
    (
        "“The ferry will run,” said the harbour master, Ana Bel.",
        "the harbour master, Ana Bel | said | “The ferry will run,”",
    ),
    (
        "“The ferry will run,” Ana Bel, the harbour master of Port Vela, told reporters on Monday.",
        "Ana Bel, the harbour master of Port Vela | told | “The ferry will run,”",
    ),
    (
        "“The ferry will run,” the harbour master, who is in her eighth year, said.",
        "the harbour master, who is in her eighth year | said | “The ferry will run,”",
    ),
    (
        "“The ferry will run,” Ana Bel and Oskar Lund said in a letter.",
        "Ana Bel and Oskar Lund | said | “The ferry will run,”",
    ),
    (
        "“The ferry will run,” read the letter from the council.",
        "the letter from the council | read | “The ferry will run,”",
    ),
    ("“The ferry will run,” Ana Bel said, and then she left.", "Ana Bel | said | “The ferry will run,”"),
]
MARKS = [
    "“The ferry will run until winter,”",
    '"The ferry will run until winter,"',
    "‘The ferry will run until winter,’",
    "'The ferry will run until winter,'",
    "''The ferry will run until winter,''",
    "„The ferry will run until winter“,",
    "„The ferry will run until winter”,",
    "«The ferry will run until winter»,",
    "''Stay,''",
    "“Stay,”",
    "“She told me ‘never again’ and left,”",
    "‘She told me “never again” and left,’",
]
BEFORE = [
    ("Ana Bel said, “The ferry will run.”", "Ana Bel | said | “The ferry will run.”"),
    ("Ana Bel said: “The ferry will run.”", "Ana Bel | said | “The ferry will run.”"),
    ("Ana Bel told the council: “The ferry will run.”", "Ana Bel | told | “The ferry will run.”"),
    (
        "Ana Bel, who runs the harbour, said: “The ferry will run.”",
        "Ana Bel, who runs the harbour | said | “The ferry will run.”",
    ),
    ("According to Ana Bel, “the ferry will run”.", "Ana Bel | According to | “the ferry will run”"),
    (
        "Ana Bel called the ferry “a lifeline for the islands”.",
        "Ana Bel | called | the ferry “a lifeline for the islands”",
    ),
]
AROUND = [
    (
        "“The ferry,” Ana Bel said, “will run until winter.”",
        "Ana Bel | said | “The ferry,” | “will run until winter.”",
    ),
    ("“The ferry will run,” Ana Bel said. “It must.”", "Ana Bel | said | “The ferry will run,” | “It must.”"),
    (
        "“The ferry,” Ana Bel wrote in a letter to Oskar Lund, “will run.”",
        "Ana Bel | wrote | “The ferry,” | “will run.”",
    ),
    (
        "“It will run,” Ana Bel said. “It must. We paid for it.” “And we will pay again.”",
        "Ana Bel | said | “It will run,” | “It must. We paid for it.” | “And we will pay again.”",
    ),
    limit(
        "The ferry, Ana Bel said, “will never stop running”.",
        "Ana Bel | said | The ferry | “will never stop running”",
        reason="the article's words before the verb are not joined to the quotation after it",
    ),
]
OVER_PARAGRAPHS = [
    (
        "“The ferry will run,” Ana Bel said.\n“It must.”",
        ["Ana Bel | said | “The ferry will run,” | “It must.”"],
    ),
    (
        "“The ferry will run,” Ana Bel said.\n“And it will be free,” she added.",
        ["Ana Bel | said | “The ferry will run,”", "she | added | “And it will be free,”"],
    ),
    (
        "Ana Bel said: “The ferry will run.\n“It must.\n“We paid for it.”",
        ["Ana Bel | said | “The ferry will run. | “It must. | “We paid for it.”"],
    ),
    (
        "Ana Bel said the ferry would run.\n“It must, and it will run.”",
        ["Ana Bel | said | the ferry would run | “It must, and it will run.”"],
    ),
    (
        "According to Ana Bel, the ferry will run.\n“It must, and it will run.”",
        ["Ana Bel | According to | the ferry will run | “It must, and it will run.”"],
    ),
    (
        "Ana Bel said: ‘The ferry will run.\n‘It must.\n‘We paid for it.’",
        ["Ana Bel | said | ‘The ferry will run. | ‘It must. | ‘We paid for it.’"],
    ),
    (
        "“The ferry must run.\n“It will run until winter,” Ana Bel said.",
        ["Ana Bel | said | “The ferry must run. | “It will run until winter,”"],
    ),
    (
        "Oskar Lund said the mole was old.\n“The ferry must run.\n“It will run until winter,” Ana Bel added.",
        [
            "Oskar Lund | said | the mole was old",
            "Ana Bel | added | “The ferry must run. | “It will run until winter,”",
        ],
    ),
    limit(
        "Oskar Lund left. “The ferry must run.” The crews cheered.",
        ["Oskar Lund | - | “The ferry must run.”"],
        reason="a quotation without a cue before it is given to nobody",
    ),
]
NOT_SAID = [
    "The word “ferry” is older than the word “boat”.",
    "The ship “Morning Star” left Port Vela at noon.",
    "The crews sang “The Ferry That Would Not Sail” at noon.",
    "The “lifeline for the islands” stopped at noon.",
    "She ate “soup”, and said nothing.",
    limit(
        "He read “The Ferry That Would Not Sail” to the children.",
        reason="a title after a verb of saying looks like speech",
    ),
]


@pytest.mark.parametrize(("text", "expected"), AFTER)
def test_a_verb_after_its_quotation(model: Model, text: str, expected: str) -> None:
    assert told(model, text) == [expected]


@pytest.mark.parametrize("quotation", MARKS)
@pytest.mark.parametrize(("before", "after"), [("", " Ana Bel said."), ("", " said Ana Bel.")])
def test_marks_of_every_style(model: Model, quotation: str, before: str, after: str) -> None:
    assert told(model, f"{before}{quotation}{after}") == [f"Ana Bel | said | {quotation.rstrip(',')}"]


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_a_verb_before_its_quotation(model: Model, text: str, expected: str) -> None:
    assert told(model, text) == [expected]


@pytest.mark.parametrize(("text", "expected"), AROUND)
def test_a_quotation_in_pieces(model: Model, text: str, expected: str) -> None:
    assert told(model, text) == [expected]


@pytest.mark.parametrize(("text", "expected"), OVER_PARAGRAPHS)
def test_a_quotation_over_paragraphs(model: Model, text: str, expected: list[str]) -> None:
    assert told(model, text) == expected


@pytest.mark.parametrize("text", NOT_SAID)
def test_words_in_marks_that_nobody_says(model: Model, text: str) -> None:
    assert told(model, text) == []
