"""``onrecord show``."""

from collections.abc import Sequence

import click

from onrecord.commands.choosing import choose, described
from onrecord.commands.formats import format_option
from onrecord.commands.records_at import open_existing
from onrecord.commands.watching import on_terminal
from onrecord.jsonform import json_line, statement_form
from onrecord.printing import (
    act_of,
    circumstances_of,
    complain,
    date_of,
    manner_of,
    place_of,
    plural,
    print_table,
    printable,
    words_of,
)
from onrecord.settings import Settings
from onrecord.store.view import SeenRole, SpeakerView, StatementView

HEADER = ("When", "How", "Outlet", "Article", "At", "Occasion", "Words")


@click.command()
@click.argument("name", nargs=-1, required=True, metavar="NAME")
@format_option("table")
@click.pass_context
def show(context: click.Context, name: tuple[str, ...], output: str) -> None:
    """Show what a speaker has said, in order, in the exact words.

    NAME is a full name, a surname, or the number that tells namesakes apart.
    """
    settings = context.find_object(Settings) or Settings()
    with open_existing(settings.record) as record:
        speaker, others = choose(record, " ".join(name))
        statements = record.said_by(speaker.id) if speaker else ()
    if speaker is None:
        _list(" ".join(name), others)
        context.exit(1)
    if output == "jsonl":
        for view in statements:
            click.echo((json_line(_form(view)) + "\n").encode(), nl=False)
        return
    for line in _heading(speaker, others):
        click.echo(printable(line))
    click.echo()
    rows = [_row(view) for view in statements]
    print_table(HEADER, rows, terminal=on_terminal(), under="Occasion")


def _list(name: str, speakers: Sequence[SpeakerView]) -> None:
    complain(f"several speakers are on record as {name}; show one of them by number:")
    for one in speakers:
        click.echo(printable(f"  onrecord show {one.id}  {described(one)}"), err=True)


def _heading(speaker: SpeakerView, others: Sequence[SpeakerView]) -> list[str]:
    kind = f", {speaker.type}" if speaker.type else ""
    lines = [f"{speaker.name}{kind}: {plural(speaker.statements, 'statement')} on record"]
    if speaker.roles:
        lines.append("Roles: " + "; ".join(map(_role, speaker.roles)))
    forms = [form for form in speaker.names if form != speaker.name]
    if speaker.merged_into:
        lines.append(f"Merged into another speaker: onrecord show {speaker.merged_into}")
    if forms:
        lines.append("Also written: " + ", ".join(forms))
    if others:
        named = ", ".join(f"{other.name} (onrecord show {other.id})" for other in others)
        lines.append(f"Others of that name: {named}")
    return lines


def _role(seen: SeenRole) -> str:
    """``Secretary General (2031-02-22 to 2031-07-08)``."""
    days = [day for day in (seen.first_seen, seen.last_seen) if day]
    return f"{seen.role} ({' to '.join(dict.fromkeys(days))})" if days else seen.role


def _row(view: StatementView) -> tuple[str, ...]:
    statement = view.statement
    return (
        _when(view),
        manner_of(statement) + (f" (inside: {_told(view.outer)})" if view.outer else ""),
        statement.article.outlet or "outlet unknown",
        statement.article.title or statement.article.source,
        place_of(statement),
        circumstances_of(statement, dated=False),
        words_of(statement),
    )


def _told(view: StatementView) -> str:
    """Who said it and what was done: ``Odo Brask, not confirm``."""
    speaker = view.statement.speaker
    who = view.speaker_name or (speaker.mention.text if speaker else "not named")
    return f"{who}, {act_of(view.statement)}{', withdrawn' if view.withdrawn else ''}"


def _when(view: StatementView) -> str:
    said, date = view.statement.occasion.said.date, date_of(view.statement)
    if date and said == view.date:
        return f"{date} said"
    if view.date:
        return f"{view.date} published"
    if date is None:
        return "date unknown"
    day, comma, rest = date.partition(",")
    return f"{day} said{comma}{rest}"


def _form(view: StatementView) -> dict[str, object]:
    """The statement as ``extract`` prints it, and after it where it stands on the record."""
    return {
        **statement_form(view.statement),
        "date": view.date,
        "article_id": view.article_id,
        "version": view.version,
        "speaker_id": view.speaker_id,
        "speaker_name": view.speaker_name,
    }
