"""The sentences whose words may tell of an attribution's occasion."""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.records import Attribution, Content, Span


def framed(attribution: Attribution, sentences: Sequence[Span], outer: Sequence[Content]) -> list[Span]:
    """The attribution's sentences without the content: the article's words about the saying."""
    cue = attribution.cue
    if cue is None:
        return []
    content = sorted(piece.span for piece in attribution.content)
    frames: list[Span] = []
    tells = [part.span for part in (cue, attribution.source) if part is not None]
    for sentence in _inside(outer, touching(sentences, min(tells), max(tells))):
        if not any(sentence.overlaps(span) for span in tells):
            continue
        at = sentence.start
        for piece in content:
            if piece.overlaps(sentence):
                if at < piece.start:
                    frames.append(Span(at, piece.start))
                at = max(at, piece.end)
        if at < sentence.end:
            frames.append(Span(at, sentence.end))
    return frames


def touching(sentences: Sequence[Span], first: Span, last: Span) -> Sequence[Span]:
    """Those of ordered spans that stand between the first and the last of some words, or touch them."""
    low = bisect_left(sentences, first.start, key=lambda sentence: sentence.end)
    high = bisect_left(sentences, last.end, key=lambda sentence: sentence.start)
    return sentences[low:high]


def _inside(outer: Sequence[Content], sentences: Sequence[Span]) -> Sequence[Span]:
    if not outer:
        return sentences
    return [
        Span(max(sentence.start, piece.start), min(sentence.end, piece.end))
        for sentence in sentences
        for piece in outer
        if piece.span.overlaps(sentence)
    ]


def end_of(attribution: Attribution, outer: Sequence[Content]) -> int:
    """Where the piece of ``outer`` ends that the cue stands in; at the cue where it stands in none."""
    cue = attribution.cue
    return next((p.end for p in outer if cue and p.span.covers(cue.span)), cue.end if cue else 0)
