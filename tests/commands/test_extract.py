"""``onrecord extract``: the contract on a pipe, a table on a terminal, and no record."""

import json
from pathlib import Path

import pytest
from tests.commands.hand import Flow, Invoke

from onrecord.commands import extract as extract_module
from onrecord.settings import default_record

TEXT = "“The ships will sail,” said Orla Vantreight, harbour minister. “No,” said Odo Brask."


@pytest.fixture
def article(own_place: Path, by_hand: Flow) -> Path:
    path = own_place / "a.txt"
    path.write_text(TEXT)
    return path


def test_pipe_gets_one_json_object_a_line(invoke: Invoke, article: Path) -> None:
    result = invoke("extract", "a.txt")
    first, second = map(json.loads, result.stdout.splitlines())
    assert first["article"]["source"] == "a.txt"
    assert first["speaker"]["name"] == "Orla Vantreight"
    assert TEXT[first["content"][0]["start"] : first["content"][0]["end"]] == "“The ships will sail,”"
    assert second["speaker"]["name"] == "Odo Brask"
    assert result.exit_code == 0


def test_no_record_is_made(invoke: Invoke, article: Path) -> None:
    invoke("extract", "a.txt")
    assert not Path(default_record().removeprefix("sqlite:///")).parent.exists()


def test_table_has_a_line_a_statement(invoke: Invoke, article: Path) -> None:
    lines = invoke("extract", "a.txt", "--format", "table").stdout.splitlines()
    assert lines == [
        "a.txt: 2 statements",
        "At     How          Speaker          Cue   Words",
        "0-22   direct, say  Orla Vantreight  said  “The ships will sail,”",
        "63-68  direct, say  Odo Brask        said  “No,”",
        "",
    ]


def test_the_occasion_has_a_column_where_something_is_known_of_it(
    invoke: Invoke, own_place: Path, by_hand: Flow
) -> None:
    (own_place / "a.txt").write_text("“No,” said Odo Brask. “Yes,” said Ada Lund to reporters.")
    lines = invoke("extract", "a.txt", "--format", "table").stdout.splitlines()
    assert lines[1:4] == [
        "At     How          Speaker    Cue   Occasion       Words",
        "0-5    direct, say  Odo Brask  said                 “No,”",
        "22-28  direct, say  Ada Lund   said  to: reporters  “Yes,”",
    ]


NESTED = "Odo Brask denied that Orla Vantreight had promised ships. “No,” said Ada Lund."


def test_a_statement_inside_another_is_indented_under_it(
    invoke: Invoke, own_place: Path, by_hand: Flow
) -> None:
    (own_place / "a.txt").write_text(NESTED)
    lines = invoke("extract", "a.txt", "--format", "table").stdout.splitlines()
    assert lines == [
        "a.txt: 3 statements",
        "At       How                Speaker          Cue           Words",
        "58-63    direct, say        Ada Lund         said          “No,”",
        "17-56    indirect, deny     Odo Brask        denied        that Orla Vantreight had promised ships",
        "  51-56  indirect, promise  Orla Vantreight  had promised  ships",
        "",
    ]


def test_the_indent_is_seen_on_a_terminal(
    invoke: Invoke, own_place: Path, by_hand: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_place / "a.txt").write_text(NESTED)
    monkeypatch.setattr(extract_module, "on_terminal", lambda **_: True)
    shown = invoke("extract", "a.txt", "--format", "table").stdout.splitlines()
    assert [line for line in shown if line.startswith("  51-56  indirect")]


def test_json_points_to_the_outer_statement(invoke: Invoke, own_place: Path, by_hand: Flow) -> None:
    (own_place / "a.txt").write_text(NESTED)
    forms = [json.loads(line) for line in invoke("extract", "a.txt").stdout.splitlines()]
    outer = next(form["id"] for form in forms if form["act"] == "deny")
    assert [(form["act"], form["within"]) for form in forms] == [
        ("say", None),
        ("deny", None),
        ("promise", outer),
    ]


def test_table_is_the_default_on_a_terminal(
    invoke: Invoke, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extract_module, "on_terminal", lambda **_: True)
    result = invoke("extract", "a.txt")
    assert "Orla" in result.stdout
    assert "{" not in result.stdout


def test_articles_of_a_folder_in_order(invoke: Invoke, own_place: Path, by_hand: Flow) -> None:
    for name in ["b.txt", "a.txt", "c.pdf"]:
        (own_place / name).write_text(TEXT)
    result = invoke("extract", ".")
    sources = [json.loads(line)["article"]["source"] for line in result.stdout.splitlines()]
    assert sources == ["a.txt", "a.txt", "b.txt", "b.txt"]
    assert result.stderr == "Skipped 1 file of another kind: .pdf 1.\n"
    assert by_hand.loaded == 1


def test_standard_input_is_read(invoke: Invoke, by_hand: Flow) -> None:
    result = invoke("extract", "-", stdin=TEXT.encode())
    assert json.loads(result.stdout.splitlines()[0])["article"]["source"] == "-"


def test_bad_inputs_are_named_and_the_rest_is_printed(invoke: Invoke, article: Path) -> None:
    (article.parent / "b.txt").write_text("This makes us stumble.")
    result = invoke("extract", "missing", "b.txt", "a.txt")
    first, second = result.stderr.splitlines()
    assert first == "onrecord: missing: there is no such file or folder"
    assert second.startswith("onrecord: b.txt: left out: Onrecord failed on it (KeyError")
    assert len(result.stdout.splitlines()) == 2
    assert result.exit_code == 1


def test_nothing_but_bad_inputs_needs_no_model(invoke: Invoke, by_hand: Flow) -> None:
    assert invoke("extract", "missing").exit_code == 1
    assert by_hand.loaded == 0


def test_nothing_found_is_told_and_is_exit_code_1(invoke: Invoke, own_place: Path, by_hand: Flow) -> None:
    (own_place / "a.txt").write_text("Nothing was said.")
    result = invoke("extract", "a.txt")
    assert (result.stdout, result.stderr, result.exit_code) == ("", "onrecord: no statements found\n", 1)


def test_article_without_statements_is_told_in_the_table(
    invoke: Invoke, own_place: Path, by_hand: Flow
) -> None:
    (own_place / "a.txt").write_text("Nothing was said.")
    result = invoke("extract", "a.txt", "--format", "table")
    assert result.stdout == "a.txt: 0 statements\n"


def test_hostile_words_reach_neither_table_nor_json(invoke: Invoke, own_place: Path, by_hand: Flow) -> None:
    (own_place / "a.txt").write_text("“\x1b[2J\u202e\x9b2J,” said Orla Vantreight.")
    table = invoke("extract", "a.txt", "--format", "table").stdout
    line = invoke("extract", "a.txt", "--format", "jsonl").stdout
    assert "“␛[2J<U+202E><U+009B>2J,”" in table
    assert json.loads(line)["content"][0]["text"] == "“\x1b[2J\u202e\x9b2J,”"
    assert not {"\x1b", "\x9b", "\u202e"} & set(table + line)


def test_unknown_format_is_wrong_usage(invoke: Invoke) -> None:
    assert invoke("extract", "a.txt", "--format", "xml").exit_code == 2
