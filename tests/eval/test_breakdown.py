"""Where extraction is good and where it is not."""

import pytest
from eval.breakdown import Share, border, everything, kind, length, pieces, publisher, shares, source, table
from eval.judged import Judged
from tests.eval.toy import judged, needs_yardstick, parts, told

pytestmark = needs_yardstick

TEXT = (
    "“The ferry will run,” Ana Bel said, “until the winter comes.”\n\n"
    "Oskar Lund said that the mole was “old and not safe” for ferries.\n\n"
    "It was announced that the harbour will close. “We go home,” they said.\n\n"
    "“And we stay there.”"
)
FERRY = ("Ana Bel", "said", "“The ferry will run,”", "“until the winter comes.”")
MOLE = ("Oskar Lund", "said", "that the mole was “old and not safe” for ferries")
HARBOUR = (None, "was announced", "that the harbour will close")
HOME = ("they", "said", "“We go home,”", "“And we stay there.”")
EMPTY = Judged("toy", "Courier", TEXT, (), (), {})


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (("“The ferry will run,”", "“until the winter comes.”"), "direct"),
        (("The ferry will run",), "direct"),
        (("“The ferry will run,”", "that the harbour will close"), "mixed"),
        (("that the mole was “old and not safe” for ferries",), "mixed"),
        (("was “old",), "mixed"),
        (("that the mole was",), "indirect"),
        ((), None),
    ],
)
def test_the_kind_is_told_by_the_quotation_marks(content: tuple[str, ...], expected: str | None) -> None:
    assert kind(EMPTY, parts(TEXT, None, None, *content)) == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, None),
        (1, "1-5 words"),
        (5, "1-5 words"),
        (6, "6-10 words"),
        (10, "6-10 words"),
        (11, "11-20 words"),
        (20, "11-20 words"),
        (21, "21-40 words"),
        (40, "21-40 words"),
        (41, "41 words or more"),
    ],
)
def test_the_length_of_content_is_in_words(count: int, expected: str | None) -> None:
    words = "word, " * count
    article = Judged("toy", "Courier", f"{words}end", (), (), {})
    assert length(article, {"source": [], "cue": [], "content": [(0, len(words))]}) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (FERRY, ("with a source", "more", "in one paragraph")),
        (MOLE, ("with a source", "one", "in one paragraph")),
        (HARBOUR, ("without", "one", "in one paragraph")),
        (HOME, ("with a source", "more", "over a border")),
        (("they", "said", "“We go home,” they said.\n\n“And"), ("with a source", "one", "over a border")),
        (("they", "said"), ("with a source", None, None)),
    ],
)
def test_source_pieces_and_paragraphs(
    told: tuple[str | None, str, str], expected: tuple[str, str | None, str | None]
) -> None:
    here = parts(TEXT, *told)
    assert (source(EMPTY, here), pieces(EMPTY, here), border(EMPTY, here)) == expected


def some() -> list[Judged]:
    marked = [parts(TEXT, *FERRY), parts(TEXT, *MOLE), parts(TEXT, *HARBOUR)]
    right = [told(TEXT, *FERRY), told(TEXT, "Oskar Lund", "said", "that the mole was “old and not safe")]
    wrong = [told(TEXT, *HOME), told(TEXT, "Ana Bel", "said", "mole was", nested=True)]
    return [
        judged(TEXT, marked, right + wrong),
        judged(TEXT, marked, [], name="other", publisher="Tide"),
    ]


def test_each_row_counts_its_own() -> None:
    assert shares(some(), everything) == {"all": Share(told=4, right=2, marked=6, found=2)}
    assert shares(some(), publisher) == {
        "Courier": Share(told=4, right=2, marked=3, found=2),
        "Tide": Share(marked=3),
    }
    assert shares(some(), kind) == {
        "direct": Share(told=2, right=1, marked=2, found=1),
        "mixed": Share(told=1, right=1, marked=2, found=1),
        "indirect": Share(told=1, marked=2),
    }


@pytest.mark.parametrize(
    ("share", "figures"),
    [
        (Share(4, 3, 6, 3), (0.75, 0.5, 0.6)),
        (Share(4, 0, 6, 0), (0.0, 0.0, 0.0)),
        (Share(0, 0, 6, 0), (None, 0.0, None)),
        (Share(4, 0, 0, 0), (0.0, None, None)),
        (Share(), (None, None, None)),
    ],
)
def test_precision_recall_and_f1(share: Share, figures: tuple[float | None, ...]) -> None:
    assert (share.precision, share.recall, share.f1) == figures


def test_the_table() -> None:
    lines = table(some(), some()[:1]).splitlines()
    assert lines[:6] == [
        "| | | Precision | Statements | Recall | Attributions | F1 |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
        "| All | all | 50.0 | 4 | 33.3 | 6 | 40.0 |",
        "|  | without nested | 50.0 | 4 | 66.7 | 3 | 57.1 |",
        "| Publisher | Courier | 50.0 | 4 | 66.7 | 3 | 57.1 |",
        "|  | Tide | – | 0 | 0.0 | 3 | – |",
    ]
    assert "| Paragraphs | in one paragraph | 66.7 | 3 | 33.3 | 6 | 44.4 |" in lines
    assert "|  | over a border | 0.0 | 1 | – | 0 | – |" in lines


def test_rows_that_hold_nothing_are_left_out() -> None:
    assert "41 words or more" not in table(some(), some())


def test_a_table_of_nothing() -> None:
    assert table([EMPTY], [EMPTY]).splitlines()[2:] == []
