"""What holds of every article holds whatever the reader answers: here, numbers drawn at random."""

import numpy as np
import pytest
from tests.extract.invariants import check
from tokenizers import Tokenizer

from onrecord.clean import clean
from onrecord.extract.extractor import Extractor
from onrecord.extract.labels import NAMES, ROLES, label_count
from onrecord.extract.modelfiles import TOKENIZER, ModelFiles
from onrecord.extract.reading import Answers
from onrecord.extract.tokens import Ints
from onrecord.records import Article

SIZE = 8
TEXT = """Ferry to stay, harbour says
22 February 2024
“My brother told me that the ferry will run,” Ana Bel said. “We paid for it.
“And it will not be sold,” she added.
Read also: More about ferries
Oskar Lund said that the council had denied that the mole was unsafe.
He said so again on Friday.
"""


class Dice:
    """A reader that draws its answers, the same for the same seed and calls."""

    def __init__(self, seed: int) -> None:
        self._numbers = np.random.default_rng(seed)

    def __call__(self, ids: Ints, marks: Ints) -> Answers:
        return Answers(
            self._draw(*ids.shape, label_count(ROLES)),
            self._draw(*ids.shape, label_count(NAMES)),
            self._draw(*ids.shape),
            self._draw(*ids.shape, 2, SIZE),
            self._draw(*ids.shape, SIZE),
        )

    def _draw(self, *shape: int) -> np.ndarray:
        return self._numbers.normal(size=shape).astype(np.float32)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_str(ModelFiles.find("default").folder.joinpath(TOKENIZER).read_text("utf-8"))


@pytest.mark.parametrize("seed", range(25))
def test_whatever_is_answered_what_always_holds_does(tokenizer: Tokenizer, seed: int) -> None:
    frame = {**ModelFiles.find("default").card["frame"], "length": 40, "margin": 5, "batch": 3}
    card = {**ModelFiles.find("default").card, "frame": frame}
    cleaned = clean(Article("article.txt", TEXT))
    check(TEXT, cleaned, Extractor(card, tokenizer, Dice(seed)).extract(cleaned))
