"""Adds 200 articles to a record in a process that can be killed: run as ``python -m tests.store.adding``.

For each line with a number and a path it forks a process that adds them all to the record there, and
tells the process's id. The process tells ``now`` when it makes the call to the database that has the
number, or for 0 how many it made in all. On the next line, the end is waited for, and its status told.
"""

import os
import sys

from sqlalchemy import event
from tests.entries import Told, by_name, make_entry

from onrecord.records import Act, Entry
from onrecord.store import Record

ARTICLES = 200
SURNAMES = ("Lund", "Vik", "Moe", "Dahl", "Berg", "Holm", "Aas")


def articles() -> list[Entry]:
    """200 small articles of three statements each, by speakers who come again, also under fuller names."""
    return [_article(n) for n in range(ARTICLES)]


def _article(n: int) -> Entry:
    who, other = (SURNAMES[(n * step) % len(SURNAMES)] for step in (1, 3))
    text = (
        f"“Ferry {n} 😀 sails,” Ada {who} said on Monday.\r\n\r\n{other} denied that boat {n} was late, "
        f"the Tidings reported.\n\nA clerk said plan {n} was due.\n"
    )
    return make_entry(
        text,
        Told(f"Ada {who}", "said", f"“Ferry {n} 😀 sails,”", role=f"mayor {n % 3}", confidence=n / ARTICLES),
        Told(
            other, "denied", f"that boat {n} was late", name=f"Ada{' Sofie' * (n % 2)} {other}",
            act=Act.DENY, chain=("the Tidings",),
        ),
        Told("A clerk", "said", f"plan {n} was due", anonymous=True, within=1),
        source=f"article{n}.txt", title=f"Ferry {n}", published=f"2024-{n % 12 + 1:02}-01",
    )  # fmt: skip


def _add_all(path: str, entries: list[Entry], told_at: int) -> None:
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1
        if calls == told_at:
            _tell("now")

    with Record.open(f"sqlite:///{path}") as record:
        event.listen(record._engine, "before_cursor_execute", count)
        for entry in entries:
            record.add(entry, by_name)
    if told_at == 0:
        _tell(calls)


def _tell(what: object) -> None:
    os.write(1, f"{what}\n".encode())


def main() -> None:
    """Serves until the input ends."""
    entries = articles()
    for line in sys.stdin:
        told_at, _, path = line.rstrip("\n").partition(" ")
        child = os.fork()
        if child == 0:
            _add_all(path, entries, int(told_at))
            os._exit(0)
        _tell(child)
        sys.stdin.readline()
        _, status = os.waitpid(child, 0)
        _tell(status)


if __name__ == "__main__":
    main()
