"""Answers that were not given: "The ministry did not respond to questions about the dam".

Annotators pass over many of them, so a reader that learnt from PolNeAR does too; yet that nobody would
answer is a fact of the record. Their words are so few that a pattern knows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.records import Span

_NOT = r"(?:(?:also\s+)?(?:did|do|does|has|have|had|was|were|could|would)(?:\s+also)?(?:\s+not|n['’]t)|never)"
_LATE = r"(?:\s+(?:immediately|yet|directly|publicly|promptly|further|been|be))*"
_DONE = (
    r"(?:respond(?:ed)?\s+to|repl(?:y|ied)\s+to|answer(?:ed)?|return(?:ed)?|available\s+for|reached\s+for|"
    r"made\s+available\s+for)"
)
# What is not answered is a question of the press, and not a charge or an enemy.
_ASKED = (
    r"(?:comments?|further\s+comment|(?:[\w’'.-]+\s+){0,4}?"
    r"(?:questions?|requests?|inquir(?:y|ies)|enquir(?:y|ies)|calls?|e-?mails?|messages?)\b[^.,;:!?\n“”\"]*)"
)
_SILENCE = re.compile(rf"\s(?P<cue>{_NOT}{_LATE}\s+{_DONE})\s+(?P<content>{_ASKED})(?=[\s.,;:!?]|$)")
# "On Tuesday, the ministry", "But the ministry": the source is what is left.
_LEADS = re.compile(
    r"(?:(?:But|And|However|Meanwhile|Still|Yet|When|So far),?\s+|(?:On|In|At|By)\s[^,]{2,40},\s+)+"
)
_LONGEST_SOURCE = 100
_NO_SOURCE = re.compile(
    r"[;:“”\"\n()]|,\s+(?:and|but)\s|\b(?:that|because|if|when|while|said|says|declined)\b|\b(?:who|which)$"
)

# Of the 40 in PolNeAR's training and development articles that were read for this, 38 are silences of whom
# they tell; its annotators marked 18 of them.
SILENT = 0.95


class Silence(NamedTuple):
    """Who did not answer, the words that tell it, and what was not answered."""

    source: Span
    cue: Span
    content: Span


def silences_in(text: str, sentences: Iterable[Span]) -> Iterator[Silence]:
    """Those whose sentence begins with who is silent, in text order. Linear in the sentences' length."""
    for sentence in sentences:
        found = _SILENCE.search(text, sentence.start, sentence.end)
        if not found:
            continue
        leads = _LEADS.match(text, sentence.start, found.start())
        source = Span(leads.end() if leads else sentence.start, found.start())
        words = text[source.start : source.end]
        if len(words) <= _LONGEST_SOURCE and not _NO_SOURCE.search(words) and words[0].isalpha():
            yield Silence(source, Span(*found.span("cue")), Span(*found.span("content")))
