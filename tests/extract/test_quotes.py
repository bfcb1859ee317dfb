"""Where quotations begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.limits import limit

from onrecord.clean.paragraphs import paragraphs
from onrecord.extract.quotes import Quotation, quotations


def quoted(text: str) -> list[str]:
    """The outermost quotations of a text whose lines are its paragraphs."""
    return [text[q.span.start : q.span.end] for q in found(text)]


def found(text: str) -> list[Quotation]:
    return quotations(text, paragraphs(text))


# text, its quotations
STYLES = [
    ("“The ferry stays,” said Ana Bel.", ["“The ferry stays,”"]),
    ('"The ferry stays," said Ana Bel.', ['"The ferry stays,"']),
    ("‘The ferry stays,’ said Ana Bel.", ["‘The ferry stays,’"]),
    ("'The ferry stays,' said Ana Bel.", ["'The ferry stays,'"]),
    ("„The ferry stays“, said Ana Bel.", ["„The ferry stays“"]),
    ("„The ferry stays”, said Ana Bel.", ["„The ferry stays”"]),
    ("«The ferry stays», said Ana Bel.", ["«The ferry stays»"]),
    ("« The ferry stays », said Ana Bel.", ["« The ferry stays »"]),
    ("‹The ferry stays›, said Ana Bel.", ["‹The ferry stays›"]),
    ("‚The ferry stays‘, said Ana Bel.", ["‚The ferry stays‘"]),
    ("''The ferry stays,'' said Ana Bel.", ["''The ferry stays,''"]),
    ("``The ferry stays,'' said Ana Bel.", ["``The ferry stays,''"]),
    ('``The ferry stays," said Ana Bel.', ['``The ferry stays,"']),
    ("Ana Bel said: “The ferry stays.”", ["“The ferry stays.”"]),
    ("“The ferry,” said Bel, “stays.”", ["“The ferry,”", "“stays.”"]),
    ('"The ferry," said Bel, "stays."', ['"The ferry,"', '"stays."']),
    ("(“The ferry stays,” said Bel.)", ["“The ferry stays,”"]),
    ("“Stay?” “Stay.”", ["“Stay?”", "“Stay.”"]),
    ("—“Stay,” he said", ["“Stay,”"]),
    ("“…and it stays,” he said", ["“…and it stays,”"]),
    ('"$400 a day," he said', ['"$400 a day,"']),
    ("'400 a day,' he said", ["'400 a day,'"]),
]
NESTED = [
    ("“She said ‘stay’ and left,” said Bel.", ["“She said ‘stay’ and left,”"]),
    ("‘She said “stay” and left,’ said Bel.", ["‘She said “stay” and left,’"]),
    ("\"She said 'stay' and left,\" said Bel.", ["\"She said 'stay' and left,\""]),
    ("'She said \"stay\" and left,' said Bel.", ["'She said \"stay\" and left,'"]),
    ("«She said „stay“ and left», said Bel.", ["«She said „stay“ and left»"]),
    ("“He told me ‘she said “stay”’,” said Bel.", ["“He told me ‘she said “stay”’,”"]),
    ("“It was her ‘stay,’” said Bel. “Mine too.”", ["“It was her ‘stay,’”", "“Mine too.”"]),
    ("“‘Stay,’ she said,” said Bel.", ["“‘Stay,’ she said,”"]),
    limit(
        "“She said “stay” and left,” said Bel.",
        ["“She said “stay” and left,”"],
        reason="the same mark inside itself is taken for a slip",
    ),
]
APOSTROPHES = [
    ("It's Bel's ferry, and the crews' boat.", []),
    ("It’s Bel’s ferry, and the crews’ boat.", []),
    ("‘It’s Bel’s ferry,’ he said.", ["‘It’s Bel’s ferry,’"]),
    ("'It's Bel's ferry,' he said.", ["'It's Bel's ferry,'"]),
    ("‘The crews’ boat stays,’ he said.", ["‘The crews’ boat stays,’"]),
    ("'The crews' boat stays,' he said.", ["'The crews' boat stays,'"]),
    ("“The crews’ boat stays,” he said.", ["“The crews’ boat stays,”"]),
    ('"The crews\' boat stays," he said.', ['"The crews\' boat stays,"']),
    ("in the '90s and the ’80s", []),
    ("fish ’n’ chips", []),
    limit("rock 'n' roll", [], reason="marks on both sides of a letter look like a quotation"),
    ("‘Twas the ferry’s last night.", []),
    ("“’Tis late,” he said.", ["“’Tis late,”"]),
    ('a 6\'2" pilot and a 12" pipe', []),
    ("the O’Haras’ ferry and the O'Haras' boat", []),
    limit(
        "He called it ‘the crews’ boat’ twice.",
        ["‘the crews’ boat’"],
        reason="a possessive after s is known by a stop before the closing mark",
    ),
]
LOOSE = [
    ("“The ferry stays until the winter, he said.", ["“The ferry stays until the winter, he said."]),
    ("„The ferry stays until the winter, he said.", ["„The ferry stays until the winter, he said."]),
    ("«The ferry stays until the winter, he said.", ["«The ferry stays until the winter, he said."]),
    ("The ferry stays,” he said.", []),
    ('The ferry stays," he said.', []),
    ('"The ferry stays until the winter, he said.', []),
    ("‘The ferry stays until the winter, he said.", []),
    ("the “ferry", []),
    ("”“", []),
    ("“”", ["“”"]),
    ('""', ['""']),
    ("“The ferry’s crew said ‘no,” he said.", ["“The ferry’s crew said ‘no,”"]),
]


@pytest.mark.parametrize(("text", "expected"), STYLES)
def test_every_style_of_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_a_quotation_in_a_quotation_is_part_of_it(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(("text", "expected"), APOSTROPHES)
def test_an_apostrophe_is_no_mark(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(("text", "expected"), LOOSE)
def test_marks_without_their_other_half(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(("opening", "closing"), ["“”", "‘’", "„“", "«»", '""', "''"])
def test_a_quotation_over_paragraphs(opening: str, closing: str) -> None:
    lines = [
        f"{opening}The ferry stays.",
        f"{opening}It must.",
        f"{opening}We paid for it,{closing} he said.",
    ]
    text = "\n".join(lines)
    spans = [(text[q.span.start : q.span.end], q.closed, q.continued) for q in found(text)]
    assert spans == [
        (lines[0], False, True),
        (lines[1], False, True),
        (f"{opening}We paid for it,{closing}", True, False),
    ]


def test_what_stands_after_a_closed_quotation_does_not_continue_it() -> None:
    assert [q.continued for q in found("“The ferry stays.”\n“It must.”")] == [False, False]


def test_a_quotation_does_not_run_over_into_a_paragraph_without_a_mark() -> None:
    assert quoted("“The ferry stays until winter.\nIt must.” he said.") == ["“The ferry stays until winter."]


def test_marks_outside_the_paragraphs_do_not_count() -> None:
    text = "“The ferry\nstays for now,” he said. “It must.”"
    second = paragraphs(text)[1:]
    assert [text[q.span.start : q.span.end] for q in quotations(text, second)] == ["“It must.”"]


@pytest.mark.parametrize(
    "text",
    [
        "“" * 10_000,
        "‘" * 10_000,
        '"' * 10_000,
        "'" * 10_000,
        "“‘" * 5_000 + "x" + "’”" * 5_000,
        "s' a" * 10_000,
        "„“" * 9_999,
    ],
    ids=["double", "single", "straight", "apostrophes", "nested", "possessives", "low"],
)
def test_ten_thousand_marks_come_to_an_end(text: str) -> None:
    assert len(found(text)) <= len(text)


def test_ten_thousand_marks_nested_are_one_quotation() -> None:
    text = "“‘" * 5_000 + "x" + "’”" * 5_000
    assert quoted(text) == [text]


@given(st.text("“”„«»‘’‚‹›\"'`  \nas.,", max_size=80))
def test_quotations_lie_in_their_paragraphs_in_order_and_apart(text: str) -> None:
    spans = paragraphs(text)
    at = 0
    for quotation in quotations(text, spans):
        assert quotation.span.start >= at
        assert sum(paragraph.covers(quotation.span) for paragraph in spans) == 1
        assert not (quotation.closed and quotation.continued)
        at = quotation.span.end
