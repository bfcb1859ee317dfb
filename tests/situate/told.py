"""Attributions made by hand: no model is needed to tell an occasion."""

import re
from dataclasses import replace

from onrecord.records import UNKNOWN_DATE, Act, Attribution, Content, Excerpt, Kind, Occasion, Span, When
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


def sentences(text: str) -> list[Span]:
    """The sentences of a text."""
    return [Span(m.start(), m.end()) for m in _SENTENCE.finditer(text)]


def _kind(attribution: Attribution) -> Kind:
    return Kind.DIRECT if attribution.content[0].quoted else Kind.INDIRECT


def occasion_of(marked: str, *outer: str, published: When = UNKNOWN_DATE, act: Act = Act.SAY) -> Occasion:
    """The occasion of the attribution that is marked in a text.

    ``outer`` are the words, piece by piece, of the content that it stands in.
    """
    text, attribution = told(marked)
    attribution = replace(attribution, act=act, kind=_kind(attribution))
    pieces = [Span(text.index(words), text.index(words) + len(words)) for words in outer]
    content = [Content.of(text, piece, quoted=False) for piece in pieces]
    found = occasion(text, attribution, sentences(text), published, content)
    excerpts = [e for e in (found.venue, found.addressee, found.prompt, found.said.evidence) if e]
    assert all(text[e.start : e.end] == e.text for e in excerpts)
    return found
