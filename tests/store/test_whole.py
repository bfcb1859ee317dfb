"""An article is on the record whole or not at all, whatever fails and whoever else is at work."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import event
from tests.entries import by_name, changed, make_entry
from tests.store.support import InjectedError, dump, failing_at, full_entry

from onrecord.records import Added, KnownSpeaker, Speaker
from onrecord.store import Record
from onrecord.store.view import Counts

HERE = Path(__file__).parents[2]


def test_a_failure_at_any_call_to_the_database_leaves_nothing(record: Record, url: str) -> None:
    record.add(changed(full_entry(), "An earlier version."), by_name)
    before = dump(url)
    failures = 0
    while True:
        try:
            with failing_at(record._engine, failures + 1):
                added = record.add(full_entry(), by_name)
            break
        except InjectedError:
            failures += 1
            assert dump(url) == before
    assert added is Added.NEW_VERSION
    assert failures > 20


def test_a_failure_at_the_end_leaves_nothing(record: Record, url: str) -> None:
    def fail(_: object) -> None:
        raise InjectedError

    before = dump(url)
    event.listen(record._engine, "commit", fail)
    with pytest.raises(InjectedError):
        record.add(full_entry(), by_name)
    event.remove(record._engine, "commit", fail)
    assert dump(url) == before
    assert record.add(full_entry(), by_name) is Added.NEW


def test_a_failure_of_choose_leaves_nothing(record: Record, url: str) -> None:
    def fail(_: Speaker, __: object) -> KnownSpeaker | None:
        raise InjectedError

    record.add(make_entry("Ada Lund said no.", ("Ada Lund", "said", "no")), by_name)
    before = dump(url)
    with pytest.raises(InjectedError):
        record.add(full_entry(), fail)
    assert dump(url) == before


def test_a_failed_correction_leaves_nothing(record: Record, url: str) -> None:
    record.add(full_entry(), by_name)
    before = dump(url)
    failures = 0
    while True:
        try:
            with failing_at(record._engine, failures + 1):
                record.correct(full_entry().statements[0].id, "speaker_id", "2", "Cy Moe", "misread")
            break
        except InjectedError:
            failures += 1
            assert dump(url) == before
    assert failures > 4


def test_a_reader_sees_all_of_an_article_or_none(record: Record) -> None:
    seen: list[Counts] = []

    def look(speaker: Speaker, known: object) -> KnownSpeaker | None:
        seen.append(record.counts())
        return None

    first = make_entry("Ada Lund said no.", ("Ada Lund", "said", "no"), source="first.txt")
    record.add(first, look)
    record.add(full_entry(), look)
    assert seen == [Counts(1, 1, 1)]
    assert record.counts() == Counts(2, 4, 3)


def test_many_threads_adding_one_article_end_with_one(record: Record) -> None:
    with ThreadPoolExecutor(8) as threads:
        added = list(threads.map(lambda _: record.add(full_entry(), by_name), range(16)))
    assert sorted(added) == [Added.NEW] + [Added.UNCHANGED] * 15
    assert record.counts() == Counts(articles=1, statements=3, speakers=2)


def test_many_threads_adding_many_articles_register_a_speaker_once(record: Record) -> None:
    def add(n: int) -> Added:
        text = f"Ada Lund said word{n}."
        return record.add(make_entry(text, ("Ada Lund", "said", f"word{n}"), source=f"{n}.txt"), by_name)

    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(add, range(24))) == {Added.NEW}
    assert record.counts() == Counts(articles=24, statements=24, speakers=1)


ADD = """
import sys
from onrecord.store import Record
from tests.entries import by_name
from tests.store.support import full_entry
record = Record.open(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
print(record.add(full_entry(), by_name), flush=True)
"""


def test_two_processes_adding_one_article_end_with_one(record: Record, url: str) -> None:
    both = [
        subprocess.Popen(
            [sys.executable, "-c", ADD, url],
            cwd=HERE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for process in both:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in both:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    told = [process.communicate()[0].strip() for process in both]
    assert sorted(told) == ["new", "unchanged"]
    assert record.counts().articles == 1
