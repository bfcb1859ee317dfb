"""Trains a reader, with checkpoints that a stop loses little of."""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.extract.reading import Answers as Arrays
from onrecord.extract.reading import Frame, read
from training.batches import Batch, Cut, batch, epoch
from training.corpus import Ints, Lesson
from training.losses import loss
from training.network import Reader, halved
from training.teaching import Teacher

Floats = NDArray[np.float32]
_SAVE_EVERY = 300  # seconds: a stop loses five minutes at most
_WARM_UP = 0.06  # of all steps, as BERT's fine-tuning recipes have it
_HEADS = 5.0  # times the encoder's rate
_AVERAGE = 0.998  # weights are averaged over some 500 steps, about an epoch


@dataclass(frozen=True, slots=True)
class Plan:
    """How a reader is trained.

    ``tokens`` are in a batch, and ``length`` in a window at most. ``trust`` is the share of the teacher in
    the loss of roles and links, ``alone`` that of the sentences which are read by themselves too in each
    epoch.
    """

    epochs: int
    rate: float
    decay: float
    dropout: float
    tokens: int
    length: int
    seed: int
    trust: float = 0.0
    alone: float = 0.0


class Fit:
    """One training run: what it has learnt, and where it stands."""

    def __init__(
        self, reader: Reader, plan: Plan, frame: Frame, lessons: Sequence[Lesson], folder: Path
    ) -> None:
        self.reader, self.plan, self.frame, self.lessons, self.folder = reader, plan, frame, lessons, folder
        self.optimizer = torch.optim.AdamW(_groups(reader, plan), lr=plan.rate, betas=(0.9, 0.98), fused=True)
        self.average = {name: p.detach().clone() for name, p in reader.state_dict().items()}
        self.epoch = self.done = self.step = 0
        self.total = sum(len(self._groups(number)) for number in range(plan.epochs))

    def run(self, teacher: Teacher | None, after: Callable[[Fit, float], None]) -> None:
        """Trains to the end of the plan, from the last checkpoint if there is one; ``after`` each epoch."""
        self._resume()
        saved = time.monotonic()
        while self.epoch < self.plan.epochs:
            torch.manual_seed(self.plan.seed * 1000 + self.epoch)
            losses: list[float] = []
            for group in self._groups(self.epoch)[self.done :]:
                losses.append(self._learn(batch(self.lessons, group, self.frame), teacher))
                self.done += 1
                if self.done % 50 == 0:
                    print(f"step {self.step} of {self.total}: loss {np.mean(losses[-50:]):.3f}", flush=True)
                if time.monotonic() - saved > _SAVE_EVERY:
                    self._save()
                    saved = time.monotonic()
            self.epoch, self.done = self.epoch + 1, 0
            self._save()
            after(self, float(np.mean(losses)) if losses else math.nan)

    def _groups(self, number: int) -> list[list[Cut]]:
        random = np.random.default_rng([self.plan.seed, number])
        plan = self.plan
        return epoch(self.lessons, plan.tokens, plan.length, plan.alone, random)

    def _learn(self, taken: Batch, teacher: Teacher | None) -> float:
        self.reader.train()
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * _schedule(self.step, self.total)
        with halved():
            answers = self.reader(taken.ids, taken.marks, taken.padding)
        taught = None if teacher is None else teacher.of(taken)
        value = loss(answers, taken, self.reader.prior, taught, self.plan.trust)
        value.backward()
        torch.nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        self.step += 1
        keep = min(_AVERAGE, self.step / (self.step + 10))
        with torch.no_grad():
            names, now = zip(*self.reader.state_dict().items(), strict=True)
            torch._foreach_lerp_([self.average[name] for name in names], list(now), 1 - keep)
        return float(value.detach())

    def averaged(self) -> Reader:
        """The reader with its weights averaged over the last steps (Polyak and Juditsky, 1992)."""
        reader = copy.deepcopy(self.reader)
        reader.load_state_dict(self.average)
        return reader.eval()

    def _save(self) -> None:
        state = {
            "reader": self.reader.state_dict(),
            "average": self.average,
            "optimizer": self.optimizer.state_dict(),
            "at": (self.epoch, self.done, self.step),
            "plan": repr(self.plan),
        }
        part = self.folder / "checkpoint.part"
        torch.save(state, part)
        part.replace(self.folder / "checkpoint.pt")

    def _resume(self) -> None:
        path = self.folder / "checkpoint.pt"
        if not path.exists():
            return
        state = torch.load(path, weights_only=True)
        if state["plan"] != repr(self.plan):
            raise ValueError(f"{path} is of another plan; remove it to train anew, or train by its plan")
        self.reader.load_state_dict(state["reader"])
        self.average = state["average"]
        self.optimizer.load_state_dict(state["optimizer"])
        self.epoch, self.done, self.step = state["at"]


def _groups(reader: Reader, plan: Plan) -> list[dict[str, Any]]:
    """Weights decay and biases do not; heads, which begin with nothing, learn faster than the encoder."""
    groups = []
    for is_head in (False, True):
        for decays in (False, True):
            parameters = [
                p
                for name, p in reader.named_parameters()
                if name.startswith("encoder.") != is_head and (p.ndim > 1) == decays
            ]
            peak = plan.rate * (_HEADS if is_head else 1.0)
            groups.append({"params": parameters, "weight_decay": plan.decay * decays, "peak": peak})
    return groups


def _schedule(step: int, total: int) -> float:
    """Up in a line, then down in a line."""
    warm = max(1, int(_WARM_UP * total))
    return min((step + 1) / warm, max(0.0, (total - step) / max(1, total - warm)))


def answering(reader: Reader) -> Callable[[Ints, Ints], Arrays]:
    """The reader as what reads an article: arrays in, arrays out."""

    def answer(ids: Ints, marks: Ints) -> Arrays:
        with torch.inference_mode(), halved():
            answers = reader(torch.from_numpy(ids), torch.from_numpy(marks))
        roles, *others = (kind.float() for kind in answers)
        return Arrays(roles.log_softmax(-1).numpy(), *(kind.numpy() for kind in others))

    return answer


def readings(reader: Reader, lessons: Sequence[Lesson], frame: Frame) -> list[Arrays]:
    """What the reader says of each lesson's words."""
    answer = answering(reader)
    return [read(lesson.tokens, answer, frame) for lesson in lessons]
