"""Indirect speech."""

import pytest
from tests.extract.reading import told
from tests.limits import limit

from onrecord.extract.language import Model

CLAUSES = [
    ("Ana Bel said that the ferry would run.", "Ana Bel | said | that the ferry would run"),
    ("Ana Bel said the ferry would run.", "Ana Bel | said | the ferry would run"),
    ("Ana Bel said she would not resign.", "Ana Bel | said | she would not resign"),
    ("Ana Bel said on Monday that the ferry would run.", "Ana Bel | said | that the ferry would run"),
    ("Ana Bel told Oskar Lund that the ferry would run.", "Ana Bel | told | that the ferry would run"),
    ("Ana Bel asked whether the ferry would run.", "Ana Bel | asked | whether the ferry would run"),
    (
        "The harbour master warned that the mole might break.",
        "The harbour master | warned | that the mole might break",
    ),
    ("The report says the mole is unsafe.", "The report | says | the mole is unsafe"),
    ("Critics say the plan is too dear.", "Critics | say | the plan is too dear"),
    ("Port Vela will build a mole, Ana Bel said.", "Ana Bel | said | Port Vela will build a mole"),
    ("Port Vela will build a mole, said Ana Bel.", "Ana Bel | said | Port Vela will build a mole"),
    (
        "Ana Bel has already said that the ferry would run.",
        "Ana Bel | has already said | that the ferry would run",
    ),
    (
        "Having said that the ferry would run, Ana Bel left.",
        "Ana Bel | Having said | that the ferry would run",
    ),
    ("Ana Bel believes that the ferry will run.", "Ana Bel | believes | that the ferry will run"),
    ("It is said that the ferry will run.", "- | is said | that the ferry will run"),
    ("Ana Bel was told that the ferry would run.", "- | was told | that the ferry would run"),
    limit(
        "The ferry, she said, was dead.",
        "she | said | The ferry | was dead",
        reason="the parser makes a cue inside its clause no verb with a clause",
    ),
    limit(
        "Ana Bel, asked about the mole, said that the ferry would run.",
        "Ana Bel, asked about the mole | said | that the ferry would run",
        reason="the parser takes the participle for the verb of the sentence",
    ),
]
INFINITIVES = [
    ("The council promised to repair the mole.", "The council | promised | to repair the mole"),
    ("Ana Bel urged the council to repair the mole.", "Ana Bel | urged | the council to repair the mole"),
    ("Oskar Lund ordered the crews to leave.", "Oskar Lund | ordered | the crews to leave"),
    ("Ana Bel agreed to sell the ferry.", "Ana Bel | agreed | to sell the ferry"),
    ("Ana Bel hopes to build a mole.", "Ana Bel | hopes | to build a mole"),
    ("Ana Bel wants the council to build a mole.", "Ana Bel | wants | the council to build a mole"),
    ("The council decided to sell the ferry.", "The council | decided | to sell the ferry"),
    ("The ministry declined to comment.", "The ministry | declined | to comment"),
    (
        "The ministry refused to say whether the ferry would run.",
        "The ministry | refused | to say whether the ferry would run",
    ),
]
OBJECTS = [
    ("Oskar Lund rejected the plan for a new mole.", "Oskar Lund | rejected | the plan for a new mole"),
    ("Oskar Lund opposes the plan.", "Oskar Lund | opposes | the plan"),
    (
        "Ana Bel also welcomed the decision of the council.",
        "Ana Bel | also welcomed | the decision of the council",
    ),
    ("Ana Bel confirmed the sale of the ferry.", "Ana Bel | confirmed | the sale of the ferry"),
    ("The plan was rejected by the council.", "the council | was rejected | The plan"),
    ("The plan was criticised by Oskar Lund.", "Oskar Lund | was criticised | The plan"),
    (
        "Ana Bel expressed opposition to the plan for a new mole.",
        "Ana Bel | expressed opposition to | the plan for a new mole",
    ),
    ("Ana Bel voiced support for the crews.", "Ana Bel | voiced support for | the crews"),
    ("Ana Bel expressed hope that the ferry would run.", "Ana Bel | expressed | that the ferry would run"),
]
PREPOSITIONS = [
    ("Ana Bel called for a new mole.", "Ana Bel | called for | a new mole"),
    (
        "Ana Bel called on the council to build a new mole.",
        "Ana Bel | called on | the council to build a new mole",
    ),
    (
        "The minister spoke about the future of the ferry.",
        "The minister | spoke about | the future of the ferry",
    ),
    (
        "The ministry accused Oskar Lund of lying about the ferry.",
        "The ministry | accused | Oskar Lund of lying about the ferry",
    ),
]
ACCORDING = [
    ("According to Ana Bel, the ferry will run.", "Ana Bel | According to | the ferry will run"),
    ("The ferry will run, according to Ana Bel.", "Ana Bel | according to | The ferry will run"),
    ("The ferry, according to Ana Bel, will run.", "Ana Bel | according to | The ferry | will run"),
    (
        "According to a report by the council, the ferry will run.",
        "a report by the council | According to | the ferry will run",
    ),
    (
        "According to Ana Bel, who runs the harbour, the ferry will run.",
        "Ana Bel, who runs the harbour | According to | the ferry will run",
    ),
]
SEVERAL = [
    (
        "“We will build a mole,” Ana Bel said, adding that the ferry would run.",
        ["Ana Bel | said | “We will build a mole,”", "Ana Bel | adding | that the ferry would run"],
    ),
    (
        "Oskar Lund spoke of the ferry without mentioning the crews.",
        ["Oskar Lund | spoke of | the ferry", "Oskar Lund | mentioning | the crews"],
    ),
    (
        "Ana Bel said that Oskar Lund had denied that the mole was unsafe.",
        ["Ana Bel | said | that Oskar Lund had denied that the mole was unsafe"],
    ),
    (
        "Ana Bel said that the ferry would run. Oskar Lund denied it was safe.",
        ["Ana Bel | said | that the ferry would run", "Oskar Lund | denied | it was safe"],
    ),
    limit(
        "Ana Bel said the ferry would run and promised to build a mole.",
        ["Ana Bel | said | the ferry would run", "Ana Bel | promised | to build a mole"],
        reason="the parser hangs the second verb on the clause",
    ),
]
NOT_TOLD = [
    "The ferry left Port Vela at noon.",
    "The ship called at Port Vela.",
    "Ana Bel found the keys in the harbour.",
    "The company offers free tea.",
    "The plan was rejected.",
    "Ana Bel left without a word.",
    limit("The water attacked the mole.", reason="a verb is not told from its figurative use"),
]
FRAGMENTS = [
    "According to Bel.",
    "According.",
    "according to",
    "According to, he said.",
    "according to according to",
    "According to according to Bel to.",
    "To according.",
    "Bel according to.",
    "According to Bel and according to Lund.",
    "Said.",
    "That said that said.",
    "Said by.",
    "said said said",
    "To say to say to say",
    "“",
    "“,” said.",
    "“!” “?” “.”",
    ": “The”",
    ", said Bel.",
    "by by by",
    "Not said not.",
    "\u200b“\u200b,”\u200b said\u200b",
    "expressed to",
    "Bel expressed.",
    "accused of",
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_a_clause(model: Model, text: str, expected: str) -> None:
    assert told(model, text) == [expected]


@pytest.mark.parametrize(("text", "expected"), INFINITIVES)
def test_an_infinitive(model: Model, text: str, expected: str) -> None:
    assert told(model, text) == [expected]


@pytest.mark.parametrize(("text", "expected"), OBJECTS)
def test_an_object(model: Model, text: str, expected: str) -> None:
    assert told(model, text) == [expected]


@pytest.mark.parametrize(("text", "expected"), PREPOSITIONS)
def test_what_a_preposition_brings(model: Model, text: str, expected: str) -> None:
    assert told(model, text) == [expected]


@pytest.mark.parametrize(("text", "expected"), ACCORDING)
def test_according_to(model: Model, text: str, expected: str) -> None:
    assert told(model, text) == [expected]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_in_one_sentence(model: Model, text: str, expected: list[str]) -> None:
    assert told(model, text) == expected


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_deed_is_no_word(model: Model, text: str) -> None:
    assert told(model, text) == []


@pytest.mark.parametrize("text", FRAGMENTS)
def test_a_fragment_comes_to_an_end(model: Model, text: str) -> None:
    assert len(told(model, text)) <= 1
