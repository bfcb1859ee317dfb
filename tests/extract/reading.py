"""What is found in a text, in one line each, for tables of cases."""

from onrecord.clean.kinds import clean
from onrecord.extract.language import Model
from onrecord.extract.rules import extract
from onrecord.records import Article, Attribution


def attributions(model: Model, text: str) -> tuple[Attribution, ...]:
    """The attributions of a text whose lines are its paragraphs."""
    return extract(clean(Article("article.txt", text)), model).attributions


def one(model: Model, text: str) -> Attribution:
    """The only attribution of a text."""
    [found] = attributions(model, text)
    return found


def told(model: Model, text: str) -> list[str]:
    """Each attribution as ``source | cue | content | content ...``."""
    return [line(found) for found in attributions(model, text)]


def line(found: Attribution) -> str:
    """Source, cue and the pieces of content, parted by bars."""
    places = (found.source, found.cue, *found.content)
    return " | ".join(place.text if place else "-" for place in places)
