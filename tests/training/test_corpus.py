"""Articles as lessons: the class of every word."""

import json
from pathlib import Path

import pytest
from tokenizers import Tokenizer
from training.corpus import Example, Lesson, Parsed, examples, lesson

from onrecord.extract.labels import NAMES, ROLES, decode
from onrecord.extract.modelfiles import TOKENIZER, ModelFiles

TEXT = "The port council said on Monday that “the ferry will run”.\n\nOrla Vantreight agreed."


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_str(ModelFiles.find("default").folder.joinpath(TOKENIZER).read_text("utf-8"))


def place(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


@pytest.fixture
def example(tmp_path: Path) -> Example:
    marked = {
        "source": [place("The port council")],
        "cue": [place("said")],
        "content": [place("that “the ferry will run”")],
    }
    row = {"id": "a", "publisher": "The Quay", "text": TEXT, "attributions": [marked]}
    path = tmp_path / "split.jsonl"
    path.write_text(json.dumps(row) + "\n", "utf-8")
    [found] = examples(path)
    return found


@pytest.fixture
def made(example: Example, tokenizer: Tokenizer) -> Lesson:
    name = place("Orla Vantreight")
    parsed = Parsed(names=((name[0], name[1], "PERSON"),), sentences=(0, name[0]))
    return lesson(example, parsed, tokenizer)


def words(made: Lesson, start: int, end: int) -> str:
    starts, ends = made.tokens.word_spans()
    return TEXT[starts[start] : ends[end - 1]]


def test_roles_are_those_that_were_marked(made: Lesson) -> None:
    assert [(run.label, words(made, run.start, run.end)) for run in decode(made.roles, ROLES)] == [
        ("source", "The port council"),
        ("cue", "said"),
        ("content", "that “the ferry will run”"),
    ]


def test_names_are_those_that_were_told(made: Lesson) -> None:
    assert [(run.label, words(made, run.start, run.end)) for run in decode(made.names, NAMES)] == [
        ("PERSON", "Orla Vantreight")
    ]


def test_sentences_begin_where_they_were_told_to(made: Lesson) -> None:
    starts, _ = made.tokens.word_spans()
    assert [int(starts[at]) for at in made.sentences.nonzero()[0]] == [0, TEXT.index("Orla")]


def test_pieces_know_their_attribution(made: Lesson) -> None:
    assert [(piece.run.label, piece.of) for piece in made.pieces] == [(role, 0) for role in ROLES]
