"""The page of commands tells every command as it is."""

from docs.places import COMMANDS

from docs import commandpage
from onrecord.cli import cli


def test_every_command_is_documented() -> None:
    told = {line.removeprefix("## onrecord ") for line in COMMANDS.read_text("utf-8").splitlines()}
    assert set(cli.commands) <= told


def test_the_page_is_up_to_date() -> None:
    assert COMMANDS.read_text("utf-8") == commandpage.page(), "stale; run: make docs"
