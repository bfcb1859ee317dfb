"""The page of formats tells every field."""

import re
from collections.abc import Iterator, Mapping

import pytest
from docs.places import DOCS

from onrecord import (
    Act,
    Article,
    Content,
    Excerpt,
    Kind,
    Link,
    Occasion,
    Speaker,
    SpeakerType,
    Statement,
    When,
)
from onrecord.jsonform import statement_form
from onrecord.read.fields import article_from
from onrecord.records import ArticleRef

PAGE = (DOCS / "format.md").read_text("utf-8")
GOES_IN, COMES_OUT = PAGE.split("## What comes out")
WORDS = Excerpt("x", 0, 1)
FULL = Statement(
    id="0" * 16,
    article=ArticleRef("a.txt", "0" * 64, None, None, None, None),
    kind=Kind.DIRECT,
    speaker=Speaker(WORDS, None, None, None),
    cue=WORDS,
    act=Act.SAY,
    negated=False,
    content=(Content("x", 0, 1, True),),
    occasion=Occasion(WORDS, WORDS, WORDS, When(None, "unknown", WORDS)),
    chain=(Link(None, None, WORDS),),
    confidence=1.0,
    method="none",
)


def fields(form: object, path: str = "") -> Iterator[str]:
    """The path of every value: ``content[].text``. Words with their place count as one."""
    if isinstance(form, Mapping) and set(form) == {"text", "start", "end"}:
        yield path
    elif isinstance(form, Mapping):
        for name, value in form.items():
            yield from fields(value, f"{path}.{name}" if path else name)
    elif isinstance(form, list):
        yield from fields(form[0], f"{path}[]")
    else:
        yield path


@pytest.mark.parametrize("field", sorted(fields(statement_form(FULL))))
def test_every_field_is_told(field: str) -> None:
    told = re.findall(r"`([a-z0-9_.\[\]]+)`", COMES_OUT)
    # `content[].text`, `.start`: the later ones belong to the field before them.
    assert field in told or f"{field}.text" in told or f".{field.rpartition('.')[2]}" in told


@pytest.mark.parametrize("value", [*Act, *SpeakerType, *Kind])
def test_every_value_is_told(value: str) -> None:
    assert f"`{value}`" in COMES_OUT


def test_an_article_has_the_fields_that_are_told() -> None:
    told = re.findall(r"`(\w+)`", GOES_IN[GOES_IN.index("| field |") : GOES_IN.index("In a folder")])
    given = {name: "2024" for name in told if name.isalpha()} | {"url": "https://a.example/"}
    article = article_from(given, "a.json", "a.json:1")
    assert article == Article("a.json#2024", "2024", "2024", "2024", "2024", "2024", "https://a.example/")
