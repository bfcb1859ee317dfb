"""From what the user names to articles."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import Refused
from onrecord.read.files import open_file, read_bounded
from onrecord.read.jsonarticles import articles_in_json, articles_in_lines
from onrecord.read.places import JSON_SUFFIXES, LINES_SUFFIXES, Place, Skipped, places_in
from onrecord.read.texts import text_article
from onrecord.records import Article
from onrecord.settings import Settings

STANDARD_INPUT = "-"


def read(
    path: str | Path, settings: Settings | None = None, *, refused: list[Refused] | None = None
) -> list[Article]:
    """All articles of a file or a folder; ``-`` is not read here.

    Args:
        path: a file or a folder.
        settings: for ``max_bytes``; the defaults where left out.
        refused: what cannot be read is put here, and the rest is read. Where left out, the first
            such input is raised.

    Raises:
        Refused: an input cannot be read, and ``refused`` was left out.
    """
    articles = []
    for one in _read_place(str(path), settings or Settings()):
        if isinstance(one, Article):
            articles.append(one)
        elif isinstance(one, Refused):
            if refused is None:
                raise one
            refused.append(one)
    return articles


def read_each(
    paths: Iterable[str | Path], settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[Article | Refused | Skipped]:
    """The articles of all ``paths``, one by one, in the order named.

    An input that cannot be read gives one ``Refused`` in its place, a file of another kind in a folder
    one ``Skipped``, and the rest goes on. Nothing is raised for an input. A path of ``-`` reads ``stdin``
    as one text. At most one article is held at a time, except for a ``.json`` file, which is read whole.

    Args:
        paths: files, folders or ``-``. A folder is read with all folders in it, in sorted order,
            without hidden files and without links.
        settings: for ``max_bytes``.
        stdin: what ``-`` stands for; without it, ``-`` is refused.
    """
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield _read_stdin(stdin, settings)
        else:
            yield from _read_place(str(path), settings)


def _read_place(path: str, settings: Settings) -> Iterator[Article | Refused | Skipped]:
    for place in places_in(path):
        if isinstance(place, Place):
            yield from _read_file(place, settings.max_bytes)
        else:
            yield place


def _read_file(place: Place, max_bytes: int) -> Iterator[Article | Refused]:
    try:
        with open_file(place.path, place.source) as file:
            if place.suffix in LINES_SUFFIXES:
                yield from articles_in_lines(file, place.source, max_bytes)
                return
            data = read_bounded(file, place.source, max_bytes)
        if place.suffix in JSON_SUFFIXES:
            yield from articles_in_json(data, place.source)
        else:
            yield text_article(data, place.source)
    except Refused as refused:
        yield refused
    except OSError as error:
        yield Refused(place.source, f"cannot be read ({error.strerror or error})")


def _read_stdin(stdin: BinaryIO | None, settings: Settings) -> Article | Refused:
    if stdin is None:
        return Refused(STANDARD_INPUT, "there is no standard input to read")
    try:
        return text_article(read_bounded(stdin, STANDARD_INPUT, settings.max_bytes), STANDARD_INPUT)
    except Refused as refused:
        return refused
    except OSError as error:
        return Refused(STANDARD_INPUT, f"cannot be read ({error.strerror or error})")
