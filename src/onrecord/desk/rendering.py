"""Pages made into HTML. Everything from a record is escaped here, once, by Jinja's autoescape."""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from onrecord.desk import wording

HERE = Path(__file__).parent

# A lone surrogate has no bytes in UTF-8 and HTML has no way to write NUL: both are shown as U+FFFD,
# one for one, so that positions still agree. A carriage return survives only as a reference,
# because a browser reads raw ones as line feeds.
_UNPRINTABLE = re.compile("[\0\ud800-\udfff]")


def verbatim(text: str) -> Markup:
    """Text as HTML that a browser reads back code point for code point.

    Two kinds of characters cannot be carried by HTML, NUL and lone surrogates: each is replaced by U+FFFD.
    """
    return Markup(str(escape(_UNPRINTABLE.sub("\ufffd", text))).replace("\r", "&#13;"))  # noqa: S704 - escaped here


def environment() -> Environment:
    """The templates, with every value shown by ``verbatim`` and every unknown name an error."""
    env = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(count=wording.count, day=wording.day, has_own_marks=wording.has_own_marks)
    return env


def _finalize(value: object) -> object:
    return verbatim(value) if isinstance(value, str) and not isinstance(value, Markup) else value
