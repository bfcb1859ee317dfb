"""What the rules find, before it becomes an attribution: token positions in one paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.records import Act, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(slots=True)
class Finding:
    """Source, cue and content of one attribution in one paragraph.

    ``content`` holds spans in the paragraph's own code points. Mutable, as later quotations of the
    same paragraph may still join it.
    """

    source: list[Token]
    cue: list[Token]
    content: list[Span]
    act: Act
    negated: bool
    method: str
