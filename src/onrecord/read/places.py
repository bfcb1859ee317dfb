"""From a path to the files that are read, in sorted order."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import Refused

TEXT_SUFFIXES = frozenset({"", ".txt", ".text"})
LINES_SUFFIXES = frozenset({".jsonl", ".ndjson"})
JSON_SUFFIXES = frozenset({".json"})
KNOWN_SUFFIXES = TEXT_SUFFIXES | LINES_SUFFIXES | JSON_SUFFIXES


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file in a folder that is of another kind: its suffix in lower case, or ``link``."""

    source: str
    kind: str


@dataclass(frozen=True, slots=True)
class Place:
    """A file to read: where it is, and how the user is told of it."""

    path: Path
    source: str

    @property
    def suffix(self) -> str:
        """The suffix in lower case."""
        return self.path.suffix.lower()


def places_in(path: str) -> Iterator[Place | Refused | Skipped]:
    """The file at ``path``, or those of the folder there and of all folders in it.

    A file named outright is read whatever its suffix, also through a link. In a folder hidden files
    are left out, and links too, so that no folder of articles can lead out of itself or in circles.
    """
    source = shown(path)
    try:
        mode = Path(path).stat().st_mode
    except FileNotFoundError:
        yield Refused(source, "there is no such file or folder")
    except (OSError, ValueError) as error:
        yield Refused(source, _why_not(error))
    else:
        if stat.S_ISDIR(mode):
            yield from _articles_in_folder(Path(path))
        elif stat.S_ISREG(mode):
            yield Place(Path(path), source)
        else:
            yield _not_a_file(source)


def _articles_in_folder(folder: Path) -> Iterator[Place | Refused | Skipped]:
    found = False
    for place in _walk(folder):
        found = found or not isinstance(place, Skipped)
        yield place
    if not found:
        kinds = ", ".join(sorted(KNOWN_SUFFIXES - {""}))
        yield Refused(shown(folder), f"holds no articles (files ending in {kinds} or in nothing)")


def _walk(folder: Path) -> Iterator[Place | Refused | Skipped]:
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path != folder:
            kind = _kind_of(path)
            if kind is not None:
                yield kind
                continue
        try:
            inside = sorted(path.iterdir(), reverse=True)
        except OSError as error:
            yield Refused(shown(path), _why_not(error))
            continue
        waiting.extend(child for child in inside if not child.name.startswith("."))


def _kind_of(path: Path) -> Place | Refused | Skipped | None:
    """What is read, refused or skipped at ``path``; None for a folder."""
    source = shown(path)
    try:
        mode = path.lstat().st_mode
    except OSError as error:
        return Refused(source, _why_not(error))
    if stat.S_ISDIR(mode):
        return None
    if stat.S_ISLNK(mode):
        return Skipped(source, "link")
    if not stat.S_ISREG(mode):
        return _not_a_file(source)
    suffix = path.suffix.lower()
    return Place(path, source) if suffix in KNOWN_SUFFIXES else Skipped(source, suffix)


def shown(path: str | Path) -> str:
    """A path as text that can be stored: bytes of it that are not UTF-8 are written as ``\\xNN``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _not_a_file(source: str) -> Refused:
    return Refused(source, "is neither a file nor a folder; to read from a pipe, name - and pipe into it")


def _why_not(error: OSError | ValueError) -> str:
    if isinstance(error, PermissionError):
        return "no permission to read it"
    reason = error.strerror if isinstance(error, OSError) else None
    return f"cannot be read ({reason or error})"
