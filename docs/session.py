"""Runs the examples of a Python session, each in the names that those before it left."""

import contextlib
import doctest
import io
from pathlib import Path
from typing import Any


def examples_in(block: str) -> list[doctest.Example]:
    """Each statement of a session, with what the session shows below it."""
    return doctest.DocTestParser().get_examples(block)


def run(source: str, names: dict[str, Any], folder: Path) -> str:
    """What Python prints for one statement that is typed in ``folder``."""
    printed = io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(printed):
        exec(compile(source, "<session>", "single"), names)  # noqa: S102
    return printed.getvalue()


def typed(source: str) -> str:
    """A statement with the prompts before its lines."""
    first, *others = source.splitlines(keepends=True)
    return f">>> {first}" + "".join(f"... {line}" for line in others)
