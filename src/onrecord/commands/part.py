"""``onrecord part``."""

import click

from onrecord.commands.choosing import choose_one, numbered
from onrecord.commands.editor import editor_options
from onrecord.commands.records_at import open_existing
from onrecord.printing import plural, printable
from onrecord.settings import Settings


@click.command()
@click.argument("speaker", nargs=-1, required=True, metavar="SPEAKER")
@editor_options
@click.pass_context
def part(context: click.Context, speaker: tuple[str, ...], by: str, why: str) -> None:
    """Make two speakers again of two that were merged.

    SPEAKER is the one that was merged into the other, by name or by the number that the command speakers
    tells. What the merge moved goes back, but for statements whose speaker an editor corrected since.
    """
    settings = context.find_object(Settings) or Settings()
    with open_existing(settings.record) as record:
        one = choose_one(record, " ".join(speaker), merged=True)
        made = record.part(one.id, by, why)
        now, other = record.speaker(one.id), record.speaker(made.other)
    moved = plural(now.statements - one.statements, "statement")
    click.echo(printable(f"{numbered(now)} and {numbered(other)} are two again: {moved} moved back."))
    click.echo("What is added later goes to whichever of them its name and role fit.")
