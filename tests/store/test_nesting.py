"""A statement inside another keeps to it, on the record as in the article."""

from dataclasses import replace

import pytest
from sqlalchemy import event, text
from tests.entries import Told, by_name, changed, make_entry
from tests.store.support import dump, read_back

from onrecord.errors import RecordError
from onrecord.records import Act, Entry, SpeakerType
from onrecord.store import Record
from onrecord.store.engine import writing
from onrecord.store.view import StatementView

TEXT = "Ada Lund told the Harbour that Bo Vik had denied that Cy Moe had promised a new dam."
NESTED = (
    Told("Ada Lund", "told", "that Bo Vik had denied that Cy Moe had promised a new dam",
         chain=("the Harbour",)),
    Told("Bo Vik", "denied", "that Cy Moe had promised a new dam", act=Act.DENY,
         chain=("the Harbour", "Ada Lund"), within=0),
    Told("Cy Moe", "promised", "a new dam", act=Act.PROMISE,
         chain=("the Harbour", "Ada Lund", "Bo Vik"), within=1),
)  # fmt: skip


@pytest.fixture
def entry(record: Record) -> Entry:
    """Three statements, each inside the one before, by 1, 2 and 3 on the register."""
    made = make_entry(TEXT, *NESTED)
    record.add(made, by_name)
    return made


def outward(view: StatementView | None) -> list[str]:
    """The ids of a statement and of those around it."""
    return [view.statement.id, *outward(view.outer)] if view else []


def passes_on(view: StatementView) -> list[tuple[str | None, str]]:
    return [(link.name, link.mention.text) for link in view.statement.chain]


def test_a_statement_comes_back_inside_the_other(record: Record, entry: Entry) -> None:
    assert read_back(record, 1) == entry
    assert [one.statement.within for one in record.article(1).statements] == [
        None,
        entry.statements[0].id,
        entry.statements[1].id,
    ]


def test_each_statement_brings_those_around_it(record: Record, entry: Entry) -> None:
    inward = [one.id for one in entry.statements]
    alone = [record.statement(inward[2]), record.said_by(3)[0], record.latest()[-1]]
    assert [outward(view) for view in alone] == [inward[::-1]] * 3
    assert [outward(view) for view in record.article(1).statements] == [
        inward[:1],
        inward[1::-1],
        inward[::-1],
    ]


def test_who_stands_around_is_told_from_the_register(record: Record, entry: Entry) -> None:
    outer = record.said_by(3)[0].outer
    assert outer is not None
    assert (outer.speaker_id, outer.speaker_name, outer.withdrawn) == (2, "Bo Vik", False)
    assert outer == record.said_by(2)[0]


def test_the_inner_may_come_first_in_the_text(record: Record) -> None:
    told = (
        Told("Bo Vik", "denied", "it", within=1),
        Told("Ada Lund", "said", "that was so"),
    )
    made = make_entry("Bo Vik denied it, and that was so, Ada Lund said.", *told)
    record.add(made, by_name)
    assert read_back(record, 1) == made


def test_several_stand_in_one(record: Record) -> None:
    told = (
        Told("Ada Lund", "said", "all of it"),
        *(Told(who, "said", "of", within=0) for who in ("Vik", "Moe")),
    )
    made = make_entry("Ada Lund said all of it. Vik said and Moe said.", *told)
    record.add(made, by_name)
    assert [one.statement.within for one in record.article(1).statements] == [None] + [
        made.statements[0].id
    ] * 2


REFUSED = [
    pytest.param([None, 7, None], "stands in one that the article does not have", id="not there"),
    pytest.param([0, None, None], "stands in itself", id="in itself"),
    pytest.param([1, 0, None], "stands in itself", id="in each other"),
    pytest.param([2, 0, 1], "stands in itself", id="in itself, round two others"),
]


@pytest.mark.parametrize(("within", "why"), REFUSED)
def test_what_cannot_stand_there_is_refused(
    record: Record, url: str, within: list[int | None], why: str
) -> None:
    flat = make_entry(TEXT, *(replace(told, within=None) for told in NESTED))
    ids = {n: one.id for n, one in enumerate(flat.statements)}
    said = tuple(
        replace(one, within=None if n is None else ids.get(n, "0" * 16))
        for one, n in zip(flat.statements, within, strict=True)
    )
    before = dump(url)
    with pytest.raises(RecordError, match=rf"^article\.txt: not put on record: one of its statements {why};"):
        record.add(replace(flat, statements=said), by_name)
    assert dump(url) == before


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("(1, 1)", "(?i)check"),
        ("(1, 2)", "(?i)check"),
        ("(3, 1)", "(?i)unique"),
        ("(9, 1)", "(?i)foreign key"),
    ],
)
def test_the_database_lets_none_stand_in_itself_or_in_two(
    record: Record, entry: Entry, row: str, why: str
) -> None:
    with pytest.raises(RecordError, match=why), writing(record._engine) as connection:
        connection.execute(text(f"INSERT INTO nesting (statement_pk, outer_pk) VALUES {row}"))
    assert read_back(record, 1) == entry


def test_a_corrected_speaker_is_corrected_where_they_pass_on(record: Record, entry: Entry) -> None:
    record.correct(entry.statements[1].id, "speaker_id", "3", "Di Berg", "misread")
    outermost, moved, innermost = record.article(1).statements
    assert passes_on(moved) == [("the Harbour", "the Harbour"), ("Ada Lund", "Ada Lund")]
    assert passes_on(innermost) == [*passes_on(moved), ("Cy Moe", "Bo Vik")]
    assert innermost.statement.chain[-1].type is SpeakerType.PERSON
    assert outermost.statement == entry.statements[0]
    assert innermost.outer is not None
    assert innermost.outer.speaker_name == "Cy Moe"


def test_a_corrected_speaker_is_corrected_however_far_in(record: Record, entry: Entry) -> None:
    record.correct(entry.statements[0].id, "speaker_id", None, "Di Berg", "misread")
    innermost = record.said_by(3)[0]
    assert passes_on(innermost) == [("the Harbour", "the Harbour"), (None, "Ada Lund"), ("Bo Vik", "Bo Vik")]


def test_a_speaker_corrected_back_passes_on_again(record: Record, entry: Entry) -> None:
    for new in ("3", "2"):
        record.correct(entry.statements[1].id, "speaker_id", new, "Di Berg", "misread")
    assert record.article(1).statements[2].statement.chain[-1].name == "Bo Vik"


def test_what_stands_in_a_withdrawn_statement_stays_and_tells(record: Record, entry: Entry) -> None:
    record.correct(entry.statements[1].id, "withdrawn", "true", "Di Berg", "nobody denied it")
    left = record.article(1).statements
    assert [one.statement.id for one in left] == [entry.statements[0].id, entry.statements[2].id]
    assert left[1].statement == entry.statements[2]
    assert left[1].outer is not None
    assert left[1].outer.withdrawn
    assert outward(left[1]) == [one.id for one in reversed(entry.statements)]


def test_each_version_has_its_own(record: Record, entry: Entry) -> None:
    for again in (changed(entry, "Nobody spoke."), entry):
        record.add(again, by_name)
    first, last = (record.article(1, version).statements for version in (1, 3))
    assert [outward(one) for one in last] == [outward(one) for one in first]
    assert {around.version for one in last for around in (one, one.outer) if around} == {3}


def test_the_same_text_at_two_addresses_has_its_own(record: Record) -> None:
    for outlet in ("vale", "tidings"):
        record.add(make_entry(TEXT, *NESTED, url=f"https://{outlet}.example/1"), by_name)
    assert [view.outer.article_id for view in record.said_by(3) if view.outer] == [1, 2]


def test_reading_more_that_nests_takes_no_more_queries(record: Record, entry: Entry) -> None:
    def queries() -> int:
        calls: list[None] = []

        def count(*_: object) -> None:
            calls.append(None)

        event.listen(record._engine, "before_cursor_execute", count)
        record.latest(1000)
        event.remove(record._engine, "before_cursor_execute", count)
        return len(calls)

    few = queries()
    deep = " ".join(f"P{n} Lund said" for n in range(40))
    told = [
        Told(f"P{n} Lund", "said", deep[deep.index(f"P{n + 1} ") :], within=n - 1 if n else None)
        for n in range(39)
    ]
    record.add(make_entry(deep, *told, source="deep.txt"), by_name)
    assert queries() == few
    assert len(outward(record.article(2).statements[-1])) == 39
