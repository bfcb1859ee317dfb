"""``onrecord demo``: the sample in a database of its own."""

from pathlib import Path

import pytest
from tests.commands.hand import Flow, Invoke

from onrecord.commands.demo import demo_record
from onrecord.sample import articles_path
from onrecord.settings import default_record
from onrecord.store import Record

pytestmark = pytest.mark.usefixtures("by_hand")


def test_sample_goes_into_a_database_of_its_own(invoke: Invoke) -> None:
    result = invoke("demo", "--no-serve")
    count = len(articles_path().read_text(encoding="utf-8").splitlines())
    first, second, third, fourth = result.stdout.splitlines()
    assert first == f"Putting a sample of {count} articles on the record ..."
    assert second.startswith(f"On record: {count} articles, ")
    assert third.startswith("The sample is kept in ")
    assert third.endswith("demo.sqlite, apart from your own record.")
    assert fourth.startswith("Ask it from another terminal: onrecord --record ")
    assert result.exit_code == 0
    assert not Path(default_record().removeprefix("sqlite:///")).exists()


def test_users_own_record_is_not_touched(invoke: Invoke, own_place: Path) -> None:
    invoke("--record", "own.sqlite", "demo", "--no-serve")
    assert not (own_place / "own.sqlite").exists()


def test_again_adds_nothing_and_needs_no_model(
    invoke: Invoke, by_hand: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = invoke("demo", "--no-serve").stdout.splitlines()
    monkeypatch.chdir("/")
    again = invoke("demo", "--no-serve").stdout.splitlines()
    assert again == first[1:]
    assert by_hand.loaded == 1


def test_sources_do_not_tell_where_it_is_installed(invoke: Invoke) -> None:
    invoke("demo", "--no-serve")
    with Record.open(demo_record()) as record:
        sources = {summary.source for summary in record.articles(100)}
    assert all(source.startswith("sample/articles.jsonl#") for source in sources)


def test_desk_is_served(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uvicorn.Server.run", lambda *_, **__: None)
    result = invoke("demo", "--port", "0")
    assert "The desk is open at http://127.0.0.1:" in result.stdout
    assert result.exit_code == 0
