"""What is told once holds on."""

import re

import pytest

from onrecord.records import (
    UNKNOWN_DATE,
    Act,
    Attribution,
    Content,
    Excerpt,
    Kind,
    Occasion,
    Span,
    Speaker,
    SpeakerType,
    When,
)
from onrecord.situate import Carrier, Told, lead, occasion

PUBLISHED = When("2016-09-14", "day", None)
_SAID = re.compile(r"(?P<q>“[^”]*”) \[(?P<who>[^\]]*)\] (?P<cue>\w+(?: said)?)")
INTERVIEW = "in an interview with Radio Vela"


def occasions(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Venue, addressee and day of each quotation with its ``[speaker] cue`` behind it."""
    text = text.replace("[", "\x00").replace("]", "\x01")
    clean = re.sub("[\x00\x01]", "", text)
    marked = text.replace("\x00", "[").replace("\x01", "]")
    shift, found = 0, []
    paragraphs = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", clean)]
    sentences = [Span(m.start(), m.end()) for m in re.finditer(r"[^\s].*?[.!?]”?(?=\s|$)", clean)]
    quoted = [Span(m.start(), m.end()) for m in re.finditer(r"“[^”]*”", clean)]
    carrier = Carrier(clean, paragraphs, lambda place: lead(clean, place, PUBLISHED, quoted))
    for match in _SAID.finditer(marked):
        start = match.start() - shift
        shift += 2
        piece = Span(start, start + len(match["q"]))
        source = Span(piece.end + 1, piece.end + 1 + len(match["who"]))
        cue = Span(source.end + 1, source.end + 1 + len(match["cue"]))
        attribution = Attribution(
            Excerpt.of(clean, source),
            Excerpt.of(clean, cue),
            (Content.of(clean, piece, quoted=True),),
            Kind.DIRECT,
            Act.SAY,
            False,
            "by hand",
            1.0,
        )
        speaker = Speaker(Excerpt.of(clean, source), match["who"], SpeakerType.PERSON, None)
        own = occasion(clean, attribution, sentences, PUBLISHED)
        told = carrier.occasion(Told(attribution, speaker, own))
        found.append(_words(told))
    return found


def _words(told: Occasion) -> tuple[str | None, str | None, str | None]:
    return (
        told.venue.text if told.venue else None,
        told.addressee.text if told.addressee else None,
        None if told.said == UNKNOWN_DATE else told.said.date,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"“It runs,” [Bel] said {INTERVIEW} on Tuesday. “It must,” [Bel] added.",
            [(INTERVIEW, "Radio Vela", "2016-09-13")] * 2,
        ),
        (
            f"“It runs,” [Bel] said {INTERVIEW}.\n“It must,” [Lund] said.",
            [(INTERVIEW, "Radio Vela", None), (None, None, None)],
        ),
        (
            f"“It runs,” [Bel] said {INTERVIEW}.\n\nA.\n\nB.\n\nC.\n\nD.\n\n“It must,” [Bel] said.",
            [(INTERVIEW, "Radio Vela", None), (None, None, None)],
        ),
        (
            f"“It runs,” [Bel] said {INTERVIEW} on Tuesday. "
            "“It must,” [Bel] said at a rally in Ansel on Monday.",
            [(INTERVIEW, "Radio Vela", "2016-09-13"), ("at a rally in Ansel", None, "2016-09-12")],
        ),
        (
            f"Bel defended it {INTERVIEW} on Tuesday. “It runs,” [Bel] said.",
            [(INTERVIEW, "Radio Vela", "2016-09-13")],
        ),
        (
            f"“It runs,” [Bel] said {INTERVIEW}. “It must,” [Bel] had said.",
            [(INTERVIEW, "Radio Vela", None), (None, None, None)],
        ),
        (
            f"“It runs,” [Bel] said {INTERVIEW}. “It must,” [Bel] previously said.",
            [(INTERVIEW, "Radio Vela", None), (None, None, None)],
        ),
        (
            "“It runs,” [Bel] said on her radio show on Tuesday. “It must,” [Bel] said on the show.",
            [("on her radio show", None, "2016-09-13"), ("on the show", None, "2016-09-13")],
        ),
        (
            "“It runs,” [Bel] said Tuesday. “It must,” [Bel] said in a statement.",
            [(None, None, "2016-09-13"), ("in a statement", None, "2016-09-13")],
        ),
        (
            "Bel swam on Tuesday. He saw Bel at the debate. “It runs,” [Bel] said.",
            [("at the debate", None, None)],
        ),
        (
            f"“It runs,” [Bel] said on Tuesday.\nBel defended it {INTERVIEW}.\n“It must,” [Bel] added.",
            [(None, None, "2016-09-13"), (INTERVIEW, "Radio Vela", "2016-09-13")],
        ),
        (
            "Bel disclosed it on Monday.\nA ferry waits.\n“It runs,” [Bel] said.",
            [(None, None, "2016-09-12")],
        ),
        (
            "Bel gave those attending a Sept. 8 dinner some advice. “It runs,” [Bel] said.",
            [("a Sept. 8 dinner", "a Sept. 8 dinner", "2016-09-08")],
        ),
        (
            "Bel spoke with Radio Vela about the storm. “It runs,” [Bel] said.",
            [(None, "Radio Vela", None)],
        ),
        (
            "Bel spoke of every rally and every event. “It runs,” [Bel] said.",
            [(None, None, None)],
        ),
        (
            "Bel warned of a repeat of the Sept. 8, 2015, attacks. “It runs,” [Bel] said.",
            [(None, None, None)],
        ),
    ],
)
def test_what_holds_on(text: str, expected: list[tuple[str | None, str | None, str | None]]) -> None:
    assert occasions(text) == expected


OPENING = f"Bel and Lund denounced it {INTERVIEW} on Tuesday."
GOES_ON = "\n“It runs,” [Bel] said." * 150


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who is named where the article opens speaks there, wherever his first words are told.
        (f"{OPENING}\n\nA.\n\nB.\n\nC.\n\n“It runs,” [Bel] said.", (INTERVIEW, "Radio Vela", "2016-09-13")),
        (f"{OPENING}\n\nA.\n\nB.\n\nC.\n\n“It runs,” [Amund] said.", (None, None, None)),
        # A day alone, or a venue alone, makes no occasion of the article.
        ("Bel denounced it on Tuesday.\n\nA.\n\nB.\n\nC.\n\n“It runs,” [Bel] said.", (None, None, None)),
        # What the article is of holds on for as long as it is quoted.
        (OPENING + GOES_ON, (INTERVIEW, "Radio Vela", "2016-09-13")),
        ("A. " * 300 + OPENING + GOES_ON, (None, None, None)),
    ],
)
def test_what_the_article_is_of(text: str, expected: tuple[str | None, str | None, str | None]) -> None:
    assert occasions(text)[-1] == expected


@pytest.mark.parametrize(
    ("head", "venue", "hearer"),
    [
        ("Ana Bel spoke to reporters on Monday.", None, "reporters"),
        ("Ana Bel was speaking to the annual gala on Monday.", "the annual gala", "the annual gala"),
    ],
)
def test_who_is_spoken_to_is_no_venue_but_an_event_is(head: str, venue: str | None, hearer: str) -> None:
    assert occasions(f"{head}\n\n“It runs,” [Ana Bel] said.") == [(venue, hearer, "2016-09-12")]
