"""Article to passages: what each paragraph is."""

import re

from onrecord.clean.boilerplate import is_boilerplate, is_caption
from onrecord.clean.paragraphs import paragraphs
from onrecord.clean.repeats import repeats
from onrecord.dates import find_dates
from onrecord.records import Article, CleanArticle, Passage, PassageKind, Span

_SENTENCE_END = re.compile(r"[.!?…:;,]['\"’”»)\]]*$")
# Of the 840 headlines of PolNeAR's training split the longest but one has 23 words.
_LONGEST_HEADLINE = 24
# "By Ana Bel, Port Vela, Thursday, 22 February 2024, 14:05 GMT" has eleven.
_LONGEST_DATELINE = 12


def clean(article: Article) -> CleanArticle:
    """The passages of an article, in order. The text itself is never changed."""
    spans = paragraphs(article.text)
    kinds = {span: _kind(article, span) for span in spans}
    again = repeats(article.text, [s for s, kind in kinds.items() if kind is PassageKind.BODY])
    passages = tuple(
        Passage(PassageKind.REPEAT, span, again[span]) if span in again else Passage(kinds[span], span)
        for span in spans
    )
    return CleanArticle(article, passages)


def _kind(article: Article, span: Span) -> PassageKind:
    words = article.text[span.start : span.end]
    if is_boilerplate(words):
        return PassageKind.BOILERPLATE
    if is_caption(words):
        return PassageKind.CAPTION
    if _is_dateline(article.text, span):
        return PassageKind.DATELINE
    if _is_headline(words) or words == article.title:
        return PassageKind.HEADLINE
    return PassageKind.BODY


def _is_dateline(text: str, span: Span) -> bool:
    words = text[span.start : span.end]
    if len(words.split()) > _LONGEST_DATELINE or words.endswith((".", "?", "!")):
        return False
    return any(when.precision == "day" for when in find_dates(text, span.start, span.end))


def _is_headline(words: str) -> bool:
    """A line that is no sentence: it stands alone, starts with a capital and does not end like one."""
    return (
        len(words.split()) <= _LONGEST_HEADLINE
        and not _SENTENCE_END.search(words)
        and not words[0].islower()
        and any(c.isalpha() for c in words)
    )
