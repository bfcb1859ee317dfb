"""Killed at any moment, a record holds every article wholly or not at all, and adding again completes it."""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.entries import by_name
from tests.store.adding import articles
from tests.store.support import dump, read_back

from onrecord.records import Entry
from onrecord.store import Record

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")

KILLS = 50
# The longest that is waited between the last call seen and the kill, in seconds: about two articles.
LONGEST_AIM = 0.01
ROOT = Path(__file__).parents[2]

Digests = dict[str, str]


class Adder:
    """A process that adds all articles wherever it is told, and can be killed while it does."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.store.adding"]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)

    def run(self, path: Path) -> int:
        """Adds all articles; how many calls to the database that takes."""
        self._tell(f"0 {path}")
        self._hear()
        calls = self._hear()
        self._tell("wait for it")
        assert self._hear() == "0"
        return int(calls)

    def run_and_kill(self, path: Path, call: int, aim: float) -> bool:
        """Adds all articles, and is killed some seconds after a call; whether it was killed in time."""
        self._tell(f"{call} {path}")
        child = int(self._hear())
        assert self._hear() == "now"
        end = time.perf_counter() + aim
        while time.perf_counter() < end:
            pass
        os.kill(child, signal.SIGKILL)
        self._tell("wait for it")
        return os.WIFSIGNALED(int(self._hear()))

    def close(self) -> None:
        self._process.communicate()

    def _tell(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def _hear(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().rstrip("\n")


@pytest.fixture(scope="module")
def adder() -> Iterator[Adder]:
    process = Adder()
    yield process
    process.close()


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return articles()


def digests(url: str) -> Digests:
    """What is in each table, but for the time at which it was put there."""
    tables = dump(url)
    tables["version"] = [row[:-2] + row[-1:] for row in tables["version"]]
    return {name: hashlib.sha256(repr(rows).encode()).hexdigest() for name, rows in tables.items()}


@pytest.fixture(scope="module")
def states(blank: Path, entries: list[Entry], tmp_path_factory: pytest.TempPathFactory) -> list[Digests]:
    """What is on record after so many articles, each of which was read back and is as it was given."""
    path = shutil.copy(blank, tmp_path_factory.mktemp("states"))
    url = f"sqlite:///{path}"
    with Record.open(url) as record:
        found = [digests(url)]
        for n, entry in enumerate(entries, start=1):
            record.add(entry, by_name)
            assert read_back(record, n) == entry
            found.append(digests(url))
    return found


def test_killed_at_any_moment_a_record_is_whole(
    adder: Adder, entries: list[Entry], states: list[Digests], blank: Path, tmp_path: Path
) -> None:
    calls = adder.run(Path(shutil.copy(blank, tmp_path / "whole.sqlite")))
    at_random = random.Random(2024)
    stopped: list[int] = []
    for kill in range(KILLS):
        path = Path(shutil.copy(blank, tmp_path / f"{kill}.sqlite"))
        # One moment in each fiftieth of the way.
        call = calls * kill // KILLS + at_random.randrange(calls // KILLS) + 1
        in_time = adder.run_and_kill(path, call, at_random.uniform(0, LONGEST_AIM))
        url = f"sqlite:///{path}"
        with Record.open(url) as record:
            assert record.problems() == []
            there = record.counts().articles
            assert digests(url) == states[there]
            last = range(max(0, there - 3), there)
            assert [read_back(record, n + 1) for n in last] == [entries[n] for n in last]
            for entry in entries:
                record.add(entry, by_name)
            assert record.problems() == []
            assert digests(url) == states[-1]
        stopped += [there] if in_time else []
    assert len(stopped) >= KILLS - 2
    assert len(set(stopped)) > KILLS // 2
