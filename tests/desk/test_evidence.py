"""What is known of a statement, and what is not."""

import pytest
from tests.desk.annotated import Who, entry
from tests.desk.fake import FakeRecord

from onrecord.desk import evidence
from onrecord.desk.evidence import Evidence
from onrecord.store.view import StatementView


def only(marked: str, who: Who, published: str | None = None) -> tuple[StatementView, str]:
    held = entry(marked, {1: who}, published=published)
    return FakeRecord([[held]]).article(1).statements[0], held.article.text


FULL = "{1p|Asked why}, {1m|Bel} {1c|told} {1a|reporters} {1v|in Orrin} {1e|that week}: “{1q|no}”"


def test_all_that_is_known_of_the_occasion() -> None:
    view, _ = only(FULL, Who("Ana Bel", said="2016-W37"))
    assert evidence.occasion(view) == (
        Evidence("Where", "in Orrin", "in Orrin"),
        Evidence("To whom", "reporters", "reporters"),
        Evidence("Upon what", "Asked why", "Asked why"),
        Evidence("When", "in the week of 12 September 2016 (known to the week)", "that week"),
    )


def test_what_is_not_known_of_the_occasion_says_so() -> None:
    view, _ = only("{1m|Bel} {1c|said} {1i|no}", Who("Ana Bel"), published="2016-09")
    told = evidence.occasion(view)
    assert [one.told for one in told] == [
        "The article does not say where.",
        "The article does not say to whom.",
        "The article does not say what it answers.",
        "The article does not say when; it was published in September 2016.",
    ]
    assert not any(one.known or one.words for one in told)


@pytest.mark.parametrize(
    ("said", "published", "told"),
    [
        ("2016-09-12", None, "on 12 September 2016 (known to the day)"),
        ("2016-09", None, "in September 2016 (known to the month)"),
        ("2016", None, "in 2016 (known to the year)"),
        ("--09-12", "2016", "on 12 September, year unknown (known without its year)"),
        (None, None, "The article does not say when; when it was published is not known."),
    ],
)
def test_when_it_was_said(said: str | None, published: str | None, told: str) -> None:
    view, _ = only("{1m|Bel} {1c|said} {1e|then} {1i|no}", Who("Ana Bel", said=said), published)
    assert evidence.occasion(view)[-1].told == told


@pytest.mark.parametrize(
    ("marked", "role", "words"),
    [
        ("{1m|The mayor, Ana Bel,} {1c|said} {1i|no}", "mayor", "The mayor, Ana Bel,"),
        ("The mayor, Ana Bel, left. {1m|She} {1c|said} {1i|no}", "Mayor", "mayor, Ana Bel"),
        ("Ana Bel, a cook, left. {1m|She} {1c|said} {1i|no}", "cook", "Ana Bel, a cook"),
        ("A cook left.\n\nAna Bel came. {1m|She} {1c|said} {1i|no}", "cook", None),
        ("A cook left. " + "It rained. " * 20 + "{1m|Ana Bel} {1c|said} {1i|no}", "cook", None),
        ("Ana Bel cooked. {1m|She} {1c|said} {1i|no}", "cook", None),
    ],
)
def test_a_role_has_the_words_near_the_name(marked: str, role: str, words: str | None) -> None:
    view, text = only(marked, Who("Ana Bel", role))
    assert evidence.role(view, text) == Evidence("Role", role, words)


def test_no_role_says_so() -> None:
    view, text = only("{1m|Bel} {1c|said} {1i|no}", Who("Ana Bel"))
    assert evidence.role(view, text) == Evidence("Role", "The article tells no role.", known=False)
