"""Where the quotation marks of a text open and close, in every style, nested, over paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.records import Span

# Opening mark to closing mark, after the table of quotation styles in the Unicode Standard, 6.2.
_CLOSES = {
    "“": ("”",),
    "„": ("“", "”"),
    "«": ("»",),
    "‘": ("’",),
    "‹": ("›",),
    "‚": ("‘", "’"),
    "``": ("''", '"'),
}
_STRAIGHT = ('"', "'", "''")
_SINGLE = ("'", "‘", "‚", "‹")
# Two typewriter apostrophes are one double mark, as older wire copy has them.
_MARK = re.compile("''|``|[“”„«»‘’‚‹›\"']")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, the marks included.

    ``closed`` is False where the paragraph ends first; ``continued`` is True where the next
    paragraph then opens with a mark again, as multi-paragraph quotations do.
    """

    span: Span
    closed: bool = True
    continued: bool = False


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """The outermost quotations of the paragraphs, in order. Linear in the length of the text."""
    found: list[Quotation] = []
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        for span, mark, closed in _outermost(text, paragraph):
            if closed:
                found.append(Quotation(span))
                continue
            continued = following is not None and text.startswith(mark, following.start)
            if continued or (mark in ("“", "„", "«") and _is_speech(text, span)):
                found.append(Quotation(span, closed=False, continued=continued))
            elif mark in _SINGLE:
                # It was an apostrophe, and what it swallowed is looked at once more.
                rest = (
                    Span(span.start + len(mark), paragraph.end)
                    if span.start + len(mark) < paragraph.end
                    else None
                )
                found += [Quotation(s) for s, _, shut in (_outermost(text, rest) if rest else ()) if shut]
    return found


def _is_speech(text: str, span: Span) -> bool:
    return len(text[span.start : span.end].split()) > 3


def _outermost(text: str, paragraph: Span) -> Iterator[tuple[Span, str, bool]]:
    """The outermost quotations of one paragraph with their opening marks, and whether each closes."""
    open_marks: list[tuple[str, int]] = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark = _Mark(text, match.group(), match.start(), paragraph)
        if open_marks and mark.closes(open_marks[-1][0]):
            opening, start = open_marks.pop()
            if not open_marks:
                yield Span(start, match.end()), opening, True
        elif len(open_marks) > 1 and mark.closes(open_marks[0][0]):
            # An inner mark that never closed (an apostrophe, most often) must not swallow the outer.
            opening, start = open_marks[0]
            open_marks.clear()
            yield Span(start, match.end()), opening, True
        elif mark.opens(open_marks[-1][0] if open_marks else ""):
            open_marks.append((mark.sign, match.start()))
    if open_marks:
        opening, start = open_marks[0]
        yield Span(start, paragraph.end), opening, False


class _Mark(NamedTuple):
    """One mark, and the text around it."""

    text: str
    sign: str
    at: int
    paragraph: Span

    @property
    def before(self) -> str:
        """The code point before it; a space at the start of the paragraph."""
        return self.text[self.at - 1] if self.at > self.paragraph.start else " "

    @property
    def after(self) -> str:
        """The code point after it; a space at the end of the paragraph."""
        next_at = self.at + len(self.sign)
        return self.text[next_at] if next_at < self.paragraph.end else " "

    def opens(self, inside: str) -> bool:
        """Whether it opens a quotation, given the innermost that is open."""
        if self.sign == inside or (self.sign not in _CLOSES and self.sign not in _STRAIGHT):
            return False
        if self.sign in _STRAIGHT or self.sign == "‘":
            starts_word = self.after.isalnum() or self.after in "“‘\"'[(…$£€"
            return (
                not self.before.isalnum() and not self.after.isspace() and (starts_word or self.sign != "'")
            )
        return True

    def closes(self, opening: str) -> bool:
        """Whether it closes a quotation that ``opening`` opened."""
        if self.sign not in _CLOSES.get(opening, (opening,)):
            return False
        if self.sign in ("'", "’"):
            return not self.after.isalnum() and not self._is_possessive()
        return self.sign != '"' or not self.before.isspace() or not self.after.isalnum()

    def _is_possessive(self) -> bool:
        """An apostrophe after s with a word to follow, where a better closing mark comes."""
        follows = self.text[self.at + 1 : self.at + 3]
        if self.before not in "sS" or not follows[:1].isspace() or not follows[1:].islower():
            return False
        # A possessive in quoted words is followed closely by their end; looking no further keeps this linear.
        ahead = self.text[self.at + 1 : min(self.at + 200, self.paragraph.end)]
        return any(f"{stop}{self.sign}" in ahead for stop in ".,!?")
