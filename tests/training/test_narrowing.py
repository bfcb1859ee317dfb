"""What is left of a reader when it is narrowed."""

from dataclasses import replace

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training has an environment of its own: make models")

from training.batches import Batch, batch, sentences  # noqa: E402
from training.corpus import Lesson  # noqa: E402
from training.encoder import Encoder, Shape  # noqa: E402
from training.fit import Plan  # noqa: E402
from training.narrowing import Narrowing, narrowed  # noqa: E402
from training.network import Reader  # noqa: E402
from training.priors import prior  # noqa: E402

from onrecord.extract.reading import Frame  # noqa: E402

SHAPE = Shape(30522, 8, 2, 2, 4, 16, 64, 0, 1e-12)
WHOLE = Narrowing(
    heads=2,
    inner=16,
    batches=1,
    plan=Plan(epochs=1, rate=1e-3, decay=0.0, dropout=0.0, tokens=64, length=64, seed=1),
)


@pytest.fixture
def reader(made: Lesson) -> Reader:
    torch.manual_seed(3)
    reader = Reader(Encoder(SHAPE), prior([made]))
    reader.eval()
    return reader


@pytest.fixture
def taken(made: Lesson) -> Batch:
    [cut, *_] = sentences([made], 1.0, np.random.default_rng(7))
    return batch([made], [cut], Frame(length=64, margin=8, batch=4, first=101, last=102))


def silence(reader: Reader, layer: int, head: int, inner: slice) -> None:
    """Makes a head and some inner features of a layer count for nothing."""
    step = reader.encoder.layers[layer]
    with torch.no_grad():
        step.out.weight[:, head * 4 : head * 4 + 4] = 0
        step.narrow.weight[:, inner] = 0


def test_a_reader_that_nothing_is_taken_out_of_answers_the_same(reader: Reader, taken: Batch) -> None:
    left = narrowed(reader, [taken], None, WHOLE).eval()
    for ours, theirs in zip(left(taken.ids, taken.marks), reader(taken.ids, taken.marks), strict=True):
        assert torch.allclose(ours, theirs, atol=1e-6)


def test_what_counts_for_nothing_goes_first(reader: Reader, taken: Batch) -> None:
    silence(reader, 0, head=1, inner=slice(3, 9))
    silence(reader, 1, head=0, inner=slice(0, 6))
    left = narrowed(reader, [taken], None, replace(WHOLE, heads=1, inner=10)).eval()
    for ours, theirs in zip(left(taken.ids, taken.marks), reader(taken.ids, taken.marks), strict=True):
        assert torch.allclose(ours, theirs, atol=1e-6)


def test_what_is_left_is_as_wide_as_was_asked(reader: Reader, taken: Batch) -> None:
    layer = narrowed(reader, [taken], None, replace(WHOLE, heads=1, inner=5)).encoder.layers[1]
    assert layer.query.weight.shape == (4, 8)
    assert layer.out.weight.shape == (8, 4)
    assert layer.widen.weight.shape == (5, 8)
    assert layer.narrow.weight.shape == (8, 5)


def test_the_reader_itself_stays_as_it_was(reader: Reader, taken: Batch) -> None:
    before = {name: value.clone() for name, value in reader.state_dict().items()}
    narrowed(reader, [taken], None, replace(WHOLE, heads=1, inner=5))
    assert all(torch.equal(value, before[name]) for name, value in reader.state_dict().items())
