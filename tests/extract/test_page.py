"""What is made of the answers for each word of a text."""

import re
from collections.abc import Iterable

import numpy as np
import pytest

from onrecord.extract.labels import NAMES, ROLES, Run, encode
from onrecord.extract.linking import BEARINGS, CONTENT, SOURCE
from onrecord.extract.page import Page
from onrecord.extract.reading import Answers
from onrecord.extract.tokens import Tokens
from onrecord.records import Span, SpeakerType

TEXT = "Ana Bel said so .\nREAD ALSO\nOskar Lund met Bel in Vela . He left ."
PROSE = [Span(0, 17), Span(28, len(TEXT))]
FOUND = [m for passage in PROSE for m in re.compile(r"\S+").finditer(TEXT, passage.start, passage.end)]
WORDS = [m.group() for m in FOUND]
SURE = -0.01


def page(roles: tuple[Run, ...] = (), names: tuple[Run, ...] = (), begins: tuple[str, ...] = ()) -> Page:
    """A page whose reader was sure of these runs, and that a sentence begins with these words."""
    starts, ends = (np.array(places) for places in zip(*(m.span() for m in FOUND), strict=True))
    ids = np.arange(len(WORDS))
    tokens = Tokens(ids, np.zeros((len(WORDS), 3), np.int64), starts, ends, ids)
    sentences = np.array([1.0 if word in begins else -1.0 for word in WORDS], np.float32)
    parts = np.ones((len(WORDS), 2, 4), np.float32)
    answers = Answers(_certain(roles, ROLES), _certain(names, NAMES), sentences, parts, parts[:, 0])
    return Page(TEXT, PROSE, tokens, answers)


def _certain(runs: tuple[Run, ...], labels: tuple[str, ...]) -> np.ndarray:
    classes = encode(runs, labels, len(WORDS))
    scores = np.full((len(WORDS), 1 + 4 * len(labels)), -9.0, np.float32)
    scores[np.arange(len(WORDS)), classes] = SURE
    return scores


def run(words: str, label: str) -> Run:
    """The run of words that ``words`` names, the first time that they come."""
    wanted = words.split()
    start = next(at for at in range(len(WORDS)) if WORDS[at : at + len(wanted)] == wanted)
    return Run(start, start + len(wanted), label)


def texts(spans: Iterable[Span]) -> list[str]:
    return [TEXT[span.start : span.end] for span in spans]


@pytest.mark.parametrize("words", ["Ana", "Ana Bel said so .", "Oskar Lund met Bel", "."])
def test_a_run_stands_where_its_words_do(words: str) -> None:
    assert texts([page().span(run(words, "content"))]) == [words]


def test_a_run_over_two_passages_is_a_span_in_each() -> None:
    assert texts(page().spans(run("so . Oskar Lund", "content"))) == ["so .", "Oskar Lund"]


def test_a_run_up_to_the_end_of_a_passage_is_one_span() -> None:
    assert texts(page().spans(run("said so .", "content"))) == ["said so ."]


def test_a_run_from_the_start_of_a_passage_is_one_span() -> None:
    assert texts(page().spans(run("Oskar Lund", "content"))) == ["Oskar Lund"]


def test_how_sure_is_that_of_what_was_chosen() -> None:
    assert page((run("Ana Bel", "source"),)).sure == pytest.approx(np.full(len(WORDS), SURE))


LINKED = (run("Ana Bel", "source"), run("said", "cue"), run("so", "content"))


def test_runs_are_linked() -> None:
    [linked] = page(LINKED).linked(np.zeros((2, BEARINGS), np.float32))
    assert (linked.source, linked.cue, *linked.content) == LINKED


def test_a_source_too_far_away_is_not_taken() -> None:
    [linked] = page(LINKED).linked(_prior(SOURCE))
    assert (linked.source, linked.content) == (None, (LINKED[2],))


def test_content_too_far_away_is_nobodys() -> None:
    assert page(LINKED).linked(_prior(CONTENT)) == []


def _prior(part: int) -> np.ndarray:
    """Whatever stands in this part is too far away."""
    prior = np.zeros((2, BEARINGS), np.float32)
    prior[part] = -99
    return prior


@pytest.mark.parametrize(
    ("words", "label", "expected"),
    [
        ("Ana Bel", "PERSON", SpeakerType.PERSON),
        ("Lund", "ORG", SpeakerType.ORGANISATION),
        ("Vela", "PLACE", SpeakerType.STATE),
        ("Bel", "GROUP", SpeakerType.GROUP),
    ],
)
def test_names_have_their_words_and_types(words: str, label: str, expected: SpeakerType) -> None:
    [name] = page(names=(run(words, label),)).names()
    assert (name.text, name.type) == (words, expected)
    assert TEXT[name.start : name.end] == words


def test_names_come_in_text_order() -> None:
    found = page(names=(run("Vela", "PLACE"), run("Ana Bel", "PERSON"))).names()
    assert [name.text for name in found] == ["Ana Bel", "Vela"]


@pytest.mark.parametrize(
    ("begins", "expected"),
    [
        ((), ["Ana Bel said so .", "Oskar Lund met Bel in Vela . He left ."]),
        (("He",), ["Ana Bel said so .", "Oskar Lund met Bel in Vela .", "He left ."]),
        (("Ana", "Oskar"), ["Ana Bel said so .", "Oskar Lund met Bel in Vela . He left ."]),
        (("Ana", "said", "Oskar"), ["Ana Bel", "said so .", "Oskar Lund met Bel in Vela . He left ."]),
    ],
)
def test_sentences_are_parts_of_a_passage(begins: tuple[str, ...], expected: list[str]) -> None:
    assert texts(page(begins=begins).sentences()) == expected


@pytest.mark.parametrize("begins", [(), ("He",), ("said", "met", "."), tuple(WORDS)])
def test_sentences_leave_nothing_of_the_passages_out(begins: tuple[str, ...]) -> None:
    inside = "".join(texts(page(begins=begins).sentences())).replace(" ", "")
    assert inside == "".join(WORDS)


def test_of_several_pieces_the_unlikely_are_left_out() -> None:
    sure, unsure = run("said so", "content"), run("He left", "content")
    made = page(roles=(sure, unsure))
    made._answers.roles[unsure.start : unsure.end] = -1.0
    assert made.likely((sure, unsure)) == (sure,)
    assert made.likely((unsure,)) == (unsure,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PORT ANSEL, 5 March (Wire) – «It will run»", "«It will run»"),
        ("VELA (Wire) -- It will run", "It will run"),
        ("It will run (in May) – so they say", "It will run (in May) – so they say"),
        ("it will run (in May) – so they say", "it will run (in May) – so they say"),
        ("«It will run (in May) – so»", "«It will run (in May) – so»"),
    ],
)
def test_a_dateline_is_no_content(text: str, expected: str) -> None:
    places = [m.span() for m in re.finditer(r"\S+", text)]
    starts, ends = (np.array(sides) for sides in zip(*places, strict=True))
    ids = np.arange(len(places))
    tokens = Tokens(ids, np.zeros((len(ids), 3), np.int64), starts, ends, ids)
    nothing = np.zeros((len(ids), 2, 4), np.float32)
    made = Page(text, [Span(0, len(text))], tokens, Answers(nothing, nothing, nothing, nothing, nothing))
    [span] = made.spans(Run(0, len(ids), "content"))
    assert text[span.start : span.end] == expected
