"""The encoders that training starts from, as one plain transformer that exports to a plain graph.

BERT (Devlin et al., NAACL 2019) as MiniLM has it, and MPNet (Song et al., NeurIPS 2020), which adds a
bias for how far apart two tokens are. Written out and not taken from a library of models: the two differ
in that bias alone, attention runs fused on a processor, and the exported graph holds nothing else.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class Shape:
    """How large an encoder is. ``first_position`` is the row of the first token's position."""

    vocabulary: int
    width: int
    layers: int
    heads: int
    head_size: int
    inner: int
    positions: int
    first_position: int
    epsilon: float
    distance_buckets: int = 0
    segments: int = 0


class LockedDropout(nn.Module):
    """Drops the same features of all tokens of a window (Gal and Ghahramani, NeurIPS 2016).

    One random number for a window's feature and not for each token's: drawing them took a third of a
    training step on a processor.
    """

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, hidden: Tensor) -> Tensor:
        """``[windows, tokens, width]`` with features dropped in training."""
        if not self.training or not self.rate:
            return hidden
        kept = torch.rand(hidden.shape[0], 1, hidden.shape[2]) >= self.rate
        return hidden * (kept / (1 - self.rate)).to(hidden.dtype)


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        seen = shape.heads * shape.head_size
        self.query, self.key, self.value = (nn.Linear(shape.width, seen) for _ in range(3))
        self.out = nn.Linear(seen, shape.width)
        self.widen = nn.Linear(shape.width, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.width)
        self.norm_attention = nn.LayerNorm(shape.width, shape.epsilon)
        self.norm_out = nn.LayerNorm(shape.width, shape.epsilon)
        self.dropout = LockedDropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor | None) -> Tensor:
        """``[windows, tokens, width]``; ``bias`` is added to the attention scores."""
        windows, tokens, _ = hidden.shape
        if torch.compiler.is_exporting():
            return self._after(hidden, self._attention(hidden, bias))

        def split(states: Tensor) -> Tensor:
            return states.view(windows, tokens, self.heads, -1).transpose(1, 2)

        query, key, value = split(self.query(hidden)), split(self.key(hidden)), split(self.value(hidden))
        mask = None if bias is None else bias.to(query.dtype)
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        return self._after(hidden, seen.transpose(1, 2).flatten(2))

    def _attention(self, hidden: Tensor, bias: Tensor | None) -> Tensor:
        """As one operator of ONNX Runtime, which is faster there than what PyTorch's is exported as."""
        query = self.query(hidden)
        inputs = (query, self.key(hidden), self.value(hidden), None, None, bias)
        seen: Tensor = torch.onnx.ops.symbolic(
            "com.microsoft::MultiHeadAttention",
            inputs if bias is not None else inputs[:3],
            {"num_heads": self.heads},
            dtype=query.dtype,
            shape=query.shape,
            version=1,
        )
        return seen

    def _after(self, hidden: Tensor, seen: Tensor) -> Tensor:
        hidden = self.norm_attention(hidden + self.dropout(self.out(seen)))
        inner = self.narrow(functional.gelu(self.widen(hidden)))
        return self.norm_out(hidden + self.dropout(inner))


class Encoder(nn.Module):
    """Sub-token ids, and a vector to add to each, to states ``[windows, tokens, width]``."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.places = nn.Embedding(shape.positions, shape.width)
        self.norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.distance = nn.Embedding(shape.distance_buckets, shape.heads) if shape.distance_buckets else None
        self.dropout = LockedDropout(dropout)

    def forward(self, ids: Tensor, added: Tensor, padding: Tensor | None = None) -> Tensor:
        """``padding`` is True at tokens that are not there."""
        tokens = ids.shape[1]
        places = torch.arange(tokens, device=ids.device) + self.shape.first_position
        hidden = self.dropout(self.norm(self.words(ids) + self.places(places) + added))
        bias = self._bias(tokens)
        if padding is not None:
            closed = torch.zeros(padding.shape, dtype=hidden.dtype).masked_fill(padding, -1e9)[:, None, None]
            bias = closed if bias is None else bias + closed
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return hidden

    def _bias(self, tokens: int) -> Tensor | None:
        if self.distance is None:
            return None
        places = torch.arange(tokens)
        buckets = distance_buckets(places[None, :] - places[:, None], self.shape.distance_buckets)
        # Learned in pre-training and left as it is: fused attention has no gradient for a bias.
        return self.distance(buckets).permute(2, 0, 1)[None].detach()


def distance_buckets(distance: Tensor, count: int, furthest: int = 128) -> Tensor:
    """T5's buckets (Raffel et al., JMLR 2020), as MPNet uses them: exact when near, then by logarithm."""
    half = count // 2
    before = (-distance < 0).long() * half
    far = (-distance).abs()
    exact = half // 2
    scaled = (far.clamp(min=1).float() / exact).log() / math.log(furthest / exact) * (half - exact)
    return before + torch.where(far < exact, far, (exact + scaled.long()).clamp(max=half - 1))
