"""Who writes "I" in an article of their own."""

import re

from onrecord.records import Article
from onrecord.resolve.cast import Cast
from onrecord.resolve.figures import Figure

# "Ana Bel is the mayor of Port Vela." in the last lines.
_ENDS = re.compile(
    r"(?P<name>[A-Z][^\n]{3,60}?)(?:,[^\n]{1,80},)?\s+(?:is|are|was|serves|teaches|writes|represents)\s+(?:an?|the|co-|[a-z]+|[A-Z])"
)
_LAST_LINES = 3


def author(article: Article, cast: Cast) -> Figure | None:
    """The person of the byline, or whom the last lines of an article introduce as its author."""
    if article.byline:
        return cast.person(article.byline.removeprefix("By "), len(article.text))
    lines = [line for line in article.text.splitlines() if line.strip()][-_LAST_LINES:]
    for line in reversed(lines):
        told = _ENDS.match(line.strip())
        if told:
            found = next((f for f in cast.people if f.name in told["name"]), None)
            if found is not None:
                return found
    return None
