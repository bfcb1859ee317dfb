"""Act, negation and kind of what the shipped model finds: its cues and contents are what these go by."""

import pytest
from tests.extract.reading import one
from tests.extract.tables import rows, table

from onrecord.extract.extractor import Extractor


@pytest.mark.parametrize(("text", "expected"), rows(table("acts")))
def test_act(model: Extractor, text: str, expected: list[str]) -> None:
    found = one(model, text)
    assert [f"not {found.act}" if found.negated else str(found.act)] == expected


@pytest.mark.parametrize(("text", "expected"), rows(table("kinds")))
def test_kind(model: Extractor, text: str, expected: list[str]) -> None:
    found = one(model, text)
    quoted = ["quoted" if piece.quoted else "plain" for piece in found.content]
    assert [" | ".join([found.kind, *quoted])] == expected
