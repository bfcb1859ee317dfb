"""What a reader is taught, as one number to make small."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.extract.linking import CONTENT, SOURCE
from training.batches import IGNORED, Batch, Links
from training.network import Answers

# Roles and links are what the reader is for; names and sentences only come along. Set by hand.
_NAMES, _SENTENCES, _LINKS = 0.3, 0.1, 0.3
_NEVER = -1e4


class Taught(NamedTuple):
    """What a teacher says of a batch, and the odds that go with its vectors.

    ``roles`` are log-likelihoods of the words that are asked, one row for each; ``parts`` and ``cues`` are
    its vectors for linking of each token, as in ``Answers``.
    """

    roles: Tensor
    parts: Tensor
    cues: Tensor
    prior: Tensor


def loss(answers: Answers, batch: Batch, prior: Tensor, teacher: Taught | None, trust: float) -> Tensor:
    """``trust`` is the share that the teacher has in the loss of roles and links.

    Hinton, Vinyals and Dean, "Distilling the Knowledge in a Neural Network" (2015), at temperature 1.
    """
    asked = batch.roles != IGNORED
    scores = answers.roles[asked].float()
    roles = functional.cross_entropy(scores, batch.roles[asked])
    choices = _choices(answers.parts, answers.cues, batch.links, prior)
    links = torch.stack([_cross_entropy(*choice) for choice in choices]).sum()
    if teacher is not None:
        told = _choices(teacher.parts, teacher.cues, batch.links, teacher.prior)
        soft = [_divergence(own.scores, its.scores) for own, its in zip(choices, told, strict=True)]
        roles = torch.lerp(roles, _divergence(scores, teacher.roles), trust)
        links = torch.lerp(links, torch.stack(soft).sum(), trust)
    names = functional.cross_entropy(answers.names[asked].float(), batch.names[asked])
    sentences = functional.binary_cross_entropy_with_logits(
        answers.sentences[asked].float(), batch.sentences[asked].float()
    )
    return roles + _NAMES * names + _SENTENCES * sentences + _LINKS * links


class _Choice(NamedTuple):
    """Scores ``[n, choices]``, the last of none of them, and the right ones' places ``[n]``."""

    scores: Tensor
    right: Tensor


def _choices(parts: Tensor, cues: Tensor, links: Links, prior: Tensor) -> tuple[_Choice, _Choice]:
    """Each content chooses among the cues of its window, and each cue among the sources, or none of them."""
    cues = links.cue_pool @ cues.float()
    pooled = torch.einsum("bpt,btrs->bprs", links.part_pool, parts.float())
    role = links.part_role.clamp(min=0)
    own = torch.take_along_dim(pooled, role[:, :, None, None], 2)[:, :, 0]
    scores = own @ cues.transpose(1, 2) + prior[role[:, :, None], links.bearings]
    is_cue = links.cue_pool.sum(-1) > 0
    is_source, is_content = links.part_role == SOURCE, links.part_role == CONTENT
    by_content = scores.masked_fill(~is_cue[:, None, :], _NEVER)[is_content]
    by_cue = scores.masked_fill(~is_source[:, :, None], _NEVER).transpose(1, 2).flatten(0, 1)
    return _choice(by_content, links.part_cue[is_content]), _choice(by_cue, links.cue_source.flatten())


def _choice(scores: Tensor, right: Tensor) -> _Choice:
    """Those that are asked, with one more thing to choose, none of them, whose score is 0."""
    asked = right != IGNORED
    none = torch.zeros(len(scores), 1)
    return _Choice(torch.cat([scores, none], 1)[asked], right[asked])


def _cross_entropy(scores: Tensor, right: Tensor) -> Tensor:
    return functional.cross_entropy(scores, right) if len(right) else scores.sum()


def _divergence(scores: Tensor, teacher: Tensor) -> Tensor:
    """Kullback and Leibler's, of the scores' likelihoods from the teacher's; a mean over rows."""
    if not len(scores):
        return scores.sum()
    own, its = scores.log_softmax(-1), teacher.log_softmax(-1)
    return functional.kl_div(own, its, log_target=True, reduction="batchmean")
