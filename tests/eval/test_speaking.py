"""Who is speaking, where and when, against labels: what counts as right."""

import json
from typing import Any

import pytest
from eval.marked import FOLDER, SPLITS, Marked, marked, plain
from eval.speaking import Score, alike, is_right, judge_chain, judge_statement
from tests.entries import make_entry

from onrecord.records import Excerpt, Link, Occasion, Speaker, SpeakerType, Statement, When

TEXT = "Ana Bel, the mayor of Port Vela, told Radio Vela on Tuesday that the ferry would run."
SAID = ("Ana Bel, the mayor of Port Vela,", "told", "that the ferry would run")


def place(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def label(**changes: Any) -> dict[str, Any]:
    return {
        "who": "s0",
        "form": "name",
        "kind": "indirect",
        "negated": False,
        "venue": None,
        "addressee": place("Radio Vela"),
        "prompt": None,
        "chain": [{"who": "s1", "words": place("Radio Vela")}],
        "said": {"date": "2016-09-13", "precision": "day", "words": place("on Tuesday")},
        "unsure": [],
    } | changes


def one(row: dict[str, Any] | None = None) -> Marked:
    speakers = {
        "s0": {"names": [place("Ana Bel")], "type": "person", "roles": [place("mayor of Port Vela")]},
        "s1": {"names": [place("Radio Vela")], "type": "organisation", "roles": []},
        "s2": {"names": [], "type": "anonymous|group", "roles": []},
    }
    return Marked({"text": TEXT}, {"speakers": speakers, "attributions": [row or label()]})


def told(
    name: str | None = "Ana Bel", role: str | None = "mayor", occasion: Occasion | None = None
) -> Statement:
    [statement] = make_entry(TEXT, SAID).statements
    assert statement.speaker is not None
    speaker = Speaker(statement.speaker.mention, name, SpeakerType.PERSON, role)
    fields = {name: getattr(statement, name) for name in Statement.__slots__}
    return Statement(**fields | {"speaker": speaker, "occasion": occasion or Occasion()})


def excerpt(words: str) -> Excerpt:
    return Excerpt(words, *place(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the White House", "white house"),
        ("Mr. Lund", "lund"),
        ("Rask’s", "rask"),
        ("The Bel campaign", "bel campaign"),
        ("Lund Jr.", "lund jr"),
    ],
)
def test_names_are_compared_plainly(words: str, expected: str) -> None:
    assert plain(words) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("mayor of Port Vela", "mayor", True),
        ("the Norland senator", "Norland Senator", True),
        ("senior aide", "aide to the mayor", False),
        ("mayor", None, False),
    ],
)
def test_roles_are_alike(one: str, other: str | None, expected: bool) -> None:
    assert alike(one, other) is expected


@pytest.mark.parametrize(
    ("who", "name", "right"),
    [
        ("s0", "Ana Bel", True),
        ("s0", "Oskar Lund", False),
        ("s0", None, False),
        ("s2", None, True),
        ("s2", "Ana Bel", False),
    ],
)
def test_a_speaker_is_right(who: str, name: str | None, right: bool) -> None:
    row = label(who=who)
    assert is_right(one(row), row, told(name)) is right


def test_what_is_unsure_is_not_counted() -> None:
    score = Score()
    row = label(unsure=["who", "role", "type", "kind", "negated", "venue", "addressee", "chain", "said"])
    judge_statement(score, one(row), row, told())
    assert dict(score.figures()) == {}


def test_a_date_is_right_or_invented() -> None:
    score = Score()
    right = Occasion(said=When("2016-09-13", "day", excerpt("on Tuesday")))
    judge_statement(score, one(), label(), told(occasion=right))
    judge_statement(score, one(), label(said=None), told(occasion=right))
    assert (score.figures()["date"], score.figures()["date invented"]) == (100.0, 100.0)


def test_an_addressee_is_right_where_it_shares_a_word() -> None:
    score = Score()
    judge_statement(score, one(), label(), told(occasion=Occasion(addressee=excerpt("Vela on"))))
    judge_statement(score, one(), label(), told())
    assert score.figures()["addressee"] == pytest.approx(66.7)


@pytest.mark.parametrize(
    ("link", "right"),
    [
        (Link("Radio Vela", SpeakerType.ORGANISATION, excerpt("ferry")), 1),
        (Link(None, None, excerpt("Radio Vela")), 1),
        (Link("Vela Post", SpeakerType.ORGANISATION, excerpt("ferry")), 0),
    ],
)
def test_a_link_is_right_by_its_place_or_its_name(link: Link, right: int) -> None:
    score, statement = Score(), told()
    fields = {name: getattr(statement, name) for name in Statement.__slots__} | {"chain": (link,)}
    judge_chain(score.tallies["chain"], one(), label(), Statement(**fields))
    assert score.tallies["chain"].right == right


@pytest.mark.parametrize("split", ["development", "training"])
def test_the_gold_holds_places_and_no_words(split: str) -> None:
    lines = FOLDER.joinpath(f"{split}.jsonl").read_text("utf-8").splitlines()
    kept = {"date", "precision", "id", "who", "form", "kind", "type", "unsure"}
    assert lines
    assert not [words for line in lines for words in _words(json.loads(line), kept)]


def _words(value: Any, kept: set[str], key: str = "") -> list[str]:
    if isinstance(value, dict):
        return [words for name, inner in value.items() for words in _words(inner, kept, name)]
    if isinstance(value, list):
        return [words for inner in value for words in _words(inner, kept, key)]
    return [value] if isinstance(value, str) and key not in kept else []


@pytest.mark.parametrize("split", ["development", "training"])
def test_the_gold_fits_the_articles(split: str) -> None:
    if not SPLITS[split].exists():
        pytest.skip("PolNeAR is not beside this checkout")
    for article in marked(split):
        assert len(article.labels["attributions"]) == len(article.row["attributions"])
        for speaker in article.labels["speakers"].values():
            assert all(article.words(span).strip() for span in [*speaker["names"], *speaker["roles"]])
