"""The ``--format`` option."""

from collections.abc import Callable
from typing import Any

import click

FORMATS = ("table", "jsonl")


def format_option(default: str | None) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """``--format jsonl|table``, handed in as ``output``."""
    return click.option(
        "--format",
        "output",
        type=click.Choice(FORMATS),
        default=default,
        show_default=default is not None,
        help="A table to read, or one JSON object a line.",
    )
