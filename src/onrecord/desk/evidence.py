"""What is known of a statement, each with the article's words that tell it; what is not known says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.desk import wording
from onrecord.records import Excerpt, Span
from onrecord.store.view import StatementView

# As far from a name stand words that tell the role of who bears it.
_REACH = 120
# So often a name is looked for in one text: a hostile one may hold nothing else.
_PLACES = 200


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something told about a statement, and the article's words that it rests on, where there are some.

    ``known`` is False where the article does not tell; ``told`` says so.
    """

    name: str
    told: str
    words: str | None = None
    known: bool = True


def said(view: StatementView) -> Evidence:
    """When it was said, for the panel beside an article."""
    date = view.statement.occasion.said
    if date.date:
        return Evidence("Said", wording.day(date.date), date.evidence.text if date.evidence else None)
    return Evidence("Said", f"day not known; {wording.when(date, view.published)}", known=False)


def occasion(view: StatementView) -> tuple[Evidence, ...]:
    """Where, to whom, upon what and when: all four, known or not."""
    told = view.statement.occasion
    return (
        _told("Where", told.venue, "The article does not say where."),
        _told("To whom", told.addressee, "The article does not say to whom."),
        _told("Upon what", told.prompt, "The article does not say what it answers."),
        _when(view),
    )


def role(view: StatementView, text: str) -> Evidence:
    """What the speaker is, by their own mention or by the words nearest to their name."""
    speaker = view.statement.speaker
    if speaker is None or speaker.role is None:
        return Evidence("Role", "The article tells no role.", known=False)
    if speaker.role.casefold() in speaker.mention.text.casefold():
        return Evidence("Role", speaker.role, speaker.mention.text)
    return Evidence("Role", speaker.role, _beside(text, speaker.role, speaker.name or speaker.mention.text))


def places(view: StatementView) -> Iterator[tuple[str, str]]:
    """Where words, cue and speaker stand, in characters of the text."""
    statement = view.statement
    for piece in statement.content:
        yield ("words, quoted" if piece.quoted else "words"), _characters(piece.span)
    if statement.cue:
        yield "cue", _characters(statement.cue.span)
    if statement.speaker:
        yield "speaker", _characters(statement.speaker.mention.span)


def _told(name: str, words: Excerpt | None, silent: str) -> Evidence:
    return Evidence(name, words.text, words.text) if words else Evidence(name, silent, known=False)


def _when(view: StatementView) -> Evidence:
    date = view.statement.occasion.said
    if date.date is None:
        out = view.published.date
        published = f"it was published {wording.dated(out)}" if out else "when it was published is not known"
        return Evidence("When", f"The article does not say when; {published}.", known=False)
    precision = wording.precision(date.precision)
    told = wording.dated(date.date) + (f" ({precision})" if precision else "")
    return Evidence("When", told, date.evidence.text if date.evidence else None)


def _beside(text: str, words: str, name: str) -> str | None:
    """The stretch of the text that has both, where they stand near to each other."""
    names = [match.span() for match in _found(text, name)]
    near = [
        (max(start, first) - min(stop, last), min(start, first), max(stop, last))
        for start, stop in (match.span() for match in _found(text, words))
        for first, last in names
    ]
    gap, start, stop = min(near, default=(_REACH + 1, 0, 0))
    return text[start:stop] if gap <= _REACH and "\n\n" not in text[start:stop] else None


def _found(text: str, words: str) -> list[re.Match[str]]:
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    return [match for match, _ in zip(whole.finditer(text), range(_PLACES), strict=False)]


def _characters(span: Span) -> str:
    return f"{span.start}–{span.end}"
