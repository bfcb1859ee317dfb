"""Attributions inside attributions, from the extraction to the record, without a model."""

from dataclasses import dataclass, replace
from graphlib import CycleError
from pathlib import Path

import pytest
from tests.entries import at

from onrecord.flow import entry
from onrecord.records import (
    Act,
    Article,
    Attribution,
    CleanArticle,
    Content,
    Entry,
    Excerpt,
    Extraction,
    Kind,
    Name,
    Span,
    SpeakerType,
)
from onrecord.resolve import choose
from onrecord.settings import record_url
from onrecord.store import Record

TEXT = (
    "Oskar Lund told Radio Ulm on 3 May 2021 that, in an interview, Ana Bel had told the Vela Post "
    "that an official would say when the mole was safe."
)
PARTS = (
    ("Oskar Lund", "told", TEXT[TEXT.index("that, in") : -1], None),
    ("Ana Bel", "had told", TEXT[TEXT.index("that an official") : -1], 0),
    ("an official", "would say", "when the mole was safe", 1),
)
NAMES = ("Oskar Lund", "Ana Bel")


@dataclass(frozen=True)
class Hand:
    """Stands for the model: it finds what it was made with."""

    attributions: tuple[Attribution, ...]

    def extract(self, cleaned: CleanArticle) -> Extraction:
        names = tuple(Name(name, part(name).start, part(name).end, SpeakerType.PERSON) for name in NAMES)
        return Extraction(self.attributions, names, (Span(0, len(cleaned.article.text)),))


def read(*attributions: Attribution) -> Entry:
    """The entry of the text with these attributions found in it."""
    return entry(Article("a.txt", TEXT), Hand(attributions))


def part(words: str) -> Excerpt:
    found = at(TEXT, words)
    assert found is not None
    return found


def attribution(source: str | None, cue: str, words: str, within: int | None) -> Attribution:
    content = (Content.of(TEXT, part(words).span, quoted=False),)
    who = part(source) if source else None
    return Attribution(who, part(cue), content, Kind.INDIRECT, Act.SAY, False, "by hand", 1.0, within)


NESTED = tuple(attribution(*parts) for parts in PARTS)


def test_an_inner_statement_points_to_the_outer_one() -> None:
    outer, inner, deep = read(*NESTED).statements
    assert (outer.within, inner.within, deep.within) == (None, outer.id, inner.id)


def test_who_said_the_outer_one_passes_on_the_inner_one() -> None:
    chains = [[(link.name, link.mention.text) for link in one.chain] for one in read(*NESTED).statements]
    ulm, lund = ("Radio Ulm", "Radio Ulm"), ("Oskar Lund", "Oskar Lund")
    post, bel = ("Vela Post", "the Vela Post"), ("Ana Bel", "Ana Bel")
    assert chains == [[ulm], [ulm, lund, post], [ulm, lund, post, bel]]


def test_each_has_the_occasion_that_is_told_of_it() -> None:
    outer, inner, deep = (one.occasion for one in read(*NESTED).statements)
    assert (outer.addressee, outer.said.date) == (part("Radio Ulm"), "2021-05-03")
    assert (inner.venue, inner.addressee) == (part("in an interview"), part("the Vela Post"))
    assert inner.said.date is None
    assert (deep.venue, deep.addressee, deep.said.date) == (None, None, None)


def test_who_is_not_named_passes_on_by_the_words_for_them() -> None:
    outer = replace(NESTED[0], source=part("an official"))
    link = read(outer, NESTED[1]).statements[1].chain[1]
    assert (link.name, link.type, link.mention.text) == (None, SpeakerType.ANONYMOUS, "an official")


def test_where_nobody_is_told_of_nobody_passes_on() -> None:
    outer = replace(NESTED[0], source=None)
    inner = read(outer, NESTED[1]).statements[1]
    assert [link.name for link in inner.chain] == ["Radio Ulm", "Vela Post"]
    assert inner.within is not None


def test_the_outer_one_may_come_later() -> None:
    outer, inner, deep = NESTED
    turned = read(replace(deep, within=1), replace(inner, within=2), outer).statements
    assert turned == read(*NESTED).statements[::-1]


def test_an_id_is_the_same_inside_and_alone() -> None:
    alone = [replace(one, within=None) for one in NESTED]
    assert [one.id for one in read(*alone).statements] == [one.id for one in read(*NESTED).statements]


@pytest.mark.parametrize("within", [(0, None, None), (1, 0, None), (2, 0, 1)])
def test_what_stands_in_itself_is_no_extraction(within: tuple[int | None, ...]) -> None:
    with pytest.raises(CycleError):
        read(*(replace(one, within=outer) for one, outer in zip(NESTED, within, strict=True)))


@pytest.mark.parametrize("within", [3, -1])
def test_what_stands_in_nothing_that_is_there_is_no_extraction(within: int) -> None:
    with pytest.raises(LookupError):
        read(NESTED[0], NESTED[1], replace(NESTED[2], within=within))


def test_it_comes_off_the_record_as_it_was_read(tmp_path: Path) -> None:
    found = read(*NESTED)
    with Record.open(record_url(str(tmp_path / "record.sqlite"))) as record:
        record.add(found, choose)
        views = record.article(1).statements
    assert tuple(view.statement for view in views) == found.statements
