"""The one door: what ``import onrecord`` gives."""

import inspect

import pytest

import onrecord

DOOR = """
Act Added Article ArticleRef CleanArticle Content Damage Entry Excerpt Kind Link ModelMissing NewerRecord
NotARecord NotFound Occasion OnrecordError Passage PassageKind Record RecordError Refused Settings Span
Speaker SpeakerType Statement When clean entry extract load_model put_on_record read
""".split()


def test_the_door_is_pinned() -> None:
    assert onrecord.__all__ == sorted(DOOR)


@pytest.mark.parametrize("name", DOOR)
def test_what_the_door_gives_is_documented(name: str) -> None:
    thing = getattr(onrecord, name)
    assert callable(thing)
    # A dataclass without words of its own gets its signature for a docstring.
    assert thing.__doc__
    assert not thing.__doc__.startswith(f"{name}(")


@pytest.mark.parametrize("name", DOOR)
def test_what_the_door_gives_is_typed(name: str) -> None:
    thing = getattr(onrecord, name)
    if inspect.isfunction(thing):
        signature = inspect.signature(thing)
        untyped = [p.name for p in signature.parameters.values() if p.annotation is p.empty]
        assert untyped == []
        assert signature.return_annotation is not signature.empty


@pytest.mark.parametrize("name", ["clean", "extract", "read", "entry", "put_on_record"])
def test_a_stage_at_the_door_is_the_function_and_not_its_package(name: str) -> None:
    assert inspect.isroutine(getattr(onrecord, name))
