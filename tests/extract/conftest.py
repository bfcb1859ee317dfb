"""A package that brings a model besides the default one."""

import hashlib
import json
from importlib.metadata import EntryPoint
from itertools import count
from pathlib import Path

import pytest

from onrecord.extract import modelfiles

CONTENTS = {"reader.onnx": b"a graph", "tokenizer.json": b"{}"}
# A package imported under a name stays what it was, so each test has one of its own.
NUMBERS = count()


@pytest.fixture
def other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a model called ``other``, with a card and two files."""
    package = tmp_path / f"a_package_that_brings_a_model_{next(NUMBERS)}"
    package.mkdir()
    (package / "__init__.py").touch()
    for name, contents in CONTENTS.items():
        (package / name).write_bytes(contents)
    hashes = {name: hashlib.sha256(contents).hexdigest() for name, contents in CONTENTS.items()}
    (package / "reader.json").write_text(json.dumps({"name": "other", "files": hashes}), "utf-8")
    entry = EntryPoint("other", package.name, "onrecord.models")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(modelfiles, "entry_points", lambda group: [entry] if group == entry.group else [])
    return package
