"""Bytes from files, within limits."""

from pathlib import Path
from typing import BinaryIO

from onrecord.errors import Refused


def open_file(path: Path, source: str) -> BinaryIO:
    """The file, open for reading.

    Raises:
        Refused: it is not there any more, or may not be read.
    """
    try:
        return path.open("rb")
    except FileNotFoundError:
        raise Refused(source, "there is no such file or folder") from None
    except PermissionError:
        raise Refused(source, "no permission to read it") from None


def read_bounded(file: BinaryIO, source: str, max_bytes: int) -> bytes:
    """All that the file holds.

    Raises:
        Refused: it holds nothing, or more than ``max_bytes`` bytes. No more than that is read.
    """
    data = _read_up_to(file, max_bytes + 1)
    if len(data) > max_bytes:
        raise Refused(source, f"larger than {size(max_bytes)}, the most that is read as one text; split it")
    if not data:
        raise Refused(source, "is empty")
    return data


def _read_up_to(file: BinaryIO, limit: int) -> bytes:
    """Up to ``limit`` bytes; a pipe may hand them out in pieces."""
    pieces = []
    while limit > 0 and (piece := file.read(limit)):
        pieces.append(piece)
        limit -= len(piece)
    return b"".join(pieces)


def size(count: int) -> str:
    """A number of bytes for people: ``5 MB``, ``10 bytes``."""
    return f"{count / 1_000_000:g} MB" if count >= 1_000_000 else f"{count:,} bytes"
