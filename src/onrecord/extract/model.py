"""Loading a model, when the first article needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.errors import ModelMissing
from onrecord.extract.modelfiles import DEFAULT, ModelFiles

if TYPE_CHECKING:
    from onrecord.extract.extractor import Extractor


def load(name: str = DEFAULT, threads: int | None = None) -> Extractor:
    """The model called ``name``, ready to read, in less than a second; nothing is downloaded.

    It runs on ``threads`` threads, or on as many as help it.

    Raises:
        ModelMissing: if its files are not there or not whole.
    """
    found = ModelFiles.find(name)
    if damaged := found.damaged():
        raise ModelMissing(f"the {name} model is damaged ({', '.join(damaged)}); reinstall it")
    # Late: what reads no article starts without the libraries that a model needs.
    from onrecord.extract.extractor import Extractor  # noqa: PLC0415

    return Extractor.from_files(found, threads)
