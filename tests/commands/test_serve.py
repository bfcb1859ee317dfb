"""``onrecord serve``: says where the desk is, and ends cleanly."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from tests.commands.hand import Invoke, same_name
from tests.entries import make_entry

from onrecord.settings import default_record
from onrecord.store import Record

SERVE = [sys.executable, "-u", "-c", "from onrecord.cli import main; main()", "serve"]


@pytest.fixture
def on_record(own_place: Path) -> None:
    with Record.open(default_record()) as record:
        record.add(make_entry("Orla Vantreight said no.", ("Orla Vantreight", "said", "no")), same_name)


@pytest.mark.usefixtures("on_record")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_desk_answers_and_ctrl_c_ends_it(ending: signal.Signals) -> None:
    with subprocess.Popen(
        [*SERVE, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ
    ) as process:
        assert process.stdout
        assert process.stderr
        line = process.stdout.readline()
        address = line.removeprefix("The desk is open at ").partition(" ")[0]
        page = httpx.get(address, trust_env=False)
        process.send_signal(ending)
        rest, errors = process.communicate()
    assert address.startswith("http://127.0.0.1:")
    assert page.status_code == 200
    assert "Orla Vantreight" in page.text
    assert rest == "The desk is closed.\n"
    assert errors == ""
    assert process.returncode == 0


@pytest.mark.usefixtures("on_record")
def test_port_that_is_taken_is_told(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    def end_at_once(server: object, sockets: list[socket.socket]) -> None:
        return None

    monkeypatch.setattr("uvicorn.Server.run", end_at_once)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        first, second, last = invoke("serve", "--port", str(port)).stdout.splitlines()
    assert first.startswith(f"port {port} is taken; using ")
    used = first.rpartition(" ")[2]
    assert second == f"The desk is open at http://127.0.0.1:{used}/ (Ctrl-C closes it)."
    assert last == "The desk is closed."


@pytest.mark.usefixtures("on_record")
def test_desk_for_others_says_so(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uvicorn.Server.run", lambda *_, **__: None)
    result = invoke("serve", "--host", "0.0.0.0", "--port", "0")
    assert "Everyone who can reach this machine can read it.\n" in result.stdout


@pytest.mark.usefixtures("on_record")
def test_address_of_another_machine_is_one_line(invoke: Invoke) -> None:
    result = invoke("serve", "--host", "192.0.2.1")
    assert result.stderr.startswith("onrecord: cannot listen on 192.0.2.1")
    assert result.exit_code == 1


def test_without_a_record_there_is_nothing_to_serve(invoke: Invoke) -> None:
    result = invoke("serve")
    assert result.stderr.startswith("onrecord: nothing is on record yet at ")
    assert result.exit_code == 1
