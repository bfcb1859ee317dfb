"""The ``onrecord`` command: thin, joins ``commands``."""

import contextlib
import os
import sys
from typing import Any

import click

from onrecord.commands.add import add
from onrecord.commands.demo import demo
from onrecord.commands.doctor import doctor
from onrecord.commands.extract import extract
from onrecord.commands.know import know
from onrecord.commands.merge import merge
from onrecord.commands.part import part
from onrecord.commands.serve import serve
from onrecord.commands.show import show
from onrecord.commands.speakers import speakers
from onrecord.commands.split import split
from onrecord.errors import OnrecordError
from onrecord.printing import complain
from onrecord.settings import Settings, default_record, record_url

STOPPED = 130
# What a shell reports for a program that ended because its reader went away: 128 + SIGPIPE.
READER_GONE = 141

# In the order that a newcomer needs them.
CHAPTERS: dict[str, tuple[click.Command, ...]] = {
    "Begin here": (demo, add),
    "Who said what": (show, serve),
    "Who is who": (speakers, know, merge, part, split),
    "Without a record": (extract,),
    "When something does not work": (doctor,),
}


class Commands(click.Group):
    """The commands by chapter. What goes wrong on purpose is one line, never a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the chapters."""
        return [command.name or "" for commands in CHAPTERS.values() for command in commands]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One list a chapter."""
        for chapter, commands in CHAPTERS.items():
            with formatter.section(chapter):
                formatter.write_dl(
                    [(command.name or "", command.get_short_help_str(70)) for command in commands]
                )

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command, and turn what stops it into a line and an exit code."""
        try:
            return super().invoke(ctx)
        except OnrecordError as error:
            complain(str(error))
            ctx.exit(1)
        except KeyboardInterrupt:
            complain("stopped")
            ctx.exit(STOPPED)
        except BrokenPipeError:
            _let_go_of_output()
            ctx.exit(READER_GONE)


def _let_go_of_output() -> None:
    """Keep Python from complaining at its end about output that nobody reads any more."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--record",
    metavar="FILE|URL",
    envvar="ONRECORD_RECORD",
    help="Where the record is kept; also ONRECORD_RECORD.",
)
@click.version_option(package_name="onrecord", message="onrecord %(version)s")
@click.pass_context
def cli(context: click.Context, record: str | None) -> None:
    """Keep the public record of who said what: read news articles, look up each speaker's exact words."""
    context.obj = Settings(record=record_url(record) if record else default_record())


for _commands in CHAPTERS.values():
    for _command in _commands:
        cli.add_command(_command)


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal of few characters shows the others by number, and does not stop the work.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    cli(prog_name="onrecord")
