"""A command line with a record of its own, and a reading by hand that needs no model."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.commands.hand import Flow, Invoke

from onrecord.cli import cli


@pytest.fixture(autouse=True)
def own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, and a user with nothing on record."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("ONRECORD_RECORD", raising=False)
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


@pytest.fixture
def invoke() -> Invoke:
    """``invoke("show", "Lund")`` runs a command in this process; what it raises by mistake comes through."""
    runner = CliRunner()

    def run(*args: str, stdin: bytes = b"") -> Result:
        return runner.invoke(cli, args, input=stdin, catch_exceptions=False, prog_name="onrecord")

    return run


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> Flow:
    """Articles are read by hand instead of by the model."""
    flow = Flow()
    monkeypatch.setattr("onrecord.commands.latemodel.flow", flow)
    return flow
