"""Who is speaking, through whom, where and when, by labels made by hand: ``gold/RULES.md`` tells how.

The attributions are PolNeAR's own, so that what is measured is resolving and situating; ``end to end`` alone
reads the articles.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from eval.figures import Figures, Tally, percent
from eval.judged import Told, judge
from eval.marked import Marked, Row, marked, plain
from onrecord import Statement, entry, load_model
from onrecord.extract.acts import act
from onrecord.extract.kinds import content, kind
from onrecord.extract.quotes import quotations
from onrecord.flow import Model
from onrecord.records import Attribution, CleanArticle, Excerpt, Extraction, Span

Place = tuple[int, int]
_WORD = re.compile(r"[\w’']+")


@dataclass(slots=True)
class Score:
    """What is counted, figure by figure."""

    shares: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))

    def figures(self) -> Figures:
        """Shares and F1 in per cent."""
        shares = {name: percent(sum(marks), len(marks)) for name, marks in self.shares.items()}
        return {**shares, **{name: tally.f1 for name, tally in self.tallies.items()}}


def figures(split: str = "development") -> Figures:
    """Shares that are right, and F1 of venue, addressee and chain, in per cent.

    ``speaker`` counts one as right where its name is a right one, or where both have none; ``pronouns``,
    ``epithets`` and ``no name`` are those of it that are worded so or have no name. ``role`` counts all that
    have one or are given one. ``date`` is of those that have one, ``date invented`` of those that have none.
    ``end to end`` is the share of all attributions that are read, and given the right speaker.
    """
    model, score = load_model(), Score()
    for one in marked(split):
        for label, statement in given(one, model):
            judge_statement(score, one, label, statement)
        score.shares["end to end"] += end_to_end(one, model)
    names = ("speaker", "pronouns", "epithets", "no name", "type", "role", "kind", "negated", "date")
    order = (*names, "date invented", "venue", "addressee", "chain", "end to end")
    found = score.figures()
    return {name: found.get(name, 0.0) for name in order}


def given(one: Marked, model: Model) -> Iterator[tuple[Row, Statement]]:
    """The labels with what is made of the attributions as they are marked."""
    statements = entry(one.article, _Marking(one, model)).statements
    by_content = {_key(s): s for s in statements}
    for attribution, label in one.pairs():
        made = _attribution(one.article.text, attribution, [])
        yield label, by_content[_key(made)]


def _key(told: Statement | Attribution) -> tuple[object, ...]:
    return _cue(told), *((piece.start, piece.end) for piece in told.content)


def _cue(told: Statement | Attribution) -> Place | None:
    return (told.cue.start, told.cue.end) if told.cue else None


class _Marking:
    """A model that tells the marked attributions, and names and sentences as it reads them."""

    def __init__(self, one: Marked, model: Model) -> None:
        self._one, self._model = one, model

    def extract(self, cleaned: CleanArticle) -> Extraction:
        read = self._model.extract(cleaned)
        text = cleaned.article.text
        quoted = quotations(text, [passage.span for passage in cleaned.prose])
        made = [_attribution(text, attribution, quoted) for attribution, _ in self._one.pairs()]
        return Extraction(tuple(sorted(made, key=_at)), read.names, read.sentences)


def _at(attribution: Attribution) -> int:
    parts = [attribution.cue, *attribution.content]
    return min(part.start for part in parts if part is not None)


def _attribution(text: str, row: Row, quoted: Sequence[Any]) -> Attribution:
    pieces = tuple(content(text, Span(*place), quoted) for place in row["content"])
    cue = Span(*row["cue"][0]) if row["cue"] else None
    source = Span(*row["source"][0]) if row["source"] else None
    words = [text[span.start : span.end] if span else "" for span in (cue, source)]
    done, negated = act(words[0], words[1] or None, text[max(0, cue.start - 60) : cue.start] if cue else "")
    return Attribution(
        source=Excerpt.of(text, source) if source else None,
        cue=Excerpt.of(text, cue) if cue else None,
        content=pieces,
        kind=kind(pieces, quoted),
        act=done,
        negated=negated,
        method="marked",
        confidence=1.0,
    )


def judge_statement(score: Score, one: Marked, label: Row, told: Statement) -> None:
    """Counts one statement in every figure that its label is sure of."""
    sure = Sure(label)
    if sure("who"):
        right = is_right(one, label, told)
        score.shares["speaker"].append(right)
        for name in _kinds_of(one, label):
            score.shares[name].append(right)
    speaker = one.speaker(label)
    if label["who"] and sure("who", "type"):
        types = speaker["type"].split("|")
        score.shares["type"].append(told.speaker is not None and told.speaker.type in types)
    role = told.speaker.role if told.speaker else None
    if label["who"] and sure("who", "role") and (speaker["roles"] or role):
        score.shares["role"].append(any(alike(one.words(place), role) for place in speaker["roles"]))
    for name in ("kind", "negated"):
        if sure(name):
            score.shares[name].append(getattr(told, name) == label[name])
    if sure("said"):
        _judge_date(score, label["said"], told.occasion.said.date)
    for name in ("venue", "addressee"):
        if sure(name):
            _judge_phrase(score.tallies[name], label[name], getattr(told.occasion, name))
    if sure("chain"):
        judge_chain(score.tallies["chain"], one, label, told)


class Sure:
    """Whether a label is sure of all the fields asked for."""

    def __init__(self, label: Row) -> None:
        self._unsure = set(label["unsure"])

    def __call__(self, *names: str) -> bool:
        """True where none of ``names`` is marked unsure."""
        return self._unsure.isdisjoint(names)


def _kinds_of(one: Marked, label: Row) -> Iterator[str]:
    if not one.names(one.speaker(label)):
        yield "no name"
    elif label["form"] in ("pronoun", "epithet"):
        yield label["form"] + "s"


def is_right(one: Marked, label: Row, told: Statement) -> bool:
    """Whether the speaker told has a right name, or none where there is none."""
    names, name = one.names(one.speaker(label)), told.speaker.name if told.speaker else None
    return plain(name) in names if name is not None else not names


def alike(one: str, other: str | None) -> bool:
    """Whether two wordings of a role share half of their words or more, or the one has all of the other's."""
    a, b = (
        {word.casefold() for word in _WORD.findall(words or "")} - {"the", "a", "an"}
        for words in (one, other)
    )
    return bool(a and b) and (len(a & b) >= 0.5 * len(a | b) or a <= b or b <= a)


def _judge_date(score: Score, said: Row | None, told: str | None) -> None:
    if said is not None:
        score.shares["date"].append(told == said["date"])
    else:
        score.shares["date invented"].append(told is not None)


def _judge_phrase(tally: Tally, place: Sequence[int] | None, told: Excerpt | None) -> None:
    tally.there += place is not None
    tally.found += told is not None
    tally.right += place is not None and told is not None and told.span.overlaps(Span(*place))


def judge_chain(tally: Tally, one: Marked, label: Row, told: Statement) -> None:
    """Link by link: one is right where it is the labelled words, or has a name that is right for them."""
    wanted = [
        (Span(*link["words"]), one.names(one.labels["speakers"][link["who"]])) for link in label["chain"]
    ]
    tally.there += len(wanted)
    tally.found += len(told.chain)
    left = list(wanted)
    for link in told.chain:
        for candidate in left:
            place, names = candidate
            if link.mention.span.overlaps(place) or (link.name and plain(link.name) in names):
                tally.right += 1
                left.remove(candidate)
                break


def end_to_end(one: Marked, model: Model) -> Iterator[bool]:
    """For each attribution whose speaker is sure: whether it is read, and the speaker right."""
    statements = entry(one.article, model).statements
    told = tuple(Told(_parts(statement), confidence=1.0) for statement in statements)
    [judged] = judge([one.row], {one.row["id"]: told})
    for number, label in enumerate(one.labels["attributions"]):
        if Sure(label)("who"):
            found = judged.pairs.get(number)
            yield found is not None and is_right(one, label, statements[found])


def _parts(statement: Statement) -> dict[str, list[Place]]:
    mention = statement.speaker.mention if statement.speaker else None
    return {
        "source": _places([mention]),
        "cue": _places([statement.cue]),
        "content": [(piece.start, piece.end) for piece in statement.content],
    }


def _places(excerpts: Iterable[Excerpt | None]) -> list[Place]:
    return [(excerpt.start, excerpt.end) for excerpt in excerpts if excerpt is not None]


def wrong(split: str = "training") -> Iterator[str]:
    """One line for each thing that is wrong: figure, place, what is labelled and what is told. With text."""
    model = load_model()
    for one in marked(split):
        for label, told in given(one, model):
            yield from _wrong_in(one, label, told)


def _wrong_in(one: Marked, label: Row, told: Statement) -> Iterator[str]:
    score = Score()
    judge_statement(score, one, label, told)
    wrongs = [name for name, marks in score.shares.items() if (name == "date invented") in marks]
    wrongs += [name for name, tally in score.tallies.items() if not tally.right == tally.there == tally.found]
    speaker = one.speaker(label)
    told_by = told.speaker
    shown: Mapping[str, Callable[[], object]] = {
        "speaker": lambda: ([one.words(place) for place in speaker["names"]], told_by and told_by.name),
        "type": lambda: (speaker["type"], told_by and told_by.type),
        "role": lambda: ([one.words(place) for place in speaker["roles"]], told_by and told_by.role),
        "kind": lambda: (label["kind"], told.kind),
        "negated": lambda: (label["negated"], told.cue and told.cue.text),
        "date": lambda: (label["said"], told.occasion.said),
        "date invented": lambda: told.occasion.said,
        "venue": lambda: (label["venue"] and one.words(label["venue"]), told.occasion.venue),
        "addressee": lambda: (label["addressee"] and one.words(label["addressee"]), told.occasion.addressee),
        "chain": lambda: ([one.words(link["words"]) for link in label["chain"]], told.chain),
    }
    mention = told_by.mention.text if told_by else None
    for name in wrongs:
        if name in shown:
            at = told.cue.start if told.cue else told.content[0].start
            yield f"{name}: {one.row['id'][:28]} {at} {label['form']} {mention!r}: {shown[name]()}"


if __name__ == "__main__":
    # The words of the training articles are shown: they are not ours to ship.
    print("\n".join(wrong("training")))
