"""The cue lexicon: which words attribute, what they do, and how they bring what was said.

Written by hand and pruned by PolNeAR's training split (Newell, Margolin and Ruths, LREC 2018): where
400 of its articles have a verb at least four times with a clause, infinitive, object or preposition
outside of contents, the frame stays only if half of them are cues; a verb that needs a particle is
counted with it. Acts follow Searle's classes of speech acts (1976).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.records import Act


@dataclass(frozen=True, slots=True)
class Sense:
    """One use of a cue: its act, and the frames in which it brings what was said.

    With ``called``, what the object is called belongs to the content; ``particle`` must be there.
    """

    act: Act
    clause: bool
    infinitive: bool
    object: bool
    called: bool
    particle: str | None
    prepositions: frozenset[str]


_FRAMES = ("c", "x", "o", "oc")

# Nouns that carry the act of a verb with little meaning of its own ("expressed opposition to").
NOUN_ACTS: Mapping[str, Act] = {
    "opposition": Act.OPPOSE,
    "criticism": Act.OPPOSE,
    "objection": Act.OPPOSE,
    "outrage": Act.OPPOSE,
    "anger": Act.OPPOSE,
    "disappointment": Act.OPPOSE,
    "regret": Act.OPPOSE,
    "skepticism": Act.OPPOSE,
    "scepticism": Act.OPPOSE,
    "support": Act.SUPPORT,
    "gratitude": Act.SUPPORT,
    "solidarity": Act.SUPPORT,
    "approval": Act.SUPPORT,
    "confidence": Act.EXPECT,
    "hope": Act.EXPECT,
    "concern": Act.EXPECT,
    "fear": Act.EXPECT,
    "doubt": Act.BELIEVE,
    "view": Act.BELIEVE,
    "interest": Act.WANT,
    "willingness": Act.WANT,
    "desire": Act.WANT,
    "warning": Act.WARN,
    "responsibility": Act.CLAIM,
}

# Not saying is an act too, if what is not said is a word about the matter itself.
SILENCES = frozenset({Act.SAY, Act.CONFIRM, Act.CLAIM, Act.ANNOUNCE})


@cache
def senses() -> Mapping[str, tuple[Sense, ...]]:
    """Lemma to its senses, most frequent first."""
    table: dict[str, tuple[Sense, ...]] = {}
    for line in files(__package__).joinpath("cues.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        lemma, act, frames = line.split("\t")
        marks = frames.split()
        sense = Sense(
            Act(act),
            clause="c" in marks,
            infinitive="x" in marks,
            object="o" in marks or "oc" in marks,
            called="oc" in marks,
            particle=next((m[1:] for m in marks if m.startswith("+")), None),
            prepositions=frozenset(m for m in marks if m.isalpha() and m not in _FRAMES),
        )
        table[lemma] = (*table.get(lemma, ()), sense)
    return table


def speaks(lemma: str) -> Sense | None:
    """The sense in which a verb brings a quotation, if it has one."""
    return next((s for s in senses().get(lemma, ()) if s.clause), None)
