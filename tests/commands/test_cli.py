"""The command line as a whole: quick to start, plain in its help, quiet in its ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.commands.hand import Flow, Invoke

from onrecord.cli import CHAPTERS

ROOT = Path(__file__).parents[2]
BY_HAND = (
    "from onrecord.cli import main; from onrecord.commands import latemodel; "
    "from tests.commands.hand import Flow; latemodel.flow = Flow(); main()"
)
TEXT = "“The ships will sail,” said Orla Vantreight.\n\n"


def command(*args: str) -> list[str]:
    """The command line in a process of its own, where articles are read by hand."""
    return [sys.executable, "-c", BY_HAND, *args]


def environment(**variables: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **variables}


def imported_by(*args: str) -> set[str]:
    script = (
        "import atexit, sys; from onrecord.cli import main; "
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr)); sys.argv[0] = 'onrecord'; main()"
    )
    ended = subprocess.run([sys.executable, "-c", script, *args], capture_output=True, text=True, check=False)
    return set(ended.stderr.split())


@pytest.mark.parametrize(
    "args", [["--help"], ["show", "Nobody"], ["add", "missing.txt"], ["extract", "missing.txt"]]
)
def test_nothing_slow_is_imported_before_it_is_needed(args: list[str]) -> None:
    modules = imported_by(*args)
    assert "onrecord.cli" in modules
    assert modules & {"onnxruntime", "tokenizers", "numpy", "starlette", "uvicorn"} == set()


def test_help_names_every_command_in_a_newcomers_order(invoke: Invoke) -> None:
    shown = invoke("--help").stdout
    names = [command.name or "" for commands in CHAPTERS.values() for command in commands]
    places = [shown.index(f"\n  {name} ") for name in names]
    assert names[:2] == ["demo", "add"]
    assert places == sorted(places)
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize("command", [command.name for commands in CHAPTERS.values() for command in commands])
def test_every_command_has_help(invoke: Invoke, command: str) -> None:
    result = invoke(command, "--help")
    assert result.exit_code == 0
    assert "..." not in result.stdout.splitlines()[2]


def test_version(invoke: Invoke) -> None:
    assert invoke("--version").stdout.startswith("onrecord 0.")


@pytest.mark.parametrize(
    "args", [["nonsense"], ["--nonsense"], ["show"], ["serve", "--port", "x"], ["serve", "--port", "70000"]]
)
def test_wrong_usage_ends_with_2(invoke: Invoke, args: list[str]) -> None:
    assert invoke(*args).exit_code == 2


@pytest.mark.parametrize("address", ["mysql://x/y", "sqlite://", "nonsense://"])
def test_address_of_no_record_is_one_line(invoke: Invoke, address: str) -> None:
    result = invoke("--record", address, "show", "Lund")
    assert result.exit_code == 1
    assert result.stderr.startswith("onrecord: ")
    assert result.stderr.count("\n") == 1


def test_password_is_never_printed(invoke: Invoke) -> None:
    result = invoke("--record", "postgresql://u:secret@127.0.0.1:1/x", "show", "Lund")
    assert result.exit_code == 1
    assert "secret" not in result.stderr + result.stdout


def test_reader_that_goes_away_ends_it_quietly(own_place: Path) -> None:
    (own_place / "a.txt").write_text(TEXT * 200)
    process = subprocess.Popen(
        command("extract", "a.txt"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    assert process.stdout
    assert process.stderr
    assert process.stdout.readline().startswith(b"{")
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert errors == b""
    assert process.wait() == 141


def test_terminal_of_few_characters_shows_the_others_by_number(own_place: Path) -> None:
    (own_place / "“a”.txt").write_text("")
    ended = subprocess.run(
        command("add", "“a”.txt"),
        capture_output=True,
        text=True,
        check=False,
        env=environment(PYTHONIOENCODING="latin-1:strict"),
    )
    assert ended.stderr == "onrecord: \\u201ca\\u201d.txt: is empty\n"
    assert ended.returncode == 1


def on_a_terminal(*args: str) -> str:
    """What a command shows on a real (pseudo) terminal."""
    ours, its = os.openpty()
    with subprocess.Popen(
        command(*args), stdin=its, stdout=its, stderr=its, env=environment(TERM="xterm", COLUMNS="100")
    ):
        os.close(its)
        shown = b""
        while piece := read_terminal(ours):
            shown += piece
    os.close(ours)
    return shown.decode()


def read_terminal(descriptor: int) -> bytes:
    """The next piece; nothing at its end, which Linux tells as an error."""
    try:
        return os.read(descriptor, 65_536)
    except OSError:
        return b""


def test_terminal_sees_progress_and_the_outcome(own_place: Path) -> None:
    (own_place / "a.txt").write_text(TEXT)
    (own_place / "b.txt").write_text("")
    shown = on_a_terminal("add", ".")
    assert "Reading" in shown
    assert "onrecord: b.txt: is empty" in shown
    assert "1 article added, 1 statement, 1 speaker named. 1 input refused." in shown


def test_terminal_sees_a_table(own_place: Path) -> None:
    (own_place / "a.txt").write_text(TEXT)
    shown = on_a_terminal("extract", "a.txt")
    assert "Orla Vantreight" in shown
    assert "{" not in shown


def test_interrupt_is_one_line(
    invoke: Invoke, own_place: Path, by_hand: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(by_hand, "entry", interrupted)
    result = invoke("extract", "-", stdin=b"words")
    assert result.stderr == "onrecord: stopped\n"
    assert result.exit_code == 130
