"""One article as a lesson."""

import json
from pathlib import Path

import pytest
from tests.training.text import TEXT, place
from tokenizers import Tokenizer
from training.corpus import Example, Lesson, Parsed, examples, lesson

from onrecord.extract.modelfiles import TOKENIZER, ModelFiles


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_str(ModelFiles.find("default").folder.joinpath(TOKENIZER).read_text("utf-8"))


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
