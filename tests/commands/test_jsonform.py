"""The JSON form of a statement is the contract of ``onrecord extract``."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.entries import Told, at, make_entry

from onrecord.jsonform import json_line, statement_form
from onrecord.records import SpeakerType, When

TEXT = (
    "Asked about grain, the outgoing alliance chief told Radio Ennavar in Port Kestrel on Monday: "
    "“No.” The Caldry Ledger quoted her."
)
FULL = make_entry(
    TEXT,
    Told(
        "the outgoing alliance chief",
        "told",
        "“No.”",
        name="Orla Vantreight",
        role="alliance chief",
        venue="in Port Kestrel",
        addressee="Radio Ennavar",
        prompt="Asked about grain",
        said=When("2031-02-24", "day", at(TEXT, "on Monday")),
        chain=("The Caldry Ledger",),
    ),
    source="a.txt",
    published="2031-02-25",
).statements[0]
BARE = replace(
    FULL,
    speaker=None,
    cue=None,
    chain=(),
    occasion=make_entry("a b", ("a", None, "b")).statements[0].occasion,
)

# The contract, key by key, in its order; fields may be added after these.
CONTRACT: dict[str, Any] = {
    "id": str,
    "article": {"source": str, "sha256": str, "title": None, "outlet": None, "published": str, "url": None},
    "kind": str,
    "speaker": {"mention": {"text": str, "start": int, "end": int}, "name": str, "type": str, "role": str},
    "cue": {"text": str, "start": int, "end": int},
    "act": str,
    "negated": bool,
    "content": [{"text": str, "start": int, "end": int, "quoted": bool}],
    "occasion": {
        "venue": {"text": str, "start": int, "end": int},
        "addressee": {"text": str, "start": int, "end": int},
        "prompt": {"text": str, "start": int, "end": int},
        "said": {"date": str, "precision": str, "evidence": {"text": str, "start": int, "end": int}},
    },
    "chain": [{"name": str, "type": str, "mention": {"text": str, "start": int, "end": int}}],
    "confidence": float,
}


def shape(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [shape(inner) for inner in value]
    return None if value is None else type(value)


def test_form_has_the_keys_of_the_contract_in_its_order() -> None:
    form = json.loads(json_line(statement_form(FULL)))
    assert list(form) == [*CONTRACT, "method", "within"]
    assert json.dumps(shape({key: form[key] for key in CONTRACT}), default=str) == json.dumps(
        CONTRACT, default=str
    )


def test_every_excerpt_is_the_text_at_its_place() -> None:
    form = statement_form(FULL)
    places = [
        form["speaker"]["mention"],
        form["cue"],
        *form["content"],
        *form["occasion"].values(),
        form["chain"][0]["mention"],
    ]
    excerpts = [place for place in places if "text" in place]
    assert len(excerpts) == 7
    assert [TEXT[one["start"] : one["end"]] for one in excerpts] == [one["text"] for one in excerpts]


def test_what_is_not_known_is_null() -> None:
    form = statement_form(BARE)
    assert form["speaker"] is None
    assert form["cue"] is None
    assert form["chain"] == []
    assert form["occasion"] == {
        "venue": None,
        "addressee": None,
        "prompt": None,
        "said": {"date": None, "precision": "unknown", "evidence": None},
    }


def test_what_it_stands_in_is_told_by_its_id() -> None:
    assert statement_form(FULL)["within"] is None
    assert statement_form(replace(FULL, within=BARE.id))["within"] == BARE.id


@pytest.mark.parametrize("type_", [None, *SpeakerType])
def test_type_is_a_plain_word(type_: SpeakerType | None) -> None:
    assert FULL.speaker
    form = statement_form(replace(FULL, speaker=replace(FULL.speaker, type=type_)))
    assert form["speaker"]["type"] == (type_.value if type_ else None)


@given(st.text())
def test_line_is_one_line_that_says_the_same_and_acts_on_no_terminal(words: str) -> None:
    line = json_line({"text": words})
    assert len(line.splitlines()) == 1
    assert json.loads(line) == {"text": words}
    assert not set(line) & {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), "\u202e", "\u2066"}
