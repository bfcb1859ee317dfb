"""What negates a cue: inside of it, just before it, and through its source."""

import re
from collections.abc import Collection, Sequence

from onrecord.extract.wording import plain, words_of

_NOT = frozenset({"not", "never", "no", "nothing", "none", "nobody", "neither", "nor", "without"})
# "Hardly" and "barely" are not among them: what was barely mentioned was mentioned.
_NO_THING = frozenset({"no", "nothing", "none", "nobody"})
# What comes after these is the content's: "told that nothing", "is no", "vowed to never".
_CONTENT = frozenset({"that", "to", "there", "is", "was", "are", "were", "will", "would", "it"})
# How far after its verb an object may stand that says there was none: "told reporters next to nothing".
_OBJECT = 4

# Negations that affirm: "not only criticised", "nothing but praise", "could not help but say".
_AFFIRMING = re.compile(
    r"\b(?:not (?:only|just|merely|simply|solely|alone|help(?: but)?|without|(?=(?:agree more|minc|resist)))"
    r"|no (?:uncertain|sooner|less|small|wonder|surprise)"
    r"|nothing (?:but|short of|less than|if not))\b"
)


def affirmed(words: Sequence[str]) -> list[str]:
    """The words without negations that negate nothing."""
    return _AFFIRMING.sub(" ", " ".join(words)).split()


def negates(words: Sequence[str], end: int, own: Collection[int]) -> bool:
    """Whether a negation belongs to the act that the words before ``end`` tell; ``own`` are no negations."""
    if "until" in words[end:]:
        return False
    if any(word in _NOT and i not in own and _reaches(words, i) for i, word in enumerate(words[:end])):
        return True
    for i, word in enumerate(words[end : end + _OBJECT], end):
        if word in _CONTENT:
            return False
        if word in _NO_THING and i not in own:
            return True
    return False


def _reaches(words: Sequence[str], at: int) -> bool:
    """ "without" negates only the gerund that it stands before."""
    return words[at] != "without" or any(word.endswith("ing") for word in words[at + 1 : at + 3])


_HEDGES = r"(?:almost|virtually|practically|nearly|absolutely|literally|effectively)"
_NOBODY = re.compile(
    rf"\W*(?:(?:and|but|yet|so|because|that)\s+)?(?:{_HEDGES}\s+)?"
    r"(?:no[\s-]one|nobody|none|neither|nor|nothing"
    # "No. 10", "no fewer than six", "no less than the king", "not only the mayor" all did it.
    r"|no(?!\W*\d|\.|\s+(?:fewer|less|more|doubt|matter)\b)"
    r"|not(?!\s+(?:only|just|merely|simply|alone|long|far|surprisingly|unexpectedly|to)\b))\b"
)
_EXCEPT = re.compile(r"\b(?:but|except|other\s+than|save\s+for|besides|apart\s+from)\b")
# How much of a source is looked at, in code points: its own words before what hangs on it.
_HEAD = 60


def nobody(source: str) -> bool:
    """Whether a source says that there is none: "no one", "neither minister", "not all of them"."""
    head = plain(source[:_HEAD])
    found = _NOBODY.match(head)
    return found is not None and not _EXCEPT.search(head, found.end())


# How far back the words before a cue are looked at, in code points: most of a clause.
_NEAR = 60
_LINE_END = re.compile("[\n\r\u2028\u2029]")
_NONE_OF = re.compile(
    r"\b(?:no|neither|nor|none\s+of|neither\s+of|not\s+(?:one|all|every|any|many|a\s+single)(?:\s+of)?)\s*$"
)
# At the start of a clause, with the auxiliary before the subject.
_INVERTED = re.compile(
    r"(?:^|[,;:.!?\"“”(—–-]\s*|\b(?:and|but|so|yet)\s+)"
    r"(?:nor|neither|never|not once|at no (?:point|time|stage|moment)|in no way|nowhere"
    r"|under no circumstances)\s+(?:did|does|do|has|have|had|was|were|is|are|will|would|could|can|should)\b"
    r"[^,;:.!?\"“”]*$"
)


def negated_before(source: str | None, before: str) -> bool:
    """Whether the sentence before a cue negates it: "Nor did she", "None of" and then the source."""
    near = _near(before)
    if _INVERTED.search(near):
        return True
    outside, found, _ = _around(source, near)
    return bool(found) and _NONE_OF.search(outside) is not None


def _near(before: str) -> str:
    """The last words before a cue, of the same line."""
    return plain(_LINE_END.split(before[-_NEAR:])[-1])


def _around(source: str | None, near: str) -> tuple[str, str, str]:
    """What stands before a source, the source and what stands after; all of it after, if it is not there."""
    wanted = plain(source or "")
    at = near.rfind(wanted) if wanted else -1
    while at >= 0:
        outside, after = near[:at], near[at + len(wanted) :]
        if not outside[-1:].isalnum() and not after[:1].isalnum():
            return outside, wanted, after
        at = near.rfind(wanted, 0, at + len(wanted) - 1)
    return "", "", near


# What a tagger may have left out of a cue: auxiliaries, negations, refusals and the adverbs among them.
_LED = re.compile(
    r"(?<!\w)(?:(?:is|are|was|were|be|been|being|has|have|had|having|do|does|did|will|would|can|could|may|might|shall"
    r"|should|must|not|never|no|longer|neither|nor|yet|ever|once|still|even|also|so|far|without|to|cannot"
    r"|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|omit(?:s|ted)?|neglect(?:s|ed)?"
    r"|unable|unwilling|reluctant|(?!only\b)[^\W\d_]+ly|[^\W\d_]+n't)(?:\s+|$))+$"
)
_DENYING = re.compile(
    r"\b(?:not|never|no|neither|nor|without|cannot|declin|refus|fail|omit|neglect|unable|unwilling|reluctant)|n't\b"
)


def leading(source: str | None, before: str) -> list[str]:
    """The words just before a cue that negate it, with what stands among them; none of the source's."""
    near = _near(before)
    found = _LED.search(_around(source, near)[2])
    return words_of(found.group()) if found and _DENYING.search(found.group()) else []
