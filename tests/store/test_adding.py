"""What is put on the record comes back as it was, once."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.entries import Told, by_name, changed, make_entry
from tests.store.support import TEXT, dump, full_entry, read_back

from onrecord.errors import RecordError
from onrecord.records import (
    Added,
    KnownSpeaker,
    Passage,
    PassageKind,
    Span,
    Speaker,
    SpeakerType,
)
from onrecord.store import Record
from onrecord.store.view import VersionView


def test_an_entry_comes_back_as_it_was(record: Record) -> None:
    entry = full_entry()
    assert record.add(entry, by_name) is Added.NEW
    assert read_back(record, record.articles()[0].id) == entry
    view = record.article(1)
    assert view.version == 1
    assert [(one.number, one.sha256) for one in view.versions] == [(1, entry.article.sha256)]


def test_an_article_without_statements_is_on_record(record: Record) -> None:
    entry = make_entry("Nobody spoke.")
    assert record.add(entry, by_name) is Added.NEW
    assert record.has(entry.article)
    assert record.article(1).statements == ()


def test_an_empty_text_is_on_record(record: Record) -> None:
    entry = make_entry("")
    assert record.add(entry, by_name) is Added.NEW
    assert record.article(1).article == entry.article


def test_adding_again_changes_nothing(record: Record, url: str) -> None:
    record.add(full_entry(), by_name)
    before = dump(url)
    assert record.add(full_entry(), by_name) is Added.UNCHANGED
    assert dump(url) == before


def test_a_changed_text_is_a_new_version(record: Record) -> None:
    first = full_entry()
    second = changed(first, "The story was withdrawn.")
    record.add(first, by_name)
    assert not record.has(second.article)
    assert record.add(second, by_name) is Added.NEW_VERSION
    assert record.has(second.article)
    assert not record.has(first.article)
    now = record.article(1)
    assert (now.version, now.article.text, now.statements) == (2, "The story was withdrawn.", ())
    then = record.article(1, version=1)
    assert tuple(one.statement for one in then.statements) == first.statements
    assert [one.number for one in then.versions] == [1, 2]
    assert record.counts().articles == 1


def test_a_text_can_come_back(record: Record) -> None:
    first = full_entry()
    for entry in (first, changed(first, "The story was withdrawn."), first):
        record.add(entry, by_name)
    versions = record.article(1).versions
    assert [type(one) for one in versions] == [VersionView] * 3
    assert versions[0].sha256 == versions[2].sha256
    assert record.statement(first.statements[0].id).version == 3


SAME = [
    pytest.param({"url": "https://vale.example/a"}, {"url": "https://vale.example/a"}, id="same address"),
    pytest.param({"source": "a.txt"}, {"source": "./a.txt"}, id="same file"),
    pytest.param({"source": "x/a.jsonl:3"}, {"source": "x/../x/a.jsonl:3"}, id="same line of a file"),
    pytest.param({"source": "a.jsonl#7"}, {"source": "./a.jsonl#7"}, id="same id in a file"),
    pytest.param(
        {"source": "https://vale.example/a"}, {"source": "https://vale.example/a"}, id="read from there"
    ),
]
OTHER = [
    pytest.param({"url": "https://vale.example/a"}, {"url": "https://vale.example/b"}, id="addresses"),
    pytest.param({"source": "a.txt"}, {"source": "b.txt"}, id="files"),
    pytest.param({"source": "a.jsonl:3"}, {"source": "a.jsonl:4"}, id="lines of a file"),
    pytest.param({"source": "a.jsonl#7"}, {"source": "a.jsonl#8"}, id="ids in a file"),
    pytest.param({"source": "-"}, {"source": "-"}, id="standard input twice"),
    pytest.param(
        {"source": "a.txt"}, {"source": "a.txt", "url": "https://vale.example/a"}, id="file and address"
    ),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_another_text_at_the_same_place_is_a_version(
    record: Record, first: dict[str, str], second: dict[str, str]
) -> None:
    record.add(make_entry("One text.", **first), by_name)
    assert record.add(make_entry("Another text.", **second), by_name) is Added.NEW_VERSION


@pytest.mark.parametrize(("first", "second"), OTHER)
def test_another_text_at_another_place_is_another_article(
    record: Record, first: dict[str, str], second: dict[str, str]
) -> None:
    record.add(make_entry("One text.", **first), by_name)
    assert record.add(make_entry("Another text.", **second), by_name) is Added.NEW


def test_a_file_that_was_moved_is_no_other_article(record: Record) -> None:
    record.add(full_entry("old/vale.txt"), by_name)
    moved = full_entry("new/vale.txt")
    assert record.has(moved.article)
    assert record.add(moved, by_name) is Added.UNCHANGED


def test_the_same_text_at_two_addresses_is_two_articles(record: Record) -> None:
    here, there = (
        make_entry(
            TEXT,
            ("Ada Lund", "told", "“The dam 😀 will hold,”"),
            url=f"https://{outlet}.example/1",
            published=day,
        )
        for outlet, day in (("vale", "2024-03-02"), ("tidings", "2024-03-01"))
    )
    assert [record.add(one, by_name) for one in (here, there)] == [Added.NEW, Added.NEW]
    assert here.statements[0].id == there.statements[0].id
    assert record.counts().statements == 2
    assert record.statement(here.statements[0].id).published.date == "2024-03-01"


def test_words_that_stand_elsewhere_are_refused(record: Record) -> None:
    entry = full_entry()
    cue = entry.statements[0].cue
    assert cue is not None
    moved = replace(entry.statements[0], cue=replace(cue, start=cue.start + 1, end=cue.end + 1))
    with pytest.raises(RecordError, match=r"vale\.txt: not put on record: other words stand at"):
        record.add(replace(entry, statements=(moved,)), by_name)
    assert record.counts().articles == 0


def test_a_passage_beyond_the_text_is_refused(record: Record) -> None:
    beyond = Passage(PassageKind.BODY, Span(0, len(TEXT) + 1))
    with pytest.raises(RecordError, match="beyond the end"):
        record.add(replace(full_entry(), passages=(beyond,)), by_name)


def test_one_statement_twice_is_refused(record: Record) -> None:
    entry = full_entry()
    with pytest.raises(RecordError, match="two of its statements have the same id"):
        record.add(replace(entry, statements=(entry.statements[0],) * 2), by_name)


def test_half_a_character_is_refused(record: Record) -> None:
    with pytest.raises(RecordError, match="half a character"):
        record.add(make_entry("One text.", title="\ud800"), by_name)


def test_choose_is_asked_once_for_each_name_type_and_role(record: Record) -> None:
    asked: list[tuple[str | None, SpeakerType | None, str | None]] = []

    def choose(speaker: Speaker, known: Sequence[KnownSpeaker]) -> KnownSpeaker | None:
        asked.append((speaker.name, speaker.type, speaker.role))
        return by_name(speaker, known)

    text = "Ada Lund said one. Lund said two. Ada Lund said three. Ada Lund said four."
    contents = ("one", "two", "three", "four")
    told = [
        Told("Lund", "said", words, name="Ada Lund", role="mayor" if n == 3 else None)
        for n, words in enumerate(contents)
    ]
    record.add(make_entry("Ada Lund said nil.", ("Ada Lund", "said", "nil"), source="before.txt"), choose)
    assert asked == []
    record.add(make_entry(text, *told), choose)
    person = SpeakerType.PERSON
    assert asked == [("Ada Lund", person, None), ("Ada Lund", person, "mayor")]
    assert record.speakers()[0].statements == 5


def test_a_speaker_who_was_no_candidate_is_refused(record: Record) -> None:
    stranger = KnownSpeaker(99, "Cy Moe", None, ("Cy Moe",), ())
    record.add(make_entry("Ada Lund said one.", ("Ada Lund", "said", "one"), source="a"), by_name)
    with pytest.raises(RecordError, match="not among the candidates"):
        record.add(
            make_entry("Ada Lund said two.", ("Ada Lund", "said", "two"), source="b"), lambda *_: stranger
        )


def test_what_postgresql_cannot_store_is_said_plainly(record: Record, url: str) -> None:
    entry = make_entry("Nobody\0spoke.")
    if url.startswith("sqlite"):
        assert record.add(entry, by_name) is Added.NEW
        assert record.article(1).article == entry.article
    else:
        with pytest.raises(RecordError, match="NUL"):
            record.add(entry, by_name)


def test_a_very_long_text_comes_back_as_it_was(record: Record) -> None:
    text = "".join(f"“W{n} 😀,” Ada Lund said. " for n in range(40_000))
    entry = make_entry(text, ("Ada Lund", "said", "“W39999 😀,”"))
    record.add(entry, by_name)
    assert record.article(1).article == entry.article
    assert record.latest()[0].statement == entry.statements[0]
