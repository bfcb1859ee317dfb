"""Reading spaCy's dependency parse: who does the saying, and which words belong together.

Labels are those of ClearNLP's dependency scheme, which spaCy's English models use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "csubj", "expl")
_PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_CLAUSE_LINKS = ("conj", "advcl", "xcomp", "pcomp", "prep")
# How far a missing subject is looked for up the tree: "X, having failed to say that ..., added".
_HIGHEST = 4
_TRIM = frozenset({",", ";", ":", "--", "–", "—", "-", "(", "\n"})


class Clause(NamedTuple):
    """Whose act a verb tells: the subject's head word, and whether the verb is passive."""

    subject: Token | None
    passive: bool


def clause_of(verb: Token) -> Clause:
    """The subject of a verb, also one it shares with or inherits from another; the agent if passive."""
    reduced = verb.tag_ == "VBN" and verb.dep_ == "advcl" and child_of(verb, ("aux", "mark")) is None
    if reduced or child_of(verb, (*_PASSIVE_SUBJECTS, "auxpass")) is not None:
        return Clause(_agent(verb), passive=True)
    node = verb
    for _ in range(_HIGHEST):
        own = child_of(node, _SUBJECTS)
        if own is not None:
            return Clause(own, passive=False)
        if node.dep_ == "acl":
            is_participle = node.tag_ == "VBG"
            return Clause(node.head if is_participle else _agent(node), passive=not is_participle)
        if node.dep_ not in _CLAUSE_LINKS:
            break
        node = node.head
        shared = child_of(node, _PASSIVE_SUBJECTS)
        if shared is not None:
            return Clause(shared, passive=False)
    return Clause(None, passive=False)


def children_of(token: Token, labels: Iterable[str]) -> list[Token]:
    """All children with one of the labels, in order."""
    return [child for child in token.children if child.dep_ in labels]


def child_of(token: Token, labels: Iterable[str]) -> Token | None:
    """The first child with one of the labels."""
    return next((child for child in token.children if child.dep_ in labels), None)


def _agent(verb: Token) -> Token | None:
    by = child_of(verb, ("agent",))
    return child_of(by, ("pobj",)) if by is not None else None


def has_particle(verb: Token, particle: str | None) -> bool:
    """Whether a verb has the particle that its sense asks for, if it asks for one: "went on"."""
    return particle is None or any(child.lower_ == particle for child in verb.children)


def is_negated(verb: Token) -> bool:
    """Whether the saying itself is denied: "has not claimed", "never said", "no one said"."""
    if any(child.dep_ == "neg" or child.lower_ in ("never", "neither", "nor") for child in verb.children):
        return True
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return True
    subject = child_of(verb, (*_SUBJECTS, *_PASSIVE_SUBJECTS))
    return subject is not None and (
        subject.lower_ in ("nobody", "none") or any(c.lower_ in ("no", "neither") for c in subject.children)
    )


def verb_group(verb: Token) -> list[Token]:
    """The verb with its auxiliaries, negation, particles and the adverbs between: "has not yet said"."""
    parts = {verb.i}
    for child in verb.children:
        is_adverb = child.dep_ == "advmod" and child.tag_ != "WRB" and not list(child.children)
        if is_adverb or child.dep_ in ("aux", "auxpass", "neg", "prt"):
            parts.add(child.i)
    return [verb.doc[i] for i in _run_around(parts, verb.i)]


def _run_around(indices: set[int], middle: int) -> list[int]:
    low = high = middle
    while low - 1 in indices:
        low -= 1
    while high + 1 in indices:
        high += 1
    return list(range(low, high + 1))


def phrase(head: Token, without: Iterable[Token] = ()) -> list[Token]:
    """The words under ``head``, in order, less those under the words of ``without``."""
    left_out = {token.i for other in without if head.is_ancestor(other) for token in other.subtree}
    return [token for token in head.subtree if token.i not in left_out]


def runs(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """Tokens in unbroken runs, each without the commas and dashes at its ends."""
    run: list[Token] = []
    for token in sorted(tokens, key=lambda t: t.i):
        if run and token.i != run[-1].i + 1:
            yield from _trimmed(run)
            run = []
        run.append(token)
    yield from _trimmed(run)


def _trimmed(run: list[Token]) -> Iterator[list[Token]]:
    while run and (run[0].text in _TRIM or run[0].is_space):
        run = run[1:]
    while run and (run[-1].text in _TRIM or run[-1].text in ".?!" or run[-1].is_space):
        run = run[:-1]
    if any(token.is_alpha or token.like_num for token in run):
        yield run


def bounds(tokens: list[Token]) -> tuple[int, int]:
    """Where an unbroken run of tokens begins and ends in its document's text."""
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def noun_phrase_after(doc: Doc, index: int, end: int) -> Token | None:
    """The head of the noun phrase that begins at ``index``: the subject after its verb."""
    for token in doc[index:end]:
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            head = token
            while (
                head.head.i < end
                and head.head.i > index
                and head.dep_ in ("compound", "nmod", "poss", "amod", "det")
            ):
                head = head.head
            return head
        if token.pos_ not in ("DET", "ADJ", "NUM", "ADV", "PUNCT", "PART", "VERB"):
            return None
    return None
