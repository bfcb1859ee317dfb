"""The text on an article's page is the archived text, code point for code point."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desk.fake import FakeRecord
from tests.desk.reading import text_of

from onrecord.desk.article import article
from onrecord.desk.rendering import environment, verbatim
from onrecord.records import (
    UNKNOWN_DATE,
    Act,
    Article,
    ArticleRef,
    Content,
    Entry,
    Kind,
    Occasion,
    Passage,
    PassageKind,
    Span,
    Statement,
)

TEMPLATE = environment().get_template("article.html")
AWKWARD = "\r\n\t\x0b\x0c \x01\x1b\x7f\x80\x85\x9f\xa0\u200b\u202e\u2028\u2029\ufeff\ufffe\ufffd<>&\"';#x{}%"
texts = st.text(st.one_of(st.sampled_from(AWKWARD), st.characters(codec="utf-8")), max_size=80)
fragments = st.lists(
    st.sampled_from(["<p>", "</div>", "&amp;", "&#13;", "\r\n", "\n\n", "{{ page }}", "<!--", "]]>", "a"])
).map("".join)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 60))
    return Span(start, start + draw(st.integers(1, 40)))


def said(number: int, pieces: list[Span]) -> Statement:
    ref = ArticleRef("a.txt", "0" * 64, None, None, None, None)
    content = tuple(Content("…", s.start, s.end, quoted=False) for s in pieces)
    start = Statement("", ref, Kind.INDIRECT, None, None, Act.SAY, False, content, Occasion(), (), 0.5, "")
    return replace(start, id=f"{number:016x}")


def shown(text: str, passages: list[Passage], statements: list[Statement], chosen: str | None) -> str:
    held = Entry(Article("a.txt", text), None, UNKNOWN_DATE, tuple(passages), (), tuple(statements))
    page = article(FakeRecord([[held]]), 1, None, chosen)
    sent = TEMPLATE.render(page=page, here="").encode("utf-8")
    return text_of(sent.decode("utf-8"), "text")


@given(
    st.one_of(texts, fragments),
    st.lists(st.builds(Passage, st.sampled_from(PassageKind), spans()), max_size=4),
    st.lists(st.lists(spans(), min_size=1, max_size=3), max_size=4),
    st.booleans(),
)
def test_the_page_shows_the_archived_text(
    text: str, passages: list[Passage], found: list[list[Span]], choose: bool
) -> None:
    statements = [said(i, pieces) for i, pieces in enumerate(found)]
    statements[1:] = [replace(inner, within=statements[0].id) for inner in statements[1:]]
    chosen = statements[0].id if choose and statements else None
    assert shown(text, passages, statements, chosen) == text.replace("\0", "\ufffd")


@pytest.mark.parametrize("lost", ["\0", chr(0xD800), chr(0xDFFF)])
def test_what_html_cannot_carry_is_replaced_one_for_one(lost: str) -> None:
    assert verbatim(f"a{lost}{lost}b") == "a\ufffd\ufffdb"


def test_a_carriage_return_is_sent_as_a_reference() -> None:
    assert verbatim("a\r\nb") == "a&#13;\nb"


def test_the_page_says_how_many_characters_it_cannot_show() -> None:
    held = Entry(Article("a.txt", "a\0b\0"), None, UNKNOWN_DATE, (), (), ())
    assert article(FakeRecord([[held]]), 1).unprintable == 2
