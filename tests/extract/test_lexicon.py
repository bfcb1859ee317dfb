"""The lexicon of cues, and how much of what is said it has."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from onrecord.extract.acts import act
from onrecord.extract.heads import read
from onrecord.extract.lexicon import Entry, Part, Role, entries, forms, match
from onrecord.extract.wording import words_of
from onrecord.records import Act
from onrecord.sample import articles_path, gold

TRAINING = Path(__file__).parents[3] / "shared" / "polnear" / "train.jsonl"


def test_entries_are_words_in_lower_case() -> None:
    assert [
        e.words for e in entries() if not all(re.fullmatch("_?[a-zé]+(-[a-z]+)*", w) for w in e.words)
    ] == []


def test_no_entry_is_there_twice() -> None:
    counts = Counter((entry.words, entry.part) for entry in entries())
    assert [words for words, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("done", Act)
def test_every_act_has_verbs_and_nouns(done: Act) -> None:
    parts = {entry.part for entry in entries() if entry.act is done}
    assert {Part.VERB, Part.NOUN} <= parts


@pytest.mark.parametrize("role", Role)
def test_every_role_is_played(role: Role) -> None:
    assert any(entry.role is role for entry in entries())


SINGLE = [entry for entry in entries() if len(entry.words) == 1]


@pytest.mark.parametrize("part", Part)
def test_every_form_of_every_entry_comes_back_to_its_act(part: Part) -> None:
    astray = [
        (form, entry.act, found.entry.act if found else None)
        for entry in SINGLE
        if entry.part is part
        for form in forms(entry)
        for found in [match([form], 0)]
        if found is None or found.entry.act is not entry.act
    ]
    assert astray == []


@pytest.mark.parametrize("entry", [e for e in entries() if len(e.words) > 1], ids=lambda e: " ".join(e.words))
def test_every_phrase_is_found(entry: Entry) -> None:
    found = match([word.removeprefix("_") for word in entry.words], 0)
    assert found is not None
    assert found.entry == entry


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("made it very clear", "make clear"),
        ("calls openly for", "call for"),
        ("rejected all such claims", "reject claim"),
        ("spoke out firmly against", "speak out against"),
    ],
)
def test_words_may_stand_in_a_phrase(words: str, phrase: str) -> None:
    found = match(words.split(), 0)
    assert found is not None
    assert found.entry.words == tuple(phrase.split())


@pytest.mark.parametrize(
    ("words", "phrase"),
    [("called one two three four for", "call"), ("called him to", "call"), ("said there was no", "say")],
)
def test_not_too_many_words_may(words: str, phrase: str) -> None:
    found = match(words.split(), 0)
    assert found is not None
    assert found.entry.words == (phrase,)


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("re-endorsed", "endorse"),
        ("live-tweeted", "tweet"),
        ("misquotes", "misquote"),
        ("reasserted", "assert"),
    ],
)
def test_a_derived_word_is_read_as_its_stem(word: str, stem: str) -> None:
    found = match([word], 0)
    assert found is not None
    assert found.entry.words == (stem,)


@pytest.mark.parametrize("word", ["resigned", "zibbled", "the", "not", "has", "rebel-held", "miss-spelt"])
def test_a_word_that_tells_no_act(word: str) -> None:
    assert match([word], 0) is None


@pytest.mark.skipif(not TRAINING.exists(), reason="the training split is not beside this checkout")
def test_the_lexicon_has_the_cues_of_the_training_split() -> None:
    cues = [
        words
        for article in map(json.loads, TRAINING.read_text("utf-8").splitlines())
        for attribution in article["attributions"]
        if (words := words_of(" ".join(article["text"][s:e] for s, e in attribution["cue"])))
    ]
    known = sum(bool(reading.led or reading.head) for reading in map(read, cues))
    assert known / len(cues) >= 0.97


def test_the_acts_of_the_sample() -> None:
    texts = {a["id"]: a["text"] for a in map(json.loads, articles_path().read_text("utf-8").splitlines())}
    found = [
        act(s.cue.text, s.speaker.text if s.speaker else None, texts[s.article][: s.cue.start][-60:])
        for s in gold()
    ]
    right = [f == (s.act, s.negated) for f, s in zip(found, gold(), strict=True)]
    assert sum(right) / len(right) >= 0.98
    assert [s.id for f, s in zip(found, gold(), strict=True) if f[1] != s.negated] == []
