"""Quotations and the verbs that bring them, before, after or between them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from onrecord.extract.cues import speaks
from onrecord.extract.finding import Finding
from onrecord.extract.grammar import (
    child_of,
    clause_of,
    has_particle,
    is_negated,
    noun_phrase_after,
    phrase,
    runs,
    verb_group,
)
from onrecord.extract.paragraph import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token

_SENTENCE_STOPS = frozenset(".!?;")
_MARKS = "\"'“”„«»‘’‚‹›` "
_SPEECH_STOPS = ",.?!…—–-"
# How far around a quotation its own sentence is looked at, in code points.
_NEAR = 80
# Words in quotation marks that no comma or stop ends are speech only if they could be a sentence.
_FEWEST_WORDS = 4


def spoken(paragraph: Paragraph) -> tuple[list[Finding], list[int]]:
    """What is said in the paragraph's quotations, and which quotations no verb here brings."""
    findings: dict[int, Finding] = {}
    loose: list[int] = []
    last: Finding | None = None
    for number, quotation in enumerate(paragraph.quotations):
        if not _is_speech(_inner(paragraph, number)):
            continue
        verb, method = _verb_after(paragraph, number), "quote-then-verb"
        if verb is None:
            verb, method = _verb_before(paragraph, number), "verb-then-quote"
        if verb is not None and verb.i in findings:
            findings[verb.i].content.append(quotation.span)
        elif verb is not None and (found := _found(paragraph, verb, number, method)):
            findings[verb.i] = last = found
        elif last is not None and verb is None and _stands_alone(paragraph, number):
            last.content.append(quotation.span)
        elif _stands_alone(paragraph, number):
            loose.append(number)
    return list(findings.values()), loose


def _inner(paragraph: Paragraph, number: int) -> str:
    """A quotation's words without its marks."""
    span = paragraph.quotations[number].span
    return paragraph.text[span.start : span.end].strip(_MARKS)


def _is_speech(words: str) -> bool:
    return len(words.split()) >= _FEWEST_WORDS or words[-1:] in _SPEECH_STOPS


def _found(paragraph: Paragraph, verb: Token, number: int, method: str) -> Finding | None:
    sense = speaks(verb.lemma_.lower())
    if sense is None:
        return None
    source = _source(verb, lambda token: paragraph.quote_of.get(token.i) == number)
    words = paragraph.quotations[number].span
    return Finding(source, verb_group(verb), [words], sense.act, is_negated(verb), method)


def _source(verb: Token, is_said: Callable[[Token], bool]) -> list[Token]:
    """The subject; where the parser gives none after an inverted verb, the noun phrase that follows."""
    clause = clause_of(verb)
    subject = clause.subject if clause.subject is None or not is_said(clause.subject) else None
    is_passive = clause.passive and child_of(verb, ("auxpass", "agent")) is not None
    if subject is None and not is_passive:
        subject = noun_phrase_after(verb.doc, verb.i + 1, min(verb.i + 8, len(verb.doc)))
    if subject is None:
        return []
    words = [token for token in phrase(subject, [verb]) if not is_said(token) and token != verb]
    if verb.is_ancestor(subject):
        return next((run for run in runs(words) if subject in run), [])
    return next(runs(token for token in words if token.i < verb.i), [])


def _verb_after(paragraph: Paragraph, number: int) -> Token | None:
    """The verb of saying in the rest of the sentence: "...," he said; "...," said the minister."""
    end = paragraph.last(number)
    doc = paragraph.doc
    inner = _inner(paragraph, number)
    if not _begins(paragraph, number):
        return None
    joined = (
        inner.endswith((",", "?", "!", "…", "—", "–", "-", "..."))
        or doc[min(end + 1, len(doc) - 1)].text in ",–—"
    )
    if not joined:
        return None
    for token in doc[end + 1 :]:
        if token.i in paragraph.quote_of or token.text in _SENTENCE_STOPS or token.is_space:
            return None
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass", "relcl", "acl"):
            return token if _brings(token) else None
    return None


def _verb_before(paragraph: Paragraph, number: int) -> Token | None:
    """The verb of saying earlier in the sentence: he said: "..."; she called it "..."."""
    start = paragraph.first(number)
    doc = paragraph.doc
    near: Token | None = None
    for index in range(start - 1, -1, -1):
        token = doc[index]
        if index in paragraph.quote_of or token.text in _SENTENCE_STOPS:
            break
        if near is None and token.pos_ == "VERB" and _brings(token):
            near = token
    if near is None:
        return None
    between = doc[near.i + 1 : start]
    introduced = (
        not between
        or between[-1].text in (",", ":", "that")
        or between[-1].dep_ in ("prt", "dative", "advmod")
    )
    return near if introduced else None


def _brings(token: Token) -> bool:
    sense = speaks(token.lemma_.lower())
    return sense is not None and has_particle(token, sense.particle)


def _stands_alone(paragraph: Paragraph, number: int) -> bool:
    """Whether a quotation is a sentence of its own, with nothing of the article's words around it."""
    span = paragraph.quotations[number].span
    text = paragraph.text
    after = text[span.end : span.end + _NEAR].lstrip()
    inner_end = text[span.start : span.end].rstrip("\"'”’»“‘›")[-1:]
    ends = not after or inner_end in ".!?…" or after[0] in ".!?"
    return _begins(paragraph, number) and ends


def _before(text: str, place: int) -> str:
    """The text just before a place, without the white space between."""
    return text[max(0, place - _NEAR) : place].rstrip()


def _begins(paragraph: Paragraph, number: int) -> bool:
    """Whether a quotation begins a sentence, rather than ending one of the article's own."""
    before = _before(paragraph.text, paragraph.quotations[number].span.start)
    return not before or before[-1] in ".!?:…\"'-—–)"
