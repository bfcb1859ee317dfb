"""Lists, pages and the register, as they are read."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event
from tests.entries import Told, by_name, make_entry, when

from onrecord.errors import NotFound
from onrecord.records import Entry, KnownSpeaker, Speaker
from onrecord.store import Record
from onrecord.store.view import Counts, SeenRole, StatementView


def one_said(
    who: str, what: str, published: str | None = None, role: str | None = None, said: str | None = None
) -> Entry:
    """An article of one statement, known by its words."""
    text = f"{who} said {what}."
    told = Told(who, "said", what, role=role, said=when(said))
    return make_entry(text, told, source=f"{what}.txt", published=published)


def by_surname(speaker: Speaker, known: Sequence[KnownSpeaker]) -> KnownSpeaker:
    """Whoever comes first."""
    return known[0]


def contents(found: Sequence[StatementView]) -> list[str]:
    """What was said, in order."""
    return [one.statement.content[0].text for one in found]


DATED = (
    one_said("Ada Lund", "undated"),
    one_said("Ada Lund", "in May", "2024-05-01"),
    one_said("Ada Lund", "in June", "2024-06-02"),
    one_said("Ada Lund", "in March", "2024-06-01", said="2024-03-04"),
    one_said("Ada Lund", "yearless", "2024-06-01", said="--03-04"),
    one_said("Ada Lund", "year only", "2023"),
    one_said("Ada Lund", "printed yearless", "--04-01"),
)


def test_an_empty_record_has_nothing(record: Record) -> None:
    assert record.counts() == Counts(0, 0, 0)
    assert (record.latest(), record.speakers(), record.articles()) == ([], [], [])


def test_the_latest_come_newest_first_and_undated_last(record: Record) -> None:
    for entry in DATED:
        record.add(entry, by_name)
    newest = ["in June", "yearless", "in May", "in March", "year only", "printed yearless", "undated"]
    assert contents(record.latest()) == newest
    assert contents(record.latest(limit=2)) == newest[:2]
    assert record.latest(limit=0) == []
    assert record.latest(limit=-1) == []


def test_a_record_is_in_time_order_and_undated_last(record: Record) -> None:
    for entry in DATED:
        record.add(entry, by_name)
    oldest = ["year only", "in March", "in May", "yearless", "in June", "undated", "printed yearless"]
    assert contents(record.said_by(1)) == oldest


WEEK_AMONG_DAYS = (
    one_said("Ada Lund", "in October", said="2016-10"),
    one_said("Ada Lund", "that week", "2016-09-20", said="2016-W37"),
    one_said("Ada Lund", "on Sunday", said="2016-09-11"),
    one_said("Ada Lund", "on Tuesday", said="2016-09-13"),
)


def test_a_week_stands_among_the_days_where_its_monday_does(record: Record) -> None:
    for entry in WEEK_AMONG_DAYS:
        record.add(entry, by_name)
    oldest = ["on Sunday", "that week", "on Tuesday", "in October"]
    assert contents(record.said_by(1)) == oldest
    assert contents(record.latest()) == oldest[::-1]


def test_articles_come_newest_first_and_undated_last(record: Record) -> None:
    for entry in DATED:
        record.add(entry, by_name)
    titles = [one.source.removesuffix(".txt") for one in record.articles()]
    assert titles == ["in June", "yearless", "in March", "in May", "year only", "printed yearless", "undated"]
    assert {one.statements for one in record.articles()} == {1}


def test_speakers_come_most_quoted_first(record: Record) -> None:
    for who, what in (("Ada Lund", "one"), ("Bo Vik", "two"), ("Bo Vik", "three")):
        record.add(one_said(who, what), by_name)
    assert [(one.name, one.statements) for one in record.speakers()] == [("Bo Vik", 2), ("Ada Lund", 1)]
    assert [one.name for one in record.speakers(limit=1)] == ["Bo Vik"]
    assert record.counts() == Counts(articles=3, statements=3, speakers=2)


def test_a_statement_without_a_name_is_nobodys(record: Record) -> None:
    text = "A minister said nothing. Rain, it was said, is due."
    told = (Told("A minister", "said", "nothing", anonymous=True), Told(None, "said", "Rain"))
    record.add(make_entry(text, *told), by_name)
    assert [(one.speaker_id, one.speaker_name) for one in record.latest()] == [(None, None)] * 2
    assert record.counts() == Counts(articles=1, statements=2, speakers=0)


def test_names_and_roles_are_all_that_were_seen(record: Record) -> None:
    record.add(one_said("Lund", "one", "2024-01-05", role="mayor"), by_surname)
    record.add(one_said("Ada Lund", "two", "2024-02-05", role="minister"), by_surname)
    record.add(one_said("Lund", "three", "2024-03-05", role="minister"), by_surname)
    record.add(one_said("Lund", "four", role="minister"), by_surname)
    speaker = record.speaker(1)
    assert (speaker.name, speaker.names) == ("Ada Lund", ("Lund", "Ada Lund"))
    assert speaker.roles == (
        SeenRole("minister", "2024-02-05", "2024-03-05"),
        SeenRole("mayor", "2024-01-05", "2024-01-05"),
    )


def test_a_role_seen_without_a_date_has_none(record: Record) -> None:
    record.add(one_said("Ada Lund", "one", "--01-05", role="mayor"), by_name)
    assert record.speaker(1).roles == (SeenRole("mayor", None, None),)


def test_choose_sees_what_is_known_of_those_of_like_name(record: Record) -> None:
    seen: list[tuple[KnownSpeaker, ...]] = []

    def new(_: Speaker, known: Sequence[KnownSpeaker]) -> None:
        seen.append(tuple(known))

    record.add(one_said("Åda Lund", "one", role="mayor"), new)
    record.add(one_said("Bo Vik", "two"), new)
    record.add(one_said("ADA LUND", "three"), new)
    record.add(one_said("Cy Lund", "four"), new)
    assert [[known.name for known in group] for group in seen] == [["Åda Lund"], ["Åda Lund", "ADA LUND"]]
    assert seen[0] == (KnownSpeaker(1, "Åda Lund", record.speaker(1).type, ("Åda Lund",), ("mayor",)),)


def test_a_namesake_in_one_article_is_compared_with_the_first(record: Record) -> None:
    asked: list[tuple[str, ...]] = []

    def by_role(speaker: Speaker, known: Sequence[KnownSpeaker]) -> KnownSpeaker | None:
        asked.append(known[0].roles)
        return next((one for one in known if speaker.role in one.roles), None)

    told = (
        Told("Ada Lund", "said", "one", role="mayor"),
        Told("Ada Lund", "said", "two", role="coach"),
    )
    record.add(make_entry("Ada Lund said one. Ada Lund said two.", *told), by_role)
    assert asked == [("mayor",)]
    assert [(one.id, one.statements) for one in record.speakers()] == [(1, 1), (2, 1)]


def test_a_speaker_is_told_apart_again_in_a_new_version(record: Record) -> None:
    def by_role(speaker: Speaker, known: Sequence[KnownSpeaker]) -> KnownSpeaker | None:
        return next((one for one in known if speaker.role in one.roles), None)

    for what in ("one", "one more"):
        for role in ("mayor", "coach"):
            told = Told("Ada Lund", "said", what, role=role)
            record.add(
                make_entry(f"Ada Lund said {what}.", told, url=f"https://vale.example/{role}"), by_role
            )
    assert [(one.id, one.statements) for one in record.speakers()] == [(1, 1), (2, 1)]
    assert record.counts().articles == 2


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("lund", ["Ada Mårta Lund-Vik", "Ada Lund"]),
        ("ADA LUND", ["Ada Lund", "Ada Mårta Lund-Vik"]),
        ("marta", ["Ada Mårta Lund-Vik"]),
        ("lund-vik", ["Ada Mårta Lund-Vik"]),
        ("o'brien", ["Søren O’Brien"]),
        ("soren", ["Søren O’Brien"]),
        ("lun", []),
        ("%", []),
        ("l_nd", []),
        ("", []),
    ],
)
def test_speakers_are_found_by_the_words_of_their_names(record: Record, name: str, found: list[str]) -> None:
    for n, who in enumerate(("Ada Mårta Lund-Vik", "Søren O’Brien", "Ada Lund")):
        record.add(one_said(who, f"words{n}"), lambda *_: None)
    assert [one.name for one in record.find_speakers(name)] == found


def test_the_most_quoted_of_a_name_is_found_first(record: Record) -> None:
    for who, what in (("Ada Lund", "one"), ("Cy Lund", "two"), ("Cy Lund", "three")):
        record.add(one_said(who, what), by_name)
    assert [one.name for one in record.find_speakers("Lund")] == ["Cy Lund", "Ada Lund"]
    assert [one.name for one in record.find_speakers("Lund", limit=1)] == ["Cy Lund"]


MISSING: list[Callable[[Record], object]] = [
    lambda record: record.speaker(7),
    lambda record: record.said_by(7),
    lambda record: record.article(7),
    lambda record: record.article(1, version=2),
    lambda record: record.article(1, version=0),
    lambda record: record.article(-1),
    lambda record: record.article(2**70),
    lambda record: record.article(1, version=2**70),
    lambda record: record.speaker(2**31),
]


@pytest.mark.parametrize("read", MISSING)
def test_what_is_not_there_is_not_found(record: Record, read: Callable[[Record], object]) -> None:
    record.add(one_said("Ada Lund", "one"), by_name)
    with pytest.raises(NotFound, match=r"no .* on record has the id"):
        read(record)


READS: dict[str, Callable[[Record], object]] = {
    "counts": lambda record: record.counts(),
    "latest": lambda record: record.latest(1000),
    "speakers": lambda record: record.speakers(1000),
    "find_speakers": lambda record: record.find_speakers("lund", 1000),
    "speaker": lambda record: record.speaker(1),
    "said_by": lambda record: record.said_by(1),
    "articles": lambda record: record.articles(1000),
    "article": lambda record: record.article(1),
    "search": lambda record: record.search("said", 1000),
}


@pytest.mark.parametrize("name", READS)
def test_reading_more_takes_no_more_queries(record: Record, name: str) -> None:
    def queries() -> int:
        calls = 0

        def count(*_: object) -> None:
            nonlocal calls
            calls += 1

        event.listen(record._engine, "before_cursor_execute", count)
        READS[name](record)
        event.remove(record._engine, "before_cursor_execute", count)
        return calls

    record.add(one_said("Ada Lund", "said"), by_name)
    few = queries()
    for n in range(12):
        record.add(one_said(f"P{n} Lund", f"said {n}"), lambda *_: None)
    text = " ".join(f"Ada Lund said no{n}." for n in range(9))
    record.add(
        make_entry(text, *(("Ada Lund", "said", f"no{n}") for n in range(9)), source="said.txt"), by_name
    )
    assert queries() <= few


def test_many_threads_read_at_once(record: Record) -> None:
    for n in range(5):
        record.add(one_said("Ada Lund", f"word{n}"), by_name)
    expected = record.said_by(1)
    with ThreadPoolExecutor(40) as threads:
        found = list(threads.map(lambda _: record.said_by(1), range(200)))
    assert found == [expected] * 200
