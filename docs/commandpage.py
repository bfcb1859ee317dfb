"""The page of commands, from the help that they print themselves."""

from collections.abc import Iterator

import click

from onrecord.cli import cli

WIDTH = 80
HEAD = """\
# Commands

What `--help` prints for each command. Exit codes are the same for all: 0 done; 1 nothing found, or some
inputs failed, each named with its reason; 2 wrong usage; 130 stopped with Ctrl-C.
"""


def page() -> str:
    """The whole page in Markdown."""
    return "\n".join([HEAD, *(f"## {title}\n\n```text\n{text}\n```\n" for title, text in _helps())])


def _helps() -> Iterator[tuple[str, str]]:
    """The title and the help of the program and of each of its commands, in the order of its help."""
    top = _context(cli, "onrecord", None)
    yield "onrecord", cli.get_help(top)
    for name in cli.list_commands(top):
        command = cli.get_command(top, name)
        if command is not None and not command.hidden:
            yield f"onrecord {name}", command.get_help(_context(command, name, top))


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    settings = {**command.context_settings, "terminal_width": WIDTH}
    return click.Context(command, parent=parent, info_name=name, **settings)
