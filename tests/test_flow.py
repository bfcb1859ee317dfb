"""The whole way of an article."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord import flow
from onrecord.flow import Model, entry, put_on_record, statements
from onrecord.read.inputs import read
from onrecord.records import Added, Article, Content, Entry, Excerpt, PassageKind, Span, Statement
from onrecord.sample import articles_path
from onrecord.settings import record_url
from onrecord.store import Record

SAMPLE = list(read(articles_path()))
TEXT = """\
Ferry stays until winter

Thursday, 22 February 2024

“The ferry will run until winter,” Ana Bel, the harbour master, told the Vela Post in an interview. “It must.”

Advertisement:

Asked about the mole, she said that the council had promised to repair it. According to her, it is safe.

Oskar Lund has not confirmed the sale.
"""


def excerpts(statement: Statement) -> Iterator[Excerpt | Content]:
    """All words that a statement shows."""
    occasion = statement.occasion
    shown = (
        statement.speaker.mention if statement.speaker else None,
        statement.cue,
        occasion.venue,
        occasion.addressee,
        occasion.prompt,
        occasion.said.evidence,
        *statement.content,
        *(link.mention for link in statement.chain),
    )
    yield from (excerpt for excerpt in shown if excerpt is not None)


def check(found: Entry) -> None:
    """What must hold of any article."""
    text = found.article.text
    for statement in found.statements:
        assert statement.content
        for excerpt in excerpts(statement):
            assert text[excerpt.start : excerpt.end] == excerpt.text != ""
        assert statement.article.sha256 == found.article.sha256
    ids = [statement.id for statement in found.statements]
    assert len(set(ids)) == len(ids)
    boilerplate = [p.span for p in found.passages if p.kind is PassageKind.BOILERPLATE]
    said = [Span(piece.start, piece.end) for s in found.statements for piece in s.content]
    assert not any(a.overlaps(b) for a in boilerplate for b in said)


@pytest.fixture(scope="module")
def sample(model: Model) -> list[Entry]:
    """The entries of the shipped sample."""
    return [entry(article, model) for article in SAMPLE]


def test_the_whole_sample_is_read(sample: list[Entry]) -> None:
    assert [found.article for found in sample] == SAMPLE
    assert [found.article.source for found in sample if not found.statements] == []


@pytest.mark.parametrize("number", range(len(SAMPLE)), ids=[a.source.rpartition("#")[2] for a in SAMPLE])
def test_every_article_of_the_sample_is_verbatim(sample: list[Entry], number: int) -> None:
    check(sample[number])


def test_ids_are_the_same_in_every_run(sample: list[Entry], model: Model) -> None:
    again = [entry(article, model) for article in SAMPLE[:3]]
    assert again == sample[:3]


def test_ids_are_of_the_text_and_not_of_its_source(model: Model) -> None:
    one, other = (entry(Article(source, TEXT), model).statements for source in ("a.txt", "b.txt"))
    assert [s.id for s in one] == [s.id for s in other]
    assert all(len(s.id) == 16 for s in one)


def test_ids_differ_between_texts(model: Model) -> None:
    one, other = (entry(Article("a.txt", text), model).statements for text in (TEXT, TEXT + "\n"))
    assert not {s.id for s in one} & {s.id for s in other}


def test_an_entry_joins_all_stages(model: Model) -> None:
    found = entry(Article("a.txt", TEXT), model)
    assert (found.title, found.published.date) == ("Ferry stays until winter", "2024-02-22")
    assert {(s.article.title, s.article.published) for s in found.statements} == {(found.title, "2024-02-22")}
    first = found.statements[0]
    assert first.speaker is not None
    assert first.speaker.name == "Ana Bel"
    assert [link.name for link in first.chain] == ["Vela Post"]
    assert [piece.text for piece in first.content] == ["“The ferry will run until winter,”", "“It must.”"]
    check(found)


def test_the_title_of_the_source_stands(model: Model) -> None:
    assert entry(Article("a.txt", TEXT, title="The ferry"), model).title == "The ferry"


@pytest.mark.parametrize(
    "text", ["The ferry stays.\n\nFerry stays until winter", "Advertisement:\n\nThe ferry stays."]
)
def test_without_a_headline_at_its_head_an_article_has_no_title(model: Model, text: str) -> None:
    assert entry(Article("a.txt", text), model).title is None


def test_an_advert_before_the_headline_does_not_hide_it(model: Model) -> None:
    assert entry(Article("a.txt", "Advertisement:\n" + TEXT), model).title == "Ferry stays until winter"


def test_the_door_gives_the_same_statements(model: Model) -> None:
    article = Article("a.txt", TEXT)
    assert statements(article) == list(entry(article, model).statements)


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\ufeff", "\u200b", "“", "Said.", "According to Bel.", "!?"]
)
def test_a_text_that_says_nothing(model: Model, text: str) -> None:
    assert entry(Article("a.txt", text), model).statements == ()


def test_adding_again_reads_nothing_again(
    model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_ones = []

    def counted(article: Article, model: Model) -> Entry:
        read_ones.append(article)
        return entry(article, model)

    monkeypatch.setattr(flow, "entry", counted)
    article = Article("a.txt", TEXT)
    with Record.open(record_url(str(tmp_path / "record.sqlite"))) as record:
        first, found = put_on_record(record, article, model)
        again, nothing = put_on_record(record, article, model)
        counts = record.counts()
    assert (first, again) == (Added.NEW, Added.UNCHANGED)
    assert found is not None
    assert nothing is None
    assert read_ones == [article]
    assert (counts.articles, counts.statements) == (1, len(found.statements))


def test_a_changed_text_is_a_new_version(model: Model, tmp_path: Path) -> None:
    with Record.open(record_url(str(tmp_path / "record.sqlite"))) as record:
        put_on_record(record, Article("a.txt", TEXT), model)
        added, _ = put_on_record(record, Article("a.txt", TEXT.replace("winter", "spring")), model)
        counts = record.counts()
    assert added is Added.NEW_VERSION
    assert counts.articles == 1


PARTS = st.sampled_from(
    [
        *TEXT.splitlines(),
        "According to Bel.",
        "“The ferry,” said Bel,",
        " “will run.” ",
        "He added that it must.",
        "“",
        "”",
        "'",
        "On 3 May 2021, ",
        "in an interview with Radio Vela, ",
        "told the Vela Post",
        "asked about ",
        "Mr Lund’s ",
        "the outgoing harbour master",
        "\r\n",
        "\u2028",
        "\u200f",
        "🙂",
        "\u0301",
        "\x00",
    ]
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(parts=st.lists(PARTS, max_size=14), joint=st.sampled_from(["\n", "\n\n", " ", "", "\r\n"]))
def test_whatever_the_article_its_statements_are_verbatim(model: Model, parts: list[str], joint: str) -> None:
    check(entry(Article("a.txt", joint.join(parts)), model))
