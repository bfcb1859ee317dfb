"""In whose voice an article speaks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.entries import Told, make_entry, paragraphs

from onrecord.records import Act, Passage, PassageKind, Span
from onrecord.voice import Voice, own_words, voices

OWN, SAID, TELLING, UNCLEAR = Voice.ARTICLE, Voice.ATTRIBUTED, Voice.TELLING, Voice.UNCLEAR
LUND = Told("Ada Lund", "said", "the pier is lost")
WAIT = Told("Ada Lund", "said", "“We wait,”")

CASES = {
    "a sentence that attributes nothing": ("The pier fell.", (), [(OWN, "The pier fell.")]),
    "a statement": (
        "Ada Lund said the pier is lost",
        (LUND,),
        [(SAID, "Ada Lund"), (SAID, "said"), (SAID, "the pier is lost")],
    ),
    "what tells where and when": (
        "Ada Lund, who is 80, said on Monday the pier is lost.",
        (LUND,),
        [
            (SAID, "Ada Lund"),
            (TELLING, ", who is 80,"),
            (SAID, "said"),
            (TELLING, "on Monday"),
            (SAID, "the pier is lost"),
        ],
    ),
    "sentences around": (
        "It rained. “We wait,” said Ada Lund. The boats stayed. So did the mail.",
        (WAIT,),
        [
            (OWN, "It rained."),
            (SAID, "“We wait,”"),
            (SAID, "said"),
            (SAID, "Ada Lund"),
            (OWN, "The boats stayed."),
            (OWN, "So did the mail."),
        ],
    ),
    "words of several sentences": (
        "“We wait. We do not sail.” Ada Lund said no more. It rained.",
        (Told("Ada Lund", "said", "“We wait. We do not sail.”"),),
        [
            (SAID, "“We wait."),
            (SAID, "We do not sail.”"),
            (SAID, "Ada Lund"),
            (SAID, "said"),
            (TELLING, "no more."),
            (OWN, "It rained."),
        ],
    ),
    "what is denied is attributed too": (
        "Ada Lund denied the pier is lost",
        (Told("Ada Lund", "denied", "the pier is lost", act=Act.DENY),),
        [(SAID, "Ada Lund"), (SAID, "denied"), (SAID, "the pier is lost")],
    ),
    "statements inside statements": (
        "A clerk said that Ada Lund said the pier is lost",
        (Told("A clerk", "said", "that Ada Lund said the pier is lost"), LUND),
        [(SAID, "A clerk"), (SAID, "said"), (SAID, "that Ada Lund said the pier is lost")],
    ),
    "titles and initials end no sentence": (
        "Mr. Lund met Gen. A. B. Tan of the U.S. Navy at 5 p.m. on Monday. It rained.",
        (),
        [(OWN, "Mr. Lund met Gen. A. B. Tan of the U.S. Navy at 5 p.m. on Monday."), (OWN, "It rained.")],
    ),
    "numbers and lower case end none": (
        "It cost 4.5 million ... more or less. 300 came.",
        (),
        [(OWN, "It cost 4.5 million ... more or less."), (OWN, "300 came.")],
    ),
    "speech that nobody was found for": (
        "“We shall wait for the morning.” It rained.",
        (),
        [(UNCLEAR, "“We shall wait for the morning.”"), (OWN, "It rained.")],
    ),
    "speech of two sentences that nobody was found for": (
        "“We shall wait. The sea is high.” It rained.",
        (),
        [(UNCLEAR, "“We shall wait."), (UNCLEAR, "The sea is high.”"), (OWN, "It rained.")],
    ),
    "a short answer that nobody was found for": (
        "She shrugged. ‘Perhaps.’",
        (),
        [(OWN, "She shrugged."), (UNCLEAR, "‘Perhaps.’")],
    ),
    "speech that goes on in the next paragraph": (
        "“We shall wait for the tide.\n“It is late.”",
        (),
        [(UNCLEAR, "“We shall wait for the tide."), (UNCLEAR, "“It is late.”")],
    ),
    "speech with apostrophes": (
        "She stood up. ‘I don’t know what you’re at.’ It rained.",
        (),
        [(OWN, "She stood up."), (UNCLEAR, "‘I don’t know what you’re at.’"), (OWN, "It rained.")],
    ),
    "a title or a word held at arm's length": (
        "The “shadow fleet” sailed past the ‘Sea Bird’.",
        (),
        [(OWN, "The “shadow fleet” sailed past the ‘Sea Bird’.")],
    ),
    "a dateline at the head of a paragraph": (
        "PORT VELA, Norland, 19 Nov. (NWA) — It rained.",
        (),
        [(OWN, "It rained.")],
    ),
    "capitals and a dash that are no dateline": (
        "NATO ministers met – it rained.",
        (),
        [(OWN, "NATO ministers met – it rained.")],
    ),
    "words that attribute, and nothing found": (
        "The clerk told the board that it rained. According to Lund, it blew. It stopped.",
        (),
        [
            (UNCLEAR, "The clerk told the board that it rained."),
            (UNCLEAR, "According to Lund, it blew."),
            (OWN, "It stopped."),
        ],
    ),
    "a line of stars": ("It rained.\n***\nIt stopped.", (), [(OWN, "It rained."), (OWN, "It stopped.")]),
    "no text": ("", (), []),
}


@pytest.mark.parametrize(("text", "told", "expected"), CASES.values(), ids=CASES)
def test_whose_words_they_are(text: str, told: tuple[Told, ...], expected: list[tuple[Voice, str]]) -> None:
    entry = make_entry(text, *told)
    found = voices(text, entry.passages, entry.statements)
    assert [(one.voice, text[one.span.start : one.span.end]) for one in found] == expected


@pytest.mark.parametrize("kind", [kind for kind in PassageKind if kind is not PassageKind.BODY])
def test_only_the_body_has_a_voice(kind: PassageKind) -> None:
    text = "Ada Lund said the pier is lost. It rained."
    entry = make_entry(text, LUND)
    assert voices(text, (Passage(kind, Span(0, len(text))),), entry.statements) == ()
    assert voices(text, (), entry.statements) == ()


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("It rained. It blew. “We wait,” said Ada Lund. It stopped.", ["It rained. It blew.", "It stopped."]),
        ("It rained.\nIt blew. “We wait,” said Ada Lund.", ["It rained.", "It blew."]),
        ("“We wait,” said Ada Lund.", []),
        ("It rained. “It was a very long night.” “We wait,” said Ada Lund. It blew.",
         ["It rained.", "It blew."]),
    ],
)  # fmt: skip
def test_own_sentences_of_a_paragraph_that_follow_each_other_are_one(text: str, runs: list[str]) -> None:
    entry = make_entry(text, WAIT)
    found = own_words(text, entry.passages, entry.statements)
    assert [text[span.start : span.end] for span in found] == runs


ALPHABET = st.sampled_from([*"aB.!?…\"'”“’‘»« \n\t–-(),19", "Mr.", "PORT VELA — ", "said "])
TEXTS = st.lists(ALPHABET, max_size=60).map("".join)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9))))
def test_voices_are_in_order_and_never_overlap(text: str, spans: list[tuple[int, int]]) -> None:
    placed = [Passage(PassageKind.BODY, Span(start, start + length)) for start, length in sorted(spans)]
    apart: list[Passage] = []
    for one in placed if spans else paragraphs(text):
        if one.span.end <= len(text) and (not apart or apart[-1].span.end <= one.span.start):
            apart.append(one)
    found = voices(text, apart, make_entry("x y", ("x", None, "y")).statements)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(any(p.span.covers(one.span) for p in apart) for one in found)


# Each takes a moment; with a pattern that goes back over what it has read, the longest would take hours.
HOSTILE = {
    "." * 200_000: [],
    "‘" * 200_000: [],
    "“a. " * 50_000: [],
    "Mr. A" * 50_000: [Span(0, 250_000)],
    "A, " * 60_000: [Span(0, 179_999)],
}


@pytest.mark.parametrize(("text", "found"), HOSTILE.items(), ids=[text[:4] for text in HOSTILE])
def test_hostile_text_is_read_to_its_end(text: str, found: list[Span]) -> None:
    assert list(own_words(text, (Passage(PassageKind.BODY, Span(0, len(text))),), ())) == found
