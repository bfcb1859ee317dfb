"""Runs the commands of a console block as a reader would, on a terminal of fixed width."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from docs.places import DOCS, EXAMPLES

# Wide enough for the tables, narrow enough for a page.
COLUMNS = 100
# What stands in a page for the home of whoever runs the commands.
HOME = "/home/you"
COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
# The versions of what is installed differ from reader to reader.
VERSION = re.compile(r"\b\d+\.\d+\.\d+\b")
ANYTHING = re.escape("...")
# How a terminal is told of bold and of colours (ECMA-48, Select Graphic Rendition).
STYLE = re.compile(r"\x1b\[[0-9;]*m")


def commands_in(block: str) -> list[tuple[str, str]]:
    """Each command of a block, with what the block shows below it."""
    return [(match[1], match[2]) for match in COMMAND.finditer(block)]


def furnish(folder: Path) -> None:
    """Put the files that the commands name where they look for them."""
    copies = folder / EXAMPLES.relative_to(DOCS.parent)
    copies.mkdir(parents=True)
    for file in EXAMPLES.iterdir():
        (copies / file.name).write_bytes(file.read_bytes())


def run(command: str, folder: Path) -> str:
    """What a command prints on a terminal in ``folder``, which is its user's home too; complaints first.

    Raises:
        RuntimeError: the command failed.
    """
    leader, follower = pty.openpty()
    # Complaints go to a file, so that no progress bar is drawn.
    with TemporaryFile("w+") as complaints, _started(command, folder, follower, complaints) as process:
        os.close(follower)
        printed = _all_of(leader)
        status = process.wait()
        complaints.seek(0)
        told = complaints.read() + printed
    if status:
        raise RuntimeError(f"{command}: exit code {status}\n{told}")
    return told.replace(str(folder), HOME)


def agree(shown: str, printed: str) -> bool:
    """Whether a page shows what was printed. ``...`` in the page stands for anything."""
    wanted = re.escape(VERSION.sub("N", shown)).replace(ANYTHING, ".*")
    return re.fullmatch(wanted, VERSION.sub("N", printed), re.DOTALL) is not None


def _started(command: str, folder: Path, terminal: int, complaints: IO[str]) -> subprocess.Popen[bytes]:
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "ONRECORD_RECORD": str(folder / ".local" / "share" / "onrecord" / "record.sqlite"),
        "COLUMNS": str(COLUMNS),
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
    }
    return subprocess.Popen(  # noqa: S603
        ["bash", "-c", command],  # noqa: S607
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=complaints,
    )


def _all_of(terminal: int) -> str:
    """What is written to a terminal until nobody holds it any more, without styles and trailing spaces."""
    written = b""
    try:
        while piece := os.read(terminal, 65536):
            written += piece
    except OSError:  # how Linux tells that the other end is closed
        pass
    finally:
        os.close(terminal)
    lines = STYLE.sub("", written.decode()).splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)
