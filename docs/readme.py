"""The README, with what it shows taken from the program."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docs import console, figures, session

BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FIGURES = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shown:
    """One example: what is typed, what the page shows for it, and what is printed now."""

    typed: str
    shown: str
    printed: str

    @property
    def true(self) -> bool:
        """Whether the page still shows what is printed."""
        return console.agree(self.shown, self.printed)

    @property
    def renewed(self) -> str:
        """The example as it should stand. One that is true stays, with all that it leaves out."""
        return self.typed + (self.shown if self.true else self.printed)


def examples(page: str, folder: Path) -> Iterator[list[Shown]]:
    """The examples of each block of a page, all run in order in one empty folder."""
    console.furnish(folder)
    for block in BLOCK.finditer(page):
        yield list(_in_console(block[2], folder) if block[1] == "console" else _in_session(block[2], folder))


def renewed(page: str, folder: Path) -> str:
    """The page with every example and the table of figures as they are now."""
    blocks = examples(page, folder)

    def renew(block: re.Match[str]) -> str:
        return f"```{block[1]}\n{''.join(example.renewed for example in next(blocks))}```"

    return FIGURES.sub(lambda _: figures.table(), BLOCK.sub(renew, page))


def _in_console(block: str, folder: Path) -> Iterator[Shown]:
    for command, shown in console.commands_in(block):
        yield Shown(f"$ {command}\n", shown, console.run(command, folder))


def _in_session(block: str, folder: Path) -> Iterator[Shown]:
    names: dict[str, Any] = {}
    for example in session.examples_in(block):
        yield Shown(session.typed(example.source), example.want, session.run(example.source, names, folder))
