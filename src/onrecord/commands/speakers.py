"""``onrecord speakers``."""

import click

from onrecord.commands.formats import format_option
from onrecord.commands.records_at import open_existing
from onrecord.commands.watching import on_terminal
from onrecord.errors import NotFound
from onrecord.jsonform import json_line
from onrecord.printing import print_table
from onrecord.settings import Settings
from onrecord.store.view import SpeakerView

HEADER = ("Number", "Name", "Type", "Statements", "Also", "Roles")
LISTED = 50


@click.command()
@click.argument("name", nargs=-1, metavar="[NAME]")
@format_option("table")
@click.option("--limit", type=click.IntRange(1), default=LISTED, show_default=True, help="How many at most.")
@click.pass_context
def speakers(context: click.Context, name: tuple[str, ...], output: str, limit: int) -> None:
    """List who is on record, most quoted first, with their numbers.

    With a NAME, only those of that name or with these words in it; last, those who were merged into another.
    """
    settings = context.find_object(Settings) or Settings()
    wanted = " ".join(name)
    with open_existing(settings.record) as record:
        found = record.find_speakers(wanted, limit) if name else record.speakers(limit)
    if not found:
        raise NotFound(f"nobody is on record as {wanted}" if name else "nobody is on record by name yet")
    if output == "jsonl":
        for one in found:
            click.echo((json_line(_form(one)) + "\n").encode(), nl=False)
        return
    print_table(HEADER, [_row(one) for one in found], terminal=on_terminal(), under="Also")


def _row(one: SpeakerView) -> tuple[str, ...]:
    return (
        str(one.id),
        one.name,
        one.type or "",
        f"{one.statements:,}",
        _also(one),
        "; ".join(seen.role for seen in one.roles),
    )


def _also(one: SpeakerView) -> str:
    """Who else it is: ``merged into 1; also written: A. Vik, Ada Vik-Lund``."""
    forms = ", ".join(form for form in one.names if form != one.name)
    told = (
        f"merged into {one.merged_into}" if one.merged_into else "",
        f"also written: {forms}" if forms else "",
    )
    return "; ".join(filter(None, told))


def _form(one: SpeakerView) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "type": one.type.value if one.type else None,
        "names": list(one.names),
        "roles": [
            {"role": seen.role, "first_seen": seen.first_seen, "last_seen": seen.last_seen}
            for seen in one.roles
        ],
        "statements": one.statements,
        "merged_into": one.merged_into,
    }
