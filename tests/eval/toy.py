"""Gold and output made by hand, by their words."""

import re
from collections.abc import Sequence
from typing import Any

import pytest
from eval.judged import Judged, Parts, Row, Told, judge
from eval.yardstick import SCORER

needs_yardstick = pytest.mark.skipif(
    not SCORER.exists(), reason="the shared yardstick is not beside this checkout"
)


def parts(text: str, source: str | None, cue: str | None, *content: str) -> Parts:
    """Where the words stand, each for the first time."""
    return {
        "source": [_place(text, source)] if source else [],
        "cue": [_place(text, cue)] if cue else [],
        "content": [_place(text, piece) for piece in content],
    }


def told(
    text: str,
    source: str | None,
    cue: str | None,
    *content: str,
    confidence: float = 0.75,
    nested: bool = False,
) -> Told:
    """A statement of the output."""
    return Told(parts(text, source, cue, *content), confidence, nested)


def gold(text: str, *marked: Parts, name: str = "toy", publisher: str = "Courier") -> Row:
    """An article of the gold."""
    return {"id": name, "publisher": publisher, "text": text, "attributions": list(marked)}


def judged(text: str, marked: Sequence[Parts], said: Sequence[Told], **named: Any) -> Judged:
    """An article and what was judged of it."""
    row = gold(text, *marked, **named)
    [one] = judge([row], {row["id"]: said})
    return one


def _place(text: str, words: str) -> tuple[int, int]:
    found = re.search(re.escape(words), text)
    assert found, words
    return found.span()
