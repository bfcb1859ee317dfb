"""The reader: one encoder pass, and a head for each question about a word."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from onrecord.extract.labels import NAMES, ROLES, label_count
from onrecord.extract.tokens import MARKS
from training.encoder import Encoder

# Wide enough for some ten cues in a window to tell themselves apart.
LINK_SIZE = 64


def halved() -> torch.autocast:
    """Products in half precision (bfloat16), where the processor has them: elsewhere they take longer."""
    can = torch.cpu.get_capabilities()
    return torch.autocast("cpu", torch.bfloat16, enabled=bool(can.get("avx512_bf16") or can.get("amx_bf16")))


class Answers(NamedTuple):
    """What is said of each token ``[windows, tokens, ...]``: scores, and vectors for linking."""

    roles: Tensor
    names: Tensor
    sentences: Tensor
    parts: Tensor
    cues: Tensor


class Reader(nn.Module):
    """Sub-token ids and their marks to answers."""

    def __init__(self, encoder: Encoder, prior: NDArray[np.float32]) -> None:
        super().__init__()
        width = encoder.shape.width
        self.encoder = encoder
        self.marks = nn.ModuleList(nn.Embedding(count, width) for count in MARKS.values())
        for embedding in self.marks:
            nn.init.zeros_(embedding.weight)  # starts as the encoder was
        self.roles = nn.Linear(width, label_count(ROLES))
        self.names = nn.Linear(width, label_count(NAMES))
        self.sentences = nn.Linear(width, 1)
        self.parts = nn.Linear(width, 2 * LINK_SIZE)
        self.cues = nn.Linear(width, LINK_SIZE)
        self.prior = nn.Parameter(torch.from_numpy(prior))

    def forward(self, ids: Tensor, marks: Tensor, padding: Tensor | None = None) -> Answers:
        """``ids`` is ``[windows, tokens]``, ``marks`` ``[windows, tokens, 3]``."""
        added = sum(embedding(marks[..., kind]) for kind, embedding in enumerate(self.marks))
        states = self.encoder(ids, added, padding)
        parts = self.parts(states).unflatten(-1, (2, LINK_SIZE))
        return Answers(
            self.roles(states),
            self.names(states),
            self.sentences(states)[..., 0],
            parts / LINK_SIZE**0.5,
            self.cues(states),
        )
