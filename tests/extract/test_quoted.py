"""Quotations and the verbs that bring them: the shipped model on a table of cases."""

import pytest
from tests.extract.reading import told
from tests.extract.tables import rows, table

from onrecord.extract.extractor import Extractor


@pytest.mark.parametrize(("text", "expected"), rows(table("quoted")))
def test_quotation(model: Extractor, text: str, expected: list[str]) -> None:
    assert told(model, text) == expected


@pytest.mark.parametrize(("text", "expected"), rows(table("marks")))
def test_marks_of_every_style(model: Extractor, text: str, expected: list[str]) -> None:
    assert told(model, text) == expected
