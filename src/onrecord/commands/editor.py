"""The options ``--by`` and ``--why``: who decides, and for what reason. Nothing is decided without them."""

from collections.abc import Callable
from typing import Any

import click


def editor_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--by EDITOR --why REASON``, both required, handed in as ``by`` and ``why``."""
    by = click.option("--by", required=True, metavar="EDITOR", help="Who decides it; kept on record.")
    why = click.option("--why", required=True, metavar="REASON", help="For what reason; kept on record.")
    return by(why(command))
