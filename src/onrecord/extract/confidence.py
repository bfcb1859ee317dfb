"""How likely an attribution is right, from how sure the reader was of each of its parts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.linking import Linked

Floats = NDArray[np.float32]

FEATURES = ("cue", "content begins", "content ends", "content", "source", "links", "no source")
# Likelihoods below this are all the same doubt.
_LEAST = math.log(1e-4)


def features(linked: Linked, sure: Floats) -> NDArray[np.float64]:
    """The values of ``FEATURES``; ``sure`` is the log-likelihood of each word's class ``[words]``.

    Of several pieces of content the least sure counts.
    """
    cue, source = linked.cue, linked.source
    values = [
        float(sure[cue.start : cue.end].mean()),
        min(float(sure[run.start]) for run in linked.content),
        min(float(sure[run.end - 1]) for run in linked.content),
        min(float(sure[run.start : run.end].mean()) for run in linked.content),
        float(sure[source.start : source.end].mean()) if source else 0.0,
        math.log(max(linked.likelihood, 1e-9)),
        float(source is None),
    ]
    bounded: NDArray[np.float64] = np.clip(np.array(values), _LEAST, None)
    return bounded


@dataclass(frozen=True, slots=True)
class Scale:
    """From features to confidence: a weighted sum, then a line through points that were measured.

    ``weights`` has one for each feature and the constant; ``scores`` rise, and ``shares`` are how often
    statements with such a score were right.
    """

    weights: Sequence[float]
    scores: Sequence[float]
    shares: Sequence[float]

    def confidence(self, values: NDArray[np.float64]) -> float:
        """How likely a statement with these features is right, 0 to 1."""
        return float(np.interp(self.score(values), self.scores, self.shares))

    def score(self, values: NDArray[np.float64]) -> float:
        """The weighted sum."""
        return float(values @ np.array(self.weights[:-1]) + self.weights[-1])
