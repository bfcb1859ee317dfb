"""``onrecord add``: what is on record afterwards, what is said about it, and how it ends."""

from pathlib import Path

import pytest
from tests.commands.hand import Flow, Invoke

from onrecord.errors import ModelMissing, RecordError
from onrecord.records import Article
from onrecord.settings import default_record
from onrecord.store import Record

FIRST = "“The ships will sail,” said Orla Vantreight, harbour minister. “No,” said Odo Brask."
SECOND = "“Perhaps,” said Orla Vantreight."


@pytest.fixture
def articles(own_place: Path, by_hand: Flow) -> Path:
    folder = own_place / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRST)
    (folder / "b.txt").write_text(SECOND)
    return folder


def test_articles_go_on_the_record(invoke: Invoke, articles: Path) -> None:
    result = invoke("add", "articles")
    assert result.stdout == "2 articles added, 3 statements, 2 speakers named. Nothing refused.\n"
    assert result.stderr == ""
    assert result.exit_code == 0
    with Record.open(default_record()) as record:
        assert record.counts().articles == 2


def test_again_changes_nothing_says_so_and_needs_no_model(
    invoke: Invoke, articles: Path, by_hand: Flow
) -> None:
    invoke("add", "articles")
    result = invoke("add", "articles")
    assert result.stdout == "Nothing new: 2 articles were already on record.\n"
    assert result.exit_code == 0
    assert by_hand.loaded == 1


def test_changed_text_is_a_new_version(invoke: Invoke, articles: Path) -> None:
    invoke("add", "articles")
    (articles / "b.txt").write_text(SECOND.replace("Perhaps", "Never"))
    assert invoke("add", "articles").stdout == (
        "1 article added (1 as a new version), 1 statement, 1 speaker named. "
        "1 article was already on record. Nothing refused.\n"
    )


def test_bad_inputs_are_named_and_the_rest_is_added(invoke: Invoke, articles: Path) -> None:
    (articles / "c.txt").write_bytes(b"")
    (articles / "d.txt").write_bytes(b"\x00\x01")
    result = invoke("add", "missing.txt", "articles")
    assert result.stderr.splitlines() == [
        "onrecord: missing.txt: there is no such file or folder",
        "onrecord: articles/c.txt: is empty",
        "onrecord: articles/d.txt: holds a NUL character at position 0; it is not plain text",
    ]
    assert result.stdout == "2 articles added, 3 statements, 2 speakers named. 3 inputs refused.\n"
    assert result.exit_code == 1


def test_nothing_found_is_a_failure(invoke: Invoke, own_place: Path) -> None:
    result = invoke("add", "missing.txt")
    assert result.stdout == "Nothing added. 1 input refused.\n"
    assert result.exit_code == 1


def test_fault_of_ours_leaves_out_one_article_and_says_where(invoke: Invoke, articles: Path) -> None:
    (articles / "aa.txt").write_text("This makes us stumble.")
    result = invoke("add", "articles")
    assert result.stderr == (
        "onrecord: articles/aa.txt: left out: Onrecord failed on it (KeyError: 'stumble'; hand.py, line "
        f"{result.stderr.rpartition('line ')[2].partition(')')[0]}); please report this\n"
    )
    assert result.stdout == "2 articles added, 3 statements, 2 speakers named. 1 input refused.\n"
    assert result.exit_code == 1


def test_files_of_other_kinds_are_counted(invoke: Invoke, articles: Path) -> None:
    for name in ["x.pdf", "y.pdf", "z.png"]:
        (articles / name).write_bytes(b"x")
    result = invoke("add", "articles")
    assert result.stdout.endswith("Skipped 3 files of other kinds: .pdf 2, .png 1.\n")
    assert result.exit_code == 0


def test_notes_are_told(invoke: Invoke, own_place: Path, by_hand: Flow) -> None:
    (own_place / "a.txt").write_bytes("“Café,” said Orla Vantreight.".encode("cp1252"))
    result = invoke("add", "a.txt")
    assert result.stderr == "onrecord: a.txt: not UTF-8; read as windows-1252 (assumed)\n"
    assert result.exit_code == 0


def test_standard_input_is_added(invoke: Invoke, by_hand: Flow) -> None:
    result = invoke("add", "-", stdin=SECOND.encode())
    assert result.stdout == "1 article added, 1 statement, 1 speaker named. Nothing refused.\n"


@pytest.mark.parametrize("place", ["other.sqlite", "sqlite:///other.sqlite", "deep/folder/other.sqlite"])
def test_record_is_kept_where_the_user_says(invoke: Invoke, articles: Path, place: str) -> None:
    assert invoke("--record", place, "add", "articles").exit_code == 0
    assert len(list(articles.parent.rglob("other.sqlite"))) == 1
    assert not Path(default_record().removeprefix("sqlite:///")).exists()


def test_record_may_be_named_by_the_environment(
    invoke: Invoke, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_RECORD", "env.sqlite")
    invoke("add", "articles")
    assert Path("env.sqlite").exists()


@pytest.mark.parametrize("data", [b"something else entirely", b"SQLite format 3\x00 but broken"])
def test_file_that_is_no_record_is_left_as_it_is(invoke: Invoke, articles: Path, data: bytes) -> None:
    Path("other.sqlite").write_bytes(data)
    result = invoke("--record", "other.sqlite", "add", "articles")
    assert result.exit_code == 1
    assert result.stderr.startswith("onrecord: ")
    assert result.stderr.count("\n") == 1
    assert Path("other.sqlite").read_bytes() == data


def test_stopping_keeps_what_was_added(
    invoke: Invoke, articles: Path, by_hand: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = by_hand.entry

    def stop_at_second(article: object, model: str) -> object:
        if getattr(article, "source", "") == "articles/b.txt":
            raise KeyboardInterrupt
        return entry(article, model)  # type: ignore[arg-type]

    monkeypatch.setattr(by_hand, "entry", stop_at_second)
    result = invoke("add", "articles")
    assert result.stderr == "onrecord: stopped; what was added stays on record\n"
    assert result.stdout == "1 article added, 2 statements, 2 speakers named. Nothing refused.\n"
    assert result.exit_code == 130
    with Record.open(default_record()) as record:
        assert record.counts().articles == 1


def test_record_that_fails_ends_it_and_tells_what_was_added(
    invoke: Invoke, articles: Path, by_hand: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = by_hand.put_on_record

    def full_at_second(record: Record, article: Article, model: str) -> object:
        if article.source == "articles/b.txt":
            raise RecordError("record.sqlite: the disk is full")
        return put(record, article, model)

    monkeypatch.setattr(by_hand, "put_on_record", full_at_second)
    (articles / "c.txt").write_text("Never reached.")
    result = invoke("add", "articles")
    assert result.stderr == "onrecord: record.sqlite: the disk is full\n"
    assert result.stdout == "1 article added, 2 statements, 2 speakers named. Nothing refused.\n"
    assert result.exit_code == 1


def test_missing_model_is_told_once(
    invoke: Invoke, articles: Path, by_hand: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> str:
        raise ModelMissing("the language model cannot be loaded; reinstall Onrecord")

    monkeypatch.setattr(by_hand, "load_model", missing)
    result = invoke("add", "articles")
    assert result.stderr == "onrecord: the language model cannot be loaded; reinstall Onrecord\n"
    assert result.stdout == "Nothing added.\n"
    assert result.exit_code == 1


def test_hostile_names_and_identities_are_made_visible(
    invoke: Invoke, own_place: Path, by_hand: Flow
) -> None:
    (own_place / "a.jsonl").write_text(
        '{"text": "a", "id": "\\u001b[2J\\u202ex", "published": "\\u001b[2J"}\n'
    )
    result = invoke("add", "a.jsonl")
    assert "a.jsonl#␛[2J<U+202E>x: published" in result.stderr
    assert "\x1b" not in result.stderr


def test_no_path_is_wrong_usage(invoke: Invoke) -> None:
    assert invoke("add").exit_code == 2
