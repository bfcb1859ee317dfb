"""The two splits as an encoder's lessons."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.places import SHARED
from tokenizers import Tokenizer

from onrecord.extract.reading import Frame
from training.corpus import Lesson, examples, lesson
from training.parsing import parsed
from training.recipes import LENGTH, MARGIN, WINDOWS
from training.sources import Source

TRAIN, DEVELOPMENT = SHARED / "polnear" / "train.jsonl", SHARED / "polnear" / "dev.gold.jsonl"


@dataclass(frozen=True, slots=True)
class Data:
    """What is learnt from, what is measured on, and how both are read."""

    train: list[Lesson]
    development: list[Lesson]
    gold: list[dict[str, Any]]
    frame: Frame
    tokenizer: Tokenizer


def data(source: Source, build: Path) -> Data:
    """Both splits in the sub-tokens of ``source``."""
    tokenizer = Tokenizer.from_file(str(source.folder(build) / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return Data(
        train=_lessons(TRAIN, tokenizer, build),
        development=_lessons(DEVELOPMENT, tokenizer, build),
        gold=[json.loads(line) for line in DEVELOPMENT.read_text("utf-8").splitlines()],
        frame=Frame(LENGTH, MARGIN, WINDOWS, _id(tokenizer, source.first), _id(tokenizer, source.last)),
        tokenizer=tokenizer,
    )


def _id(tokenizer: Tokenizer, token: str) -> int:
    found = tokenizer.token_to_id(token)
    assert found is not None, f"an encoder knows its own {token}"
    return found


def _lessons(split: Path, tokenizer: Tokenizer, build: Path) -> list[Lesson]:
    articles = examples(split)
    told = parsed(articles, build / f"{split.stem}.parsed.json")
    return [lesson(article, one, tokenizer) for article, one in zip(articles, told, strict=True)]
