"""What is found in a text, in one line each, for tables of cases."""

from onrecord.clean import clean
from onrecord.extract.extractor import Extractor
from onrecord.records import Article, Attribution, Excerpt


def attributions(model: Extractor, text: str) -> tuple[Attribution, ...]:
    """The attributions of a text whose lines are its paragraphs, those within others too."""
    return model.extract(clean(Article("article.txt", text))).attributions


def one(model: Extractor, text: str) -> Attribution:
    """The only attribution of a text that stands within no other."""
    [found] = (found for found in attributions(model, text) if found.within is None)
    return found


def told(model: Extractor, text: str) -> list[str]:
    """Each attribution that stands within no other, as ``source | cue | content | content ...``."""
    return [line(found) for found in attributions(model, text) if found.within is None]


def passed_on(model: Extractor, text: str) -> list[str]:
    """Each attribution within another, as ``source | cue | content ... < the other's source``."""
    found = attributions(model, text)
    return [
        f"{line(inner)} < {_words(found[inner.within].source)}" for inner in found if inner.within is not None
    ]


def line(found: Attribution) -> str:
    """Source, cue and the pieces of content, parted by bars."""
    return " | ".join([_words(found.source), _words(found.cue), *(piece.text for piece in found.content)])


def _words(place: Excerpt | None) -> str:
    return place.text if place else "-"
