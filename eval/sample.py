"""The whole way of an article on the sample, against the sample's own gold.

A statement is found if its content words overlap the gold's with a Jaccard index of at least 0.5
and the mentions share a character (or neither has one): the ``linked`` measure of the shared
yardstick. What is said about it is then counted over the found ones.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from eval.figures import Figures, Tally, percent
from onrecord import Article, Kind, Span, Statement, entry, load_model, read
from onrecord.sample import GoldStatement, articles_path, gold

_WORD = re.compile(r"\w+")
_OCCASION = ("venue", "addressee", "prompt")
_QUOTED = (Kind.DIRECT, Kind.MIXED)


def figures() -> Figures:
    """Linked precision, recall and F1; then, of what was found, the shares that are right."""
    model = load_model()
    wanted = defaultdict(list)
    for row in gold():
        if not row.repeat:
            wanted[row.article].append(row)
    linked = Tally()
    quoted = Tally()
    pairs: list[tuple[GoldStatement, Statement]] = []
    for article in read(articles_path()):
        rows = wanted[article.source.rpartition("#")[2]]
        said = entry(article, model).statements
        found = matched(article, rows, said)
        linked.right += len(found)
        linked.found += len(said)
        linked.there += len(rows)
        quoted.there += sum(row.kind in _QUOTED for row in rows)
        quoted.right += sum(row.kind in _QUOTED for row, _ in found)
        pairs += found
    return {
        "linked precision": linked.precision,
        "linked recall": linked.recall,
        "linked": linked.f1,
        "quoted": quoted.recall,
        **{name: _share(pairs, name) for name in ("speaker", "type", "kind", "act", "negated")},
        **{name: _occasion(pairs, name) for name in _OCCASION},
        "said": _said(pairs),
    }


def matched(
    article: Article, rows: Sequence[GoldStatement], said: Sequence[Statement]
) -> list[tuple[GoldStatement, Statement]]:
    """Gold and found statements one to one, those that overlap most first."""
    text = article.text
    true = [_words(text, (piece.span for piece in row.marked)) for row in rows]
    seen = [_words(text, (piece.span for piece in statement.content)) for statement in said]
    overlaps = sorted(
        ((len(t & s) / len(t | s), i, j) for i, t in enumerate(true) for j, s in enumerate(seen) if t & s),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for overlap, i, j in overlaps:
        if overlap >= 0.5 and i not in pairs and j not in pairs.values() and _same_source(rows[i], said[j]):
            pairs[i] = j
    return [(rows[i], said[j]) for i, j in sorted(pairs.items())]


def _words(text: str, spans: Iterable[Span]) -> set[int]:
    return {m.start() for span in spans for m in _WORD.finditer(text, span.start, span.end)}


def _same_source(row: GoldStatement, statement: Statement) -> bool:
    if row.speaker is None or statement.speaker is None:
        return row.speaker is None and statement.speaker is None
    return row.speaker.span.overlaps(statement.speaker.mention.span)


def _share(pairs: Sequence[tuple[GoldStatement, Statement]], name: str) -> float:
    return percent(sum(_value(row, name) == _told(found, name) for row, found in pairs), len(pairs))


def _value(row: GoldStatement, name: str) -> object:
    return row.name if name == "speaker" else getattr(row, name)


def _told(found: Statement, name: str) -> object:
    if name in ("speaker", "type"):
        speaker = found.speaker
        return (speaker.name if name == "speaker" else speaker.type) if speaker else None
    return getattr(found, name)


def _occasion(pairs: Sequence[tuple[GoldStatement, Statement]], name: str) -> float:
    tally = Tally()
    for row, statement in pairs:
        true, said = getattr(row, name), getattr(statement.occasion, name)
        tally.there += true is not None
        tally.found += said is not None
        tally.right += true is not None and said is not None and true.span.overlaps(said.span)
    return tally.f1


def _said(pairs: Sequence[tuple[GoldStatement, Statement]]) -> float:
    tally = Tally()
    for row, statement in pairs:
        said = statement.occasion.said.date
        tally.there += row.said is not None
        tally.found += said is not None
        tally.right += said is not None and said == row.said
    return tally.f1
