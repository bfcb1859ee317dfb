"""A parsed paragraph with its quotations laid onto the tokens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.extract.quotes import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Paragraph:
    """A parsed paragraph and its quotations, in its own code points.

    ``text`` is the document's, which spaCy would put together again at each call.
    ``quote_of`` is the number of the quotation that a token index lies in.
    """

    def __init__(self, doc: Doc, quotations: Sequence[Quotation]) -> None:
        self.doc = doc
        self.text = doc.text
        self.quotations = quotations
        self._ranges = [_tokens(doc, quotation) for quotation in quotations]
        self.quote_of = {i: number for number, tokens in enumerate(self._ranges) for i in tokens}

    def first(self, number: int) -> int:
        """The index of a quotation's first token."""
        return self._ranges[number].start

    def last(self, number: int) -> int:
        """The index of a quotation's last token."""
        return self._ranges[number].stop - 1


def _tokens(doc: Doc, quotation: Quotation) -> range:
    span = doc.char_span(quotation.span.start, quotation.span.end, alignment_mode="expand")
    return range(span.start, span.end) if span is not None else range(0)
