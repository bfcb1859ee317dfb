"""A progress bar on a terminal, nothing in a pipe; lines that do not break it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.text import Text

from onrecord.printing import complain, printable


@dataclass(frozen=True, slots=True)
class Watch:
    """Tells how far long work is. ``bar`` is None where nobody watches."""

    bar: Progress | None = None
    task: TaskID | None = None

    def advance(self) -> None:
        """One more is done."""
        if self.bar and self.task is not None:
            self.bar.advance(self.task)

    def complain(self, text: str) -> None:
        """One line of bad news, on standard error."""
        if self.bar:
            self.bar.console.print(Text(f"onrecord: {printable(text)}"), soft_wrap=True)
        else:
            complain(text)


@contextmanager
def watching(label: str, total: int | None, *, shown: bool) -> Iterator[Watch]:
    """A watch over ``total`` things (None where their number is not known), on standard error."""
    if not shown:
        yield Watch()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield Watch(bar, bar.add_task(label, total=total))


def on_terminal(*, errors: bool = False) -> bool:
    """Whether a person reads standard output (or standard error) as it comes."""
    stream = sys.stderr if errors else sys.stdout
    return stream.isatty()
