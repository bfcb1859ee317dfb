"""What the content of an attribution attributes to somebody else: the shipped model on a table of cases.

Of the inner content the first words are compared, up to where the table's expectation ends.
"""

from itertools import zip_longest

import pytest
from tests.extract.reading import passed_on, told
from tests.extract.tables import rows, table

from onrecord.extract.extractor import Extractor

NESTED = table("nested")
# What the table must hold at least, so that neither side of the behaviour goes untested.
FEWEST, FEWEST_SILENT = 60, 20


@pytest.mark.parametrize(("text", "expected"), rows(NESTED))
def test_attribution_within_another(model: Extractor, text: str, expected: list[str]) -> None:
    assert told(model, text) != [], "without an outer attribution there is nothing to look into"
    assert _as_far_as(expected, passed_on(model, text)) == expected


def test_the_table_is_large_enough() -> None:
    assert len([case for case in NESTED if case.expected]) >= FEWEST
    assert len([case for case in NESTED if not case.expected]) >= FEWEST_SILENT


def _as_far_as(expected: list[str], found: list[str]) -> list[str]:
    """The lines found, with no more of the content of each than the line expected in its place has."""
    return [
        _begun(line, wanted) if wanted and line else (line or "nothing")
        for line, wanted in zip_longest(found, expected)
    ]


def _begun(line: str, wanted: str) -> str:
    words, _, outer = line.rpartition(" < ")
    begin = wanted.rpartition(" < ")[0]
    return f"{begin} < {outer}" if words.startswith(begin) else line
