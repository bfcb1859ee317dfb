"""``onrecord know``."""

import click

from onrecord.errors import Refused
from onrecord.printing import complain, plural
from onrecord.read.known import read_known
from onrecord.resolve import choose
from onrecord.settings import Settings
from onrecord.store import Record


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.pass_context
def know(context: click.Context, files: tuple[str, ...]) -> None:
    """Learn the names of people and bodies beforehand.

    A FILE is CSV (.csv) with the columns name, aliases (several with ; between), type and role, or JSON
    lines of FollowTheMoney or with Wikidata's label, aliases and type. What is known already stays.
    """
    settings = context.find_object(Settings) or Settings()
    learned = known = refused = 0
    with Record.open(settings.record) as record:
        for one in (row for file in files for row in read_known(file)):
            if isinstance(one, Refused):
                refused += 1
                complain(str(one))
            elif record.know(one, choose):
                learned += 1
            else:
                known += 1
    told = [f"{plural(learned, 'speaker')} learned, {known:,} known already."]
    if refused:
        told.append(f"{plural(refused, 'row')} refused.")
    click.echo(" ".join(told))
    context.exit(int(bool(refused) or not (learned or known)))
