"""``onrecord split``."""

import click

from onrecord.commands.choosing import choose_one, numbered
from onrecord.commands.editor import editor_options
from onrecord.commands.records_at import open_existing
from onrecord.printing import plural, printable
from onrecord.settings import Settings


@click.command()
@click.argument("speaker")
@click.argument("statements", nargs=-1, required=True, metavar="STATEMENT...")
@editor_options
@click.pass_context
def split(context: click.Context, speaker: str, statements: tuple[str, ...], by: str, why: str) -> None:
    """Make two speakers of one: some statements are a namesake's.

    SPEAKER is a name, or the number that the command speakers tells. Each STATEMENT is an id, as told by the
    command show with --format jsonl, and in the address of its page on the desk. The new speaker has the
    names and roles that these statements give. The command merge makes one of the two again, and nothing is
    lost.
    """
    settings = context.find_object(Settings) or Settings()
    with open_existing(settings.record) as record:
        one = choose_one(record, speaker)
        made = record.split(one.id, statements, by, why)
        now, new = record.speaker(one.id), record.speaker(made.other)
    moved = plural(new.statements, "statement")
    click.echo(printable(f"{moved} of {numbered(now)} moved to {numbered(new)}, who is new."))
    click.echo(
        "What is added later goes to whichever of them its name and role fit; in doubt, to someone new."
    )
    click.echo(f"To end it: onrecord merge {new.id} {now.id} --by EDITOR --why REASON")
