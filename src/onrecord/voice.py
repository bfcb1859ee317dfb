"""In whose voice an article speaks: what it asserts itself, and what it attributes to others."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.records import Passage, PassageKind, Span, Statement


class Voice(StrEnum):
    """Whose words of the body these are.

    ``article``: a sentence that attributes nothing, so that the article itself vouches for it.
    ``attributed``: the source, cue and content of a statement. ``telling``: the rest of their sentences,
    in which the article tells about the saying. ``unclear``: a sentence that has speech between quotation
    marks, or words like "according to", and in which no statement was found; it is likely somebody's, but
    not known whose, and so the article is not made to stand for it.
    """

    ARTICLE = "article"
    ATTRIBUTED = "attributed"
    TELLING = "telling"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Voiced:
    """Words of the body and in whose voice they are."""

    span: Span
    voice: Voice


# Where a sentence may end: a stop, what closes with it, then space. Possessive, so that a line of nothing
# but dots takes no longer than any other.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)")
_STOPS = ".!?…"
_OPENS = "\"'“‘«„‚([—–- "
_WORD = re.compile(r"\w")
_LAST_WORD = re.compile(r"[\w.]*\Z")
_LONGEST_WORD = 20
# With a full stop, these seldom end a sentence. Where one does, two sentences are taken as one, which can
# only hide that the article speaks itself; the other way round it would be made to vouch for others' words.
_SHORT = frozenset(
    "mr mrs ms mx dr prof gen sen rep gov lt col sgt capt maj adm rev hon st mt no nos jr sr vs inc corp co "
    "ltd jan feb mar apr jun jul aug sept sep oct nov dec approx fig vol art dept".split()
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\.?")
# "PORT VELA, Norland, 19 Nov. (NWA) — ": where it was written is nobody's assertion.
_DATELINE = re.compile(
    r"(?:[^\W\d_a-z]{2}[^\W\d_a-z.'’-]*+\s?){1,4}(?:,\s+[^\W_a-z][^()\n“”\",]{0,30}){0,3}"
    r"\s*(?:\([^()\n]{1,40}\)\s*)?[–—-]+\s+"
)
# A quotation that does not close runs to the end of its paragraph, as those over several paragraphs do.
_QUOTED = re.compile(
    r"“[^”]*+(?:”|\Z)|„[^“”]*+(?:[“”]|\Z)|«[^»]*+(?:»|\Z)|\"[^\"]*+(?:\"|\Z)|(?<!\w)‘(?:[^‘’]|’(?=\w))++’"
)
# The plainest of the words that attribute: where one stands and nothing was found, something was missed.
_TELLS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|according to|claim(?:ed|s)|insist(?:ed|s)|argue[ds]|"
    r"warn(?:ed|s)|den(?:ied|ies)|announce[ds]|declare[ds]|admit(?:ted|s)|allege[ds]|allegedly|reportedly)\b",
    re.IGNORECASE,
)
# Fewer quoted words than these are most often a title or a word held at arm's length, not speech.
_LEAST_SPEECH = 4


def voices(text: str, passages: Sequence[Passage], statements: Sequence[Statement]) -> tuple[Voiced, ...]:
    """The words of the body in order, each with the voice that they are in.

    Headlines, datelines, captions, boilerplate, repeats and what belongs to no passage are in none.
    """
    return tuple(one for of_passage in _by_passage(text, passages, statements) for one in of_passage)


def own_words(text: str, passages: Sequence[Passage], statements: Sequence[Statement]) -> tuple[Span, ...]:
    """The sentences that the article asserts itself; those of a paragraph that follow each other as one."""
    return tuple(
        run for of_passage in _by_passage(text, passages, statements) for run in _article_runs(of_passage)
    )


def _article_runs(found: Sequence[Voiced]) -> Iterator[Span]:
    run: Span | None = None
    for one in found:
        if one.voice is Voice.ARTICLE:
            run = Span(run.start if run else one.span.start, one.span.end)
        elif run:
            yield run
            run = None
    if run:
        yield run


def _by_passage(
    text: str, passages: Sequence[Passage], statements: Sequence[Statement]
) -> Iterator[list[Voiced]]:
    attributed = _attributed(statements)
    for passage in passages:
        if passage.kind is not PassageKind.BODY or passage.span.start >= len(text):
            continue
        place = Span(passage.span.start, min(passage.span.end, len(text)))
        speech = list(_speech(text, place))
        yield [
            one
            for sentence in _sentences(text, place)
            for one in _of_sentence(text, sentence, _touching(attributed, sentence), speech)
        ]


def _of_sentence(
    text: str, sentence: Span, attributed: Sequence[Span], speech: Sequence[Span]
) -> Iterator[Voiced]:
    if not attributed:
        unclear = _touching(speech, sentence) or _TELLS.search(text, sentence.start, sentence.end)
        yield Voiced(sentence, Voice.UNCLEAR if unclear else Voice.ARTICLE)
        return
    at = sentence.start
    for one in attributed:
        yield from _telling(text, at, one.start)
        yield Voiced(Span(max(one.start, sentence.start), min(one.end, sentence.end)), Voice.ATTRIBUTED)
        at = one.end
    yield from _telling(text, at, sentence.end)


def _telling(text: str, start: int, end: int) -> Iterator[Voiced]:
    words = text[start:end]
    if _WORD.search(words):
        first = start + len(words) - len(words.lstrip())
        yield Voiced(Span(first, start + len(words.rstrip())), Voice.TELLING)


def _attributed(statements: Sequence[Statement]) -> list[Span]:
    """All that statements claim as source, cue or content, in order and without overlap."""
    claimed = [piece.span for one in statements for piece in one.content]
    claimed += [one.cue.span for one in statements if one.cue]
    claimed += [one.speaker.mention.span for one in statements if one.speaker]
    return _merged(claimed)


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _touching(spans: Sequence[Span], place: Span) -> Sequence[Span]:
    """Those of ordered spans that share a character with a place."""
    low = bisect_left(spans, place.start + 1, key=lambda span: span.end)
    high = bisect_left(spans, place.end, key=lambda span: span.start)
    return spans[low:high]


def _sentences(text: str, place: Span) -> Iterator[Span]:
    """The sentences of a paragraph, without a dateline that it begins with."""
    dateline = _DATELINE.match(text, place.start, place.end)
    start = dateline.end() if dateline else place.start
    for stop in _STOP.finditer(text, start, place.end):
        if _ends(text, start, stop, place.end):
            yield from _words(text, start, stop.end())
            start = stop.end()
    yield from _words(text, start, place.end)


def _words(text: str, start: int, end: int) -> Iterator[Span]:
    sentence = text[start:end]
    if _WORD.search(sentence):
        first = start + len(sentence) - len(sentence.lstrip())
        yield Span(first, start + len(sentence.rstrip()))


def _ends(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether a sentence ends here: what follows begins one, and the word before is not cut short."""
    after = text[stop.end() : min(stop.end() + _LONGEST_WORD, end)].lstrip().lstrip(_OPENS)
    if not after or after[0].islower():
        return False
    if stop.group()[0] != "." or len(stop.group()) > 1:
        return True
    before = _LAST_WORD.search(text, max(start, stop.start() - _LONGEST_WORD), stop.start())
    word = before.group().lower() if before else ""
    return word not in _SHORT and not (word and not word.isdigit() and _INITIALS.fullmatch(word))


def _speech(text: str, place: Span) -> Iterator[Span]:
    """What stands between quotation marks and is speech by its length, or by being all of a sentence."""
    for quoted in _QUOTED.finditer(text, place.start, place.end):
        before = text[max(place.start, quoted.start() - _LONGEST_WORD) : quoted.start()].rstrip()
        words = quoted.group()
        whole = before[-1:] in _STOPS and words.rstrip('”"»’')[-1:] in _STOPS
        if whole or len(words.split()) >= _LEAST_SPEECH:
            yield Span(quoted.start(), quoted.end())
