"""Articles as lessons: the class of every word."""

from tests.training.text import TEXT
from training.corpus import Lesson

from onrecord.extract.labels import NAMES, ROLES, decode


def words(made: Lesson, start: int, end: int) -> str:
    starts, ends = made.tokens.word_spans()
    return TEXT[starts[start] : ends[end - 1]]


def test_roles_are_those_that_were_marked(made: Lesson) -> None:
    assert [(run.label, words(made, run.start, run.end)) for run in decode(made.roles, ROLES)] == [
        ("source", "The port council"),
        ("cue", "said"),
        ("content", "that “the ferry will run”"),
    ]


def test_names_are_those_that_were_told(made: Lesson) -> None:
    assert [(run.label, words(made, run.start, run.end)) for run in decode(made.names, NAMES)] == [
        ("PERSON", "Orla Vantreight")
    ]


def test_sentences_begin_where_they_were_told_to(made: Lesson) -> None:
    starts, _ = made.tokens.word_spans()
    assert [int(starts[at]) for at in made.sentences.nonzero()[0]] == [0, TEXT.index("Orla")]


def test_pieces_know_their_attribution(made: Lesson) -> None:
    assert [(piece.run.label, piece.of) for piece in made.pieces] == [(role, 0) for role in ROLES]
