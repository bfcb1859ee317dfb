"""Putting articles on the record against parsing them with spaCy alone, in one run on one thread.

Processor time, not the clock: what else the machine is doing then counts for neither.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import spacy

from eval.figures import Figures
from eval.polnear import GOLD
from onrecord import Article, Record, load_model, put_on_record
from onrecord.extract.language import PACKAGE, Model
from onrecord.settings import record_url

ROUNDS = 3


def figures() -> Figures:
    """``record / spaCy``: the median of the ratios of the rounds, each measured one after the other."""
    articles = [
        Article(source=row["id"], text=row["text"])
        for row in map(json.loads, GOLD.read_text("utf-8").splitlines())
    ]
    nlp = spacy.load(PACKAGE)
    model = load_model()
    ratios = []
    for _ in range(ROUNDS):
        alone = _seconds(lambda: [nlp(article.text) for article in articles])
        ratios.append(_seconds(lambda: _put_on_record(articles, model)) / alone)
    return {"record / spaCy": round(median(ratios), 2)}


def _put_on_record(articles: list[Article], model: Model) -> None:
    with (
        TemporaryDirectory() as folder,
        Record.open(record_url(str(Path(folder, "record.sqlite")))) as record,
    ):
        for article in articles:
            put_on_record(record, article, model)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
