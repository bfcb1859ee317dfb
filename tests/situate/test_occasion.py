"""Where, to whom, upon what and when something was said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.limits import limit
from tests.situate.told import occasion_of, told

from onrecord.records import UNKNOWN_DATE, Act, Excerpt, Occasion, When
from onrecord.situate.occasion import occasion

RUNS = "[q:“The ferry will run,”] [s:Ana Bel]"

VENUES = [
    (f"{RUNS} [c:said] in an interview.", "in an interview"),
    (f"{RUNS} [c:said] in an interview with Radio Vela.", "in an interview with Radio Vela"),
    (
        "In an interview with Radio Vela, [s:Ana Bel] [c:said] [q:that it would run].",
        "In an interview with Radio Vela",
    ),
    ("[s:Ana Bel] [c:said in a statement] [q:that it would run].", "in a statement"),
    (
        "In an interview with Radio Vela [s:she] [c:said] [q:that it would run].",
        "In an interview with Radio Vela",
    ),
    (f"{RUNS} [c:said] at a press conference in Port Vela.", "at a press conference in Port Vela"),
    (f"{RUNS} [c:said] in a speech to the crews on Monday.", "in a speech to the crews"),
    (f"{RUNS} [c:said] in a speech on Monday.", "in a speech"),
    (f"{RUNS} [c:said] during the debate.", "during the debate"),
    (f"{RUNS} [c:said] in her weekly podcast.", "in her weekly podcast"),
    (f"{RUNS} [c:said] in a rare televised address.", "in a rare televised address"),
    (f"{RUNS} [c:said] in a statement published on Friday.", "in a statement"),
    ("In a statement, [s:the council] [c:said] [q:that it would run].", "In a statement"),
    (f"{RUNS} [c:wrote] in a letter to the council.", "in a letter to the council"),
    (
        "In a letter released by the crews, [s:Ana Bel] [c:said] [q:it would run].",
        "In a letter released by the crews",
    ),
    (f"{RUNS} [c:said] during several interviews.", "during several interviews"),
    ("In one of her old columns, [s:she] [c:wrote] [q:that it ran].", "In one of her old columns"),
    (
        f"{RUNS} [c:said] in an interview last week with Radio Vela.",
        "in an interview last week with Radio Vela",
    ),
    (
        f"{RUNS} [c:said] on Friday’s broadcast of “Vela Talks”.",
        "on Friday’s broadcast of “Vela Talks”",
    ),
    (f"{RUNS} [c:said] on Vela Tonight.", "on Vela Tonight"),
    ("[s:Ana Bel] [c:recounted] [q:the crossing] on Oskar Lund Sea Radio.", "on Oskar Lund Sea Radio"),
    (f"{RUNS} [c:said] at news conference.", "at news conference"),
    (f"{RUNS} [c:said] on a Port Vela radio station.", "on a Port Vela radio station"),
    (f"{RUNS} [c:wrote] on her Chirrup account.", "on her Chirrup account"),
    (f"{RUNS} [c:said] in her Vela Daily on Harbour appearance.", "in her Vela Daily on Harbour appearance"),
    (f"{RUNS} [c:said] Sunday in Port Vela.", "in Port Vela"),
    (f"{RUNS} [c:told] a crowd in Port Vela, Norland.", "in Port Vela"),
    ("In Port Vela, [s:Ana Bel] [c:said] [q:it would run].", "In Port Vela"),
    ("[s:Ana Bel] [c:sent a short tweet saying] [q:it ran].", "a short tweet"),
    ("[s:Ana Bel] [c:published a column hailing] [q:it].", "a column"),
    limit(
        f"{RUNS} [c:said] in an interview on 3 May 2021.",
        "in an interview",
        reason="a weekday ends a venue, another date does not yet",
    ),
]
NO_VENUE = [
    f"{RUNS} [c:said].",
    f"{RUNS} [c:said] in a rowing boat.",
    f"{RUNS} [c:said] in the interview room's absence of chairs.",
    f"{RUNS} [c:said]. In an interview with Radio Vela, Oskar Lund denied it.",
    "In an interview, Oskar Lund denied it. [q:“The ferry will run,”] [s:Ana Bel] [c:said].",
    "[s:Ana Bel] [c:said] [q:that Oskar Lund had denied it in an interview with Radio Vela].",
    "[s:Ana Bel] [c:commented] on the reason for leaving the interview [q:that it was late].",
    "[s:Oskar Lund, who writes in the crews’ Ferry Program,] [c:said] [q:it would run].",
    "In Port Vela, [q:a ferry was held up], [s:Ana Bel] [c:said].",
    f"{RUNS} [c:said] through the end of March.",
    f"{RUNS} [c:said] after Oskar Lund sent a letter.",
]
ADDRESSEES = [
    (f"{RUNS} [c:told] reporters.", "reporters"),
    (f"{RUNS} [c:said] in a Radio Vela interview.", "Radio Vela"),
    (f"{RUNS} [c:told] reporters during a visit.", "reporters"),
    (f"{RUNS} [c:told] Oskar Lund on Monday.", "Oskar Lund"),
    (f"{RUNS} [c:told] the Vela Post on Monday.", "the Vela Post"),
    (f"{RUNS} [c:told] the council.", "the council"),
    (f"{RUNS} [c:told] her supporters in Port Vela.", "her supporters"),
    (f"{RUNS} [c:told] a crowd of pilots.", "a crowd"),
    ("[s:Ana Bel] [c:told] Oskar Lund [q:that it would run].", "Oskar Lund"),
    ("[s:Ana Bel] [c:has confirmed] to the Vela Post [q:that it would run].", "the Vela Post"),
    ("[s:Ana Bel] [c:said] to Oskar Lund [q:that it would run].", "Oskar Lund"),
    ("[s:Ana Bel] [c:told] the council: [q:“The ferry will run.”]", "the council"),
    ("[s:Ana Bel] [c:told] him: [q:“The ferry will run.”]", "him"),
    (f"{RUNS} [c:told] Oskar Lund.", "Oskar Lund"),
    (f"{RUNS} [c:told] Radio Vela’s breakfast programme.", "Radio Vela’s breakfast programme"),
    (f"{RUNS} [c:told] Oskar Lund of Radio Vela on Monday.", "Oskar Lund of Radio Vela"),
    ("[s:Ana Bel] [c:warned] [q:voters not to swim].", "voters"),
    ("[s:Ana Bel] [c:tried to persuade] [q:the council that it ran].", "the council"),
    ("[s:Ana Bel] [c:emailed] supporters [q:that it ran].", "supporters"),
    ("[s:Ana Bel] [c:pressed] him [q:for answers].", "him"),
    ("Speaking to reporters, [s:Ana Bel] [c:said] [q:it would run].", "reporters"),
    ("Addressing the crews’ annual gala, [s:Ana Bel] [c:said] [q:no].", "the crews’ annual gala"),
    ("[s:Ana Bel] [c:said] in an interview last week with Radio Vela [q:that it ran].", "Radio Vela"),
]
NO_ADDRESSEE = [
    f"{RUNS} [c:said].",
    f"{RUNS} [c:said] in Port Vela.",
    f"{RUNS} [c:said], and went to Port Vela.",
    "[s:Ana Bel] [c:said] [q:to the council that it would run].",
    "[s:Ana Bel] [c:told] [q:the truth to Oskar Lund].",
    "[s:Ana Bel] [c:told] the story of [q:a ferry].",
    "[s:Ana Bel] [c:told] another joke [q:about a ferry].",
    "[s:Ana Bel] [c:declared in an interview] Thursday [q:that it ran].",
    "[s:Oskar Lund] [c:pressed] by a host [q:on the mole].",
]
ASKED = [
    ("[s:Ana Bel] laughed. Mr. Lund said no when [c:asked] [q:whether it ran].", None),
    ("Mr. Lund had said no when [c:asked] [q:whether it ran].", "Mr. Lund"),
    ("Bel and Lund were [c:pressed about] [q:the mole].", "Bel and Lund"),
    ("[c:Asked] [q:whether it ran], Mrs. Bel laughed.", "Mrs. Bel"),
]
PROMPTS = [
    (f"{RUNS} [c:said] when asked about the mole.", "when asked about the mole"),
    ("Asked about the mole, [s:she] [c:replied]: [q:“It will run.”]", "Asked about the mole"),
    ("Asked whether it was old, [s:she] [c:said] [q:that it was].", "Asked whether it was old"),
    ("When asked why it had stopped, [s:she] [c:said] [q:it was old].", "When asked why it had stopped"),
    (
        "In response to a question about the mole, [s:she] [c:said] [q:it was old].",
        "In response to a question about the mole",
    ),
    ("Responding to critics, [s:she] [c:said] [q:it was old].", "Responding to critics"),
    ("Pressed on the price, [s:she] [c:said] [q:it was old].", "Pressed on the price"),
    (f"{RUNS} [c:said] after being asked about the mole.", "after being asked about the mole"),
    ("[s:Ana Bel], asked about the mole, [c:said] [q:it was old].", "asked about the mole"),
    ("Asked about the mole, she laughed. [q:“It will run,”] [s:she] [c:said].", "Asked about the mole"),
    (
        "Asked about the mole, she was blunt. [q:“It will run. It is old,”] [s:she] [c:said].",
        "Asked about the mole",
    ),
]
NO_PROMPT = [
    "Asked about the mole, she laughed. It was old. [q:“It will run,”] [s:Ana Bel] [c:said].",
    "Oskar Lund asked about the mole, and left. [q:“It will run,”] [s:Ana Bel] [c:said].",
    f"{RUNS} [c:said].",
    f"{RUNS} [c:said] when asked.",
    f"{RUNS} [c:said]. Asked about the mole, Oskar Lund left.",
    "[s:Ana Bel] [c:said] [q:that she had been asked about the mole].",
    f"{RUNS} [c:said], and asked the crews to leave.",
]
DATES = [
    ("On July 8, after a walk, [s:Ana Bel] [c:said] [q:it would run].", "--07-08", "month-day"),
    ("[s:Ana Bel] [c:said] on 3 May 2021 [q:that it would run].", "2021-05-03", "day"),
    (f"{RUNS} [c:wrote] in a letter dated 3 May 2021.", "2021-05-03", "day"),
    (f"{RUNS} [c:said] in May 2021.", "2021-05", "month"),
    (f"{RUNS} [c:said] on Monday, 3 May.", "--05-03", "month-day"),
]
NO_DATE = [
    f"{RUNS} [c:said] on Monday.",
    "[s:Ana Bel] [c:said] [q:that it would run on 3 May 2021].",
    "[s:Ana Bel, who was born on 3 May 1960,] [c:said] [q:that it would run].",
    f"{RUNS} [c:said] of the 3 May 2021 accident.",
    f"{RUNS} [c:said]. On 3 May 2021 it stopped.",
]
# A Thursday.
PUBLISHED = When("2024-02-22", "day", None)
DAYS_OF = [
    (f"{RUNS} [c:said] during a long interview on the Vela station’s late programme Sunday.", "2024-02-18"),
    (f"{RUNS} [c:told] the former harbour master Oskar Lund on Sunday.", "2024-02-18"),
    (f"{RUNS} [c:said] in an interview last October on Radio Vela.", "2023-10"),
    ("[s:A report published Tuesday] [c:said] [q:it would run].", "2024-02-20"),
    ("[s:Ana Bel, who swam on Tuesday,] [c:said] [q:it would run].", None),
    ("[s:A poll published Tuesday] [c:showed] [q:that most swim].", None),
    ("PORT VELA, Feb. 21 (NWA) — [s:Ana Bel] [c:said] [q:it would run].", None),
    ("In the July 9, 2012, letter, [s:Ana Bel] [c:said] [q:it would run].", "2012-07-09"),
    ("[s:Ana Bel] [c:first named] [q:it] in 2012, and mended it in May 2015.", "2012"),
    ("With the vote on Tuesday, [s:Ana Bel] [c:said] [q:it would run].", None),
]


@pytest.mark.parametrize(("marked", "day"), DAYS_OF)
def test_a_date_stands_beside_what_tells_of_the_saying(marked: str, day: str | None) -> None:
    assert occasion_of(marked, published=PUBLISHED).said.date == day


def test_what_is_thought_has_a_day_only_right_beside_it() -> None:
    far = "After the match on Sunday in the harbour of Vela, [s:Bel] [c:imagined] [q:that it ran]."
    near = "[s:Bel] [c:imagined] on Sunday [q:that it ran]."
    said = [occasion_of(marked, published=PUBLISHED, act=Act.BELIEVE).said.date for marked in (far, near)]
    assert said == [None, "2024-02-18"]


@pytest.mark.parametrize(("marked", "venue"), VENUES)
def test_venue(marked: str, venue: str) -> None:
    assert text_of(occasion_of(marked).venue) == venue


@pytest.mark.parametrize("marked", NO_VENUE)
def test_no_venue(marked: str) -> None:
    assert occasion_of(marked).venue is None


@pytest.mark.parametrize(("marked", "addressee"), ADDRESSEES)
def test_addressee(marked: str, addressee: str) -> None:
    assert text_of(occasion_of(marked).addressee) == addressee


@pytest.mark.parametrize("marked", NO_ADDRESSEE)
def test_no_addressee(marked: str) -> None:
    assert occasion_of(marked).addressee is None


@pytest.mark.parametrize(("marked", "addressee"), ASKED)
def test_who_is_asked(marked: str, addressee: str | None) -> None:
    assert text_of(occasion_of(marked, act=Act.ASK).addressee) == addressee


@pytest.mark.parametrize(("marked", "prompt"), PROMPTS)
def test_prompt(marked: str, prompt: str) -> None:
    assert text_of(occasion_of(marked).prompt) == prompt


@pytest.mark.parametrize("marked", NO_PROMPT)
def test_no_prompt(marked: str) -> None:
    assert occasion_of(marked).prompt is None


@pytest.mark.parametrize(("marked", "date", "precision"), DATES)
def test_date(marked: str, date: str, precision: str) -> None:
    said = occasion_of(marked).said
    assert (said.date, said.precision) == (date, precision)
    assert said.evidence is not None


@pytest.mark.parametrize("marked", NO_DATE)
def test_no_date(marked: str) -> None:
    assert occasion_of(marked).said == UNKNOWN_DATE


# The outer content's words, then what is told inside them.
PROMISED = "that Ana Bel had promised to repair it"
INSIDE = [
    (
        "Asked about the mole, Oskar Lund told Radio Vela on 3 May 2021 in a speech that [s:Ana Bel] "
        "[c:had promised] [q:to repair it].",
        [PROMISED],
        (None, None, None, None),
    ),
    (
        "Asked about the mole, Oskar Lund said that [s:Ana Bel] [c:had told] the Vela Post on 3 May 2021 "
        "[q:that it was safe].",
        ["that Ana Bel had told the Vela Post on 3 May 2021 that it was safe"],
        (None, "the Vela Post", None, "2021-05-03"),
    ),
    (
        "Oskar Lund said in his podcast that [s:Ana Bel] [c:had denied] [q:it] in an interview with "
        "Radio Vela.",
        ["that Ana Bel had denied it in an interview with Radio Vela"],
        ("in an interview with Radio Vela", "Radio Vela", None, None),
    ),
    (
        "Oskar Lund said that [s:Ana Bel], asked about the mole, [c:had said] [q:it was safe] on Radio Vela.",
        ["that Ana Bel, asked about the mole, had said it was safe"],
        (None, None, "asked about the mole", None),
    ),
    (
        "“[s:Ana Bel] [c:has said],” Oskar Lund added in an interview, “[q:that it is safe].”",
        ["“Ana Bel has said,”", "“that it is safe.”"],
        (None, None, None, None),
    ),
    (
        "It was safe, as [s:Ana Bel] [c:had said] in Port Vela. Oskar Lund repeated [q:it].",
        ["It was safe, as Ana Bel had said"],
        (None, None, None, None),
    ),
    (
        "It was safe, as [s:Ana Bel] [c:had told] reporters. Oskar Lund repeated [q:it].",
        ["It was safe, as Ana Bel had told"],
        (None, None, None, None),
    ),
    (
        "In a speech, [s:he] [c:said] [q:no]. Oskar Lund denied that.",
        ["Oskar Lund denied that"],
        (None, None, None, None),
    ),
]


@pytest.mark.parametrize(("marked", "outer", "found"), INSIDE)
def test_what_is_told_outside_is_no_occasion_of_what_stands_inside(
    marked: str, outer: list[str], found: tuple[str | None, ...]
) -> None:
    inside = occasion_of(marked, *outer)
    told_of = (*map(text_of, (inside.venue, inside.addressee, inside.prompt)), inside.said.date)
    assert told_of == found


@pytest.mark.parametrize(
    ("outer", "day"), [([], "2024-02-19"), ([PROMISED], None), ([f"{PROMISED} on Monday"], "2024-02-19")]
)
def test_a_weekday_belongs_to_the_saying_that_it_is_told_of(outer: list[str], day: str | None) -> None:
    marked = "Oskar Lund said that [s:Ana Bel] [c:had promised] [q:to repair it] on Monday."
    assert occasion_of(marked, *outer, published=When("2024-02-22", "day", None)).said.date == day


def test_a_prompt_ends_before_the_cue_where_nobody_is_named() -> None:
    assert text_of(occasion_of("Asked about the mole, [c:said] [q:“No.”]").prompt) == "Asked about the mole"


def test_nothing_is_known_without_a_cue() -> None:
    assert occasion_of("In an interview on 3 May 2021: [q:“It will run.”]") == Occasion()


def text_of(excerpt: Excerpt | None) -> str | None:
    return excerpt.text if excerpt else None


PIECES = st.sampled_from(
    [
        "in an interview with ",
        "asked about ",
        "told ",
        "to the ",
        "Radio Vela",
        "reporters",
        " on 3 May 2021",
        ", ",
        ". ",
        "“",
        "”",
        "\n",
        " when ",
        "X ",
    ]
)


@given(st.lists(PIECES, max_size=8), st.lists(PIECES, max_size=8))
def test_whatever_stands_around_a_cue_its_occasion_is_verbatim(before: list[str], after: list[str]) -> None:
    text, attribution = told(f"{''.join(before)}[s:Ana Bel] [c:told][q: “it”]{''.join(after)}")
    from_all = occasion(text, attribution, [s.span for s in (Excerpt(text, 0, len(text)),)])
    excerpts = (from_all.venue, from_all.addressee, from_all.prompt, from_all.said.evidence)
    for excerpt in filter(None, excerpts):
        assert text[excerpt.start : excerpt.end] == excerpt.text != ""
