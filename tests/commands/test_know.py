"""``onrecord know``: people and bodies that are known beforehand."""

import json
from pathlib import Path

import pytest
from tests.commands.hand import Invoke

from onrecord.errors import Refused
from onrecord.read.known import read_known
from onrecord.records import Known, SpeakerType
from onrecord.settings import default_record
from onrecord.store import Record

CSV = """\
name,aliases,type,role
Oleh Zelenskyy,Oleh Zelensky; Олег Зеленський ,person,president of Norland
Sarnholm Alliance,SA,organization,
"Tarn, Ivo",,person,
"""
FTM = {
    "id": "x",
    "schema": "Person",
    "properties": {"name": ["Ana Bel"], "alias": ["A. Bel"], "position": ["mayor"]},
}
WIKIDATA = {"id": "Q1", "label": "Norland", "aliases": ["Kingdom of Norland"], "type": "country"}


def learn(invoke: Invoke, name: str, text: str) -> tuple[int, str, str]:
    Path(name).write_text(text, encoding="utf-8")
    result = invoke("know", name)
    return result.exit_code, result.stdout, result.stderr


def test_a_csv_is_learned_once(invoke: Invoke) -> None:
    assert learn(invoke, "a.csv", CSV) == (0, "3 speakers learned, 0 known already.\n", "")
    assert learn(invoke, "a.csv", CSV) == (0, "0 speakers learned, 3 known already.\n", "")
    with Record.open(default_record()) as record:
        [one] = record.find_speakers("zelensky")
        assert one.names == ("Oleh Zelenskyy", "Oleh Zelensky", "Олег Зеленський")
        assert [seen.role for seen in one.roles] == ["president of Norland"]
        assert record.counts().speakers == 0


def test_json_lines_are_learned(invoke: Invoke) -> None:
    text = "\n".join(map(json.dumps, (FTM, WIKIDATA)))
    assert learn(invoke, "a.jsonl", text)[:2] == (0, "2 speakers learned, 0 known already.\n")
    shown = invoke("show", "Bel").stdout
    assert "Ana Bel, person: 0 statements on record" in shown
    assert "Also written: A. Bel" in shown


def test_another_file_adds_to_who_is_known(invoke: Invoke) -> None:
    learn(invoke, "a.csv", CSV)
    more = "name,aliases,type,role\nOleh Zelensky,O. Zelenskyi,person,president of Norland\n"
    assert learn(invoke, "b.csv", more)[1] == "1 speaker learned, 0 known already.\n"
    with Record.open(default_record()) as record:
        assert len(record.find_speakers("oleh")) == 1


def test_bad_rows_are_refused_and_the_rest_goes_on(invoke: Invoke) -> None:
    rows = ["name,type", ",person", "Ana Bel,planet", "Ivo Tarn,person", f"{'x' * 301},person"]
    code, told, refused = learn(invoke, "a.csv", "\n".join(rows))
    assert (code, told) == (1, "1 speaker learned, 0 known already. 3 rows refused.\n")
    lines = refused.splitlines()
    assert lines[0] == "onrecord: a.csv:2: has no name"
    assert lines[1].startswith("onrecord: a.csv:3: is of type 'planet'; known are: person, ")
    assert len(lines) == 3


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.csv", b"title\nx\n", "has no column name in its first line"),
        ("a.csv", b"name\n\xff\n", "is not UTF-8 throughout"),
        ("a.jsonl", b"{\n", "is not valid JSON"),
        ("a.jsonl", b"[]\n", "is not a JSON object"),
        ("a.jsonl", b'{"label": 7}\n', "has no name"),
        ("a.jsonl", b'{"label": "x\\u0000"}\n', "has a character in a name or role that no text has"),
        ("a.jsonl", b'{"schema": "Vessel", "properties": {"name": ["x"]}}\n', "is of type 'Vessel'"),
        ("a.jsonl", b'{"schema": "Person", "properties": []}\n', "has no name"),
    ],
)
def test_what_tells_nobody_is_refused(own_place: Path, name: str, data: bytes, reason: str) -> None:
    (own_place / name).write_bytes(data)
    [one] = read_known(name)
    assert isinstance(one, Refused)
    assert one.reason.startswith(reason)


def test_a_file_that_is_not_there_is_refused(own_place: Path) -> None:
    [one] = read_known("none.csv")
    assert isinstance(one, Refused)
    assert one.reason.startswith("cannot be read")


def test_an_empty_file_is_nothing(invoke: Invoke) -> None:
    assert learn(invoke, "a.jsonl", "\n")[0] == 1


def test_a_row_is_read(own_place: Path) -> None:
    (own_place / "a.jsonl").write_text(json.dumps(FTM) + "\n\n" + json.dumps(WIKIDATA | {"type": None}))
    assert list(read_known("a.jsonl")) == [
        Known("Ana Bel", ("A. Bel",), SpeakerType.PERSON, ("mayor",)),
        Known("Norland", ("Kingdom of Norland",), None, ()),
    ]
