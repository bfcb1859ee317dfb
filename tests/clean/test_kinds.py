"""What a passage is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.clean.parts import cleaned, kinds
from tests.limits import limit

from onrecord.records import PassageKind

BODY, HEADLINE, DATELINE = PassageKind.BODY, PassageKind.HEADLINE, PassageKind.DATELINE
BOILERPLATE, CAPTION, REPEAT = PassageKind.BOILERPLATE, PassageKind.CAPTION, PassageKind.REPEAT

SLOTS = [
    "Advertisement:",
    "ADVERTISEMENT",
    "Advertisements",
    "Read also: The ferry that would not sail",
    "READ MORE: Bel keeps the ferry",
    "See also",
    "Also read: Bel keeps the ferry",
    "More on this story",
    "Related articles",
    "Related:",
    "Most read",
    "Recommended stories",
    "If you notice an error, highlight the text and press Ctrl + Enter.",
    "If you have found a mistake, tell the desk.",
    "Found a typo? Select it and press Ctrl+Enter",
    "Sign up for our morning newsletter",
    "Subscribe to our channel for updates",
    "Follow us on every network",
    "Share this article",
    "This website uses cookies to remember you.",
    "© 2024 The Vela Post",
    "Copyright 2024 The Vela Post. All rights reserved.",
    "The Vela Post. All rights reserved.",
    "Click here to listen",
    "Story continues below",
    "Leave a comment below",
]
NOT_SLOTS = [
    "Advertisement spending fell by a third last year, the chamber of Port Vela said.",
    limit(
        "Read more slowly, the teacher told them, and they did so until the bell rang.",
        reason="the first words are all that tells",
    ),
    limit(
        "If you see an error in this budget, Ana Bel told the council, say so now or live with it.",
        reason="the first words are all that tells",
    ),
    "Follow us on the road to Port Vela, the pilots wrote, and you will see what we have seen since autumn: "
    "a channel that nobody has dredged, buoys that nobody has lit, and a harbour master "
    "who is not there.",
    "Related to the minister by marriage, Oskar Lund denied any favour.",
    "Share prices fell on Monday, and the minister said that he was not surprised.",
    "Subscribers to the lottery are angry today, Ana Bel said.",
    "Copyright law must change, Ana Bel said.",
    "“Click here,” the page said, and four hundred people did.",
    limit("See more of your family, Ana Bel advised the crews.", reason="the first words are all that tells"),
    "The story continues to trouble the minister, who said that he would not resign over a ferry.",
    "Most popular ministers are silent ones, Oskar Lund said.",
    limit(
        "Watch also how the pilots vote, Ana Bel said: they have never lost.",
        reason="the first words are all that tells",
    ),
]
CAPTIONS = [
    "Photo: Ana Bel/The Vela Post",
    "Photograph: Ana Bel",
    limit(
        "Picture by Ana Bel: the ferry at dawn", reason="a credit is known by the mark after its first words"
    ),
    limit("Photo by Ana Bel", reason="a credit is known by the mark after its first words"),
    "FILE PHOTO: The ferry at dawn",
    "Image credit: Ana Bel",
    "The ferry at dawn on Thursday. Photograph: Ana Bel/The Vela Post",
    "The ferry at dawn. Photo by: Ana Bel",
    "(Photo by Ana Bel)",
    "Video: the ferry leaves Port Vela",
]
NOT_CAPTIONS = [
    "Photography is forbidden in the harbour, the pilots said.",
    "The picture is bleak: four ships, no crew and a harbour that has not been dredged since the war, the "
    "pilots said, and the council has no plan to change any of it before the winter comes.",
    "Image is everything in Port Vela, Oskar Lund said.",
]
HEADLINES = [
    "Ferry stays until winter",
    "Will the ferry sail",
    "“Nobody will have to swim,” says council chief",
    "Bel: ferry stays",
    "400 swim to work",
    "Bel's ferry",
    "Ferry stays (for now)",
    "FERRY STAYS",
]
NOT_HEADLINES = [
    "Nobody will have to swim.",
    "Will the ferry sail?",
    "“Nobody will have to swim.”",
    "and nobody had to swim",
    "These are the conditions:",
    "She paused, then went on …",
    "(Nobody had to swim.)",
    "***",
    "* * *",
    "The council of Port Vela has voted to keep the ferry running until the end of the year and to find the "
    "money for it in the budget of the port",
]
DATELINES = [
    "Thursday, 22 February 2024",
    "22 February 2024, 14:05",
    "By Ana Bel, Port Vela, Thursday, 22 February 2024, 14:05 GMT",
    "Published on February 22, 2024",
    "2024-02-22",
    "22.02.2024 | The Vela Post",
    "PORT VELA, 22 February 2024",
]
NOT_DATELINES = [
    "The ferry stopped on 22 February 2024.",
    "Did the ferry stop on 22 February 2024?",
    "February 2024",
    "22 February",
    "The ferry that stopped on 22 February 2024 has been sold to a yard in the south of the country",
]


@pytest.mark.parametrize("line", SLOTS)
def test_a_slot_is_boilerplate(line: str) -> None:
    assert kinds(line) == [BOILERPLATE]


@pytest.mark.parametrize("line", NOT_SLOTS)
def test_a_sentence_that_looks_like_a_slot_is_body(line: str) -> None:
    assert kinds(line) == [BODY]


@pytest.mark.parametrize("line", CAPTIONS)
def test_a_caption(line: str) -> None:
    assert kinds(line) == [CAPTION]


@pytest.mark.parametrize("line", NOT_CAPTIONS)
def test_a_sentence_that_looks_like_a_caption_is_body(line: str) -> None:
    assert kinds(line) == [BODY]


@pytest.mark.parametrize("line", HEADLINES)
def test_a_headline(line: str) -> None:
    assert kinds(line) == [HEADLINE]


@pytest.mark.parametrize("line", NOT_HEADLINES)
def test_a_line_that_is_no_headline(line: str) -> None:
    assert kinds(line) == [BODY]


@pytest.mark.parametrize("line", DATELINES)
def test_a_dateline(line: str) -> None:
    assert kinds(line) == [DATELINE]


@pytest.mark.parametrize("line", NOT_DATELINES)
def test_a_line_that_is_no_dateline(line: str) -> None:
    assert DATELINE not in kinds(line)


def test_the_title_that_its_source_gives_is_a_headline_even_as_a_sentence() -> None:
    line = "Nobody will have to swim."
    assert kinds(f"{line}\nThe ferry stays.", title=line) == [HEADLINE, BODY]


def test_prose_is_headlines_and_body() -> None:
    text = "\n".join(
        ["Ferry stays", "22 February 2024", "The ferry stays.", "Photo: Ana Bel", "Advertisement:"]
    )
    prose = [text[p.span.start : p.span.end] for p in cleaned(text).prose]
    assert prose == ["Ferry stays", "The ferry stays."]


def test_a_repeat_is_no_prose_and_names_its_original() -> None:
    line = "The council of Port Vela has voted to keep the ferry running."
    result = cleaned(f"{line}\nAdvertisement:\n{line}")
    assert [p.kind for p in result.passages] == [BODY, BOILERPLATE, REPEAT]
    assert result.passages[2].repeats == result.passages[0].span
    assert [p.repeats for p in result.passages[:2]] == [None, None]
    assert result.prose == result.passages[:1]


def test_the_article_comes_back_as_it_is() -> None:
    text = "\ufeffFerry stays\r\n\r\nThe ferry stays.\u2028 "
    assert cleaned(text).article.text == text


ANY_LINE = st.sampled_from(
    [
        *SLOTS[:6],
        CAPTIONS[0],
        *HEADLINES[:3],
        *DATELINES[:3],
        NOT_SLOTS[0],
        "",
        " ",
        "\ufeff",
        "\u200b“…”",
        "🙂",
    ]
)


@given(st.lists(ANY_LINE, max_size=12), st.sampled_from(["\n", "\r\n", "\n\n", "\u2028", "\r"]))
def test_passages_come_in_order_and_leave_nothing_out(lines: list[str], newline: str) -> None:
    text = newline.join(lines)
    at = 0
    for passage in cleaned(text).passages:
        assert passage.span.start >= at
        assert text[at : passage.span.start].strip("\ufeff\u200b \n\r\u2028") == ""
        assert (passage.repeats is None) == (passage.kind is not REPEAT)
        at = passage.span.end
    assert text[at:].strip("\ufeff\u200b \n\r\u2028") == ""
