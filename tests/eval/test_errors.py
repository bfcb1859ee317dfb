"""What was missed and what is wrong, with a first guess why."""

import pytest
from eval.errors import Cause, counts, errors, listed
from eval.judged import Parts, Told
from tests.eval.toy import judged, needs_yardstick, parts, told

pytestmark = needs_yardstick

TEXT = (
    "Ana Bel said on Monday that the ferry will run until winter and that the fares will not rise."
    " Oskar Lund warned that the mole is old and that nobody mends it."
)
FARES = "that the ferry will run until winter and that the fares will not rise"
MOLE = "that the mole is old and that nobody mends it"
BEL = parts(TEXT, "Ana Bel", "said", FARES)
LUND = parts(TEXT, "Oskar Lund", "warned", MOLE)


def causes(marked: list[Parts], said: list[Told]) -> tuple[list[Cause], list[Cause]]:
    """Of what was missed, and of what is wrong."""
    found = errors([judged(TEXT, marked, said)])
    missed = [error.cause for error in found if error.missed]
    return missed, [error.cause for error in found if not error.missed]


def test_nothing_is_amiss() -> None:
    said = [told(TEXT, "Bel", "said", FARES), told(TEXT, "Oskar Lund", "warned", MOLE)]
    assert causes([BEL, LUND], said) == ([], [])


@pytest.mark.parametrize(
    ("marked", "said", "cause"),
    [
        ([BEL], told(TEXT, "Oskar Lund", "said", FARES), Cause.SOURCE),
        ([BEL], told(TEXT, None, "said", FARES), Cause.SOURCE),
        ([BEL], told(TEXT, "Oskar Lund", "warned", FARES), Cause.CUE),
        ([BEL], told(TEXT, None, None, FARES), Cause.CUE),
        ([BEL], told(TEXT, "Ana Bel", "warned", "until winter"), Cause.CUE),
        ([BEL], told(TEXT, "Ana Bel", "said", "that the ferry will run"), Cause.SHORT),
        (
            [parts(TEXT, "Ana Bel", "said", "on Monday")],
            told(TEXT, "Ana Bel", "said", f"on Monday {FARES}"),
            Cause.LONG,
        ),
        ([BEL], told(TEXT, "Ana Bel", "said", "not rise. Oskar Lund"), Cause.SHORT),
    ],
)
def test_one_against_one(marked: list[Parts], said: Told, cause: Cause) -> None:
    assert causes(marked, [said]) == ([cause], [cause])


def test_no_overlap_at_all() -> None:
    assert causes([BEL], [told(TEXT, "Oskar Lund", "warned", MOLE)]) == ([Cause.NOTHING], [Cause.NOTHING])
    assert causes([BEL], []) == ([Cause.NOTHING], [])
    assert causes([], [told(TEXT, "Oskar Lund", "warned", MOLE)]) == ([], [Cause.NOTHING])


def test_what_has_no_content_overlaps_nothing() -> None:
    assert causes([parts(TEXT, "Ana Bel", "said")], [told(TEXT, "Ana Bel", "said")]) == (
        [Cause.NOTHING],
        [Cause.NOTHING],
    )


def test_one_attribution_told_as_several() -> None:
    said = [
        told(TEXT, "Ana Bel", "said", "that the ferry will"),
        told(TEXT, "Ana Bel", "said", "run until winter and"),
        told(TEXT, "Ana Bel", "said", "the fares will not rise"),
    ]
    assert causes([BEL], said) == ([Cause.SPLIT], [Cause.SPLIT] * 3)


def test_several_attributions_told_as_one() -> None:
    marked = [
        parts(TEXT, "Ana Bel", "said", "that the ferry will run"),
        parts(TEXT, "Ana Bel", "said", "until winter and that the"),
        parts(TEXT, "Ana Bel", "said", "fares will not rise"),
    ]
    assert causes(marked, [told(TEXT, "Ana Bel", "said", FARES)]) == ([Cause.MERGED] * 3, [Cause.MERGED])


def test_told_twice() -> None:
    said = [told(TEXT, "Ana Bel", "said", FARES), told(TEXT, "Ana Bel", "said", FARES)]
    assert causes([BEL], said) == ([], [Cause.TAKEN])
    assert causes([BEL, BEL], said[:1]) == ([Cause.TAKEN], [])


def test_a_nested_statement_is_wrong_for_being_nested_only() -> None:
    inner = told(TEXT, "the ferry", "will", "run until winter", nested=True)
    assert causes([BEL], [told(TEXT, "Ana Bel", "said", FARES), inner]) == ([], [Cause.NESTED])
    assert causes([LUND], [inner]) == ([Cause.NOTHING], [Cause.NOTHING])


def test_a_nested_statement_splits_nothing() -> None:
    said = [
        told(TEXT, "Ana Bel", "said", "that the ferry will run"),
        told(TEXT, "the ferry", "will", "until winter", nested=True),
    ]
    assert causes([BEL], said) == ([Cause.SHORT], [Cause.SHORT, Cause.NESTED][::-1])


def test_causes_are_counted() -> None:
    found = errors([judged(TEXT, [BEL, LUND], [told(TEXT, "Oskar Lund", "said", FARES)])])
    lines = counts(found).splitlines()
    assert lines[:3] == [
        "| Cause | Missed | Wrong |",
        "| --- | ---: | ---: |",
        "| no overlap at all | 1 | 0 |",
    ]
    assert "| source wrong | 1 | 1 |" in lines
    assert lines[-1] == "| all | 2 | 1 |"
    assert len(lines) == 3 + len(Cause)


def test_the_list_is_in_order_and_holds_no_words() -> None:
    found = errors([judged(TEXT, [LUND, BEL], [told(TEXT, "Oskar Lund", "said", FARES)])])
    lund, bel = "112-157\t105-111\t94-104", "23-92\t8-12\t0-7"
    assert list(listed(found))[1:] == [
        f"missed\tno overlap at all\ttoy\t{lund}\t\t\t",
        f"missed\tsource wrong\ttoy\t{bel}\t23-92\t8-12\t94-104",
        f"wrong\tsource wrong\ttoy\t{bel}\t23-92\t8-12\t94-104",
    ]


def test_words_are_told_when_asked_for_and_act_on_nothing() -> None:
    text = "Ana Bel said the\x1b[31m ferry\nruns and stops."
    marked = parts(text, "Ana Bel", "said", "the\x1b[31m ferry\nruns", "stops")
    _, _, words = listed(errors([judged(text, [marked], [])]), with_text=True)
    assert words == "\t\t\tthe␛[31m ferry␊runs … stops\tsaid\tAna Bel\t\t\t"
