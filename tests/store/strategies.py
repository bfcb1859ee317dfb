"""Entries that nobody would think of, for property tests."""

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import strategies as st

from onrecord.records import (
    Act,
    Article,
    ArticleRef,
    Content,
    Damage,
    Entry,
    Excerpt,
    Kind,
    Link,
    Occasion,
    Passage,
    PassageKind,
    Span,
    Speaker,
    SpeakerType,
    Statement,
    When,
    statement_id,
)

# Where offsets go wrong: astral characters, line ends of two characters, joiners, marks of direction,
# combining accents, NUL, and what changes its length when casefolded.
TRICKY = "a“😀𝔸\r\n\u200d\u200f\u202e\u2066é\u0301\0ßİ\u2028\ufeff👩🏽‍🚒 "
texts = st.text(
    st.one_of(st.sampled_from(TRICKY), st.characters(exclude_categories=["Cs"])), min_size=1, max_size=60
)
names = st.sampled_from(["Ada Lund", "ADA LUND", "Bo Vik", "Vik", "Łucja Ørsted", "李", "…"])
roles = st.none() | st.sampled_from(["mayor", "coach"])
types = st.none() | st.sampled_from(SpeakerType)
confidences = st.floats(0, 1)
dates = st.sampled_from(
    [
        ("2024-03-02", "day"),
        ("2024-03", "month"),
        ("2024", "year"),
        ("--03-02", "month-day"),
        (None, "unknown"),
    ]
)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def excerpts(draw: st.DrawFn, text: str) -> Excerpt:
    return Excerpt.of(text, draw(spans(text)))


@st.composite
def whens(draw: st.DrawFn, text: str) -> When:
    return When(*draw(dates), draw(st.none() | excerpts(text)))


@st.composite
def speakers(draw: st.DrawFn, text: str) -> Speaker:
    return Speaker(draw(excerpts(text)), draw(st.none() | names), draw(types), draw(roles))


@st.composite
def statements(draw: st.DrawFn, ref: ArticleRef, text: str) -> Statement:
    maybe = st.none() | excerpts(text)
    speaker, cue = draw(st.none() | speakers(text)), draw(maybe)
    content = tuple(
        Content.of(text, span, quoted=draw(st.booleans()))
        for span in draw(st.lists(spans(text), min_size=1, max_size=3))
    )
    places = [
        speaker.mention.span if speaker else None,
        cue.span if cue else None,
        *(one.span for one in content),
    ]
    return Statement(
        id=statement_id(ref.sha256, places),
        article=ref,
        kind=draw(st.sampled_from(Kind)),
        speaker=speaker,
        cue=cue,
        act=draw(st.sampled_from(Act)),
        negated=draw(st.booleans()),
        content=content,
        occasion=Occasion(draw(maybe), draw(maybe), draw(maybe), draw(whens(text))),
        chain=tuple(
            Link(draw(st.none() | names), draw(types), words)
            for words in draw(st.lists(excerpts(text), max_size=2))
        ),
        confidence=draw(confidences),
        method=draw(st.sampled_from(["quote", "according to"])),
    )


@st.composite
def nested(draw: st.DrawFn, made: list[Statement]) -> list[Statement]:
    """The statements, some inside others, and none in itself, however far round."""
    outward = draw(st.permutations(made))
    outers = {
        one.id: draw(st.none() | st.sampled_from([outer.id for outer in outward[:n]])) if n else None
        for n, one in enumerate(outward)
    }
    return [replace(one, within=outers[one.id]) for one in made]


@st.composite
def entries(draw: st.DrawFn, sources: Iterable[str] = ("a.txt",)) -> Entry:
    text, source = draw(texts), draw(st.sampled_from(list(sources)))
    maybe = st.none() | texts
    article = Article(
        source, text, draw(maybe), draw(maybe), draw(maybe), notes=tuple(draw(st.lists(texts, max_size=2)))
    )
    title, published = draw(maybe), draw(whens(text))
    ref = ArticleRef(source, article.sha256, title, article.outlet, published.date, None)
    made = draw(nested(draw(st.lists(statements(ref, text), max_size=4, unique_by=lambda one: one.id))))
    return Entry(
        article,
        title,
        published,
        tuple(
            Passage(draw(st.sampled_from(PassageKind)), span, draw(st.none() | spans(text)))
            for span in draw(st.lists(spans(text), max_size=3))
        ),
        tuple(
            Damage("joined words", span, draw(maybe), draw(confidences))
            for span in draw(st.lists(spans(text), max_size=2))
        ),
        tuple(sorted(made, key=first_place)),
    )


def first_place(statement: Statement) -> int:
    mention = statement.speaker.mention if statement.speaker else None
    return min(words.start for words in (mention, statement.cue, *statement.content) if words)
