"""Takes out of a trained reader what its answers hardly need, so that reading takes less time.

Heads of attention and features of the inner layers are weighed by how much the loss would change without
them, to first order: what they give times the loss's gradient there (Molchanov et al., ICLR 2017; for heads
Michel, Levy and Neubig, NeurIPS 2019). What is left learns on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from training.batches import Batch
from training.encoder import Encoder, Shape
from training.fit import Plan
from training.losses import loss
from training.network import Reader
from training.teaching import Teacher


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is left in each layer, and how it learns on; ``batches`` are those that it is weighed on."""

    heads: int
    inner: int
    batches: int
    plan: Plan


def narrowed(
    reader: Reader, batches: Sequence[Batch], teacher: Teacher | None, narrowing: Narrowing
) -> Reader:
    """A narrower reader with the weightiest heads and inner features of each layer of ``reader``."""
    shape = replace(reader.encoder.shape, heads=narrowing.heads, inner=narrowing.inner)
    weights = [_Weights(layer, reader.encoder.shape) for layer in reader.encoder.layers]
    reader.eval()
    for batch in batches:
        answers = reader(batch.ids, batch.marks, batch.padding)
        taught = None if teacher is None else teacher.of(batch)
        loss(answers, batch, reader.prior, taught, narrowing.plan.trust).backward()
        for one in weights:
            one.add()
        reader.zero_grad()
    for one in weights:
        one.close()
    smaller = Reader(Encoder(shape, narrowing.plan.dropout), reader.prior.detach().numpy())
    state = reader.state_dict()
    left = _left(reader.encoder, shape, weights)
    smaller.load_state_dict(state | {f"encoder.{name}": value for name, value in left.items()})
    return smaller


class _Weights:
    """How much each head and each inner feature of a layer weighs, added up over batches."""

    def __init__(self, layer: nn.Module, shape: Shape) -> None:
        self.heads = torch.zeros(shape.heads)
        self.inner = torch.zeros(shape.inner)
        self._given: dict[nn.Module, Tensor] = {}
        self._out, self._narrow = layer.out, layer.narrow
        self._hooks = [step.register_forward_pre_hook(self._keep) for step in (layer.out, layer.narrow)]

    def _keep(self, step: nn.Module, given: tuple[Tensor]) -> None:
        given[0].retain_grad()
        self._given[step] = given[0]

    def add(self) -> None:
        """Those of the batch that was just gone back through."""
        seen, inner = (self._given[step] for step in (self._out, self._narrow))
        of_seen = (seen * _gradient(seen)).detach().unflatten(-1, (len(self.heads), -1)).sum(-1)
        self.heads += of_seen.abs().sum((0, 1))
        self.inner += (inner * _gradient(inner)).detach().abs().sum((0, 1))

    def close(self) -> None:
        """Leaves the layer as it was."""
        for hook in self._hooks:
            hook.remove()


def _gradient(given: Tensor) -> Tensor:
    assert given.grad is not None, "a batch was gone back through"
    return given.grad


def _left(encoder: Encoder, shape: Shape, weights: Sequence[_Weights]) -> dict[str, Tensor]:
    """The encoder's weights without what is taken out."""
    state = dict(encoder.state_dict())
    for number, one in enumerate(weights):
        heads, inner = _weightiest(one.heads, shape.heads), _weightiest(one.inner, shape.inner)
        seen = (heads[:, None] * shape.head_size + torch.arange(shape.head_size)).flatten()
        rows = {"query": seen, "key": seen, "value": seen, "widen": inner}
        for step, left in rows.items():
            for part in ("weight", "bias"):
                name = f"layers.{number}.{step}.{part}"
                state[name] = state[name][left]
        for step, left in {"out": seen, "narrow": inner}.items():
            name = f"layers.{number}.{step}.weight"
            state[name] = state[name][:, left]
    return state


def _weightiest(weights: Tensor, count: int) -> Tensor:
    return weights.argsort(descending=True)[:count].sort().values
