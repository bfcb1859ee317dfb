"""``onrecord doctor``: what is installed and whether it works, changing nothing."""

import re
import sqlite3
from contextlib import closing
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
from tests.commands.hand import Flow, Invoke, same_name
from tests.entries import make_entry

from onrecord.commands import doctor as doctor_module
from onrecord.commands.recordcheck import about_record
from onrecord.errors import ModelMissing, OnrecordError
from onrecord.extract import modelfiles
from onrecord.extract.modelfiles import ModelFiles
from onrecord.settings import record_url
from onrecord.store import Record


@pytest.fixture
def a_record(own_place: Path) -> Path:
    path = own_place / "record.sqlite"
    with Record.open(record_url(str(path))) as record:
        record.add(make_entry("Orla Vantreight said no.", ("Orla Vantreight", "said", "no")), same_name)
    return path


@pytest.mark.usefixtures("by_hand")
def test_everything_is_told_and_works(invoke: Invoke, a_record: Path) -> None:
    card = ModelFiles.find("default").card
    result = invoke("--record", str(a_record), "doctor")
    assert "onrecord 0." in result.stdout
    assert "onnxruntime 1." in result.stdout
    assert "Python 3." in result.stdout
    assert f"default: reader.onnx is whole, sha-256 {card['files']['reader.onnx']}" in result.stdout
    assert "revision 0004, write-ahead log" in result.stdout
    assert "sound: 1 article, 1 statement, 1 speaker named" in result.stdout
    assert result.stdout.endswith("Everything works.\n")
    assert result.stderr == ""
    assert result.exit_code == 0


@pytest.mark.usefixtures("by_hand")
def test_absent_record_is_told_and_not_made(invoke: Invoke, own_place: Path) -> None:
    result = invoke("--record", "deep/absent.sqlite", "doctor")
    assert "not there yet; made by the first: onrecord add PATH" in result.stdout
    assert result.exit_code == 0
    assert list(own_place.iterdir()) == []


@pytest.mark.usefixtures("by_hand")
@pytest.mark.parametrize("data", [b"something else", b"SQLite format 3\x00 and no more"])
def test_file_that_is_no_record_is_told_and_left_as_it_is(
    invoke: Invoke, own_place: Path, data: bytes
) -> None:
    (own_place / "other.sqlite").write_bytes(data)
    result = invoke("--record", "other.sqlite", "doctor")
    assert result.stderr.startswith("onrecord: ")
    assert result.stdout.endswith("Something does not work; see above.\n")
    assert result.exit_code == 1
    assert (own_place / "other.sqlite").read_bytes() == data
    assert [path.name for path in own_place.iterdir()] == ["other.sqlite"]


def test_orphan_in_the_database_is_told(a_record: Path) -> None:
    with closing(sqlite3.connect(a_record)) as connection, connection:
        connection.execute("INSERT INTO damage VALUES (99, 1, 'x', 0, 1, NULL, 0.5)")
    with pytest.raises(OnrecordError, match=r"damage: row . belongs to a missing row of version"):
        list(about_record(record_url(str(a_record))))


def test_older_revision_is_told_and_not_changed(a_record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "onrecord.store.migrate.revisions", lambda *_: ("0001", "0002", "0003", "0004", "0005")
    )
    told = list(about_record(record_url(str(a_record))))
    assert told[1:] == ["revision 0004; the next command that opens it brings it to 0005"]


def test_record_of_a_later_version_is_told(invoke: Invoke, a_record: Path, by_hand: Flow) -> None:
    with closing(sqlite3.connect(a_record)) as connection, connection:
        connection.execute("UPDATE onrecord_revision SET version_num = '9999'")
    result = invoke("--record", str(a_record), "doctor")
    assert "written by a later version of Onrecord" in result.stderr
    assert result.exit_code == 1


def test_missing_model_is_told_and_the_record_still_checked(
    invoke: Invoke, a_record: Path, by_hand: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> str:
        raise ModelMissing("the language model cannot be loaded; reinstall Onrecord")

    monkeypatch.setattr(by_hand, "load_model", missing)
    result = invoke("--record", str(a_record), "doctor")
    assert result.stderr == "onrecord: the language model cannot be loaded; reinstall Onrecord\n"
    assert "sound: 1 article" in result.stdout
    assert result.exit_code == 1


@pytest.mark.usefixtures("by_hand")
def test_model_that_finds_nothing_does_not_work(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.commands.hand.SAID", re.compile("never"))
    result = invoke("doctor")
    assert "the default model finds nothing in the trial sentence" in result.stderr
    assert result.exit_code == 1


def test_model_as_installed_is_whole() -> None:
    assert ModelFiles.find("default").damaged() == []


@pytest.mark.parametrize("data", [b"changed", None], ids=["changed", "missing"])
def test_damaged_model_is_told(
    invoke: Invoke, by_hand: Flow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, data: bytes | None
) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "reader.json").write_text('{"files": {"reader.onnx": "00"}}')
    if data is not None:
        (folder / "reader.onnx").write_bytes(data)
    monkeypatch.setattr(modelfiles, "_folder", lambda name: folder)
    result = invoke("doctor")
    assert "the default model is damaged (reader.onnx); reinstall it" in result.stderr
    assert by_hand.loaded == 0
    assert result.exit_code == 1


def test_missing_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(doctor_module, "version", missing)
    with pytest.raises(OnrecordError, match="onrecord is not installed; reinstall Onrecord"):
        list(doctor_module.about_packages())
