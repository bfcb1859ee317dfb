"""Where the sample's files lie in the installed package."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any


def articles_path() -> Path:
    """The sample's articles as JSON Lines: an ``id`` that the gold names them by, and an Article's fields."""
    return _path("articles.jsonl")


def rows(name: str) -> list[dict[str, Any]]:
    """The lines of one of the sample's JSON Lines files.

    Raises:
        FileNotFoundError: if the package has no such file.
    """
    return [json.loads(line) for line in _path(name).read_text(encoding="utf-8").splitlines()]


def _path(name: str) -> Path:
    return Path(str(files("onrecord.sample").joinpath(name)))
