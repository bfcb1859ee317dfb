"""``onrecord add``."""

import sys

import click

from onrecord.commands.adding import Tally, put_all
from onrecord.commands.latemodel import LateModel
from onrecord.commands.models import model_option
from onrecord.commands.watching import on_terminal, watching
from onrecord.errors import OnrecordError
from onrecord.printing import complain
from onrecord.read import read_each
from onrecord.read.inputs import STANDARD_INPUT
from onrecord.records import Article
from onrecord.settings import Settings
from onrecord.store import Record

STOPPED = 130


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@model_option
@click.pass_context
def add(context: click.Context, paths: tuple[str, ...], model: str) -> None:
    """Put articles on the record.

    A PATH is a text file, a JSON file (.json, .jsonl), a folder of them, or - for standard input.
    What is on record already is left as it is; a changed text becomes a new version.
    """
    settings = context.find_object(Settings) or Settings()
    watched = on_terminal(errors=True)
    total = _how_many(paths, settings) if watched else None
    tally = Tally()
    try:
        with Record.open(settings.record) as record, watching("Reading", total, shown=watched) as watch:
            articles = read_each(paths, settings, sys.stdin.buffer)
            put_all(record, articles, LateModel(model), watch, tally)
        code = int(not tally.clean)
    except KeyboardInterrupt:
        complain("stopped; what was added stays on record")
        code = STOPPED
    except OnrecordError as error:
        complain(str(error))
        code = 1
    click.echo(tally.told())
    context.exit(code)


def _how_many(paths: tuple[str, ...], settings: Settings) -> int | None:
    """The number of articles, for the bar. Reading takes about a thousandth of the time that follows."""
    if STANDARD_INPUT in paths:
        return None
    return sum(isinstance(one, Article) for one in read_each(paths, settings))
