"""Whether words are given directly, indirectly or both, and quotations that a tagger cut short.

In the cases, content stands between ⟦ and ⟧, the cue or source in the same quotation between ⟪ and ⟫; a
paragraph is a line.
"""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.limits import limit

from onrecord.clean.paragraphs import paragraphs
from onrecord.extract.kinds import content, kind, touching, whole
from onrecord.extract.quotes import Quotation, quotations
from onrecord.records import Content, Kind, Span

_BRACKET = re.compile("[⟦⟧⟪⟫]")


def unmarked(marked: str) -> tuple[str, list[Span], list[Span]]:
    """The text of a case without its brackets, and the spans of content and of what stands apart."""
    places: dict[str, list[int]] = {bracket: [] for bracket in "⟦⟧⟪⟫"}
    for number, bracket in enumerate(_BRACKET.finditer(marked)):
        places[bracket.group()].append(bracket.start() - number)
    spans = [Span(s, e) for s, e in zip(places["⟦"], places["⟧"], strict=True)]
    apart = [Span(s, e) for s, e in zip(places["⟪"], places["⟫"], strict=True)]
    return _BRACKET.sub("", marked), spans, apart


def read(marked: str) -> tuple[list[Content], list[Quotation]]:
    text, spans, _ = unmarked(marked)
    found = quotations(text, paragraphs(text))
    return [content(text, span, found) for span in spans], found


def widened(marked: str) -> list[str]:
    text, spans, apart = unmarked(marked)
    return [text[s.start : s.end] for s in whole(spans, quotations(text, paragraphs(text)), apart)]


DIRECT = [
    "⟦“The ferry will run,”⟧ Ana Bel said.",
    '⟦"The ferry will run,"⟧ Ana Bel said.',
    "⟦‘The ferry will run,’⟧ Ana Bel said.",
    "⟦'The ferry will run,'⟧ Ana Bel said.",
    "⟦«The ferry will run»⟧, said Ana Bel.",
    "⟦„The ferry will run“⟧, said Ana Bel.",
    "⟦``The ferry will run,''⟧ Ana Bel said.",
    "⟦“The ferry,”⟧ Ana Bel said, ⟦“will run.”⟧",
    "Ana Bel said: ⟦“The ferry will run. It must.”⟧",
    "According to Ana Bel, ⟦“the ferry will run”⟧.",
    # A tagger may leave out the marks, or take a stop too much.
    "“⟦The ferry will run⟧,” Ana Bel said.",
    "⟦“The ferry will run⟧,” Ana Bel said.",
    "“⟦The ferry will run,”⟧ Ana Bel said.",
    "⟦“The ferry will run”,⟧ Ana Bel said.",
    "Ana Bel said ⟦: “The ferry will run.”⟧",
    # Nested, within an outer quotation.
    "⟦“She told me ‘stay’ and left,”⟧ said Ana Bel.",
    "“She told me ⟦‘stay’⟧ and left,” said Ana Bel.",
    "“I think ⟦the ferry will run⟧,” said Ana Bel.",
    "⟦“Lund said that the ferry would not run,”⟧ said Ana Bel.",
    # Over paragraphs, and unclosed.
    "⟦“The ferry will run.\n“It must run,”⟧ Ana Bel said.",
    "⟦“The ferry will run.⟧\n⟦“It must run,”⟧ Ana Bel said.",
    "Ana Bel said: ⟦“The ferry will run until the winter⟧",
    "⟦“Stay?” “Stay.”⟧ They spoke at once.",
    "⟦“Stay,” “leave,” “stay”⟧: she had said all of it.",
]
MIXED = [
    "Ana Bel said ⟦the ferry was “a lifeline for the islands”⟧.",
    "Ana Bel said ⟦that the ferry would “run”⟧.",
    "Ana Bel called ⟦the ferry a “wreck”⟧.",
    "According to Ana Bel, ⟦the ferry “will run”⟧.",
    "Ana Bel said ⟦“the ferry” would run⟧.",
    "Ana Bel said ⟦the ferry would run⟧. ⟦“It must, and it will.”⟧",
    "⟦“It must, and it will.”⟧ ⟦The ferry would run⟧, Ana Bel said.",
    "Ana Bel said ⟦that ‘some captains’ were late⟧.",
    "Ana Bel said ⟦the «old» ferry would run⟧.",
    "⟦Some “lifeline”⟧, Ana Bel said.",
    "Ana Bel said ⟦the ferry was “old. It was slow⟧” and dear.",
    "Ana Bel said ⟦that “the ferry will run.\n“It must run”⟧.",
    "Ana Bel said ⟦that she was “glad” and “sad”⟧.",
]
INDIRECT = [
    "Ana Bel said ⟦that the ferry would run⟧.",
    "Ana Bel denied ⟦it⟧.",
    "“The ferry,” he said. Ana Bel said ⟦that it would run⟧.",
    "Ana Bel said ⟦that the ferry would run⟧. “Good,” said Lund.",
    "Ana Bel said ⟦the crews’ pay would rise⟧.",
    "Ana Bel said ⟦the crews' boats wouldn't sail⟧.",
    "Ana Bel said ⟦it wasn’t hers⟧.",
    "“The ferry.”⟦ It would run⟧, Ana Bel said.",
    "⟦The ferry⟧, Ana Bel said, ⟦would run⟧.",
    "Ana Bel said ⟦that the mast was 6' tall⟧.",
    "⟦The ferry will run⟧\n“So be it,” said Lund.",
]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        *((marked, Kind.DIRECT) for marked in DIRECT),
        *((marked, Kind.MIXED) for marked in MIXED),
        *((marked, Kind.INDIRECT) for marked in INDIRECT),
        limit(
            "⟦“The ferry”⟧ is the name that Ana Bel gave to it.",
            Kind.INDIRECT,
            reason="a name in quotation marks is not told from speech",
        ),
        limit(
            "⟦The ferry will run,⟧ said Ana Bel on the stage, in italics.",
            Kind.DIRECT,
            reason="speech without quotation marks is not told from the article's words",
        ),
    ],
)
def test_kind(marked: str, expected: Kind) -> None:
    assert kind(*read(marked)) is expected


@pytest.mark.parametrize(
    ("marked", "quoted"),
    [
        ("⟦“The ferry,”⟧ said Ana Bel, ⟦“will run.”⟧", [True, True]),
        ("Ana Bel said ⟦the ferry would run⟧. ⟦“It must.”⟧", [False, True]),
        ("Ana Bel said ⟦the ferry was “old”⟧.", [False]),
        ("⟦“It will run.\n“It must,”⟧ she said.", [True]),
        ("⟦“It will run,” and it must,⟧ she said.", [False]),
        ("She said ⟦…⟧ and left.", [False]),
    ],
)
def test_a_piece_is_quoted_if_all_its_words_are(marked: str, quoted: list[bool]) -> None:
    assert [piece.quoted for piece in read(marked)[0]] == quoted


def test_a_piece_has_its_words_and_place() -> None:
    assert read("Ana Bel said ⟦it ran⟧.")[0] == [Content("it ran", 13, 19, quoted=False)]


def test_no_content_is_no_quotation() -> None:
    assert kind([], []) is Kind.INDIRECT


WHOLE = [
    # content that is whole stays
    ("⟦“The ferry will run,”⟧ Ana Bel said.", ["“The ferry will run,”"]),
    ("Ana Bel said ⟦that it would run⟧.", ["that it would run"]),
    ("Ana Bel said ⟦it was “old” and slow⟧.", ["it was “old” and slow"]),
    # a mark short
    ("“⟦The ferry will run,”⟧ Ana Bel said.", ["“The ferry will run,”"]),
    ("⟦“The ferry will run,⟧” Ana Bel said.", ["“The ferry will run,”"]),
    ("“⟦The ferry will run⟧,” Ana Bel said.", ["“The ferry will run,”"]),
    ("''⟦The ferry will run,⟧'' Ana Bel said.", ["''The ferry will run,''"]),
    ("Ana Bel said ⟦it was “old⟧”.", ["it was “old”"]),
    # much too short
    ("Ana Bel said ⟦the ferry was “old. It was⟧ slow” and dear.", ["the ferry was “old. It was slow”"]),
    ("“The ferry will run. ⟦It must,⟧” Ana Bel said.", ["“The ferry will run. It must,”"]),
    # pieces of one quotation are one, others stay apart
    ("⟦“The ferry will run.⟧ ⟦It must,”⟧ Ana Bel said.", ["“The ferry will run. It must,”"]),
    ("“⟦The ferry⟧,” Ana Bel said, “⟦will run⟧.”", ["“The ferry,”", "“will run.”"]),
    ("“⟦It must⟧.”⟦“It will⟧,” she said.", ["“It must.”“It will,”"]),
    # what holds the cue or the source is not widened
    ("“They ⟪told⟫ me ⟦to wait⟧,” said Ana Bel.", ["to wait"]),
    ("“⟪They⟫ said ⟦no⟧,” said Ana Bel.", ["no"]),
    ("“⟪They told⟫ me ⟦‘wait’⟧,” said Ana Bel.", ["‘wait’"]),
    ("⟪Ana Bel⟫ said “⟦wait⟧”.", ["“wait”"]),
]


@pytest.mark.parametrize(("marked", "expected"), WHOLE)
def test_quotations_that_content_cuts_are_taken_whole(marked: str, expected: list[str]) -> None:
    assert widened(marked) == expected


def test_no_content_stays_none() -> None:
    assert whole([], [Quotation(Span(0, 5))]) == []


PLACES = st.lists(st.integers(0, 60), max_size=12, unique=True).map(sorted)


def _spans(places: list[int]) -> list[Span]:
    return [Span(s, e) for s, e in zip(places[::2], places[1::2], strict=False)]


@given(places=PLACES, start=st.integers(0, 60), length=st.integers(1, 60))
def test_touching_finds_what_shares_a_code_point(places: list[int], start: int, length: int) -> None:
    found = [Quotation(span) for span in _spans(places)]
    span = Span(start, start + length)
    assert list(touching(span, found)) == [q for q in found if q.span.overlaps(span)]


@given(quoted=PLACES, pieces=PLACES)
def test_whole_content_covers_the_content_and_cuts_nothing(quoted: list[int], pieces: list[int]) -> None:
    found = [Quotation(span) for span in _spans(quoted)]
    spans = _spans(pieces)
    widened = whole(spans, found)
    assert all(any(w.covers(span) for w in widened) for span in spans)
    assert all(w.covers(q.span) for w in widened for q in found if w.overlaps(q.span))
    assert all(a.end < b.start for a, b in pairwise(widened))
    assert whole(widened, found) == widened


@given(quoted=PLACES, pieces=PLACES, text=st.text("a ,.", min_size=60, max_size=60))
def test_the_kind_follows_from_the_pieces(quoted: list[int], pieces: list[int], text: str) -> None:
    found = [Quotation(span) for span in _spans(quoted)]
    contents = [content(text, span, found) for span in _spans(pieces)]
    given_as = kind(contents, found)
    assert (given_as is Kind.DIRECT) == (bool(contents) and all(piece.quoted for piece in contents))
    assert given_as is not Kind.INDIRECT or not any(piece.quoted for piece in contents)
