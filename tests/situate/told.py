"""Attributions made by hand: no model is needed to tell an occasion."""

import re

from onrecord.records import Act, Attribution, Content, Excerpt, Kind, Occasion, Span
from onrecord.situate.occasion import occasion

_MARKED = re.compile(r"\[(?P<role>[sqc]):(?P<words>[^\]]*)\]")
_SENTENCE = re.compile(r"\S.*?(?:[.!?][”\"]?(?=\s+[A-Z“\"])|$)", re.DOTALL)


def told(marked: str) -> tuple[str, Attribution]:
    """A text and its attribution; ``[s:source]``, ``[c:cue]`` and ``[q:content]`` are marked in it.

    >>> told("[q:“It runs,”] [s:Ana Bel] [c:said] at noon.")
    """
    text, at = "", 0
    spans: dict[str, list[Span]] = {"s": [], "q": [], "c": []}
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        spans[match["role"]].append(Span(len(text), len(text) + len(match["words"])))
        text += match["words"]
        at = match.end()
    text += marked[at:]
    content = tuple(Content.of(text, span, quoted=text[span.start] in '“"') for span in spans["q"])
    source = Excerpt.of(text, spans["s"][0]) if spans["s"] else None
    cue = Excerpt.of(text, spans["c"][0]) if spans["c"] else None
    return text, Attribution(source, cue, content, Kind.DIRECT, Act.SAY, False, "by hand", 1.0)


def occasion_of(marked: str) -> Occasion:
    """The occasion of the attribution that is marked in a text."""
    text, attribution = told(marked)
    sentences = [Span(m.start(), m.end()) for m in _SENTENCE.finditer(text)]
    found = occasion(text, attribution, sentences)
    excerpts = [e for e in (found.venue, found.addressee, found.prompt, found.said.evidence) if e]
    assert all(text[e.start : e.end] == e.text for e in excerpts)
    return found
