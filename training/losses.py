"""What a reader is taught, as one number to make small."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.extract.linking import CONTENT, SOURCE
from training.batches import IGNORED, Batch, Links
from training.network import Answers

# Roles and links are what the reader is for; names and sentences only come along. Set by hand.
_NAMES, _SENTENCES, _LINKS = 0.3, 0.1, 0.3
_NEVER = -1e4


def loss(answers: Answers, batch: Batch, prior: Tensor, teacher: Tensor | None, trust: float) -> Tensor:
    """``teacher`` is log-likelihoods of roles for each token, of which ``trust`` of the role's loss is made.

    Hinton, Vinyals and Dean, "Distilling the Knowledge in a Neural Network" (2015), at temperature 1.
    """
    asked = batch.roles != IGNORED
    scores = answers.roles[asked].float()
    roles = functional.cross_entropy(scores, batch.roles[asked])
    if teacher is not None:
        soft = functional.kl_div(scores.log_softmax(-1), teacher, log_target=True, reduction="batchmean")
        roles = (1 - trust) * roles + trust * soft
    names = functional.cross_entropy(answers.names[asked].float(), batch.names[asked])
    sentences = functional.binary_cross_entropy_with_logits(
        answers.sentences[asked].float(), batch.sentences[asked].float()
    )
    return roles + _NAMES * names + _SENTENCES * sentences + _LINKS * _links(answers, batch.links, prior)


def _links(answers: Answers, links: Links, prior: Tensor) -> Tensor:
    """Each content chooses among the cues of its window, and each cue among the sources, or none of them."""
    cues = links.cue_pool @ answers.cues.float()
    parts = torch.einsum("bpt,btrs->bprs", links.part_pool, answers.parts.float())
    role = links.part_role.clamp(min=0)
    own = torch.take_along_dim(parts, role[:, :, None, None], 2)[:, :, 0]
    scores = own @ cues.transpose(1, 2) + prior[role[:, :, None], links.bearings]
    is_cue = links.cue_pool.sum(-1) > 0
    is_source, is_content = links.part_role == SOURCE, links.part_role == CONTENT
    by_content = scores.masked_fill(~is_cue[:, None, :], _NEVER)[is_content]
    by_cue = scores.masked_fill(~is_source[:, :, None], _NEVER).transpose(1, 2).flatten(0, 1)
    return _choice(by_content, links.part_cue[is_content]) + _choice(by_cue, links.cue_source.flatten())


def _choice(scores: Tensor, right: Tensor) -> Tensor:
    """Cross-entropy with one more thing to choose, none of them, whose score is 0."""
    asked = right != IGNORED
    if not asked.any():
        return scores.sum() * 0
    none = torch.zeros(len(scores), 1)
    return functional.cross_entropy(torch.cat([scores, none], 1)[asked], right[asked])
