"""The roles that stand beside a name."""

import re
from collections.abc import Iterator

from onrecord.records import Span
from onrecord.resolve.naming import is_role, is_role_word
from onrecord.resolve.words import BODIES, FUNCTION, MODIFIERS, without_article

_WORD = re.compile(r"[\w.'’&-]*\w\.?")
_AFTER = re.compile(r",\s+(?P<words>[^,.;:()\"“”‘„]{3,90}?)(?=,|\s+who\b|\.|;|\)|\s+–|\s+—)")
_BEFORE_COMMA = re.compile(r"(?:^|[.;:,“”\"()\n]\s*)(?P<words>[^.;:,“”\"()\n]{3,90}),\s*$")
# Words that part a role from the sentence before it: "backed by the alliance's secretary general, X".
_CLAUSE_WORDS = re.compile(
    r".*\b(?:by|that|said|told|and|but|when|while|as|with|from|to)\s+(?=(?:the|its|his|her|an?)\s)",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r",?\s+who\s+(?:has\s+|had\s+)?(?P<words>(?:led|leads|heads|headed|chairs|chaired|runs)\s+[^,.;:()\"“”‘„]{3,60}?)"
    r"(?=\s+(?:for|since|and|but)\b|[,.;:()])"
)
# "Deputy Assistant Secretary of State for European Affairs" has eight words.
_LONGEST = 8
_REACH = 120


def roles_around(text: str, place: Span) -> Iterator[str]:
    """The roles beside the name at ``place``: before it, before a comma, or between commas after it."""
    direct = role_before(text, place.start)
    if direct:
        yield direct
    else:
        before = _BEFORE_COMMA.search(text, max(0, place.start - _REACH), place.start)
        if before:
            words = without_article(_CLAUSE_WORDS.sub("", before["words"].strip()))
            if is_role(words):
                yield words
    after = _AFTER.match(text, place.end)
    if after:
        words = without_article(after["words"].strip())
        if is_role(words):
            yield words
    leads = _LEADS.match(text, place.end)
    if leads:
        yield leads["words"].strip()


def role_before(text: str, end: int) -> str | None:
    """The role that stands right before a name that starts at ``end``: "Finance Minister", "NATO chief"."""
    words = list(_WORD.finditer(text, max(0, end - _REACH), end))
    taken: list[re.Match[str]] = []
    for word in reversed(words[-_LONGEST:]):
        reach = taken[0].start() if taken else end
        if text[word.end() : reach].strip(" \u00a0") or not _in_role(word.group()):
            break
        taken.insert(0, word)
    while taken and taken[0].group().lower() in FUNCTION:
        taken.pop(0)
    if not taken or taken[-1].group() in ("of", "the") or not any(is_role_word(t.group()) for t in taken):
        return None
    return text[taken[0].start() : taken[-1].end()]


def _in_role(word: str) -> bool:
    lower = word.lower()
    if lower in ("of", "the"):
        return True
    return (
        word[0].isupper() or is_role_word(word) or lower in MODIFIERS or lower in BODIES
    ) and lower not in FUNCTION
