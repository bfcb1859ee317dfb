"""The web desk: pages over a record, made on the server, without JavaScript."""

from onrecord.desk.routes import app
from onrecord.desk.serving import serve

__all__ = ["app", "serve"]
