"""An article read in windows: a reader made by hand tells which of them answered."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.reading import Answers, Frame, framed, read
from onrecord.extract.tokens import Ints, Tokens
from onrecord.extract.windows import Window, windows

FIRST, LAST = 901, 902
FRAME = Frame(length=12, margin=2, batch=4, first=FIRST, last=LAST)
SIZE = 6


class Recorder:
    """A reader that gives each token's id, its place in its window and the window's first id back."""

    def __init__(self) -> None:
        self.batches: list[tuple[int, ...]] = []
        self.ids: list[list[int]] = []

    def __call__(self, ids: Ints, marks: Ints) -> Answers:
        self.batches.append(ids.shape)
        self.ids += ids.tolist()
        count, length = ids.shape
        told = np.zeros((count, length, 3), np.float32)
        told[..., 0] = ids
        told[..., 1] = np.arange(length)
        told[..., 2] = ids[:, 1:2] if length > 1 else 0
        parts = np.zeros((count, length, 2, SIZE), np.float32)
        return Answers(told, told[..., :1], told[..., 0], parts, parts[:, :, 0])


def tokens(count: int, words: list[int] | None = None) -> Tokens:
    """Tokens with their own number for an id; each is a word, unless some are named."""
    ids = np.arange(count)
    begins = ids if words is None else np.array(words, np.int64)
    return Tokens(ids, np.ones((count, 3), np.int64), ids, ids + 1, begins)


@given(st.integers(1, 200), st.sets(st.integers(0, 199), max_size=40))
def test_each_word_is_answered_once_and_in_order(count: int, begins: set[int]) -> None:
    words = sorted({0, *(at for at in begins if at < count)})
    answers = read(tokens(count, words), Recorder(), FRAME)
    assert answers.roles[:, 0].tolist() == words
    assert {len(kind) for kind in answers} == {len(words)}


@given(st.integers(1, 200))
def test_each_word_is_answered_by_the_window_that_counts_it(count: int) -> None:
    answers = read(tokens(count), Recorder(), FRAME)
    cut = windows(count, FRAME.length - 2, FRAME.margin)
    counting = [window.start for window in cut for _ in range(window.first, window.last)]
    assert answers.roles[:, 2].tolist() == counting


@given(st.integers(1, 200))
def test_words_have_their_margins_around_them(count: int) -> None:
    places = read(tokens(count), Recorder(), FRAME).roles[:, 1]
    starts = np.arange(count) - (places - 1)
    [size] = {window.end - window.start for window in windows(count, FRAME.length - 2, FRAME.margin)}
    ends = starts + size
    assert ((starts == 0) | (places > FRAME.margin)).all()
    assert ((ends == count) | (ends - np.arange(count) > FRAME.margin)).all()


@pytest.mark.parametrize("count", [1, 9, 10, 11, 60, 200])
def test_windows_go_to_the_reader_in_batches_of_one_length(count: int) -> None:
    recorder = Recorder()
    read(tokens(count), recorder, FRAME)
    cut = windows(count, FRAME.length - 2, FRAME.margin)
    assert sum(size for size, _ in recorder.batches) == len(cut)
    assert {length for _, length in recorder.batches} == {cut[0].end - cut[0].start + 2}
    assert all(size == FRAME.batch for size, _ in recorder.batches[:-1])


def test_the_number_of_windows_grows_with_the_length_and_no_faster() -> None:
    recorders = [Recorder() for _ in range(3)]
    for recorder, count in zip(recorders, (10_000, 20_000, 40_000), strict=True):
        read(tokens(count), recorder, FRAME)
    small, middle, large = (len(recorder.ids) for recorder in recorders)
    assert [round(b / a, 2) for a, b in pairwise((small, middle, large))] == [2.0, 2.0]


def test_each_window_stands_between_the_encoders_own_tokens() -> None:
    recorder = Recorder()
    read(tokens(25), recorder, FRAME)
    assert {(ids[0], ids[-1]) for ids in recorder.ids} == {(FIRST, LAST)}


def test_the_encoders_own_tokens_have_no_marks() -> None:
    ids, marks = framed(tokens(5), Window(1, 4, 1, 4), FRAME)
    assert ids.tolist() == [FIRST, 1, 2, 3, LAST]
    assert marks.tolist() == [[0, 0, 0], [1, 1, 1], [1, 1, 1], [1, 1, 1], [0, 0, 0]]
