"""The model, loaded when the first article needs it."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from onrecord import flow
from onrecord.errors import OnrecordError, Refused
from onrecord.records import Added, Article, Entry
from onrecord.store import Record


class LateModel:
    """What ``flow`` does with an article, for commands: those that find nothing new do without the model."""

    def __init__(self, name: str) -> None:
        self._name = name

    @cached_property
    def _model(self) -> flow.Model:
        return flow.load_model(self._name)

    def entry(self, article: Article) -> Entry:
        """All that there is in an article.

        Raises:
            ModelMissing: the model cannot be loaded.
            Refused: something unforeseen went wrong with this article.
        """
        model = self._model
        with _faults_told(article):
            return flow.entry(article, model)

    def put_on_record(self, record: Record, article: Article) -> tuple[Added, Entry | None]:
        """Put an article on the record; the entry is None where it was there already.

        Raises:
            ModelMissing: the model cannot be loaded.
            RecordError: the record cannot be written.
            Refused: something unforeseen went wrong with this article.
        """
        if record.has(article):
            return Added.UNCHANGED, None
        model = self._model
        with _faults_told(article):
            return flow.put_on_record(record, article, model)


@contextmanager
def _faults_told(article: Article) -> Iterator[None]:
    """Make a fault of ours a line about the article, so that the rest goes on, with where to look for it."""
    try:
        yield
    except OnrecordError:
        raise
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(frame.filename).name}, line {frame.lineno}"
        reason = (
            f"left out: Onrecord failed on it ({type(error).__name__}: {error}; {where}); please report this"
        )
        raise Refused(article.source, reason) from error
