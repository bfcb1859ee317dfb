"""How likely parts belong to cues by where they stand alone, counted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.linking import BEARINGS, CONTENT, SOURCE, Bearings
from training.corpus import Lesson

# Half a case for what was never seen (Haldane, 1956; Anscombe, 1956).
_UNSEEN = 0.5


def prior(lessons: Sequence[Lesson]) -> NDArray[np.float32]:
    """``[2, BEARINGS]``: the logarithm of the odds that a part of each role belongs to a cue at each bearing.

    What linking starts from: begun at nothing, these hardly moved in three epochs, and linked F1 on the
    development split stayed at 69.7 where the counted odds gave 77.5.
    """
    counts = np.full((2, BEARINGS, 2), _UNSEEN)
    for lesson in lessons:
        cues = [piece for piece in lesson.pieces if piece.run.label == "cue"]
        bearings = Bearings([cue.run for cue in cues], lesson.tokens.paragraphs())
        for piece in lesson.pieces:
            if piece.run.label == "cue":
                continue
            role = SOURCE if piece.run.label == "source" else CONTENT
            for place in bearings.near(piece.run):
                cue = cues[place]
                counts[role, bearings.of(piece.run, cue.run), int(cue.of == piece.of)] += 1
    return np.log(counts[:, :, 1] / counts[:, :, 0]).astype(np.float32)
