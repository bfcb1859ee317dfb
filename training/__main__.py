"""``python -m training [MODEL...]``: train, export and calibrate the models that are shipped, on a processor.

What is under way is kept in ``build/training``; run again after a stop, it goes on from the last checkpoint.
"""

import json
import pickle
import sys
from pathlib import Path
from typing import Any

import torch

from training.data import Data, data
from training.fit import Fit, Teacher, readings
from training.judging import figures, summary
from training.network import Reader
from training.priors import prior
from training.recipes import RECIPES, ROOT, Recipe
from training.shipping import ship

BUILD = ROOT / "build" / "training"


def main(names: list[str]) -> int:
    """Makes the models named, or all of them; 2 for a name that is not one."""
    if unknown := set(names) - set(RECIPES):
        print(f"no model named {', '.join(sorted(unknown))}; there are {', '.join(RECIPES)}", file=sys.stderr)
        return 2
    for name in names or RECIPES:
        recipe = RECIPES[name]
        lessons = data(recipe.source, BUILD)
        reader = trained(recipe, lessons)
        ship(recipe, reader, lessons)
    return 0


def trained(recipe: Recipe, lessons: Data) -> Reader:
    """The reader of the epoch that was best on the development split; what is trained already is kept."""
    folder = BUILD / recipe.name
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.plan.seed)
    reader = Reader(recipe.source.encoder(BUILD, recipe.layers, recipe.plan.dropout), prior(lessons.train))
    teacher = taught_by(recipe.teacher) if recipe.teacher else None
    reached: dict[str, float] = json.loads(_kept(folder / "epochs.json", "{}"))

    def after(fit: Fit, loss: float) -> None:
        averaged = fit.averaged()
        found = measured(averaged, lessons)
        print(f"{recipe.name} after epoch {fit.epoch}: loss {loss:.3f}, {summary(found)}", flush=True)
        torch.save(averaged.state_dict(), folder / f"epoch-{fit.epoch}.pt")
        reached[str(fit.epoch)] = found["linked"]["f1"] + found["linked_strict"]["f1"]
        (folder / "epochs.json").write_text(json.dumps(reached), "utf-8")

    Fit(reader, recipe.plan, lessons.frame, lessons.train, folder).run(teacher, after)
    best = max(reached, key=lambda epoch: reached[epoch])
    reader.load_state_dict(torch.load(folder / f"epoch-{best}.pt", weights_only=True))
    return reader.eval()


def measured(reader: Reader, lessons: Data) -> dict[str, Any]:
    """The yardstick's figures for a reader on the development split."""
    answers = readings(reader, lessons.development, lessons.frame)
    return figures(lessons.development, answers, reader.prior.detach().numpy(), lessons.gold)


def taught_by(name: str) -> Teacher:
    """What the model ``name`` says of the training articles; it is trained first if need be."""
    kept = BUILD / name / "teaching.pickle"
    if not kept.exists():
        recipe = RECIPES[name]
        lessons = data(recipe.source, BUILD)
        reader = trained(recipe, lessons)
        told = readings(reader, lessons.train, lessons.frame)
        kept.write_bytes(pickle.dumps(Teacher.halved(told, reader.prior.detach().numpy())))
    teacher: Teacher = pickle.loads(kept.read_bytes())  # noqa: S301 - written above
    return teacher


def _kept(path: Path, otherwise: str) -> str:
    return path.read_text("utf-8") if path.exists() else otherwise


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
