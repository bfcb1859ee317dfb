"""Mentions marked by hand in a text: no model is needed to tell whom they stand for."""

import re
from collections.abc import Mapping

from onrecord.clean.kinds import clean
from onrecord.records import (
    Act,
    Article,
    Attribution,
    Content,
    Excerpt,
    Extraction,
    Kind,
    Name,
    Span,
    Speaker,
    SpeakerType,
)
from onrecord.resolve.speakers import resolve

_MARKED = re.compile(r"\[(?P<words>[^\]]*)\]")
_SENTENCE = re.compile(r"[^\s].*?(?:[.!?]”?(?=\s+[A-Z“])|$)", re.MULTILINE)
_QUOTED = re.compile(r"“[^”]*”")


def speakers(marked: str, tags: Mapping[str, SpeakerType] | None = None) -> list[Speaker]:
    """The speaker of each mention in square brackets; ``tags`` are the names that a tagger finds."""
    text, at, places = "", 0, []
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        places.append(Span(len(text), len(text) + len(match["words"])))
        text += match["words"]
        at = match.end()
    text += marked[at:]
    quoted = tuple(Content.of(text, Span(*m.span()), quoted=True) for m in _QUOTED.finditer(text))
    attributions = tuple(_attribution(text, place, quoted) for place in places)
    names = tuple(
        Name(words, m.start(), m.end(), type_)
        for words, type_ in (tags or {}).items()
        for m in re.finditer(rf"\b{re.escape(words)}\b", text)
    )
    sentences = tuple(Span(m.start(), m.end()) for m in _SENTENCE.finditer(text))
    extraction = Extraction(attributions, names, sentences)
    found = resolve(clean(Article("article.txt", text)), extraction)
    assert [s.mention.span if s else None for s in found] == places
    return [speaker for speaker in found if speaker is not None]


def names(marked: str, tags: Mapping[str, SpeakerType] | None = None) -> list[str | None]:
    """The name of each speaker."""
    return [speaker.name for speaker in speakers(marked, tags)]


def _attribution(text: str, place: Span, quoted: tuple[Content, ...]) -> Attribution:
    source = Excerpt.of(text, place)
    return Attribution(source, None, quoted, Kind.DIRECT, Act.SAY, False, "by hand", 1.0)
