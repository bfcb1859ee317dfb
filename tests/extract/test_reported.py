"""Indirect speech: the shipped model on a table of cases."""

import pytest
from tests.extract.reading import told
from tests.extract.tables import rows, table

from onrecord.extract.extractor import Extractor


@pytest.mark.parametrize(("text", "expected"), rows(table("reported")))
def test_indirect_speech(model: Extractor, text: str, expected: list[str]) -> None:
    assert told(model, text) == expected
