"""``onrecord extract``."""

import sys
from collections import Counter

import click

from onrecord.commands.adding import told_skipped
from onrecord.commands.formats import format_option
from onrecord.commands.latemodel import LateModel
from onrecord.commands.models import model_option
from onrecord.commands.watching import Watch, on_terminal, watching
from onrecord.errors import Refused
from onrecord.jsonform import json_line, statement_form
from onrecord.printing import (
    circumstances_of,
    complain,
    manner_of,
    nested,
    place_of,
    plural,
    print_table,
    printable,
    words_of,
)
from onrecord.read import Skipped, read_each
from onrecord.records import Article, Entry, Statement
from onrecord.settings import Settings

HEADER = ("At", "How", "Speaker", "Cue", "Occasion", "Words")
# Before each statement that stands inside the one above.
INDENT = "  "


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option(None)
@model_option
@click.pass_context
def extract(context: click.Context, paths: tuple[str, ...], output: str | None, model: str) -> None:
    """Print the statements of articles, without a record.

    A PATH is a text file, a JSON file (.json, .jsonl), a folder of them, or - for standard input.
    Prints a table on a terminal and one JSON object a line elsewhere. In the table, a statement inside
    another is indented under it.
    """
    settings = context.find_object(Settings) or Settings()
    printer = _Printer(output or ("table" if on_terminal() else "jsonl"), model)
    # The statements themselves show how far it is where they are printed on the terminal.
    with watching("Reading", None, shown=on_terminal(errors=True) and not on_terminal()) as watch:
        for one in read_each(paths, settings, sys.stdin.buffer):
            printer.take(one, watch)
    if printer.skipped:
        click.echo(told_skipped(printer.skipped), err=True)
    if printer.articles and not printer.statements:
        complain("no statements found")
    context.exit(int(printer.refused > 0 or printer.statements == 0))


class _Printer:
    """Prints each article's statements as soon as they are found."""

    def __init__(self, output: str, model: str) -> None:
        self.output = output
        self.model = LateModel(model)
        self.articles = 0
        self.refused = 0
        self.statements = 0
        self.skipped: Counter[str] = Counter()

    def take(self, one: Article | Refused | Skipped, watch: Watch) -> None:
        """Print the statements of one input, or why there are none."""
        if isinstance(one, Skipped):
            self.skipped[one.kind] += 1
            return
        try:
            if isinstance(one, Refused):
                raise one
            for note in one.notes:
                watch.complain(f"{one.source}: {note}")
            self._print(self.model.entry(one))
        except Refused as refused:
            self.refused += 1
            watch.complain(str(refused))
        else:
            self.articles += 1
            watch.advance()

    def _print(self, entry: Entry) -> None:
        self.statements += len(entry.statements)
        if self.output == "table":
            self._print_table(entry)
            return
        for statement in entry.statements:
            click.echo((json_line(statement_form(statement)) + "\n").encode(), nl=False)

    def _print_table(self, entry: Entry) -> None:
        click.echo(printable(f"{entry.article.source}: {plural(len(entry.statements), 'statement')}"))
        if entry.statements:
            rows = [_row(statement, depth) for depth, statement in nested(entry.statements)]
            print_table(HEADER, rows, terminal=on_terminal(), under="Occasion")
            click.echo()


def _row(statement: Statement, depth: int) -> tuple[str, ...]:
    speaker = statement.speaker
    return (
        INDENT * depth + place_of(statement),
        manner_of(statement),
        (speaker.name or speaker.mention.text) if speaker else "not named",
        statement.cue.text if statement.cue else "",
        circumstances_of(statement),
        words_of(statement),
    )
