"""Where, to whom, upon what and when something was said, read off the words around the cue."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.dates import find_dates
from onrecord.records import UNKNOWN_DATE, Attribution, Excerpt, Occasion, Span, When

_EVENTS = (
    r"interview|(?:press|news) conference|(?:press |news )?briefing|speech|(?:televised )?address|statement|"
    r"debate|rally|hearing|summit|forum|podcast|broadcast|press release|news release|op-ed|testimony|"
    r"lecture|call with reporters|meeting|letter|memo|tweet|post"
)
_VENUE = re.compile(
    rf"\b(?:in|during|at|on|via)\s+(?:an?|the|his|her|their|its|this)\s+(?:[\w'’-]+\s+){{0,4}}?(?:{_EVENTS})\b"
    r"(?:\s+(?:with|to|on|of|in|at|for|before|published by|broadcast by)\s+"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[^,.;:“”\"()]{2,60}?)?"
    r"(?=[,.;:“”\"()]|\s+(?:on|in|that|last|this|earlier|yesterday|published|after|when|and|but|who|said)\b|\s+\w+day\b|$)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:(?:when|after being|after he was|after she was)\s+)?"
    r"asked\s+(?:about|whether|if|why|how|what|for|by)\b"
    r"|\bin (?:response|reply|answer) to\b|\b(?:responding|replying|reacting) to\b|\bpressed on\b",
    re.IGNORECASE,
)
_NAME = r"(?:the\s+)?[A-Z][\w.'’&-]*(?:\s+(?:of\s+|and\s+)?[A-Z0-9][\w.'’&-]*)*"
_PEOPLE = (
    r"(?:(?:a|an|the|his|her|their|its)\s+)?(?:[\w'’-]+\s+){0,3}?(?:reporters|journalists|supporters|lawmakers|"
    r"voters|delegates|crowd|audience|parliament|council|committee|newspaper|agency|station|broadcaster|"
    r"interviewer|colleagues|ministers|members|allies|officials|outlet|paper|magazine|me|us|them|him|her)\b"
)
_HEARER = re.compile(rf"\s*(?P<who>{_NAME}(?:['’]s? [\w ]+?)?|{_PEOPLE})(?=[\s,.:;“”\"]|$)")
_TO_HEARER = re.compile(rf"\s+to\s+(?P<who>{_NAME}|{_PEOPLE})(?=[\s,.:;“”\"]|$)")
_TELLS = re.compile(r"\b(?:told|tells|tell|telling|informed|assured|reminded|warned)\s*$", re.IGNORECASE)
_BEFORE_DATE = re.compile(r"(?:^|\b(?:on|in|dated|,))\s*$", re.IGNORECASE)


def occasion(text: str, attribution: Attribution, sentences: Sequence[Span]) -> Occasion:
    """The occasion of an attribution, as far as its own sentences tell."""
    frames = _frames(attribution, sentences)
    return Occasion(
        venue=_first(text, frames, _VENUE),
        addressee=_addressee(text, attribution),
        prompt=_prompt(text, attribution, frames),
        said=_said(text, attribution, frames),
    )


def _frames(attribution: Attribution, sentences: Sequence[Span]) -> list[Span]:
    """The attribution's sentences without the content: the article's words about the saying."""
    cue = attribution.cue
    if cue is None:
        return []
    content = sorted(piece.span for piece in attribution.content)
    frames: list[Span] = []
    tells = [part.span for part in (cue, attribution.source) if part is not None]
    for sentence in _touching(sentences, min(tells), max(tells)):
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


def _touching(sentences: Sequence[Span], first: Span, last: Span) -> Sequence[Span]:
    low = bisect_left(sentences, first.start, key=lambda sentence: sentence.end)
    high = bisect_left(sentences, last.end, key=lambda sentence: sentence.start)
    return sentences[low:high]


def _first(text: str, frames: Sequence[Span], pattern: re.Pattern[str]) -> Excerpt | None:
    for frame in frames:
        match = pattern.search(text, frame.start, frame.end)
        if match:
            return Excerpt.of(text, Span(match.start(), match.end()))
    return None


def _addressee(text: str, attribution: Attribution) -> Excerpt | None:
    cue = attribution.cue
    if cue is None:
        return None
    after = min((p.start for p in attribution.content if p.start >= cue.end), default=cue.end + 80)
    pattern = _HEARER if _TELLS.search(text, cue.start, cue.end) else _TO_HEARER
    match = pattern.match(text, cue.end, min(after, cue.end + 80))
    return Excerpt.of(text, Span(*match.span("who"))) if match else None


def _prompt(text: str, attribution: Attribution, frames: Sequence[Span]) -> Excerpt | None:
    """From "when asked" to the subject if that follows, else to the end of its frame."""
    source = attribution.source
    for frame in frames:
        match = _ASKED.search(text, frame.start, frame.end)
        if not match:
            continue
        end = frame.end
        if source is not None and match.start() < source.start < frame.end:
            end = source.start
        words = text[match.start() : end].rstrip(" ,.;:!?\"“”'\n")
        if len(words) > len(match.group()):
            return Excerpt.of(text, Span(match.start(), match.start() + len(words)))
    return None


def _said(text: str, attribution: Attribution, frames: Sequence[Span]) -> When:
    """An explicit date around the cue. A date without a year stays month and day."""
    for frame in frames:
        for when in find_dates(text, frame.start, frame.end):
            place = when.evidence
            if place is None or (attribution.source and attribution.source.span.covers(place.span)):
                continue
            if _BEFORE_DATE.search(text, frame.start, place.start):
                return when
    return UNKNOWN_DATE
