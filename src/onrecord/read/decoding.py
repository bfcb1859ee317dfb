"""From bytes to text, saying what was assumed."""

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from onrecord.errors import Refused

# UTF-32 before UTF-16: the mark of the one begins with that of the other.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# What news archives are found in besides UTF-8, likeliest first: the order decides between those that
# read the bytes equally well. By Python's names, then by the IANA's where that differs.
CANDIDATES = {
    "cp1252": "windows-1252",
    "cp1250": "windows-1250",
    "cp1251": "windows-1251",
    "cp1253": "windows-1253",
    "cp1254": "windows-1254",
    "cp1255": "windows-1255",
    "cp1256": "windows-1256",
    "koi8_r": "koi8-r",
    "mac_roman": "macintosh",
    "cp932": "shift_jis",
    "gb18030": "gb18030",
    "big5": "big5",
    "euc_kr": "euc-kr",
    "euc_jp": "euc-jp",
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, what its bytes were read as, and what the user should know about that."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, source: str) -> Decoded:
    """The text of a file: UTF-8, or UTF-16 or UTF-32 by their mark, or what fits the bytes best.

    Nothing is changed in it: line ends stay, and UTF-8's mark stays as U+FEFF.

    Raises:
        Refused: nothing fits, or the bytes are UTF-8 that was damaged.
    """
    marked = next((name for mark, name in MARKS if data.startswith(mark)), None)
    if marked:
        return _decode_marked(data, marked, source)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error.start, source)
    return _detect(data, source)


def _decode_marked(data: bytes, encoding: str, source: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.upper()
        raise Refused(source, f"begins as {name} but is broken at byte {error.start}") from None
    return Decoded(text, encoding, (f"not UTF-8; read as {encoding.upper()}, as its first bytes say",))


def _refuse_damaged_utf8(data: bytes, first: int, source: str) -> None:
    """Refuse what is UTF-8 but for a few bytes: read as anything else, the good ones would be wrong."""
    text = data.decode("utf-8", "surrogateescape")
    bad = sum("\udc80" <= char <= "\udcff" for char in text)
    good = sum(char > "\x7f" for char in text) - bad
    if good > bad:
        raise Refused(source, f"is UTF-8 with a damaged character at byte {first}; repair it and try again")


def _detect(data: bytes, source: str) -> Decoded:
    # Its submatches read these bytes as the same text, so each of them is named by what it could be.
    order = list(CANDIDATES)
    matches = from_bytes(data, cp_isolation=order, enable_fallback=False)
    ranked = sorted(
        (match.chaos, -match.coherence, order.index(name))
        for match in matches
        for name in match.could_be_from_charset
        if name in CANDIDATES
    )
    for _, _, place in ranked:
        try:
            text = data.decode(order[place])
        except UnicodeDecodeError:
            continue
        name = CANDIDATES[order[place]]
        return Decoded(text, name, (f"not UTF-8; read as {name} (assumed)",))
    raise Refused(source, "is not text in any encoding that fits; save it as UTF-8 and try again")
