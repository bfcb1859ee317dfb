"""The table of quality, from the floors that ``make eval`` holds."""

import json
from collections.abc import Mapping

from docs.places import FLOORS

# The README tells these; the others are in eval/floors.json.
TOLD: tuple[tuple[str, str, str], ...] = (
    ("polnear", "quoted", "Quoted words found (recall)"),
    ("polnear", "exact source", "Who says it: exact words (F1)"),
    ("polnear", "exact content", "What is said: exact words (F1)"),
    ("polnear", "linked", "All three together, borders loose (F1)"),
    ("speaking", "speaker", "Speaker named right, or rightly nobody"),
    ("speaking", "date", "Day told right, where the article tells one"),
    ("speaking", "venue", "Where it was said (F1)"),
    ("speaking", "end to end", "Statement found, and its speaker right"),
    ("sample", "act", "Act told right, of what was found"),
)
MEASURED_ON = {
    "polnear": "PolNeAR, development split",
    "sample": "the shipped sample",
    "speaking": "28 articles of that split, labelled for this",
}


def table() -> str:
    """A Markdown table of the floors, in per cent; it has no rows while there are no floors."""
    floors: Mapping[str, Mapping[str, float]] = (
        json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    )
    rows = [
        f"| {label} | {MEASURED_ON[gate]} | {floors[gate][name]} |"
        for gate, name, label in TOLD
        if name in floors.get(gate, {})
    ]
    return "\n".join(["| What | Measured on | At least |", "| --- | --- | ---: |", *rows]) + "\n"
