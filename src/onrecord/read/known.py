"""Files of known people and bodies: CSV, or JSON lines in the manner of FollowTheMoney or Wikidata.

CSV has a first line with ``name`` and, as far as they are told, ``aliases`` (several with semicolons
between), ``type`` and ``role``. An entity of FollowTheMoney (https://followthemoney.tech) is one of
``SCHEMAS``, with the properties ``name``, ``alias`` and ``position``. A Wikidata line has ``label``,
``aliases`` and ``type``.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from onrecord.errors import Refused
from onrecord.records import Known, SpeakerType

SCHEMAS = {
    "Person": SpeakerType.PERSON,
    "Organization": SpeakerType.ORGANISATION,
    "Company": SpeakerType.ORGANISATION,
    "PublicBody": SpeakerType.ORGANISATION,
}
TYPES = {
    **{kind.value: kind for kind in SpeakerType if kind is not SpeakerType.ANONYMOUS},
    "organization": SpeakerType.ORGANISATION,
    "human": SpeakerType.PERSON,
    "q5": SpeakerType.PERSON,
    "country": SpeakerType.STATE,
}
# In characters; what is longer is no name.
LONGEST = 300


def read_known(path: str) -> Iterator[Known | Refused]:
    """Who is in a file, row by row; a row that tells nobody is refused, and the rest goes on."""
    try:
        with Path(path).open(encoding="utf-8-sig", errors="strict", newline="") as file:
            rows = _in_csv(file, path) if path.lower().endswith(".csv") else _in_lines(file, path)
            yield from rows
    except OSError as error:
        yield Refused(path, f"cannot be read ({error.strerror})")
    except UnicodeDecodeError:
        yield Refused(path, "is not UTF-8 throughout")


def _in_csv(file: Iterable[str], path: str) -> Iterator[Known | Refused]:
    rows = csv.DictReader(file)
    try:
        if "name" not in (rows.fieldnames or ()):
            yield Refused(path, "has no column name in its first line")
            return
        for row in rows:
            values = {
                "names": [row["name"] or "", *(row.get("aliases") or "").split(";")],
                "roles": [row.get("role") or ""],
            }
            yield _known(values, row.get("type") or None, TYPES, f"{path}:{rows.line_num}")
    except csv.Error as error:
        yield Refused(f"{path}:{rows.line_num}", f"is not valid CSV ({error})")


def _in_lines(file: Iterable[str], path: str) -> Iterator[Known | Refused]:
    for number, line in enumerate(file, start=1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            yield Refused(place, "is not valid JSON")
            continue
        if not isinstance(row, dict):
            yield Refused(place, "is not a JSON object")
        elif "schema" in row:
            yield _of_follow_the_money(row, place)
        else:
            yield _of_wikidata(row, place)


def _of_follow_the_money(row: Mapping[str, object], place: str) -> Known | Refused:
    told = row.get("properties")
    properties = told if isinstance(told, dict) else {}
    names = [*_texts(properties.get("name")), *_texts(properties.get("alias"))]
    values = {"names": names, "roles": _texts(properties.get("position"))}
    return _known(values, row.get("schema"), SCHEMAS, place)


def _of_wikidata(row: Mapping[str, object], place: str) -> Known | Refused:
    names = [*_texts(row.get("label")), *_texts(row.get("aliases"))]
    return _known({"names": names, "roles": []}, row.get("type"), TYPES, place)


def _known(
    values: Mapping[str, list[str]], kind: object, kinds: Mapping[str, SpeakerType], place: str
) -> Known | Refused:
    names, roles = (_tidy(values[field]) for field in ("names", "roles"))
    if not names or not values["names"][0].strip():
        return Refused(place, "has no name")
    if any(len(words) > LONGEST for words in (*names, *roles)):
        return Refused(place, f"has a name or role of more than {LONGEST} characters")
    if any("\0" in words or any("\ud800" <= c <= "\udfff" for c in words) for words in (*names, *roles)):
        return Refused(place, "has a character in a name or role that no text has")
    found = kinds.get(kind) or kinds.get(kind.strip().lower()) if isinstance(kind, str) else None
    if kind is not None and found is None:
        return Refused(place, f"is of type {str(kind)[:40]!r}; known are: {', '.join(kinds)}")
    return Known(names[0], names[1:], found, roles)


def _tidy(texts: Iterable[str]) -> tuple[str, ...]:
    """Each once, with single spaces, without the empty ones."""
    return tuple(dict.fromkeys(filter(None, (" ".join(text.split()) for text in texts))))


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
