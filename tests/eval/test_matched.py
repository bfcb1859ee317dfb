"""Gold and found statements, one to one."""

from dataclasses import replace

from eval.sample import matched
from tests.entries import Told, make_entry

from onrecord.records import Article, Content, Entry, Excerpt, Kind, SpeakerType
from onrecord.sample import GoldStatement

TEXT = (
    "“The ferry will run until winter,” Ana Bel said. Oskar Lund said that the mole was old and not safe."
    " “We will go home now,” they said."
)
FIRST = ("Ana Bel", "said", "“The ferry will run until winter,”")
SECOND = ("Oskar Lund", "said", "that the mole was old and not safe")
THIRD = (None, "said", "“We will go home now,”")


def found(*told: Told | tuple[str | None, str | None, str]) -> Entry:
    return make_entry(TEXT, *told)


def gold(*told: tuple[str | None, str, str]) -> list[GoldStatement]:
    return [_gold(number, *words) for number, words in enumerate(told)]


def _gold(number: int, speaker: str | None, cue: str, content: str) -> GoldStatement:
    [statement] = make_entry(TEXT, (speaker, cue, content)).statements
    assert statement.cue is not None
    return GoldStatement(
        id=f"toy-{number}",
        article="toy",
        speaker=statement.speaker.mention if statement.speaker else None,
        name=speaker,
        type=SpeakerType.PERSON,
        role=None,
        person=speaker,
        cue=statement.cue,
        act=statement.act,
        negated=False,
        kind=statement.kind,
        content=statement.content,
        marked=statement.content,
        venue=None,
        addressee=None,
        prompt=None,
        said=None,
        said_evidence=None,
        chain=(),
        utterance=f"toy-{number}",
        inside=None,
        repeat=False,
    )


def pairs(rows: list[GoldStatement], entry: Entry) -> list[tuple[str, int]]:
    """Gold ids and the numbers of the statements that they were matched with."""
    said = entry.statements
    return [(row.id, said.index(one)) for row, one in matched(Article("toy", TEXT), rows, said)]


def test_each_finds_its_own() -> None:
    assert pairs(gold(FIRST, SECOND, THIRD), found(FIRST, SECOND, THIRD)) == [
        ("toy-0", 0),
        ("toy-1", 1),
        ("toy-2", 2),
    ]


def test_order_does_not_matter() -> None:
    assert pairs(gold(SECOND, FIRST), found(FIRST, SECOND)) == [("toy-0", 1), ("toy-1", 0)]


def test_the_one_that_overlaps_most_is_taken_and_no_other() -> None:
    half = ("Oskar Lund", "said", "the mole was old and not")
    assert pairs(gold(SECOND), found(half, SECOND)) == [("toy-0", 1)]


def test_a_statement_serves_one_gold_only() -> None:
    assert len(pairs(gold(SECOND, SECOND), found(SECOND))) == 1


def test_less_than_half_of_the_words_is_no_match() -> None:
    assert pairs(gold(SECOND), found(("Oskar Lund", "said", "that the mole"))) == []
    assert pairs(gold(SECOND), found(("Oskar Lund", "said", "that the mole was"))) == [("toy-0", 0)]


def test_another_speaker_is_no_match() -> None:
    entry = found(FIRST)
    other = replace(entry.statements[0], speaker=found(SECOND).statements[0].speaker)
    assert matched(entry.article, gold(FIRST), [other]) == []


def test_nobody_matches_nobody_only() -> None:
    entry = found(FIRST)
    nobody = replace(entry.statements[0], speaker=None)
    assert matched(entry.article, gold(FIRST), [nobody]) == []
    assert len(matched(entry.article, gold((None, "said", FIRST[2])), [nobody])) == 1


def test_a_part_of_the_mention_is_enough() -> None:
    entry = found(FIRST)
    speaker = entry.statements[0].speaker
    assert speaker is not None
    start = TEXT.index("Bel")
    surname = replace(entry.statements[0], speaker=replace(speaker, mention=Excerpt("Bel", start, start + 3)))
    assert len(matched(entry.article, gold(FIRST), [surname])) == 1


def test_marks_and_spaces_do_not_count() -> None:
    entry = found(FIRST)
    piece = entry.statements[0].content[0]
    inner = Content(piece.text[1:-2], piece.start + 1, piece.end - 2, quoted=True)
    unmarked = replace(entry.statements[0], content=(inner,), kind=Kind.DIRECT)
    assert len(matched(entry.article, gold(FIRST), [unmarked])) == 1


def test_nothing_matches_nothing() -> None:
    assert matched(Article("toy", TEXT), [], []) == []
    assert pairs(gold(FIRST), found()) == []
