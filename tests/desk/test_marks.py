from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.desk.marks import Block, Ground, Role, Segment, mark
from onrecord.records import (
    Act,
    ArticleRef,
    Content,
    Damage,
    Excerpt,
    Kind,
    Occasion,
    Passage,
    PassageKind,
    Span,
    Speaker,
    Statement,
)

REF = ArticleRef("a.txt", "0" * 64, None, None, None, None)
TEXT = "Head\n\n“We wait,” said Ada Lund.\n\nEnd"


def statement(name: str, *content: Span, text: str = TEXT, cue: Span | None = None) -> Statement:
    pieces = tuple(Content.of(text, span, quoted=True) for span in content)
    excerpt = Excerpt.of(text, cue) if cue else None
    return Statement(
        name, REF, Kind.DIRECT, None, excerpt, Act.SAY, False, pieces, Occasion(), (), 0.5, "by hand"
    )


def segments(blocks: tuple[Block, ...]) -> list[Segment]:
    return [segment for block in blocks for segment in block.segments]


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def owners(blocks: tuple[Block, ...]) -> list[tuple[str, str | None]]:
    return [(s.text, s.statement) for s in segments(blocks)]


def test_each_role_is_marked() -> None:
    ada = at(TEXT, "Ada Lund")
    said = replace(
        statement("a", at(TEXT, "We wait"), cue=at(TEXT, "said")),
        speaker=Speaker(Excerpt.of(TEXT, ada), None, None, None),
    )
    marked = [(s.text, s.role) for s in segments(mark(TEXT, (), [said])) if s.role]
    assert marked == [("We wait", Role.CONTENT), ("said", Role.CUE), ("Ada Lund", Role.MENTION)]


def test_the_inner_statement_has_its_words() -> None:
    blocks = mark("abcdef", (), [statement("out", Span(0, 6), text="abcdef"), statement("in", Span(2, 4))])
    assert owners(blocks) == [("ab", "out"), ("cd", "in"), ("ef", "out")]


def test_of_two_that_overlap_the_shorter_has_the_words_of_both() -> None:
    blocks = mark("abcdef", (), [statement("long", Span(0, 5)), statement("short", Span(3, 6))])
    assert owners(blocks) == [("abc", "long"), ("de", "short"), ("f", "short")]


NESTED = "that Bel had said no, Lund told"


def inside(outer: Statement, inner: Statement) -> Statement:
    return replace(inner, within=outer.id)


def test_the_articles_own_words_are_numbered_through_other_marks() -> None:
    blocks = mark(
        "ab cd ef", (), [], ground=Ground([Damage("x", Span(1, 4), None, 1)], [Span(0, 5), Span(6, 8)])
    )
    assert [(s.text, s.own, s.damaged) for s in segments(blocks)] == [
        ("a", 1, False),
        ("b c", 1, True),
        ("d", 1, False),
        (" ", 0, False),
        ("ef", 2, False),
    ]


def test_words_inside_others_tell_how_deep() -> None:
    outer = statement("out", Span(0, 20), text=NESTED, cue=at(NESTED, "told"))
    inner = inside(outer, statement("in", at(NESTED, "said no"), text=NESTED, cue=at(NESTED, "had")))
    deep = inside(inner, statement("deep", at(NESTED, "no"), text=NESTED))
    deeper = inside(deep, statement("deeper", at(NESTED, "o"), text=NESTED))
    depths = [
        (s.text, s.statement, s.depth) for s in segments(mark(NESTED, (), [outer, inner, deep, deeper]))
    ]
    assert depths == [
        ("that Bel ", "out", 0),
        ("had", "in", 1),
        (" ", "out", 0),
        ("said ", "in", 1),
        ("n", "deep", 2),
        ("o", "deeper", 2),
        (", Lund ", None, 0),
        ("told", "out", 0),
    ]


def test_what_stands_outside_the_content_around_it_is_not_deep() -> None:
    outer = statement("out", at(NESTED, "said no"), text=NESTED)
    inner = inside(outer, statement("in", at(NESTED, "no"), text=NESTED, cue=at(NESTED, "told")))
    depths = {s.text: s.depth for s in segments(mark(NESTED, (), [inner, outer])) if s.statement == "in"}
    assert depths == {"no": 1, "told": 0}


def test_without_the_statement_around_it_words_are_not_deep() -> None:
    alone = replace(statement("in", Span(2, 4), text="abcdef"), within="out")
    assert {s.depth for s in segments(mark("abcdef", (), [alone]))} == {0}


def test_a_statement_is_led_by_words_that_can_be_seen() -> None:
    outer = statement("out", Span(0, 8), text="Bel said")
    inner = inside(outer, statement("in", Span(0, 3), text="Bel said", cue=Span(4, 8)))
    lund = statement("more", Span(0, 15), text="Bel said, Lund.")
    blocks = mark("Bel said, Lund.", (), [lund, outer, inner])
    assert [(s.text, s.statement) for s in segments(blocks) if s.leads] == [
        ("Bel", "in"),
        (", Lund.", "more"),
    ]


def test_the_chosen_statement_shows_whole_under_an_inner_one() -> None:
    outer = statement("out", Span(0, 6), text="abcdef")
    blocks = mark("abcdef", (), [outer, statement("in", Span(2, 4))], chosen=outer)
    assert [s.chosen for s in segments(blocks)] == [Role.CONTENT] * 3


def test_the_evidence_of_the_chosen_statement_shows() -> None:
    venue = Excerpt.of(TEXT, at(TEXT, "End"))
    said = replace(statement("a", at(TEXT, "We wait")), occasion=Occasion(venue=venue))
    assert Role.EVIDENCE not in [s.chosen for s in segments(mark(TEXT, (), [said]))]
    assert Role.EVIDENCE in [s.chosen for s in segments(mark(TEXT, (), [said], chosen=said))]


def test_a_statement_is_led_by_its_first_words_only() -> None:
    blocks = mark("abcdef", (), [statement("a", Span(0, 1), Span(2, 3))])
    assert [s.text for s in segments(blocks) if s.leads] == ["a"]


def test_passages_keep_their_kind_and_white_space_stays_between_them() -> None:
    passages = (Passage(PassageKind.HEADLINE, Span(0, 4)), Passage(PassageKind.BODY, at(TEXT, "End")))
    kinds = [(b.kind, b.gap) for b in mark(TEXT, passages, [])]
    headline, body = (PassageKind.HEADLINE, False), (PassageKind.BODY, False)
    assert kinds == [headline, (None, True), (None, False), (None, True), body]


def test_damage_is_shown() -> None:
    damage = Damage("joined", at(TEXT, "wait"), None, 0.5)
    assert [s.text for s in segments(mark(TEXT, (), [], ground=Ground([damage]))) if s.damaged] == ["wait"]


def test_spans_past_the_end_are_cut() -> None:
    outside = Content("x", 90, 91, quoted=True)
    over = replace(statement("a"), content=(Content("ef", 4, 60, quoted=True), outside))
    assert owners(mark("abcdef", (), [over])) == [("abcd", None), ("ef", "a")]


def test_ten_thousand_nested_spans_are_marked() -> None:
    text = "x" * 20_002
    nested = [statement(str(i), Span(i, len(text) - i), text=text) for i in range(10_000)]
    nested[1:] = [replace(inner, within=str(i)) for i, inner in enumerate(nested[1:])]
    assert len(segments(mark(text, (), nested))) == 19_999


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 40))
    return Span(start, start + draw(st.integers(1, 40)))


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Passage], list[Statement]]:
    text = draw(st.text(alphabet="ab \n\r\t", max_size=60))
    passages = draw(st.lists(st.builds(Passage, st.sampled_from(PassageKind), spans()), max_size=5))
    found = draw(st.lists(st.lists(spans(), min_size=1, max_size=3), max_size=6))
    made = [statement(str(i), *pieces, text=text) for i, pieces in enumerate(found)]
    outers = [draw(st.none() | st.sampled_from(made[:i])) if i else None for i in range(len(made))]
    return text, passages, [replace(s, within=o.id if o else None) for s, o in zip(made, outers, strict=True)]


@given(marked_texts())
def test_the_segments_are_the_text(case: tuple[str, list[Passage], list[Statement]]) -> None:
    text, passages, statements = case
    assert "".join(s.text for s in segments(mark(text, passages, statements))) == text


@given(marked_texts())
def test_words_belong_to_a_statement_exactly_if_one_covers_them(
    case: tuple[str, list[Passage], list[Statement]],
) -> None:
    text, passages, statements = case
    position = 0
    for segment in segments(mark(text, passages, statements)):
        here = Span(position, position + len(segment.text))
        covering = [s.id for s in statements for c in s.content if c.span.covers(here)]
        assert segment.statement in covering if covering else segment.statement is None
        position = here.end


@given(marked_texts())
def test_words_are_as_deep_as_the_contents_around_theirs(
    case: tuple[str, list[Passage], list[Statement]],
) -> None:
    text, passages, statements = case
    known = {s.id: s for s in statements}
    position = 0
    for segment in segments(mark(text, passages, statements)):
        here = Span(position, position + len(segment.text))
        own = known.get(segment.statement or "")
        outer = known.get(own.within or "") if own else None
        around = outer is not None and any(c.span.covers(here) for c in outer.content)
        assert around or not segment.depth or (outer is not None and outer.within)
        position = here.end


@given(marked_texts())
def test_every_statement_within_the_text_has_one_place(
    case: tuple[str, list[Passage], list[Statement]],
) -> None:
    text, passages, statements = case
    starts = [name for s in segments(mark(text, passages, statements)) for name in s.starts]
    within = [s.id for s in statements if any(c.start < len(text) for c in s.content)]
    assert sorted(starts) == sorted(within)
