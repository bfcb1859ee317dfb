"""Two speakers are one, or one is two, for an editor says so: what is added later goes by it."""

import pytest
from sqlalchemy import text
from tests.entries import Told, make_entry
from tests.store.support import connected, dump

from onrecord.errors import NotFound, RecordError
from onrecord.records import Entry
from onrecord.resolve import choose
from onrecord.store import Record
from onrecord.store.view import SeenRole

BY = ("Cy Moe", "same office, same voice")


def said(name: str, words: str, role: str | None = None, day: str = "2024-03-02") -> Entry:
    """An article in which somebody said something."""
    told = Told(name, "said", words, role=role)
    return make_entry(f"{name} said {words}.", told, source=f"{name} {words}.txt", published=day)


@pytest.fixture
def two(record: Record) -> Record:
    """Ada Lund, the mayor (1), who is Ada Vik since she married (2), which no article tells."""
    record.add(said("Ada Lund", "one", "mayor of Vale"), choose)
    record.add(said("Ada Vik", "two", "mayor of Vale", "2024-05-02"), choose)
    record.add(said("Bo Vik", "three"), choose)
    assert [one.id for one in record.speakers()] == [1, 2, 3]
    return record


def spoken(record: Record, speaker: int) -> list[str]:
    return [view.statement.content[0].text for view in record.said_by(speaker)]


def test_a_merge_moves_what_was_said_with_names_and_roles(two: Record) -> None:
    made = two.merge(2, 1, *BY)
    assert (made.kind, made.speaker, made.other, made.by, made.why) == ("merge", 2, 1, *BY)
    assert spoken(two, 1) == ["one", "two"]
    assert spoken(two, 2) == []
    assert two.speaker(1).names == ("Ada Lund", "Ada Vik")
    assert two.speaker(1).roles == (SeenRole("mayor of Vale", "2024-03-02", "2024-03-02"),)
    [moved] = two.history(two.said_by(1)[1].statement.id)
    assert (moved.field, moved.old, moved.new, moved.by, moved.why) == ("speaker_id", "2", "1", *BY)
    assert two.decisions(1) == two.decisions(2) == [made]


def test_what_is_added_after_a_merge_is_the_ones(two: Record) -> None:
    two.merge(2, 1, *BY)
    two.add(said("Ada Vik", "four", "mayor of Vale"), choose)
    two.add(said("A. Vik", "five", "mayor of Vale"), choose)
    two.add(said("Ada Lund", "six"), choose)
    assert sorted(spoken(two, 1)) == ["five", "four", "one", "six", "two"]
    assert two.counts().speakers == 2


def test_a_merged_speaker_is_found_as_who_it_is_now(two: Record) -> None:
    two.merge(2, 1, *BY)
    two.merge(1, 3, *BY)
    assert [(one.id, one.merged_into) for one in two.find_speakers("ada vik")] == [(3, None), (2, 3)]
    assert [one.id for one in two.search("ada vik").speakers] == [3]
    assert (two.speaker(1).merged_into, two.speaker(3).merged_into) == (3, None)


def test_a_merge_follows_another(two: Record) -> None:
    two.merge(2, 1, *BY)
    two.merge(1, 3, *BY)
    two.add(said("Ada Vik", "four", "mayor of Vale"), choose)
    assert sorted(spoken(two, 3)) == ["four", "one", "three", "two"]
    with pytest.raises(RecordError, match="are one already"):
        two.merge(2, 3, *BY)
    with pytest.raises(RecordError, match="are one already"):
        two.merge(3, 1, *BY)


def test_a_merge_ends_and_what_it_moved_goes_back(two: Record, url: str) -> None:
    before = (two.speaker(1), two.speaker(2))
    merged = two.merge(2, 1, *BY)
    with pytest.raises(RecordError, match="one with another already"):
        two.merge(2, 3, *BY)
    parted = two.part(2, "Cy Moe", "another Ada")
    assert (parted.kind, parted.supersedes) == ("part", merged.id)
    assert (two.speaker(1), two.speaker(2)) == before
    assert (spoken(two, 1), spoken(two, 2)) == (["one"], ["two"])
    two.add(said("Ada Vik", "four", "mayor of Vale"), choose)
    assert spoken(two, 2) == ["two", "four"] or spoken(two, 2) == ["four", "two"]
    again = two.merge(2, 1, *BY)
    assert again.supersedes == parted.id
    assert len(dump(url)["decision"]) == 3


def test_what_was_corrected_after_a_merge_stays_when_it_ends(two: Record) -> None:
    two.merge(2, 1, *BY)
    moved = two.said_by(1)[1].statement.id
    two.correct(moved, "speaker_id", "3", *BY)
    two.part(2, *BY)
    assert spoken(two, 3) == ["three", "two"]
    assert spoken(two, 2) == []


def test_merges_that_follow_each_other_end_in_turn(two: Record) -> None:
    two.merge(2, 1, *BY)
    two.merge(1, 3, *BY)
    with pytest.raises(RecordError, match="is one with another; part those first"):
        two.part(2, *BY)
    two.part(1, *BY)
    two.part(2, *BY)
    assert [spoken(two, one) for one in (1, 2, 3)] == [["one"], ["two"], ["three"]]


def test_what_an_editor_gave_back_alone_stays_when_a_merge_ends(two: Record) -> None:
    two.merge(2, 1, *BY)
    moved = two.said_by(1)[1].statement.id
    two.correct(moved, "speaker_id", "3", *BY)
    two.correct(moved, "speaker_id", "1", *BY)
    two.part(2, *BY)
    assert spoken(two, 1) == ["one", "two"]


@pytest.fixture
def namesakes(record: Record) -> Record:
    """Two people called Ada Lund, whom the register takes for one."""
    record.add(said("Ada Lund", "one", "mayor of Vale"), choose)
    record.add(said("Ada Lund", "two", None, "2024-05-02"), lambda _, known: known[0])
    record.add(said("Ada Lund", "three", "coach of the Vale Rovers", "2024-06-02"), lambda _, known: known[0])
    return record


def test_a_split_makes_a_new_speaker_of_some_statements(namesakes: Record) -> None:
    coach = namesakes.said_by(1)[2].statement.id
    made = namesakes.split(1, [coach], *BY)
    assert (made.kind, made.speaker, made.other, made.by, made.why) == ("split", 1, 2, *BY)
    assert (spoken(namesakes, 1), spoken(namesakes, 2)) == (["one", "two"], ["three"])
    assert [one.role for one in namesakes.speaker(1).roles] == ["mayor of Vale"]
    assert namesakes.speaker(2).names == ("Ada Lund",)
    assert namesakes.speaker(2).roles == (SeenRole("coach of the Vale Rovers", "2024-06-02", "2024-06-02"),)
    assert namesakes.history(coach)[0].why == BY[1]


def test_a_day_without_a_year_is_no_first_day_of_a_role(namesakes: Record) -> None:
    namesakes.add(said("Ada Lund", "four", "coach", "--01-02"), lambda _, known: known[0])
    namesakes.split(1, [namesakes.said_by(1)[3].statement.id], *BY)
    assert namesakes.speaker(2).roles == (SeenRole("coach", None, None),)


def test_what_is_added_after_a_split_goes_by_it(namesakes: Record) -> None:
    namesakes.split(1, [namesakes.said_by(1)[2].statement.id], *BY)
    namesakes.add(said("Ada Lund", "four", "Vale Rovers coach"), choose)
    namesakes.add(said("Ada Lund", "five", "mayor"), choose)
    namesakes.add(said("Ada Lund", "six"), choose)
    assert sorted(spoken(namesakes, 1)) == ["five", "one", "two"]
    assert sorted(spoken(namesakes, 2)) == ["four", "three"]
    assert spoken(namesakes, 3) == ["six"]


def test_a_split_is_undone_by_a_merge_that_supersedes_it(namesakes: Record) -> None:
    split = namesakes.split(1, [namesakes.said_by(1)[2].statement.id], *BY)
    merged = namesakes.merge(split.other, 1, *BY)
    assert merged.supersedes == split.id
    assert spoken(namesakes, 1) == ["one", "two", "three"]
    namesakes.add(said("Ada Lund", "four", "Vale Rovers coach"), choose)
    assert len(spoken(namesakes, 1)) == 4


def test_a_copy_of_the_text_of_a_split_statement_goes_with_it(namesakes: Record) -> None:
    view = namesakes.said_by(1)[2]
    namesakes.split(1, [view.statement.id], *BY)
    entry = said("Ada Lund", "three", "coach of the Vale Rovers", "2024-06-02")
    namesakes.add(
        make_entry(entry.article.text, Told("Ada Lund", "said", "three"), url="https://b.example/"), choose
    )
    assert spoken(namesakes, 2) == ["three", "three"]


@pytest.mark.parametrize(("by", "why"), [("", "x"), ("Cy Moe", " ")])
def test_nobody_or_no_reason_is_refused(two: Record, by: str, why: str) -> None:
    with pytest.raises(RecordError, match="needs to say"):
        two.merge(2, 1, by, why)
    with pytest.raises(RecordError, match="needs to say"):
        two.part(2, by, why)
    with pytest.raises(RecordError, match="needs to say"):
        two.split(1, [], by, why)


def test_what_cannot_be_decided_is_refused(two: Record) -> None:
    first = two.said_by(1)[0].statement.id
    with pytest.raises(NotFound, match="no speaker"):
        two.merge(9, 1, *BY)
    with pytest.raises(NotFound, match="no speaker"):
        two.decisions(0)
    with pytest.raises(RecordError, match="are one already"):
        two.merge(1, 1, *BY)
    with pytest.raises(RecordError, match="merged into no other"):
        two.part(1, *BY)
    with pytest.raises(RecordError, match="is not given to speaker 2"):
        two.split(2, [first], *BY)
    for statements in ([], [first]):
        with pytest.raises(RecordError, match="some of a speaker's statements, and not all"):
            two.split(1, statements, *BY)
    assert two.decisions(1) == []


@pytest.mark.parametrize("table", ["decision", "speaker_fact"])
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET id = id"])
def test_a_decision_stays(two: Record, url: str, table: str, change: str) -> None:
    two.merge(2, 1, *BY)
    with connected(url) as connection, pytest.raises(Exception, match=f"what is on record stays: {table}"):
        connection.execute(text(change.format(table)))
