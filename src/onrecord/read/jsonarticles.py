"""JSON files and JSON lines become articles."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from onrecord.errors import Refused
from onrecord.read.fields import article_from
from onrecord.read.files import size
from onrecord.records import Article

UTF8_MARK = b"\xef\xbb\xbf"


def articles_in_lines(file: BinaryIO, source: str, max_bytes: int) -> Iterator[Article | Refused]:
    """One article a line; blank lines are passed over. A line longer than ``max_bytes`` is refused."""
    empty = True
    for number, line in _bounded_lines(file, max_bytes):
        place = f"{source}:{number}"
        if line is None:
            empty = False
            yield Refused(place, f"larger than {size(max_bytes)}, the most that is read as one article")
            continue
        data = line.removeprefix(UTF8_MARK) if number == 1 else line
        if data.strip():
            empty = False
            yield _article_or_refused(data, source, place)
    if empty:
        yield Refused(source, "is empty")


def articles_in_json(data: bytes, source: str) -> Iterator[Article | Refused]:
    """The article, or the list of articles, that a JSON file holds.

    Raises:
        Refused: the file is not JSON.
    """
    value = _parse(data.removeprefix(UTF8_MARK), source)
    if not isinstance(value, list):
        yield _made(value, source, source)
        return
    if not value:
        yield Refused(source, "is an empty list")
    for number, item in enumerate(value, start=1):
        yield _made(item, source, f"{source}:{number}")


def _bounded_lines(file: BinaryIO, max_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines, None for one that is too long; no more than ``max_bytes`` are held."""
    number = 0
    while line := file.readline(max_bytes + 1):
        number += 1
        if len(line.rstrip(b"\r\n")) <= max_bytes:
            yield number, line.rstrip(b"\r\n")
            continue
        yield number, None
        while line and not line.endswith(b"\n"):
            line = file.readline(max_bytes + 1)


def _article_or_refused(line: bytes, source: str, place: str) -> Article | Refused:
    try:
        return article_from(_parse(line, place), source, place)
    except Refused as refused:
        return refused


def _made(value: object, source: str, place: str) -> Article | Refused:
    try:
        return article_from(value, source, place)
    except Refused as refused:
        return refused


def _parse(data: bytes, place: str) -> object:
    try:
        value: object = json.loads(data.decode("utf-8"), object_pairs_hook=_once_each)
    except UnicodeDecodeError as error:
        raise Refused(place, f"is not UTF-8 at byte {error.start}, as JSON has to be") from None
    except json.JSONDecodeError as error:
        raise Refused(place, f"is not valid JSON ({_where(error)})") from None
    except RecursionError:
        raise Refused(place, "is JSON nested too deep to be an article") from None
    except _SaidTwiceError as error:
        raise Refused(place, f'says "{error}" twice; which is meant cannot be known') from None
    except ValueError:
        # All that is left is Python's limit on the digits of a whole number.
        raise Refused(place, "holds a number too long to read") from None
    return value


class _SaidTwiceError(ValueError):
    """An object has the same key twice."""


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values: dict[str, object] = {}
    for key, value in pairs:
        if key in values:
            raise _SaidTwiceError(key)
        values[key] = value
    return values


def _where(error: json.JSONDecodeError) -> str:
    line = f"line {error.lineno}, " if error.lineno > 1 else ""
    return f"{error.msg.removesuffix(' at')} at {line}column {error.colno}"
