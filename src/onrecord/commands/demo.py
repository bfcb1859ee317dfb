"""``onrecord demo``."""

from dataclasses import replace
from pathlib import Path
from shlex import quote

import click

from onrecord.commands.adding import Tally, put_all
from onrecord.commands.latemodel import LateModel
from onrecord.commands.records_at import file_of
from onrecord.commands.serve import HOST, PORT, serve_desk
from onrecord.commands.watching import on_terminal, watching
from onrecord.errors import OnrecordError
from onrecord.extract import DEFAULT
from onrecord.printing import plural
from onrecord.read import read
from onrecord.records import Article
from onrecord.sample import articles_path
from onrecord.settings import Settings, default_record, record_url
from onrecord.store import Record

FILE_NAME = "demo.sqlite"
# A speaker of the sample with much to show.
MOST_QUOTED = "Aumont"


@click.command()
@click.option(
    "--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="The port, or 0 for any."
)
@click.option("--serve/--no-serve", default=True, help="Open the desk afterwards (the default).")
def demo(port: int, serve: bool) -> None:
    """See Onrecord at work on a sample of invented news.

    The sample has a database of its own; your record is not touched.
    """
    url = demo_record()
    with Record.open(url) as record:
        tally = _put_sample(record)
        if not tally.clean:
            raise OnrecordError("the sample could not be read whole; see what is wrong with: onrecord doctor")
        kept = file_of(url)
        click.echo(f"The sample is kept in {kept}, apart from your own record.")
        click.echo(f"Ask it from another terminal: onrecord --record {quote(str(kept))} show {MOST_QUOTED}")
        if serve:
            serve_desk(record, HOST, port)


def demo_record() -> str:
    """Where the sample is kept: beside the user's own record."""
    own = file_of(default_record())
    assert own is not None, "the default record is a file"
    return record_url(str(own.with_name(FILE_NAME)))


def _put_sample(record: Record) -> Tally:
    articles = _sample()
    tally = Tally()
    watched = on_terminal(errors=True)
    if not watched and not all(map(record.has, articles)):
        click.echo(f"Putting a sample of {plural(len(articles), 'article')} on the record ...")
    with watching("Putting the sample on the record", len(articles), shown=watched) as watch:
        put_all(record, articles, LateModel(DEFAULT), watch, tally)
    counts = record.counts()
    click.echo(
        f"On record: {plural(counts.articles, 'article')}, {plural(counts.statements, 'statement')}, "
        f"{plural(counts.speakers, 'speaker')}."
    )
    return tally


def _sample() -> list[Article]:
    """The sample's articles, named the same wherever Onrecord is installed, so that none is added twice."""
    settings = Settings()
    path = str(articles_path())
    return [
        replace(article, source=article.source.replace(path, f"sample/{Path(path).name}", 1))
        for article in read(path, settings)
    ]
