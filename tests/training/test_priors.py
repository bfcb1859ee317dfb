"""Odds that are counted where parts stand to their cues."""

from training.corpus import Lesson
from training.priors import prior

from onrecord.extract.linking import CONTENT, SOURCE, Bearings


def test_what_was_seen_is_likelier_than_what_was_not(made: Lesson) -> None:
    odds = prior([made])
    source, cue, content = (piece.run for piece in made.pieces)
    bearings = Bearings([cue], made.tokens.paragraphs())
    assert odds[SOURCE, bearings.of(source, cue)] > 0
    assert odds[CONTENT, bearings.of(content, cue)] > 0
    assert odds[SOURCE, bearings.of(content, cue)] == 0
