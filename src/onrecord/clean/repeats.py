"""Paragraphs that say again what an earlier one of the same article said."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from onrecord.records import Span

_WORD = re.compile(r"\w+")

# Paragraphs are compared only if they share four words in a row: near-copies do, and it keeps the
# work linear in the length of the article.
_SHINGLE = 4
# Shortest paragraph that can be called a repeat: shorter ones recur by chance ("He did not comment.").
_FEWEST_WORDS = 8
# Least similarity of the word sequences (difflib's ratio). Read by eye, the pairs of paragraphs that
# share four words within an article of PolNeAR's training split (347 above 0.4): from 0.8 up they
# are edits of each other, below 0.76 most tell something else. What differs most often from 0.8 up
# without being an edit is a count or a name, hence `_facts`.
_LEAST_ALIKE = 0.8
_NEGATIONS = frozenset({"no", "not", "never", "nor", "neither", "without", "t", "cannot"})


def repeats(text: str, spans: Sequence[Span]) -> Mapping[Span, Span]:
    """Each span that repeats an earlier one, with that one."""
    found: dict[Span, Span] = {}
    seen: dict[Span, list[str]] = {}
    where: defaultdict[tuple[str, ...], list[Span]] = defaultdict(list)
    for span in spans:
        words = _WORD.findall(text, span.start, span.end)
        if len(words) < _FEWEST_WORDS:
            continue
        folded = [word.casefold() for word in words]
        shingles = {tuple(folded[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}
        earlier = dict.fromkeys(s for shingle in shingles for s in where[shingle][:3])
        original = next((s for s in earlier if _alike(seen[s], words)), None)
        if original:
            found[span] = original
            continue
        seen[span] = words
        for shingle in shingles:
            where[shingle].append(span)
    return found


def _facts(words: list[str]) -> set[str]:
    """What must agree: numbers and negations."""
    return {w for w in words if w.casefold() in _NEGATIONS or not w.isalpha()}


def _names(words: list[str]) -> set[str]:
    """What must not contradict: words with a capital inside the sentence."""
    if all(w.isupper() for w in words):
        return set()
    return {w for w in words[1:] if w[0].isupper()}


def _alike(a: list[str], b: list[str]) -> bool:
    names, others = _names(a), _names(b)
    if _facts(a) != _facts(b) or not (names <= others or others <= names):
        return False
    folded, other = [w.casefold() for w in a], [w.casefold() for w in b]
    matcher = SequenceMatcher(None, folded, other, autojunk=False)
    return matcher.quick_ratio() >= _LEAST_ALIKE and matcher.ratio() >= _LEAST_ALIKE
