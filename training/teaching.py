"""What a model that is shipped says of the training articles, for another to learn."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.extract.modelfiles import CARD, GRAPH
from onrecord.extract.reading import Answers, Frame, read
from onrecord.extract.session import session
from training.batches import IGNORED, Batch
from training.losses import Taught

if TYPE_CHECKING:
    from training.corpus import Lesson


class HalfAnswers(NamedTuple):
    """What a teacher tells of an article's words; see ``Answers``."""

    roles: NDArray[np.float16]
    parts: NDArray[np.float16]
    cues: NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Teacher:
    """What a trained reader says of each lesson's words, in half precision, and its linker's odds."""

    told: Sequence[HalfAnswers]
    prior: NDArray[np.float32]

    @classmethod
    def shipped(cls, folder: Path, lessons: Callable[[], Sequence[Lesson]], kept: Path) -> Teacher:
        """The model in ``folder``, asked about the ``lessons`` in its sub-tokens; kept in ``kept``.

        As it is shipped, and not as it was trained: so that the pupil can be made anew without it.
        """
        if not kept.exists():
            card = json.loads((folder / CARD).read_text("utf-8"))
            answer, frame = session((folder / GRAPH).read_bytes()), Frame(**card["frame"])
            told = (read(lesson.tokens, answer, frame) for lesson in lessons())
            kept.write_bytes(pickle.dumps(cls.halved(told, np.array(card["prior"], np.float32))))
        teacher: Teacher = pickle.loads(kept.read_bytes())  # noqa: S301 - written above
        return teacher

    @classmethod
    def halved(cls, told: Iterable[Answers], prior: NDArray[np.float32]) -> Teacher:
        """From answers in full precision; what the student is not taught by them is left out."""
        return cls(
            [
                HalfAnswers(*(getattr(one, kind).astype(np.float16) for kind in HalfAnswers._fields))
                for one in told
            ],
            prior,
        )

    def of(self, asked: Batch) -> Taught:
        """What it says of a batch."""
        shape = asked.words.shape
        parts = np.zeros((*shape, *self.told[0].parts.shape[1:]), np.float32)
        cues = np.zeros((*shape, *self.told[0].cues.shape[1:]), np.float32)
        roles = []
        for row, (lesson, numbers) in enumerate(zip(asked.lesson, asked.words.numpy(), strict=True)):
            places, told = numbers != IGNORED, self.told[lesson]
            words = numbers[places]
            parts[row, places], cues[row, places] = told.parts[words], told.cues[words]
            roles.append(told.roles[words])
        joined = np.concatenate(roles).astype(np.float32)
        arrays = (joined, parts, cues, self.prior)
        return Taught(*map(torch.from_numpy, arrays))
