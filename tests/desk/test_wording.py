import pytest

from onrecord.desk import wording
from onrecord.records import UNKNOWN_DATE, Act, Kind, PassageKind, SpeakerType, When

PUBLISHED = When("2024-02-22", "day", None)
YEARLESS = When("--07-08", "month-day", None)


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024-02-22", "22 February 2024"),
        ("2024-02-02", "2 February 2024"),
        ("2024-02", "February 2024"),
        ("2024", "2024"),
        ("--07-08", "8 July, year unknown"),
        ("2016-W37", "the week of 12 September 2016"),
        ("2016-W60", "2016-W60"),
        ("2024-13", "2024-13"),
        ("last week", "last week"),
        ("2024-01-01-01", "2024-01-01-01"),
    ],
)
def test_a_date_in_words(iso: str, words: str) -> None:
    assert wording.day(iso) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024-02-22", "on 22 February 2024"),
        ("2016-W37", "in the week of 12 September 2016"),
        ("2016-09", "in September 2016"),
        ("2016", "in 2016"),
        ("--07-08", "on 8 July, year unknown"),
        ("last week", "last week"),
    ],
)
def test_a_date_after_a_verb(iso: str, words: str) -> None:
    assert wording.dated(iso) == words


@pytest.mark.parametrize(
    ("said", "published", "words"),
    [
        (When("2024-02-20", "day", None), PUBLISHED, "said on 20 February 2024"),
        (When("2024", "year", None), PUBLISHED, "said in 2024"),
        (When("2016-W37", "week", None), PUBLISHED, "said in the week of 12 September 2016"),
        (UNKNOWN_DATE, PUBLISHED, "published on 22 February 2024"),
        (
            When("--07-08", "month-day", None),
            PUBLISHED,
            "said on 8 July, year unknown; published on 22 February 2024",
        ),
        (YEARLESS, UNKNOWN_DATE, "said on 8 July, year unknown"),
        (UNKNOWN_DATE, UNKNOWN_DATE, "date unknown"),
    ],
)
def test_when_it_was_said(said: When, published: When, words: str) -> None:
    assert wording.when(said, published) == words


@pytest.mark.parametrize(
    ("act", "negated", "words"),
    [
        (Act.CONFIRM, False, "confirmed"),
        (Act.CONFIRM, True, "did not confirm"),
        (Act.WITHHOLD, True, "withheld"),
        (Act.WITHHOLD, False, "withheld"),
    ],
)
def test_what_was_done(act: Act, negated: bool, words: str) -> None:
    assert wording.did(act, negated=negated) == words


@pytest.mark.parametrize(
    ("act", "negated", "tells"),
    [
        (Act.SAY, False, True),
        (Act.CONFIRM, False, True),
        (Act.CONFIRM, True, False),
        (Act.DENY, False, False),
        (Act.DENY, True, False),
        (Act.ASK, False, False),
        (Act.WITHHOLD, True, False),
    ],
)
def test_who_denies_or_asks_does_not_tell(act: Act, negated: bool, tells: bool) -> None:
    assert wording.tells(act, negated=negated) is tells


@pytest.mark.parametrize("act", Act)
def test_every_act_has_words(act: Act) -> None:
    assert wording.did(act, negated=False)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_explained(kind: Kind) -> None:
    assert wording.kind(kind).startswith(kind.value)


@pytest.mark.parametrize("kind", PassageKind)
def test_every_passage_but_the_body_has_a_label(kind: PassageKind) -> None:
    assert bool(wording.passage(kind)) is (kind is not PassageKind.BODY)


@pytest.mark.parametrize("kind", [*SpeakerType, None])
def test_every_type_of_speaker_has_words(kind: SpeakerType | None) -> None:
    assert wording.speaker_type(kind)


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no articles"), (1, "1 article"), (2, "2 articles"), (1204, "1,204 articles")]
)
def test_a_number_with_its_noun(number: int, words: str) -> None:
    assert wording.count(number, "article") == words


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("“We wait,”", True),
        ("“We wait, and in the next paragraph", True),
        ("«We wait»", True),
        ("»We wait«", True),
        ("'We wait'", True),
        ('"We wait"', True),
        ("We wait", False),
        ("We “wait”", False),
        ("’Tis late", False),
        ("'Tis late", False),
        ("", False),
    ],
)
def test_quoted_words_may_bring_their_own_marks(words: str, own: bool) -> None:
    assert wording.has_own_marks(words) is own


def test_a_confidence_in_words() -> None:
    assert wording.confidence(0.934) == "about 93 in 100 found this way are right"
