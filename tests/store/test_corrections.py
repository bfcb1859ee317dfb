"""An editor's changes supersede, never delete."""

from datetime import datetime

import pytest
from tests.entries import Told, by_name, changed, make_entry
from tests.store.support import dump

from onrecord.errors import NotFound, RecordError
from onrecord.records import Act, Entry, Kind
from onrecord.store import Record

TEXT = "“The dam will hold,” Ada Lund, the minister, said. Bo Vik warned that it was safe."


@pytest.fixture
def entry(record: Record) -> Entry:
    """Two statements: by Ada Lund (1 on the register), and by Bo Vik (2)."""
    made = make_entry(
        TEXT,
        Told("Ada Lund", "said", "“The dam will hold,”", role="minister"),
        Told("Bo Vik", "warned", "that it was safe", act=Act.WARN),
        published="2024-03-02",
    )
    record.add(made, by_name)
    return made


def correct(record: Record, entry: Entry, field: str, new: str | None, why: str = "misread") -> None:
    """Corrects the first statement."""
    record.correct(entry.statements[0].id, field, new, "Cy Moe", why)


def test_a_correction_tells_who_when_and_why(record: Record, entry: Entry) -> None:
    made = record.correct(entry.statements[0].id, "act", "deny", "Cy Moe", "misread")
    assert (made.statement_id, made.field, made.old, made.new) == (
        entry.statements[0].id,
        "act",
        "say",
        "deny",
    )
    assert (made.by, made.why, made.supersedes) == ("Cy Moe", "misread", None)
    assert datetime.fromisoformat(made.at).utcoffset() is not None


def test_act_kind_and_negation_are_shown_corrected(record: Record, entry: Entry) -> None:
    for field, new in (("act", "deny"), ("kind", "mixed"), ("negated", "true")):
        correct(record, entry, field, new)
    said = record.article(1).statements[0].statement
    assert (said.act, said.kind, said.negated) == (Act.DENY, Kind.MIXED, True)
    assert said.content == entry.statements[0].content


def test_the_latest_correction_is_in_force_and_all_stay(record: Record, entry: Entry) -> None:
    for new in ("deny", "warn", "say"):
        correct(record, entry, "act", new)
    history = record.history(entry.statements[0].id)
    assert [(one.old, one.new) for one in history] == [("say", "deny"), ("deny", "warn"), ("warn", "say")]
    assert [one.supersedes for one in history] == [None, history[0].id, history[1].id]
    view = record.statement(entry.statements[0].id)
    assert view.corrections == (history[2],)
    assert view.statement.act is Act.SAY


def test_a_statement_moves_to_another_speaker(record: Record, entry: Entry) -> None:
    correct(record, entry, "speaker_id", "2")
    view = record.statement(entry.statements[0].id)
    assert (view.speaker_id, view.speaker_name) == (2, "Bo Vik")
    assert view.statement.speaker is not None
    assert (view.statement.speaker.mention.text, view.statement.speaker.name) == ("Ada Lund", "Bo Vik")
    assert view.statement.speaker.role is None
    assert [one.statement.id for one in record.said_by(2)] == [one.id for one in entry.statements]
    assert record.said_by(1) == []
    assert record.speaker(2).statements == 2
    assert record.speaker(2).names == ("Bo Vik",)
    assert (record.speaker(1).statements, record.speaker(1).roles) == (0, ())
    assert [one.id for one in record.speakers()] == [2]
    assert record.counts().speakers == 1


def test_a_statement_moves_back(record: Record, entry: Entry) -> None:
    before = record.speaker(1)
    correct(record, entry, "speaker_id", "2")
    correct(record, entry, "speaker_id", "1")
    assert record.speaker(1) == before
    assert len(record.said_by(1)) == 1


def test_a_statement_can_be_nobodys(record: Record, entry: Entry) -> None:
    correct(record, entry, "speaker_id", None)
    view = record.statement(entry.statements[0].id)
    assert (view.speaker_id, view.speaker_name) == (None, None)
    assert view.statement.speaker is not None
    assert view.statement.speaker.name is None
    assert record.said_by(1) == []


def test_a_fuller_name_goes_with_its_statement(record: Record, entry: Entry) -> None:
    told = ("Ada Sofie Lund", "said", "no")
    wrong = make_entry("Ada Sofie Lund said no.", told, source="wrong.txt")
    record.add(wrong, lambda _, known: known[0])
    assert record.speaker(1).name == "Ada Sofie Lund"
    record.correct(wrong.statements[0].id, "speaker_id", "2", "Cy Moe", "her aunt")
    assert record.speaker(1).name == "Ada Lund"


def test_a_withdrawn_statement_is_in_no_list_but_readable(record: Record, entry: Entry) -> None:
    correct(record, entry, "withdrawn", "true")
    gone = entry.statements[0].id
    lists = [
        record.latest(),
        record.said_by(1),
        record.article(1).statements,
        record.search("dam").statements,
    ]
    assert [[one.statement.id for one in found if one.statement.id == gone] for found in lists] == [[]] * 4
    assert record.counts().statements == 1
    assert record.articles()[0].statements == 1
    assert [one.id for one in record.speakers()] == [2]
    assert record.statement(gone).corrections[0].field == "withdrawn"
    assert record.statement(gone).statement == entry.statements[0]


def test_a_withdrawn_statement_can_return(record: Record, entry: Entry) -> None:
    correct(record, entry, "withdrawn", "true")
    correct(record, entry, "withdrawn", "false")
    assert record.article(1).statements[0].statement == entry.statements[0]
    assert record.counts().statements == 2


def test_a_correction_survives_adding_again(record: Record, entry: Entry, url: str) -> None:
    correct(record, entry, "act", "deny")
    before = dump(url)
    record.add(entry, by_name)
    assert dump(url) == before
    assert record.article(1).statements[0].statement.act is Act.DENY


def test_a_correction_survives_another_version(record: Record, entry: Entry) -> None:
    correct(record, entry, "act", "deny")
    record.add(changed(entry, "Nobody spoke."), by_name)
    record.add(entry, by_name)
    assert record.article(1).version == 3
    assert record.article(1).statements[0].statement.act is Act.DENY


REFUSED = [
    pytest.param("mention", "x", "cannot be corrected", id="unknown field"),
    pytest.param("confidence", "1", "cannot be corrected", id="field that stays"),
    pytest.param("act", "sing", "act cannot be 'sing'; it can be: say, confirm", id="unknown act"),
    pytest.param("act", None, "act cannot be None", id="no act"),
    pytest.param("kind", "", "kind cannot be ''", id="no kind"),
    pytest.param("negated", "yes", "it can be: true, false", id="neither true nor false"),
    pytest.param("withdrawn", "1", "it can be: true, false", id="a number"),
    pytest.param("speaker_id", "99", "no speaker on record has the id '99'", id="unknown speaker"),
    pytest.param("speaker_id", "Bo Vik", "no speaker on record has the id 'Bo Vik'", id="name for a speaker"),
    pytest.param("speaker_id", "9" * 40, "no speaker on record", id="impossible speaker"),
    pytest.param("speaker_id", " 2", "no speaker on record", id="speaker written otherwise"),
    pytest.param("act", "say", "is say already", id="as it was added"),
    pytest.param("withdrawn", "false", "is false already", id="never withdrawn"),
]


@pytest.mark.parametrize(("field", "new", "message"), REFUSED)
def test_what_cannot_be_is_refused(
    record: Record, entry: Entry, field: str, new: str | None, message: str
) -> None:
    with pytest.raises(RecordError, match=message):
        correct(record, entry, field, new)
    assert record.history(entry.statements[0].id) == []


@pytest.mark.parametrize(
    ("by", "why"), [("", "misread"), (" \n", "misread"), ("Cy Moe", ""), ("Cy Moe", "\t")]
)
def test_nobody_or_no_reason_is_refused(record: Record, entry: Entry, by: str, why: str) -> None:
    with pytest.raises(RecordError, match="a correction needs to say"):
        record.correct(entry.statements[0].id, "act", "deny", by, why)


@pytest.mark.parametrize("unknown", ["0123456789abcdef", "", "x\0y", "\ud800"])
def test_an_unknown_statement_is_not_found(record: Record, entry: Entry, unknown: str) -> None:
    with pytest.raises(NotFound, match="no statement on record"):
        record.correct(unknown, "act", "deny", "Cy Moe", "misread")
    with pytest.raises(NotFound, match="no statement on record"):
        record.history(unknown)
    with pytest.raises(NotFound, match="no statement on record"):
        record.statement(unknown)
