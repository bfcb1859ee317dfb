"""Through whom the article knows."""

import pytest
from tests.entries import Told, make_entry
from tests.situate.told import occasion_of, told

from onrecord.records import Link, SpeakerType
from onrecord.situate.chain import chain, passed_on

RUNS = "[q:“The ferry will run,”] [s:Ana Bel]"

HEARD = [
    (f"{RUNS} [c:told] the Vela Post on Monday.", "Vela Post", "the Vela Post"),
    (f"{RUNS} [c:told] Radio Ulm on Monday.", "Radio Ulm", "Radio Ulm"),
    (
        "[s:Ana Bel] [c:has confirmed] to the Ulm Gazette [q:that it would run].",
        "Ulm Gazette",
        "the Ulm Gazette",
    ),
    ("In an interview with Radio Ulm, [s:she] [c:said] [q:it would run].", "Radio Ulm", "Radio Ulm"),
    (f"{RUNS} [c:said] in an interview with the Ulm Times.", "Ulm Times", "the Ulm Times"),
    (f"{RUNS} [c:told] Radio Ulm.", "Radio Ulm", "Radio Ulm"),
    (f"{RUNS} [c:told] Radio Ulm’s breakfast programme.", "Radio Ulm", "Radio Ulm’s breakfast programme"),
    (
        f"{RUNS} [c:told] Oskar Lund of Radio Ulm on Monday.",
        "Oskar Lund of Radio Ulm",
        "Oskar Lund of Radio Ulm",
    ),
    (f"{RUNS} [c:said] in an interview last week with Radio Ulm.", "Radio Ulm", "Radio Ulm"),
    (f"{RUNS} [c:said] in a Radio Ulm interview.", "Radio Ulm", "Radio Ulm"),
    (f"{RUNS} [c:said] on Ulm Tonight.", "Ulm Tonight", "Ulm Tonight"),
    (f"{RUNS} [c:said] on Friday’s broadcast of “Ulm Talks”.", "“Ulm Talks”", "“Ulm Talks”"),
]
NOT_HEARD = [
    f"{RUNS} [c:said].",
    f"{RUNS} [c:told] Oskar Lund on Monday.",
    f"{RUNS} [c:told] the council.",
    f"{RUNS} [c:told] reporters on Monday.",
    f"{RUNS} [c:said] in an interview with Oskar Lund.",
    f"{RUNS} [c:said] in an interview.",
    f"{RUNS} [c:said] on TV.",
    f"{RUNS} [c:told] the Press Club.",
]


def links(marked: str, outlet: str | None = None) -> tuple[Link, ...]:
    text, _ = told(marked)
    return chain(text, occasion_of(marked), outlet)


@pytest.mark.parametrize(("marked", "name", "mention"), HEARD)
def test_an_outlet_that_it_was_said_to_is_a_link(marked: str, name: str, mention: str) -> None:
    [link] = links(marked)
    assert (link.name, link.type, link.mention.text) == (name, SpeakerType.ORGANISATION, mention)
    text, _ = told(marked)
    assert text[link.mention.start : link.mention.end] == mention


@pytest.mark.parametrize("marked", NOT_HEARD)
def test_who_is_no_outlet_is_no_link(marked: str) -> None:
    assert links(marked) == ()


@pytest.mark.parametrize("outlet", ["Vela Post", "The Vela Post", "THE VELA POST"])
def test_the_articles_own_outlet_is_no_link(outlet: str) -> None:
    assert links(f"{RUNS} [c:told] the Vela Post on Monday.", outlet) == ()


@pytest.mark.parametrize("outlet", ["Vela Post", "The Vela Post", "Vela"])
def test_a_part_of_the_articles_own_outlet_is_no_link(outlet: str) -> None:
    assert links(f"{RUNS} [c:told] the Vela Post Magazine on Monday.", outlet) == ()


def test_who_talks_for_no_named_outlet_is_a_person() -> None:
    [link] = links(f"{RUNS} [c:told] the radio host Oskar Lund on Monday.")
    assert (link.name, link.type) == ("Oskar Lund", SpeakerType.PERSON)


def test_another_outlet_is_a_link() -> None:
    assert [link.name for link in links(f"{RUNS} [c:told] the Vela Post on Monday.", "Ulm Times")] == [
        "Vela Post"
    ]


PASSED = [
    (f"{RUNS} [c:told] the council, the Ulm Gazette reported.", ["the Ulm Gazette"]),
    (f"{RUNS} [c:told] the council, as first reported by the Ulm Gazette.", ["the Ulm Gazette"]),
    (f"According to the Ulm Gazette, {RUNS} [c:told] the council.", ["the Ulm Gazette"]),
    (
        f"{RUNS} [c:told] Radio Ulm, according to a transcript obtained by the Ulm Gazette.",
        ["the Ulm Gazette", "a transcript", "Radio Ulm"],
    ),
    (f"{RUNS} [c:wrote] in a letter to the council, according to court filings.", ["court filings"]),
    (f"{RUNS} [c:told] the council. The Ulm Gazette reported a storm.", []),
    (f"{RUNS} [c:told] the council, according to Oskar Lund.", []),
    (f"{RUNS} [c:told] the council, the Vela Post reported.", []),
    (f"{RUNS} [c:said], the Ulm Gazette reported.", []),
]


@pytest.mark.parametrize(("marked", "mentions"), PASSED)
def test_who_tells_of_it_beside_its_occasion_passes_it_on(marked: str, mentions: list[str]) -> None:
    assert [link.mention.text for link in links(marked, "Vela Post")] == mentions


REPORTED = "Radio Ulm heard him say that Ana Bel had promised it."
PASSED_ON = [
    (Told("him", "say", "that Ana Bel", name="Oskar Lund"), [("Oskar Lund", "him")]),
    (
        Told("him", "say", "that Ana Bel", name="Oskar Lund", chain=("Radio Ulm",)),
        [("Radio Ulm", "Radio Ulm"), ("Oskar Lund", "him")],
    ),
    (Told("him", "say", "that Ana Bel", anonymous=True), [(None, "him")]),
    (Told(None, "say", "that Ana Bel", chain=("Radio Ulm",)), [("Radio Ulm", "Radio Ulm")]),
    (Told(None, "say", "that Ana Bel"), []),
]


@pytest.mark.parametrize(("outer", "through"), PASSED_ON)
def test_who_said_the_outer_statement_passes_on_what_stands_inside(
    outer: Told, through: list[tuple[str | None, str]]
) -> None:
    links = passed_on(make_entry(REPORTED, outer).statements[0])
    assert [(link.name, link.mention.text) for link in links] == through


def test_who_passes_on_keeps_the_type() -> None:
    outer = make_entry(REPORTED, Told("him", "say", "that Ana Bel", type=SpeakerType.ANONYMOUS)).statements[0]
    assert passed_on(outer)[0].type is SpeakerType.ANONYMOUS
