"""An article's prose in sub-tokens, and what is told of each besides its letters."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from onrecord.clean import clean
from onrecord.extract.modelfiles import TOKENIZER, ModelFiles
from onrecord.extract.tokens import MARKS, Tokens, tokenize
from onrecord.records import Article, Span

OUTSIDE, INSIDE, OPENS, CLOSES = range(4)
LOWER, CAPITALISED, CAPITALS, NO_LETTERS = range(4)
GLUED, SPACE, PARAGRAPH = range(3)
QUOTATION, LETTERS, GAP = range(3)


class Shipped:
    """The tokenizer of the shipped model, which is too long to be shown."""

    def __init__(self) -> None:
        folder = ModelFiles.find("default").folder
        self._tokenizer = Tokenizer.from_str(folder.joinpath(TOKENIZER).read_text("utf-8"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def __call__(self, text: str, prose: Sequence[Span] | None = None) -> Tokens:
        """The tokens of these passages, or of all lines of a text."""
        return tokenize(text, lines(text) if prose is None else prose, self._tokenizer)


@pytest.fixture(scope="module")
def shipped() -> Shipped:
    return Shipped()


def lines(text: str) -> list[Span]:
    """The lines of a text that have something in them."""
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n"), len(text) + 1]
    return [Span(start, end - 1) for start, end in pairwise(starts) if text[start : end - 1].strip()]


def words(text: str, tokens: Tokens) -> list[str]:
    return [text[start:end] for start, end in zip(*tokens.word_spans(), strict=True)]


def marks(shipped: Shipped, text: str, mark: int) -> list[int]:
    """One mark of the first sub-token of each word."""
    found = shipped(text)
    return list(map(int, found.marks[found.words, mark]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Bel said so.", ["Ana", "Bel", "said", "so", "."]),
        ("“Stay,” she said.", ["“", "Stay", ",", "”", "she", "said", "."]),
        ("«Stay», she said.", ["«", "Stay", "»", ",", "she", "said", "."]),
        ("Zdzisława’s ferry", ["Zdzisława", "’", "s", "ferry"]),
        ("40\u00a0000 crowns", ["40", "000", "crowns"]),
        ("One.\n\nTwo.", ["One", ".", "Two", "."]),
        ("🙂 İo e\u0301t", ["🙂", "İo", "e\u0301t"]),
    ],
)
def test_words_stand_in_the_text_as_they_are(shipped: Shipped, text: str, expected: list[str]) -> None:
    assert words(text, shipped(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said so", [OUTSIDE, OUTSIDE, OUTSIDE]),
        ("“Stay here” now", [OPENS, INSIDE, INSIDE, CLOSES, OUTSIDE]),
        ("now 'Stay'", [OUTSIDE, OPENS, INSIDE, CLOSES]),
        ("“Stay ‘here’ now”", [OPENS, INSIDE, INSIDE, INSIDE, INSIDE, INSIDE, CLOSES]),
        ("“Stay here for now\n“Stay”", [OPENS, INSIDE, INSIDE, INSIDE, INSIDE, OPENS, INSIDE, CLOSES]),
        ("the crews' boat", [OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE]),
    ],
)
def test_quotations(shipped: Shipped, text: str, expected: list[int]) -> None:
    assert marks(shipped, text, QUOTATION) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ferry", LOWER),
        ("Ferry", CAPITALISED),
        ("NATO", CAPITALS),
        ("A", CAPITALISED),
        ("iPhone", LOWER),
        ("42", NO_LETTERS),
        ("—", NO_LETTERS),
        ("été", LOWER),
        ("École", CAPITALISED),
    ],
)
def test_letters(shipped: Shipped, word: str, expected: int) -> None:
    assert marks(shipped, word, LETTERS) == [expected]


def test_every_sub_token_of_a_word_is_told_how_the_word_is_written(shipped: Shipped) -> None:
    text = "Zdzisława said"
    found = shipped(text)
    assert len(found.ids) > len(found.words)
    assert set(found.marks[:-1, LETTERS]) == {CAPITALISED}
    assert found.marks[-1, LETTERS] == LOWER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two", [PARAGRAPH, SPACE]),
        ("one\u00a0two", [PARAGRAPH, SPACE]),
        ("one, two", [PARAGRAPH, GLUED, SPACE]),
        ("one\ntwo", [PARAGRAPH, PARAGRAPH]),
        ("one\n\n\ntwo three", [PARAGRAPH, PARAGRAPH, SPACE]),
    ],
)
def test_gaps(shipped: Shipped, text: str, expected: list[int]) -> None:
    assert marks(shipped, text, GAP) == expected


def test_what_stands_between_passages_is_not_read(shipped: Shipped) -> None:
    text = "Ana said so. ADVERT Bel left."
    found = shipped(text, [Span(0, 12), Span(20, len(text))])
    assert words(text, found) == ["Ana", "said", "so", ".", "Bel", "left", "."]


def test_a_style_of_marks_says_nothing(shipped: Shipped) -> None:
    texts = ["“Stay,” she’d said.", '"Stay," she\'d said.']
    curly, straight = (shipped(text) for text in texts)
    assert curly.ids.tolist() == straight.ids.tolist()
    assert curly.marks.tolist() == straight.marks.tolist()


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "\u200b", "\x00"])
def test_nothing_to_read(shipped: Shipped, text: str) -> None:
    found = shipped(text)
    assert (found.ids.shape, found.marks.shape, found.words.shape) == ((0,), (0, len(MARKS)), (0,))


def test_a_quotation_alone_is_outside_of_all_quotations(shipped: Shipped) -> None:
    text = "She said: “He told me to wait,” and left."
    whole = shipped(text)
    alone = whole.alone(Span(text.index("“"), text.index("”") + 1))
    assert words(text, alone) == ["“", "He", "told", "me", "to", "wait", ",", "”"]
    assert set(alone.marks[:, QUOTATION]) == {OUTSIDE}
    assert alone.marks[:, GAP].tolist()[:2] == [PARAGRAPH, GLUED]


def test_a_quotation_in_what_is_alone_stays_one(shipped: Shipped) -> None:
    text = "She said that he was “a clown” then."
    alone = shipped(text).alone(Span(text.index("that"), text.index(" then")))
    assert alone.marks[:, QUOTATION].tolist() == [OUTSIDE, OUTSIDE, OUTSIDE, OPENS, INSIDE, INSIDE, CLOSES]


def test_what_is_alone_leaves_the_rest_as_it_was(shipped: Shipped) -> None:
    text = "She said: “He told me to wait.”"
    whole = shipped(text)
    before = whole.marks.copy()
    whole.alone(Span(text.index("“"), len(text)))
    assert whole.marks.tolist() == before.tolist()


@pytest.mark.parametrize(
    ("text", "count"),
    [("“" * 20_000, 20_000), ("a" * 200_000, 1), ("'" * 20_000, 20_000), ("”“" * 10_000, 20_000)],
    ids=["opening marks", "one long word", "apostrophes", "closing and opening marks"],
)
def test_odd_texts_come_to_an_end(shipped: Shipped, text: str, count: int) -> None:
    assert len(shipped(text, [Span(0, len(text))]).words) == count


@given(st.text(max_size=200))
def test_words_of_any_text_are_in_its_prose_in_order_and_never_empty(shipped: Shipped, text: str) -> None:
    prose = [passage.span for passage in clean(Article("article.txt", text)).prose]
    found = shipped(text, prose)
    spans = [Span(int(start), int(end)) for start, end in zip(*found.word_spans(), strict=True)]
    assert all(any(passage.covers(word) for passage in prose) for word in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(st.text(alphabet=st.sampled_from("ab “”'\"\n.A1"), max_size=60))
def test_marks_are_within_their_values(shipped: Shipped, text: str) -> None:
    found = shipped(text)
    assert found.marks.shape == (len(found.ids), len(MARKS))
    assert (found.marks >= 0).all()
    assert (found.marks < np.array(list(MARKS.values()))).all()


def test_many_passages_are_as_each_by_itself(shipped: Shipped) -> None:
    text = "\n".join(f"The ferry left pier {number}." for number in range(150))
    together, prose = shipped(text), lines(text)
    alone = [shipped(text, [passage]) for passage in prose]
    assert together.starts.tolist() == [start for one in alone for start in one.starts.tolist()]
    assert together.ids.tolist() == [number for one in alone for number in one.ids.tolist()]
