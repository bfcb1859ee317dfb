"""What must always hold, for texts and sequences that nobody would think of."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.entries import by_name
from tests.store.strategies import entries
from tests.store.support import InjectedError, dump, failing_at, read_back

from onrecord.errors import RecordError
from onrecord.records import (
    Act,
    Content,
    Entry,
    Excerpt,
)
from onrecord.store import Record
from onrecord.store.view import StatementView


@contextmanager
def fresh(blank: Path) -> Iterator[tuple[Record, str]]:
    """A record with nothing on it, and its address."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(blank, folder)
        url = f"sqlite:///{Path(folder) / blank.name}"
        with Record.open(url) as record:
            yield record, url


def words_shown(view: StatementView) -> Iterator[Excerpt | Content]:
    said = view.statement
    occasion = said.occasion
    speaker = [said.speaker.mention] if said.speaker else []
    told = [said.cue, occasion.venue, occasion.addressee, occasion.prompt, occasion.said.evidence]
    for words in (
        *speaker,
        *told,
        *said.content,
        *(link.mention for link in said.chain),
        view.published.evidence,
    ):
        if words is not None:
            yield words


@given(entry=entries())
@settings(max_examples=40, deadline=None)
def test_all_words_are_the_texts_to_the_code_point(blank: Path, entry: Entry) -> None:
    with fresh(blank) as (record, _):
        record.add(entry, by_name)
        shown = [
            *record.article(1).statements,
            *record.latest(),
            *(record.statement(one.id) for one in entry.statements),
            *(view for speaker in record.speakers() for view in record.said_by(speaker.id)),
            *(view for one in entry.statements for view in record.search(one.content[0].text).statements),
        ]
    text = entry.article.text
    assert len(shown) >= 3 * len(entry.statements)
    assert [text[words.start : words.end] for view in shown for words in words_shown(view)] == [
        words.text for view in shown for words in words_shown(view)
    ]


@given(entry=entries())
@settings(max_examples=40, deadline=None)
def test_all_evidence_survives(blank: Path, entry: Entry) -> None:
    with fresh(blank) as (record, _):
        record.add(entry, by_name)
        assert read_back(record, 1) == entry


@given(entry=entries())
@settings(max_examples=25, deadline=None)
def test_adding_again_changes_nothing(blank: Path, entry: Entry) -> None:
    with fresh(blank) as (record, url):
        record.add(entry, by_name)
        before = dump(url)
        record.add(entry, by_name)
        assert dump(url) == before


changes = st.one_of(
    st.tuples(st.just("act"), st.sampled_from([act.value for act in Act])),
    st.tuples(st.just("withdrawn"), st.sampled_from(["true", "false"])),
    st.tuples(st.just("speaker_id"), st.none() | st.sampled_from(["1", "2", "3"])),
)


@given(data=st.data(), added=st.lists(entries(sources=("a.txt", "b.txt")), min_size=1, max_size=5))
@settings(max_examples=25, deadline=None)
def test_nothing_is_lost(blank: Path, data: st.DataObject, added: list[Entry]) -> None:
    versions: dict[str, list[Entry]] = {}
    made: dict[str, list[tuple[str, str | None]]] = {}
    with fresh(blank) as (record, _):
        for entry in added:
            if record.add(entry, by_name) != "unchanged":
                versions.setdefault(entry.article.source, []).append(entry)
            for said in entry.statements:
                field, new = data.draw(changes)
                before = record.history(said.id)
                try:
                    record.correct(said.id, field, new, "Cy Moe", "misread")
                except RecordError:
                    assert record.history(said.id) == before
                else:
                    made.setdefault(said.id, []).append((field, new))
        for summary in record.articles():
            kept = versions[summary.source]
            assert [record.article(summary.id, n + 1).article for n in range(len(kept))] == [
                one.article for one in kept
            ]
            assert [record.article(summary.id, n + 1).passages for n in range(len(kept))] == [
                one.passages for one in kept
            ]
        for entry in added:
            for said in entry.statements:
                assert record.statement(said.id).statement.content == said.content
        assert {key: [(one.field, one.new) for one in record.history(key)] for key in made} == made
        assert record.problems() == []


@given(entry=entries(), before=entries(), call=st.integers(1, 40))
@settings(max_examples=40, deadline=None)
def test_an_article_is_on_record_whole_or_not_at_all(
    blank: Path, entry: Entry, before: Entry, call: int
) -> None:
    assume(before.article.text != entry.article.text)
    with fresh(blank) as (record, url):
        record.add(before, by_name)
        kept = dump(url)
        with failing_at(record._engine, call):
            try:
                record.add(entry, by_name)
            except InjectedError:
                assert dump(url) == kept
                record.add(entry, by_name)
        assert read_back(record, 1) == entry
