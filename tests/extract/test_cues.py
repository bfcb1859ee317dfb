"""The cue lexicon."""

import re
from collections import Counter
from importlib.resources import files

import pytest

from onrecord.extract.cues import NOUN_ACTS, SILENCES, senses, speaks
from onrecord.records import Act

ROWS = [
    line.split("\t")
    for line in files("onrecord.extract").joinpath("cues.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
PREPOSITIONS = "about against for in of on out to with".split()
MARKS = {"c", "x", "o", "oc", *PREPOSITIONS, *(f"+{particle}" for particle in PREPOSITIONS)}


def test_every_row_has_a_lemma_an_act_and_frames() -> None:
    assert [row for row in ROWS if len(row) != 3] == []


def test_lemmas_are_single_words_in_lower_case() -> None:
    assert [lemma for lemma, _, _ in ROWS if not re.fullmatch("[a-z]+", lemma)] == []


def test_acts_are_acts() -> None:
    assert {act for _, act, _ in ROWS} <= set(Act)


def test_every_frame_is_known() -> None:
    assert {mark for _, _, frames in ROWS for mark in frames.split()} <= MARKS


def test_no_frame_is_named_twice_in_a_row() -> None:
    assert [row for row in ROWS if len(set(row[2].split())) < len(row[2].split())] == []


def test_every_row_brings_something() -> None:
    assert [lemma for lemma, _, frames in ROWS if not frames.split()] == []


def test_no_lemma_does_the_same_act_twice() -> None:
    twice = [pair for pair, count in Counter((lemma, act) for lemma, act, _ in ROWS).items() if count > 1]
    assert twice == []


def test_no_two_senses_of_a_lemma_share_a_frame() -> None:
    frames = Counter((lemma, mark) for lemma, _, marks in ROWS for mark in marks.split())
    assert [pair for pair, count in frames.items() if count > 1] == []


def test_the_table_holds_every_row() -> None:
    assert sum(map(len, senses().values())) == len(ROWS)


@pytest.mark.parametrize(
    ("lemma", "act"),
    [
        ("say", Act.SAY),
        ("confirm", Act.CONFIRM),
        ("deny", Act.DENY),
        ("claim", Act.CLAIM),
        ("promise", Act.PROMISE),
        ("warn", Act.WARN),
        ("ask", Act.ASK),
        ("announce", Act.ANNOUNCE),
        ("urge", Act.URGE),
        ("call", Act.SAY),
    ],
)
def test_a_verb_that_brings_a_quotation(lemma: str, act: Act) -> None:
    sense = speaks(lemma)
    assert sense is not None
    assert sense.act is act


@pytest.mark.parametrize("lemma", ["run", "walk", "oppose", "criticise", "decline", "", "SAY"])
def test_a_word_that_brings_none(lemma: str) -> None:
    assert speaks(lemma) is None


def test_silence_is_about_words_and_not_about_stance() -> None:
    assert not SILENCES & {Act.OPPOSE, Act.SUPPORT, Act.DENY, Act.WITHHOLD}


def test_nouns_carry_acts() -> None:
    assert (NOUN_ACTS["opposition"], NOUN_ACTS["support"]) == (Act.OPPOSE, Act.SUPPORT)
    assert [noun for noun in NOUN_ACTS if not re.fullmatch("[a-z]+", noun)] == []
