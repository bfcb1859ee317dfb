"""``python -m training [MODEL...]``: train, export and calibrate the models that are shipped, on a processor.

What is under way is kept in ``build/training``; run again after a stop, it goes on from the last checkpoint.
"""

import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch

from training.batches import batch, epoch
from training.data import Data, data
from training.fit import Fit, Plan, readings
from training.judging import figures, summary
from training.narrowing import narrowed
from training.network import Reader
from training.priors import prior
from training.recipes import RECIPES, ROOT, Recipe
from training.shipping import ship
from training.teaching import Teacher

BUILD = ROOT / "build" / "training"


def main(names: list[str]) -> int:
    """Makes the models named, or all of them; 2 for a name that is not one."""
    if unknown := set(names) - set(RECIPES):
        print(f"no model named {', '.join(sorted(unknown))}; there are {', '.join(RECIPES)}", file=sys.stderr)
        return 2
    for name in names or RECIPES:
        recipe = RECIPES[name]
        lessons = data(recipe.source, BUILD)
        ship(recipe, made(recipe, lessons), lessons)
    return 0


def made(recipe: Recipe, lessons: Data) -> Reader:
    """The reader of a recipe, trained; and narrowed and trained on, if that is in it."""
    folder = BUILD / recipe.name
    folder.mkdir(parents=True, exist_ok=True)
    teacher = _teacher(recipe.teacher, folder) if recipe.teacher else None
    torch.manual_seed(recipe.plan.seed)
    begun = Reader(recipe.source.encoder(BUILD, recipe.layers, recipe.plan.dropout), prior(lessons.train))
    reader = trained(begun, recipe.plan, lessons, teacher, folder)
    if recipe.narrowing is None:
        return reader
    plan = recipe.narrowing.plan
    weighed = epoch(lessons.train, plan.tokens, plan.length, plan.alone, np.random.default_rng(plan.seed))
    batches = [batch(lessons.train, group, lessons.frame) for group in weighed[: recipe.narrowing.batches]]
    smaller = narrowed(reader, batches, teacher, recipe.narrowing)
    return trained(smaller, plan, lessons, teacher, folder / "narrowed")


def trained(reader: Reader, plan: Plan, lessons: Data, teacher: Teacher | None, folder: Path) -> Reader:
    """The reader after its last epoch, when the rate has come down to nothing; a finished one is kept.

    What each epoch reaches on the development split is printed, and decides nothing.
    """
    folder.mkdir(exist_ok=True)
    finished = folder / "reader.pt"

    def after(fit: Fit, loss: float) -> None:
        found = measured(fit.averaged(), lessons)
        print(f"{folder.name} after epoch {fit.epoch}: loss {loss:.3f}, {summary(found)}", flush=True)

    if not finished.exists():
        fit = Fit(reader, plan, lessons.frame, lessons.train, folder)
        fit.run(teacher, after)
        torch.save(fit.averaged().state_dict(), finished)
    reader.load_state_dict(torch.load(finished, weights_only=True))
    return reader.eval()


def measured(reader: Reader, lessons: Data) -> dict[str, Any]:
    """The yardstick's figures for a reader on the development split."""
    answers = readings(reader, lessons.development, lessons.frame)
    return figures(lessons.development, answers, reader.prior.detach().numpy(), lessons.gold)


def _teacher(name: str, folder: Path) -> Teacher:
    recipe = RECIPES[name]
    return Teacher.shipped(
        recipe.folder, lambda: data(recipe.source, BUILD).train, folder / "teaching.pickle"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
