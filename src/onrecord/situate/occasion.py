"""Where, to whom, upon what and when something was said, read off the words around the cue."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.dates import find_dates
from onrecord.records import UNKNOWN_DATE, Act, Attribution, Content, Excerpt, Kind, Occasion, Span, When
from onrecord.situate.days import of_no_saying, relative_dates, resolved
from onrecord.situate.frames import end_of, framed, touching
from onrecord.situate.hearers import (
    ADDRESSED,
    ASKED_WHO,
    BIDDEN,
    BIDS,
    SAID_BEFORE,
    SPEAKS_WITH,
    TELLS,
    THEN_SAID,
    TO_WHOM,
    TOLD,
    WARNED,
    WARNS,
    WAS_ASKED,
    WHEN_ASKED,
)
from onrecord.situate.phrases import ASKED, BEFORE_DATE, DATED, POLL
from onrecord.situate.venues import ADDRESSES, BARE, FROM_TOWN, HEARD_BY, IN_TOWN, IS_EVENT, SPEAKS, VENUE

# How near a day, or a month or year, is to its cue or source, and either to the head of the sentence, in code
# points; chosen on the training articles of the gold for speaking.
_BESIDE, _RIGHT_BESIDE, _LEADING = 30, 12, 12
# What somebody thinks or wants has a day only where it is told right beside it.
_THOUGHTS = frozenset({Act.BELIEVE, Act.WANT, Act.EXPECT})


def occasion(
    text: str,
    attribution: Attribution,
    sentences: Sequence[Span],
    published: When = UNKNOWN_DATE,
    outer: Sequence[Content] = (),
) -> Occasion:
    """The occasion of an attribution, as far as its own sentences tell.

    A weekday is the last one before the article was published, where that day is known. ``outer`` is
    the content of the attribution that it stands in: what is told outside is about that one's saying.
    """
    frames = framed(attribution, sentences, outer)
    end = end_of(attribution, outer) if outer else len(text)
    told = _addressee(text, attribution, end)
    venue = _venue(text, attribution, frames) or _town(text, attribution, told, frames, end)
    venue = venue or _by_what(text, attribution)
    hearer = told or _asked_who(text, attribution) or heard_by(text, venue) or _group(text, frames)
    tells = [part for part in (attribution.cue, attribution.source, venue, told) if part is not None]
    return Occasion(
        venue=venue,
        addressee=hearer,
        prompt=_prompt(text, attribution, frames)
        or (None if outer else _asked(text, attribution, sentences)),
        said=_said(text, attribution, tells, frames, published),
    )


def lead(text: str, place: Span, published: When, quoted: Sequence[Span]) -> Occasion:
    """What a part of the article's own words tells of an occasion; its last phrases count."""
    frames = [Span(start, end) for start, end in _outside(place, quoted)]
    venue, event = _last(text, VENUE, frames), _last(text, ADDRESSES, frames, "who")
    hearer = event or heard_by(text, venue) or _last(text, SPEAKS_WITH, frames, "who")
    speaks = venue or hearer or _last(text, SPEAKS, frames)
    days = [
        when
        for frame in frames
        for when, _ in sorted(_dates(text, frame, published), key=lambda found: found[1].start)
        if speaks and when.precision == "day"
    ]
    held = event if event and IS_EVENT.search(event.text) else None
    return Occasion(venue or held, hearer, said=days[-1] if days else UNKNOWN_DATE)


def _last(
    text: str, pattern: re.Pattern[str], frames: Sequence[Span], group: str | int = 0
) -> Excerpt | None:
    """The last words of some frames that a pattern, or a group of it, takes."""
    for frame in reversed(frames):
        found = [match.span(group) for match in pattern.finditer(text, frame.start, frame.end)]
        if found:
            return Excerpt.of(text, Span(*found[-1]))
    return None


def _outside(place: Span, quoted: Sequence[Span]) -> Iterator[tuple[int, int]]:
    at = place.start
    for quote in touching(quoted, place, place):
        if quote.overlaps(place):
            if at < quote.start:
                yield at, quote.start
            at = max(at, quote.end)
    if at < place.end:
        yield at, place.end


def _venue(text: str, attribution: Attribution, frames: Sequence[Span]) -> Excerpt | None:
    """The first event or medium that is told, but in the words for the speaker: "host of the Vela show"."""
    source = attribution.source
    for frame in frames:
        # A phrase ends where its frame does, and not with the space before the content.
        end = frame.start + len(text[frame.start : frame.end].rstrip())
        for match in VENUE.finditer(text, frame.start, end):
            if source is None or not source.start <= match.start() < source.end:
                return Excerpt.of(text, Span(match.start(), match.end()))
    return None


def _town(
    text: str, attribution: Attribution, hearer: Excerpt | None, frames: Sequence[Span], end: int
) -> Excerpt | None:
    """A place right after the cue or the hearer ("said in Port Vela"), or before the speaker at the head."""
    cue, source = attribution.cue, attribution.source
    for part in (hearer, cue):
        match = IN_TOWN.match(text, part.end, min(len(text), part.end + 120)) if part else None
        if match and match.end("town") <= end:
            return Excerpt.of(text, Span(*match.span("town")))
    match = FROM_TOWN.match(text, frames[0].start, source.start) if frames and source else None
    return Excerpt.of(text, Span(*match.span("town"))) if match else None


def _by_what(text: str, attribution: Attribution) -> Excerpt | None:
    """What is sent or held in the words of the cue: "sent a tweet saying"."""
    cue = attribution.cue
    match = BARE.search(text, cue.start, cue.end) if cue else None
    return Excerpt.of(text, Span(*match.span("what"))) if match else None


def _addressee(text: str, attribution: Attribution, end: int) -> Excerpt | None:
    cue = attribution.cue
    if cue is None:
        return None
    bidden = BIDDEN.match(text, cue.end, min(cue.end + 80, end))
    if bidden and BIDS.search(text, cue.start, cue.end):
        return Excerpt.of(text, Span(*bidden.span("who")))
    after = min((p.start for p in attribution.content if p.start >= cue.end), default=cue.end + 80)
    tells = TELLS.search(text, cue.start, cue.end)
    warns = WARNS.search(text, cue.start, cue.end)
    addressed = ADDRESSED.search(text, cue.start, cue.end)
    pattern = TOLD if tells else WARNED if warns or addressed else TO_WHOM
    match = pattern.match(text, tells.end() if tells else cue.end, min(after, cue.end + 80, end))
    return Excerpt.of(text, Span(*match.span("who"))) if match else None


def _group(text: str, frames: Sequence[Span]) -> Excerpt | None:
    """Whom the speaker addresses, told beside the cue: "speaking to reporters, she said"."""
    for frame in frames:
        match = ADDRESSES.search(text, frame.start, frame.end)
        if match:
            return Excerpt.of(text, Span(*match.span("who")))
    return None


def heard_by(text: str, venue: Excerpt | None) -> Excerpt | None:
    """Who heard it, where the venue tells: "an interview with Radio Vela"."""
    match = HEARD_BY.search(venue.text) if venue else None
    if venue is None or match is None:
        return None
    start, end = match.span(match.lastgroup or 0)
    return Excerpt.of(text, Span(venue.start + start, venue.start + end))


def _asked_who(text: str, attribution: Attribution) -> Excerpt | None:
    """Who is asked, where nobody is told to ask."""
    cue = attribution.cue
    if cue is None or attribution.source is not None or attribution.act is not Act.ASK:
        return None
    head = max(0, cue.start - 60)
    if WAS_ASKED.search(text, max(0, cue.start - 10), cue.end):
        match = ASKED_WHO.search(text, head, cue.start)
    elif WHEN_ASKED.search(text, head, cue.start):
        match = SAID_BEFORE.search(text, max(0, cue.start - 160), cue.start)
    else:
        after = max(piece.end for piece in attribution.content)
        match = THEN_SAID.match(text, after, after + 80)
    return Excerpt.of(text, Span(*match.span("who"))) if match else None


def _prompt(text: str, attribution: Attribution, frames: Sequence[Span]) -> Excerpt | None:
    """From "when asked" to the subject if that follows, else to the end of its frame."""
    source = attribution.source
    for frame in frames:
        match = ASKED.search(text, frame.start, frame.end)
        if not match:
            continue
        tells = [part.start for part in (source, attribution.cue) if part is not None]
        end = min((start for start in tells if match.start() < start < frame.end), default=frame.end)
        words = text[match.start() : end].rstrip(" ,.;:!?\"“”'\n")
        if len(words) > len(match.group()):
            return Excerpt.of(text, Span(match.start(), match.start() + len(words)))
    return None


def _asked(text: str, attribution: Attribution, sentences: Sequence[Span]) -> Excerpt | None:
    """What heads the sentence before, or this one before the content: "Asked about it, she laughed. ..."."""
    tells = [part.start for part in (attribution.source, attribution.cue) if part is not None]
    first = min([*tells, *(piece.start for piece in attribution.content)])
    at = bisect_right(sentences, first, key=lambda sentence: sentence.end)
    for sentence in reversed(sentences[max(0, at - 1) : at + 1]):
        end = min(sentence.end, first)
        match = ASKED.match(text, sentence.start, end) if sentence.start < end else None
        comma = text.find(",", match.end(), end) if match else -1
        if comma > 0:
            return Excerpt.of(text, Span(sentence.start, comma))
    return None


def _said(
    text: str, attribution: Attribution, tells: Sequence[Excerpt], frames: Sequence[Span], published: When
) -> When:
    """A date around the cue. Without a year and a day of publication, it stays month and day."""
    if attribution.source is not None and POLL.search(attribution.source.text):
        return UNKNOWN_DATE
    near = _RIGHT_BESIDE if attribution.act in _THOUGHTS and attribution.kind is Kind.INDIRECT else _BESIDE
    told = [
        (when, place)
        for frame in frames
        for when, place in _dates(text, frame, published)
        if not _in_source(text, attribution, place)
        and (
            frame.start + _LEADING > place.start
            or _beside(tells, place, near if when.precision == "day" else _RIGHT_BESIDE)
        )
    ]
    cue = attribution.cue.start if attribution.cue else 0
    return min(told, key=lambda pair: abs(pair[1].start - cue), default=(UNKNOWN_DATE, None))[0]


def _dates(text: str, frame: Span, published: When) -> Iterator[tuple[When, Excerpt]]:
    """The dates of a frame with their words, but for a dateline, which tells when the article was written."""
    for when in find_dates(text, frame.start, frame.end):
        place = when.evidence
        if (
            place is None
            or text[frame.start : place.start].isupper()
            or of_no_saying(text, place.span, frame)
        ):
            continue
        if BEFORE_DATE.search(text, frame.start, place.start):
            yield resolved(when, published), place
    for when in relative_dates(text, frame.start, frame.end, published):
        if when.evidence is not None:
            yield when, when.evidence


def _beside(tells: Sequence[Excerpt], place: Excerpt, near: int) -> bool:
    """Whether a date stands beside what tells of the saying: cue, source, venue or hearer."""
    return any(part.start - near <= place.end and place.start <= part.end + near for part in tells)


def _in_source(text: str, attribution: Attribution, place: Excerpt) -> bool:
    """Whether a date tells of the speaker alone: not that of a document, "a report published Tuesday"."""
    source = attribution.source
    if source is None or not source.span.covers(place.span):
        return False
    return DATED.search(text, source.start, place.start) is None
