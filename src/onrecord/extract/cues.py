"""The cue lexicon: which words attribute, what they do, and how they bring what was said.

Made from the cues of PolNeAR's training split (Newell, Margolin and Ruths, LREC 2018): a lemma and
a frame are in the table where at least half of the lemma's occurrences in that frame outside of
contents are cues. Acts were given by hand, after Searle's classes of speech acts (1976).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.records import Act


@dataclass(frozen=True, slots=True)
class Sense:
    """One use of a cue: its act, and the frames in which it brings what was said."""

    act: Act
    clause: bool
    infinitive: bool
    object: bool
    prepositions: frozenset[str]


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
            object="o" in marks,
            prepositions=frozenset(m for m in marks if len(m) > 1),
        )
        table[lemma] = (*table.get(lemma, ()), sense)
    return table


def speaks(lemma: str) -> Sense | None:
    """The sense in which a verb brings a quotation, if it has one."""
    return next((s for s in senses().get(lemma, ()) if s.clause), None)
