"""The parts of a text as words, for tests that compare them."""

from onrecord.clean.kinds import clean
from onrecord.clean.paragraphs import paragraphs
from onrecord.records import Article, CleanArticle, PassageKind


def cleaned(text: str, title: str | None = None) -> CleanArticle:
    """A text after cleaning."""
    return clean(Article("article.txt", text, title=title))


def parts(text: str) -> list[str]:
    """The paragraphs of a text."""
    return [text[span.start : span.end] for span in paragraphs(text)]


def kinds(text: str, title: str | None = None) -> list[PassageKind]:
    """The kind of each passage of a text."""
    return [passage.kind for passage in cleaned(text, title).passages]
