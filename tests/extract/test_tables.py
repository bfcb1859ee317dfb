"""The tables of cases themselves."""

from collections import Counter

import pytest
from tests.extract.tables import Case, limits, table, tables

CASES = [case for name in tables() for case in table(name)]
# The tables that tell spans; the others tell acts and kinds.
SPANS = [case for name in ("quoted", "marks", "reported", "nested") for case in table(name)]


def test_no_two_cases_have_the_same_id() -> None:
    assert [case for case, count in Counter(case.id for case in CASES).items() if count > 1] == []


@pytest.mark.parametrize("name", tables())
def test_no_two_cases_of_a_table_have_the_same_text(name: str) -> None:
    texts = Counter(case.text for case in table(name))
    assert [text for text, count in texts.items() if count > 1] == []


def test_every_case_has_a_text() -> None:
    assert [case.id for case in CASES if not case.text.strip()] == []


@pytest.mark.parametrize("case", SPANS, ids=[case.id for case in SPANS])
def test_what_is_expected_stands_in_the_text(case: Case) -> None:
    words = [words for line in case.expected for words in line.replace(" < ", " | ").split(" | ")]
    assert [missing for missing in words if missing not in case.text and missing != "-"] == []


def test_every_limit_names_a_case_and_has_a_reason() -> None:
    assert set(limits()) <= {case.id for case in CASES}
    assert all(limits().values())
