"""``onrecord serve``."""

import ipaddress

import click

from onrecord.commands.records_at import open_existing
from onrecord.settings import Settings
from onrecord.store.view import RecordView

HOST = "127.0.0.1"
PORT = 8400


@click.command()
@click.option(
    "--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="The port, or 0 for any."
)
@click.option("--host", default=HOST, show_default=True, help="The address to listen on.")
@click.pass_context
def serve(context: click.Context, port: int, host: str) -> None:
    """Open the record in a browser."""
    settings = context.find_object(Settings) or Settings()
    with open_existing(settings.record) as record:
        serve_desk(record, host, port)


def serve_desk(record: RecordView, host: str, port: int) -> None:
    """Serve the desk until Ctrl-C, and say where it is.

    The desk is imported in here because it brings a web server, which is slow to import and needed by none
    of the other commands.

    Raises:
        OnrecordError: no port is free, or the address is not this machine's.
    """
    from onrecord import desk  # noqa: PLC0415

    def announce(address: str, taken: int) -> None:
        if port not in {0, taken}:
            click.echo(f"port {port} is taken; using {taken}")
        click.echo(f"The desk is open at {_link(address, taken)} (Ctrl-C closes it).")
        if not ipaddress.ip_address(address.partition("%")[0]).is_loopback:
            click.echo("Everyone who can reach this machine can read it.")

    desk.serve(record, host=host, port=port, announce=announce)
    click.echo("The desk is closed.")


def _link(address: str, port: int) -> str:
    return f"http://[{address}]:{port}/" if ":" in address else f"http://{address}:{port}/"
