"""Whatever ``choose`` would take for one has a key in common; so it is found."""

import pytest
from tests.resolve.test_variants import SAME_BODY, SAME_PERSON, WITH_ROLE

from onrecord.records import SpeakerType
from onrecord.store.keys import keys, rough


@pytest.mark.parametrize(("a", "b"), [*SAME_PERSON, *WITH_ROLE])
def test_variants_of_a_person_are_found(a: str, b: str) -> None:
    assert keys(a, SpeakerType.PERSON) & keys(b, SpeakerType.PERSON)


@pytest.mark.parametrize(("a", "b"), SAME_BODY)
def test_variants_of_a_body_are_found(a: str, b: str) -> None:
    assert keys(a, SpeakerType.ORGANISATION) & keys(b, SpeakerType.ORGANISATION)


def test_of_unknown_type_is_both() -> None:
    assert keys("Ada Lund", None) == keys("Ada Lund", SpeakerType.PERSON) | keys(
        "Ada Lund", SpeakerType.GROUP
    )


@pytest.mark.parametrize("name", ["…", "", "A", "\ud800", "x" * 10_000, "a b c d e f g h i j k l"])
def test_any_name_has_some_keys(name: str) -> None:
    assert 1 <= len(keys(name, None)) < 100


def test_sounds_are_one_however_they_are_written() -> None:
    assert rough("zelenskyy") == rough("zelenski")
    assert rough("khodorkovsky") == rough("hodorkovski")
    assert rough("eau")
