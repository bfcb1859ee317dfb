"""What a cue says was done, and whether it says that it was not.

The act is that of the cue's first word that tells one: its verb, not its auxiliaries or what surrounds the
saying ("said in an interview"). Where that word is light ("expressed support", "tried to argue"), the act is
in the words after it. A word that the lexicon does not have is read as what it is derived from
("re-endorsed"), and otherwise brings words as "say" does: cues are mostly words of saying, and no other act
goes on record on a guess.

Not to say, confirm, claim or announce is to withhold, and negated. To decline or refuse to do so is to
withhold, and not negated, as the refusal was made; to refuse to do anything else ("refused to endorse") is
not to do it. Who "failed to" or "has yet to" do something has not done it. To withhold that is negated
("did not decline to comment") is to say. A question is read as if it were answered.
"""

from onrecord.extract.heads import Reading, read
from onrecord.extract.negation import affirmed, leading, negated_before, negates, nobody
from onrecord.extract.wording import words_of
from onrecord.records import Act

# Not saying is an act too, if what is not said is a word about the matter itself.
SILENCES = frozenset({Act.SAY, Act.CONFIRM, Act.CLAIM, Act.ANNOUNCE})
# The longest run of words that is a cue in PolNeAR's training split has 19; more of a longer one is not read.
_LONGEST = 60


def act(cue: str, source: str | None, before: str) -> tuple[Act, bool]:
    """The act of a cue, and whether the doing of it is negated.

    ``source`` is the words of the source, ``before`` those of the sentence before the cue, of which the
    last 60 code points count. Any text will do.
    """
    words = affirmed([*leading(source, before), *words_of(cue)[:_LONGEST]])
    reading = read(words)
    negated = negates(words, reading.end or len(words), reading.places) ^ reading.turned
    if nobody(source or "") or negated_before(source, before):
        negated = not negated
    return _settled(reading, negated)


def _settled(reading: Reading, negated: bool) -> tuple[Act, bool]:
    done = reading.act
    if reading.refused:
        if reading.head is None or done in SILENCES:
            done = Act.WITHHOLD
        else:
            negated = not negated
    if negated and done is Act.WITHHOLD:
        return Act.SAY, False
    return (Act.WITHHOLD if negated and done in SILENCES else done), negated
