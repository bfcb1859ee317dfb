"""The models that are shipped, and how each is made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from training.fit import Plan
from training.narrowing import Narrowing
from training.sources import MINILM, MPNET, Source

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Recipe:
    """A model: the encoder it starts from, how it is trained, who teaches it, and where it goes.

    ``narrowing`` is what is taken out of it then, ``block`` how its weights are put into 8 bits; see
    ``export``.
    """

    name: str
    source: Source
    layers: int
    plan: Plan
    teacher: str | None
    narrowing: Narrowing | None
    block: int | None
    folder: Path


# Sub-tokens in a window that is read and at its margins, and windows at a time. Shorter than in training, as
# attention then costs less: of lengths from 128 to 510 this one was the fastest at no loss.
LENGTH, MARGIN, WINDOWS = 192, 12, 2

RECIPES = {
    recipe.name: recipe
    for recipe in (
        Recipe(
            name="accurate",
            source=MPNET,
            # Nine of twelve: as many as fit 90 MB; the last ones were made for whole sentences anyway.
            layers=9,
            plan=Plan(epochs=3, rate=8e-5, decay=0.01, dropout=0.1, tokens=2048, length=256, seed=1),
            teacher=None,
            narrowing=None,
            # With one scale for all tokens, exact F1 of cues falls from 78.0 to 75.0. Blocks of 128 would
            # be over 90 MB.
            block=256,
            folder=ROOT / "models/accurate/src/onrecord_accurate",
        ),
        Recipe(
            name="default",
            source=MINILM,
            layers=6,
            plan=Plan(
                epochs=6,
                rate=3e-4,
                decay=0.01,
                dropout=0.1,
                tokens=2048,
                length=256,
                seed=1,
                trust=0.6,
                alone=0.12,
            ),
            teacher="accurate",
            # Six tenths of the time, so that reading takes no longer than spaCy's small pipeline.
            narrowing=Narrowing(
                heads=8,
                inner=768,
                batches=60,
                plan=Plan(
                    epochs=5,
                    rate=3e-4,
                    decay=0.01,
                    dropout=0.05,
                    tokens=2048,
                    length=LENGTH,
                    seed=2,
                    trust=0.7,
                    alone=0.12,
                ),
            ),
            # Here one scale is nearly as good, and takes two thirds of the time.
            block=None,
            folder=ROOT / "src/onrecord/extract/default",
        ),
    )
}
