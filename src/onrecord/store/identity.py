"""What makes an article the same article when it comes again."""

import os
import re
from pathlib import Path

from onrecord.records import Article

STANDARD_INPUT = "-"

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
# "articles.jsonl:3" is its third line, "articles.jsonl#id" the article of that id.
_PLACE_IN_FILE = re.compile(r"(?P<path>.*?)(?P<fragment>:\d+|#.*)?", re.DOTALL)


def article_key(article: Article) -> str:
    """The article's address if it has one, else where its file lies; what was piped in goes by its text."""
    if article.url:
        return article.url
    if _ADDRESS.match(article.source):
        return article.source
    place = _PLACE_IN_FILE.fullmatch(article.source)
    if place is None or place["path"] in ("", STANDARD_INPUT):
        return f"sha256:{article.sha256}"
    # Not Path.resolve: two links to one file are two places, and an article may be gone from its own.
    return Path(os.path.abspath(place["path"])).as_uri() + (place["fragment"] or "")  # noqa: PTH100
