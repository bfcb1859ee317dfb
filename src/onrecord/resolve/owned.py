"""Bodies that are called after who owns them: "the Bel campaign", "Bel's campaign", "the Lund Foundation"."""

import re
from collections.abc import Iterable, Iterator

from onrecord.records import Span

_NOUNS = "campaign|administration|transition|camp|team|headquarters"
_OWNED = re.compile(
    r"\b(?!(?:The|A|An|Rival|His|Her|Its|In|For|But|And|When|While|As|If)\b)"
    r"(?P<owner>[A-Z][\w-]+(?: (?:[A-Z]\. )?[A-Z][\w-]+){0,2})"
    rf"(?:['’]s?)? (?P<noun>{_NOUNS})\b(?! (?:{_NOUNS})\b)"
)
_MENTION = re.compile(rf"(?:the )?(?P<owner>.+?)(?:['’]s?)? (?P<noun>{_NOUNS})", re.IGNORECASE)


def owned_in(text: str, prose: Iterable[Span]) -> Iterator[tuple[str, str, Span]]:
    """The key, name and place of each body so called, in text order within a passage."""
    for passage in prose:
        for match in _OWNED.finditer(text, passage.start, passage.end):
            found = key(match.group())
            if found:
                yield found, match.group(), Span(*match.span())


def key(words: str) -> str | None:
    """What the forms of one such body have in common: the owner's last word and the noun."""
    match = _MENTION.fullmatch(words)
    owner = match["owner"].split()[-1].casefold().strip(".") if match else ""
    return f"{owner} {match['noun'].casefold()}" if match and match["owner"][:1].isupper() else None
