"""Serving the desk: taking a port without a race, and ending quietly."""

import errno
import ipaddress
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import ASGIApp

from onrecord.desk.routes import app
from onrecord.errors import OnrecordError
from onrecord.store.view import RecordView

PORTS = 100
GRACE = 2
BACKLOG = 128


def serve(
    record: RecordView,
    *,
    host: str = "127.0.0.1",
    port: int = 8400,
    announce: Callable[[str, int], None],
) -> None:
    """Serves the desk until SIGINT or SIGTERM, then returns.

    Args:
        record: what to show.
        host: the address to listen on.
        port: the port, or where it is taken the next free one; 0 for any free one.
        announce: told the address and the port once both are taken.

    Raises:
        OnrecordError: if the address is not this machine's, or no port is free.
    """
    with listen(host, port) as listener:
        address, taken = listener.getsockname()[:2]
        with _one_way_to_end():
            announce(address, taken)
            server(record, address).run(sockets=[listener])


def listen(host: str, port: int) -> socket.socket:
    """A listening socket at ``port`` or the first free one of the hundred after it.

    Raises:
        OnrecordError: if there is none, or the address cannot be listened on.
    """
    if not 0 <= port <= 65535:
        raise OnrecordError(f"{port} is not a port; take one between 1 and 65535")
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (OSError, UnicodeError) as error:
        raise OnrecordError(f"{host} is not an address of this machine; try 127.0.0.1") from error
    for candidate in range(port, min(port + PORTS, 65535) + 1):
        try:
            return _listen(family, (str(address[0]), candidate))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                reason = error.strerror or "it was refused"
                raise OnrecordError(f"cannot listen on {host}, port {candidate}: {reason.lower()}") from error
    raise OnrecordError(f"no port is free on {host} from {port} on; name another")


def server(record: RecordView, address: str) -> uvicorn.Server:
    """The server of a desk, not yet running, for a socket that listens on ``address``."""
    return uvicorn.Server(
        uvicorn.Config(
            _for_own_names_only(app(record), address),
            log_config=None,
            log_level="error",
            access_log=False,
            server_header=False,
            lifespan="off",
            ws="none",
            timeout_graceful_shutdown=GRACE,
        )
    )


def _listen(family: int, address: tuple[str, int]) -> socket.socket:
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            # Lets a desk that was just ended start again on its port; a port in use still refuses.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        # At once, since two sockets may bind one port but only one may listen.
        listener.listen(BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener


def _for_own_names_only(desk: ASGIApp, address: str) -> ASGIApp:
    """Where only this machine is served, answers to no other name.

    Else a page elsewhere could point its own name here and read along (DNS rebinding).
    """
    if not ipaddress.ip_address(address.partition("%")[0]).is_loopback:
        return desk
    return TrustedHostMiddleware(desk, [address, f"[{address}]", "127.0.0.1", "localhost", "[::1]"])


@contextmanager
def _one_way_to_end() -> Iterator[None]:
    """SIGTERM ends what runs in here as Ctrl-C does, and either ends it without a traceback.

    uvicorn raises the signal again once it has shut down; that arrives here as KeyboardInterrupt.
    """
    main = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGTERM, signal.default_int_handler) if main else None
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        if main:
            signal.signal(signal.SIGTERM, before)
