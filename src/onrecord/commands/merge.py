"""``onrecord merge``."""

import click

from onrecord.commands.choosing import choose_one, numbered
from onrecord.commands.editor import editor_options
from onrecord.commands.records_at import open_existing
from onrecord.printing import plural, printable
from onrecord.settings import Settings


@click.command()
@click.argument("speaker")
@click.argument("into")
@editor_options
@click.pass_context
def merge(context: click.Context, speaker: str, into: str, by: str, why: str) -> None:
    """Make one speaker of two: whatever SPEAKER said, INTO said.

    Each is a name, or the number that the command speakers tells. What is added later for SPEAKER goes to
    INTO too. The command part ends it, and nothing is lost.
    """
    settings = context.find_object(Settings) or Settings()
    with open_existing(settings.record) as record:
        one, other = choose_one(record, speaker), choose_one(record, into)
        made = record.merge(one.id, other.id, by, why)
        now = record.speaker(made.other)
    moved = plural(one.statements, "statement")
    click.echo(printable(f"{numbered(one)} is {numbered(now)} now: {moved} moved."))
    click.echo(printable(f"What is added later for {one.name} goes to {now.name} too."))
    click.echo(f"To end it: onrecord part {one.id} --by EDITOR --why REASON")
