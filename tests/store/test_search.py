"""A search takes any text, and finds what has all its words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.entries import by_name, changed, make_entry

from onrecord.store import Record

TEXT = "“The café in Vale stays open,” Ada Lund said. “Not the AND of it,” said Bo Vik, a baker."


@pytest.fixture
def stocked(record: Record) -> Record:
    """One article with two statements, another with its words in the title, one of nothing alike."""
    record.add(
        make_entry(
            TEXT,
            ("Ada Lund", "said", "“The café in Vale stays open,”"),
            ("Bo Vik", "said", "“Not the AND of it,”"),
            source="a.txt",
            title="Coffee",
        ),
        by_name,
    )
    record.add(make_entry("No words of that kind.", source="b.txt", title="The Café"), by_name)
    record.add(make_entry("Nothing.", source="c.txt"), by_name)
    return record


@pytest.mark.parametrize(
    ("query", "statements", "articles"),
    [
        ("cafe", ["“The café in Vale stays open,”"], ["b.txt", "a.txt"]),
        ("CAFÉ vale", ["“The café in Vale stays open,”"], ["a.txt"]),
        ("open café", ["“The café in Vale stays open,”"], ["a.txt"]),
        ("AND", ["“Not the AND of it,”"], ["a.txt"]),
        ("not and", ["“Not the AND of it,”"], ["a.txt"]),
        ("baker", [], ["a.txt"]),
        ("café ship", [], []),
        ("ope", [], []),
        ("", [], []),
        ("  \n", [], []),
        ("“”…", [], []),
    ],
)
def test_a_search_finds_what_has_all_words(
    stocked: Record, query: str, statements: list[str], articles: list[str]
) -> None:
    found = stocked.search(query)
    assert [one.statement.content[0].text for one in found.statements] == statements
    assert [one.source for one in found.articles] == articles


def test_a_search_finds_speakers(stocked: Record) -> None:
    assert [one.name for one in stocked.search("lund").speakers] == ["Ada Lund"]


def test_a_search_finds_current_versions_only(stocked: Record) -> None:
    stocked.add(changed(make_entry(TEXT, source="a.txt"), "It closed."), by_name)
    assert stocked.search("vale").articles == ()
    assert stocked.search("vale").statements == ()
    assert [one.source for one in stocked.search("closed").articles] == ["a.txt"]


def test_a_search_is_limited(stocked: Record) -> None:
    assert len(stocked.search("cafe", limit=1).articles) == 1
    assert stocked.search("cafe", limit=0).articles == ()


HOSTILE = [
    '"', '""', '"café', "café\"", "'", "café'; DROP TABLE statement; --", "*", "café*", "^café", "-café",
    "NEAR(café vale)", "words:café", "{words}: café", "café OR", "AND", "NOT", "(", ")", "café)",
    "café + vale", "\0", "café\0vale", "\\", "%", "_", "café:*", "!café", "café & ", "<->", "café <-> vale",
    "\ud800", "😀", "a" * 100_000, "café " * 5000, " ".join(f"w{n}" for n in range(3000)), "\u202ecafé",
    "٣", "ﬁ", "①", "İ", "ß",
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_is_a_wrong_query(stocked: Record, query: str) -> None:
    stocked.search(query)
    stocked.find_speakers(query)
    assert stocked.counts().statements == 2


@given(query=st.text(max_size=40))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_a_query(stocked: Record, query: str) -> None:
    stocked.search(query)


@pytest.mark.parametrize(
    "query", ["café' vale", "NEAR(café vale)", "café\0vale", "café) vale", "café & vale"]
)
def test_a_querys_signs_are_only_signs(stocked: Record, query: str) -> None:
    words = "near" not in query.lower()
    assert len(stocked.search(query).statements) == int(words)
