"""Makes confidence mean how often it is right, on one half of the development articles."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.extract.confidence import Scale

# Keeps weights small where a feature says little, as there are only some thousand statements to learn from.
_RIDGE = 1e-3
# Some eighty statements in each, so that a share is known to five points.
_BINS = 12


def scale(features: Tensor, right: Tensor) -> Scale:
    """A logistic model (Platt, 1999) and, as it bends otherwise than the truth, how often it was right.

    ``features`` is ``[statements, features]``; ``right`` says whether each statement was right. The points
    are the means of bins of as many statements each, made to rise (isotonic regression by pooling adjacent
    violators; Ayer et al., 1955).
    """
    weights = _weights(features, right)
    scores = features.double() @ torch.tensor(weights[:-1], dtype=torch.float64) + weights[-1]
    order = scores.argsort()
    bins = [
        (float(scores[part].mean()), _share(right[part]), len(part)) for part in order.tensor_split(_BINS)
    ]
    risen: list[tuple[float, float, int]] = []
    for one in bins:
        risen.append(one)
        while len(risen) > 1 and risen[-1][1] <= risen[-2][1]:
            risen.append(_pooled(risen.pop(), risen.pop()))
    return Scale(
        weights, [round(score, 4) for score, _, _ in risen], [round(share, 4) for _, share, _ in risen]
    )


def _share(right: Tensor) -> float:
    """How many are right, one more of each supposed (Laplace's rule): nothing is certain."""
    return (float(right.sum()) + 1) / (len(right) + 2)


def _pooled(one: tuple[float, float, int], other: tuple[float, float, int]) -> tuple[float, float, int]:
    count = one[2] + other[2]
    score, share = ((one[k] * one[2] + other[k] * other[2]) / count for k in (0, 1))
    return score, share, count


def _weights(features: Tensor, right: Tensor) -> list[float]:
    inputs = torch.cat([features.double(), torch.ones(len(features), 1, dtype=torch.float64)], 1)
    weights = torch.zeros(inputs.shape[1], dtype=torch.float64, requires_grad=True)
    search = torch.optim.LBFGS([weights], max_iter=500, line_search_fn="strong_wolfe")

    def wrong() -> Tensor:
        search.zero_grad()
        loss = functional.binary_cross_entropy_with_logits(inputs @ weights, right.double())
        loss = loss + _RIDGE * weights[:-1].square().sum()
        loss.backward()
        return loss

    search.step(wrong)
    return [round(float(weight), 5) for weight in weights.detach()]
