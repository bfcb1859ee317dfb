"""Quotations that no verb of their own paragraph brings, and whose they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.extract.finding import Finding
from onrecord.extract.paragraph import Paragraph
from onrecord.records import Span

# Statements that a quotation in the next paragraph can go on with.
_GOES_ON = frozenset({"quote-then-verb", "verb-then-quote", "clause", "according-to"})


@dataclass(slots=True)
class Placed:
    """A finding, where its paragraph starts in the article, and the content it has in other paragraphs.

    ``further`` counts code points of the article, the finding itself those of its paragraph.
    """

    start: int
    finding: Finding
    further: list[Span] = field(default_factory=list)

    @property
    def content(self) -> list[Span]:
        """All content, in code points of the article."""
        return [
            *self.further,
            *(Span(self.start + s.start, self.start + s.end) for s in self.finding.content),
        ]


class Carrying:
    """Follows quotations from paragraph to paragraph.

    One that runs over several paragraphs has its speaker at its beginning or at its end. Any other
    goes on with the statement before it: it is still the same voice.
    """

    def __init__(self) -> None:
        self._waiting: list[Span] = []
        self._runs_on = False

    def settle(
        self,
        paragraph: Paragraph,
        start: int,
        here: Sequence[Placed],
        loose: Sequence[int],
        before: Placed | None,
    ) -> None:
        """Give each loose quotation to the statement it belongs to, or keep it for one to come."""
        for number in range(len(paragraph.quotations)):
            if number in loose:
                self._carry(paragraph, number, start, before)
            elif self._waiting and number == 0:
                first = next((p for p in here if paragraph.quotations[0].span in p.finding.content), None)
                (first.further if first else []).extend(self._waiting)
                self._waiting.clear()
        self._runs_on = bool(paragraph.quotations) and paragraph.quotations[-1].continued

    def _carry(self, paragraph: Paragraph, number: int, start: int, before: Placed | None) -> None:
        quotation = paragraph.quotations[number]
        span = Span(start + quotation.span.start, start + quotation.span.end)
        begins_a_run = quotation.continued and not (self._runs_on and number == 0)
        if begins_a_run or self._waiting:
            self._waiting.append(span)
            if quotation.continued:
                return
        else:
            self._waiting = [span]
        if before is not None and before.finding.method in _GOES_ON:
            before.further.extend(self._waiting)
        self._waiting = []
