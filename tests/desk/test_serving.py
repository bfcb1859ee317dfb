"""Taking a port, and ending."""

import http.client
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.desk.sample import record

from onrecord.desk import serve, serving
from onrecord.desk.serving import listen
from onrecord.errors import OnrecordError

DESK = """
from onrecord.desk import serve
from tests.desk.sample import record
serve(record(), port=0, announce=lambda host, port: print(host, port, flush=True))
print("ended", flush=True)
"""


def test_a_taken_port_gives_way_to_the_next_free_one() -> None:
    with listen("127.0.0.1", 0) as first:
        taken = first.getsockname()[1]
        with listen("127.0.0.1", taken) as second:
            assert second.getsockname()[1] > taken


def test_where_all_are_taken_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "PORTS", 0)
    with listen("127.0.0.1", 0) as first:
        taken = first.getsockname()[1]
        with pytest.raises(OnrecordError, match=f"no port is free on 127.0.0.1 from {taken} on"):
            listen("127.0.0.1", taken)


@pytest.mark.parametrize(
    ("host", "port", "message"),
    [
        ("192.0.2.1", 8400, "cannot listen on 192.0.2.1, port 8400"),
        ("not..a.host", 8400, "is not an address of this machine"),
        ("127.0.0.1", 70000, "70000 is not a port"),
        ("127.0.0.1", -1, "-1 is not a port"),
    ],
)
def test_an_address_that_cannot_be_served_is_one_plain_line(host: str, port: int, message: str) -> None:
    with pytest.raises(OnrecordError, match=message) as raised:
        serve(record(), host=host, port=port, announce=print)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_cleanly_with_a_connection_open(sent: signal.Signals) -> None:
    desk = subprocess.Popen(
        [sys.executable, "-W", "error", "-c", DESK],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert desk.stdout
    host, port = desk.stdout.readline().split()
    visitor = http.client.HTTPConnection(host, int(port), timeout=30)
    visitor.request("GET", "/")
    assert visitor.getresponse().read()
    desk.send_signal(sent)
    output, errors = desk.communicate(timeout=30)
    visitor.close()
    assert (desk.returncode, output, errors) == (0, "ended\n", "")


@pytest.mark.parametrize(
    ("name", "status"), [("localhost", 200), ("127.0.0.1:8400", 200), ("attacker.example", 400)]
)
def test_on_this_machine_it_answers_only_its_own_names(address: str, name: str, status: int) -> None:
    visitor = http.client.HTTPConnection(address.removeprefix("http://"), timeout=30)
    visitor.request("GET", "/", headers={"Host": name})
    assert visitor.getresponse().status == status
    visitor.close()
