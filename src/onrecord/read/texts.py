"""A text file becomes an article."""

import re

from onrecord.errors import Refused
from onrecord.read.decoding import decode
from onrecord.records import Article

# How files that are no text begin, and what to call them.
SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)

# More control characters than one in this many mean that it is no text. News has none; in random bytes
# one in ten is one; Perl's -T, which draws the line at one in three, also counts all that is not ASCII.
CONTROLS_ONE_IN = 20
# Without tab, the line ends and escape, which terminals' recordings are full of.
CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")


def text_article(data: bytes, source: str) -> Article:
    """The article that a text file holds: its text is the decoded file, unchanged.

    Raises:
        Refused: it is no text, or there is nothing in it.
    """
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise Refused(source, f"is {kind}, not text; save its text as UTF-8 and try again")
    decoded = decode(data, source)
    refuse_unusable(decoded.text, source)
    return Article(source, decoded.text, encoding=decoded.encoding, notes=decoded.notes)


def refuse_unusable(text: str, source: str) -> None:
    """Let only a text pass that can be an article.

    Raises:
        Refused: it has nothing but white space, a NUL character, or mostly control characters.
    """
    if not text.strip("\ufeff").strip():
        raise Refused(source, "is empty" if not text else "holds nothing but white space")
    nul = text.find("\x00")
    if nul >= 0:
        raise Refused(source, f"holds a NUL character at position {nul}; it is not plain text")
    if len(CONTROL.findall(text)) * CONTROLS_ONE_IN > len(text):
        raise Refused(source, "is not text: it is full of control characters")
