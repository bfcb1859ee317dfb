"""Indirect speech: verbs that bring a clause, an infinitive, an object or a preposition's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.extract.cues import NOUN_ACTS, Sense, senses
from onrecord.extract.finding import Finding
from onrecord.extract.grammar import (
    bounds,
    child_of,
    children_of,
    clause_of,
    has_particle,
    is_negated,
    phrase,
    runs,
    verb_group,
)
from onrecord.extract.paragraph import Paragraph
from onrecord.records import Act, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_ADDRESSED = (Act.URGE, Act.ACCUSE, Act.WARN)


def told(paragraph: Paragraph, taken: set[int]) -> Iterator[Finding]:
    """What the paragraph tells in its own words. ``taken`` are the verbs that quotations have."""
    for token in paragraph.doc:
        if token.i in paragraph.quote_of or token.i in taken:
            continue
        if token.lower_ == "according":
            found = _according(token)
        elif token.pos_ == "VERB":
            found = _by_verb(token)
        else:
            found = None
        if found is not None and found.content:
            yield found


def _by_verb(verb: Token) -> Finding | None:
    for sense in senses().get(verb.lemma_.lower(), ()):
        if not has_particle(verb, sense.particle):
            continue
        for frame in (_clause, _infinitive, _prepositional, _object):
            found = frame(verb, sense)
            if found is not None:
                return found
    return None


def _clause(verb: Token, sense: Sense) -> Finding | None:
    if not sense.clause:
        return None
    content = child_of(verb, ("ccomp",))
    if content is None and (before := _clause_before(verb)) is not None:
        found = _finding(verb, sense.act, [before], "clause")
        # What hangs on the clause but follows the verb tells of the saying: "in her clearest words yet".
        return replace(found, content=[s for s in found.content if s.start < verb.idx]) if found else None
    return _finding(verb, sense.act, [content], "clause") if content is not None else None


def _clause_before(verb: Token) -> Token | None:
    """The clause that a comma parts from "its mayor said" and the parser takes for a neighbour."""
    head, subject = verb.head, child_of(verb, ("nsubj",))
    if verb.dep_ not in ("conj", "parataxis") or subject is None or not head.i < subject.left_edge.i < verb.i:
        return None
    joined = child_of(head, ("cc",)) is not None or child_of(verb, ("dobj", "xcomp", "cc")) is not None
    parted = verb.doc[subject.left_edge.i - 1].text == ","
    return head if parted and not joined and head.pos_ in ("VERB", "AUX") else None


def _infinitive(verb: Token, sense: Sense) -> Finding | None:
    content = child_of(verb, ("xcomp",)) if sense.infinitive else None
    if content is None or clause_of(verb).passive:
        return None
    addressed = child_of(verb, ("dobj",)) if sense.act in _ADDRESSED else None
    return _finding(
        verb, sense.act, [addressed, content] if addressed is not None else [content], "infinitive"
    )


def _prepositional(verb: Token, sense: Sense) -> Finding | None:
    for preposition in verb.children:
        if preposition.dep_ not in ("prep", "prt") or preposition.lower_ not in sense.prepositions:
            continue
        inner = child_of(preposition, ("pobj", "pcomp"))
        between = child_of(verb, ("dobj",))
        if between is not None and between.i < preposition.i:
            continue
        if inner is not None and not clause_of(verb).passive:
            contents = [inner, child_of(verb, ("xcomp",))] if sense.act is Act.URGE else [inner]
            return _finding(verb, sense.act, contents, "preposition", through=preposition)
    return None


def _object(verb: Token, sense: Sense) -> Finding | None:
    clause = clause_of(verb)
    if not sense.object:
        return None
    if clause.passive:
        subject = child_of(verb, ("nsubjpass",))
        ok = subject is not None and clause.subject is not None
        return _finding(verb, sense.act, [subject], "object") if ok else None
    thing = child_of(verb, ("dobj",))
    if thing is None or _tells_nothing(thing, sense.act):
        return None
    if verb.lemma_ in ("express", "voice"):
        return _feeling(verb, thing)
    further = child_of(verb, ("prep",)) if sense.act is Act.ACCUSE else None
    if sense.called:
        further = child_of(verb, ("oprd", "prep", "ccomp"))
        if further is None or (further.dep_ == "prep" and further.lower_ != "as"):
            return None
    return _finding(verb, sense.act, [*children_of(verb, ("dobj",)), further], "object")


def _tells_nothing(thing: Token, act: Act) -> bool:
    """Whether an object is a bare pronoun; of who is accused, the words follow."""
    return (
        thing.lower_ == "that"
        or thing.tag_ in ("WDT", "WP")
        or (thing.pos_ == "PRON" and act is not Act.ACCUSE)
    )


def _feeling(verb: Token, noun: Token) -> Finding | None:
    """ "expressed opposition to the plan": the noun is the act, what follows it the content."""
    act = NOUN_ACTS.get(noun.lemma_.lower(), Act.SAY)
    preposition = child_of(noun, ("prep",))
    inner = child_of(preposition, ("pobj", "pcomp")) if preposition is not None else None
    if preposition is None or inner is None:
        clause = child_of(noun, ("acl", "ccomp"))
        return _finding(verb, act, [clause or noun], "object")
    return _finding(verb, act, [inner], "object", through=preposition)


def _finding(
    verb: Token, act: Act, contents: Sequence[Token | None], method: str, through: Token | None = None
) -> Finding | None:
    subject = clause_of(verb).subject
    if subject is None and method != "clause":
        return None
    # Where the cue stands amid the content ("the deal, he said, was dead"), its own clause is left out.
    own = [verb] if subject is None else [verb, subject]
    words = {token for content in contents if content is not None for token in phrase(content, own)}
    pieces = [Span(*bounds(run)) for run in runs(words)]
    return Finding(_source(verb, subject), _cue(verb, through), pieces, act, is_negated(verb), method)


def _source(verb: Token, subject: Token | None) -> list[Token]:
    if subject is None:
        return []
    if subject.is_ancestor(verb):
        return next(runs(token for token in subject.subtree if token.i < verb.i), [])
    return next((run for run in runs(phrase(subject, [verb])) if subject in run), [])


def _cue(verb: Token, through: Token | None) -> list[Token]:
    """The verb's words, up to the preposition that brings the content."""
    group = verb_group(verb)
    return list(verb.doc[group[0].i : max(group[-1].i, through.i) + 1]) if through is not None else group


def _according(token: Token) -> Finding | None:
    """ "according to X": X is the source, the rest of the clause it hangs on the content."""
    to = next((t for t in token.children if t.lower_ == "to"), None)
    source = child_of(to, ("pobj", "pcomp")) if to is not None else None
    if to is None or source is None or token.dep_ == "ROOT":
        return None
    clause = token.head
    while clause.dep_ != "ROOT" and clause.pos_ not in ("VERB", "AUX"):
        clause = clause.head
    rest = [t for t in phrase(clause, [token]) if t.dep_ != "cc" or t.head.i != clause.i]
    pieces = [Span(*bounds(run)) for run in runs(rest)]
    words = next((run for run in runs(source.subtree) if source in run), [])
    return Finding(words, [token, to], pieces, Act.SAY, negated=False, method="according-to")
