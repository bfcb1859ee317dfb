"""The ``--model`` option."""

from collections.abc import Callable
from typing import Any

import click

from onrecord.extract import DEFAULT, installed


def model_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--model NAME``, handed in as ``model``: one that is installed."""
    return click.option(
        "--model",
        default=DEFAULT,
        show_default=True,
        metavar="NAME",
        envvar="ONRECORD_MODEL",
        callback=_known,
        help="The model that reads: default, or another that is installed; also ONRECORD_MODEL.",
    )(command)


def _known(context: click.Context, option: click.Parameter, name: str) -> str:
    if name not in installed():
        raise click.BadParameter(f"there is no model called {name}; installed: {', '.join(installed())}")
    return name
