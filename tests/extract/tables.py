"""Tables of cases in plain text, and the cases of them that the shipped model gets wrong.

A table in ``cases/`` has blocks, parted by empty lines; ``#`` begins a remark::

    [id]
    The text, a paragraph a line.
    > one thing that is expected of it
    > another

``cases/limits.txt`` names the cases beyond the model by id, under the reason as a remark. Each of them
must fail, so that an improvement is noticed. After a change of the model, the ids that pytest names as
FAILED are to be added to it, or where it says XPASS, removed.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

_FOLDER = Path(__file__).with_name("cases")
_LIMITS = "limits.txt"


class Case(NamedTuple):
    """A text and what is expected of it."""

    id: str
    text: str
    expected: list[str]


def table(name: str) -> list[Case]:
    """The cases of ``cases/name.txt``."""
    lines = (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    blocks = "\n".join(line for line in lines if not line.startswith("#")).split("\n\n")
    return [_case(block.strip().splitlines()) for block in blocks if block.strip()]


def rows(cases: Iterable[Case]) -> list[object]:
    """The cases as rows of ``text, expected``, marked where the model is known to fail."""
    return [
        pytest.param(
            case.text, case.expected, id=case.id, marks=[_mark(case.id)] if case.id in limits() else []
        )
        for case in cases
    ]


@cache
def limits() -> dict[str, str]:
    """The ids of the cases beyond the model, each with its reason."""
    reasons: dict[str, str] = {}
    reason = ""
    for line in (_FOLDER / _LIMITS).read_text("utf-8").splitlines():
        if line.startswith("# "):
            reason = line.removeprefix("# ")
        elif line:
            reasons[line] = reason
    return reasons


def tables() -> list[str]:
    """The names of all tables."""
    return sorted(path.stem for path in _FOLDER.glob("*.txt") if path.name != _LIMITS)


def _case(lines: list[str]) -> Case:
    head, *rest = lines
    if not (head.startswith("[") and head.endswith("]")):
        raise ValueError(f"a case begins with its id in brackets, and this does not: {head}")
    text = [line for line in rest if not line.startswith("> ")]
    expected = [line.removeprefix("> ") for line in rest if line.startswith("> ")]
    return Case(head[1:-1], "\n".join(text), expected)


def _mark(case: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(reason=limits()[case], strict=True)
