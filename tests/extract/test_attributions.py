"""What an attribution says about itself: act, negation, kind, and that its words are verbatim."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract.reading import attributions, one

from onrecord.clean.kinds import clean
from onrecord.extract.language import Model
from onrecord.extract.rules import PRECISION, extract
from onrecord.records import Act, Article, Content, Excerpt, Kind, SpeakerType

ACTS = [
    ("Ana Bel confirmed the sale of the ferry.", Act.CONFIRM, False),
    ("Ana Bel denied that the ferry was unsafe.", Act.DENY, False),
    ("Ana Bel did not deny that the ferry was unsafe.", Act.DENY, True),
    ("Oskar Lund rejected the plan.", Act.OPPOSE, False),
    ("Oskar Lund did not reject the plan.", Act.OPPOSE, True),
    ("Ana Bel expressed opposition to the plan.", Act.OPPOSE, False),
    ("Ana Bel voiced support for the crews.", Act.SUPPORT, False),
    ("Ana Bel welcomed the decision.", Act.SUPPORT, False),
    ("Ana Bel urged the council to repair the mole.", Act.URGE, False),
    ("Ana Bel called for a new mole.", Act.URGE, False),
    ("The council promised to repair the mole.", Act.PROMISE, False),
    ("The harbour master warned that the mole might break.", Act.WARN, False),
    ("The ministry accused Oskar Lund of lying.", Act.ACCUSE, False),
    ("Ana Bel asked whether the ferry would run.", Act.ASK, False),
    ("Ana Bel announced that the ferry would run.", Act.ANNOUNCE, False),
    ("Oskar Lund claimed that the ferry was unsafe.", Act.CLAIM, False),
    ("Ana Bel agreed to sell the ferry.", Act.AGREE, False),
    ("Ana Bel believes that the ferry will run.", Act.BELIEVE, False),
    ("Ana Bel hopes to build a mole.", Act.EXPECT, False),
    ("Ana Bel wants the council to build a mole.", Act.WANT, False),
    ("The ministry declined to comment.", Act.WITHHOLD, False),
    ("Ana Bel said that the ferry would not run.", Act.SAY, False),
]
SILENCES = [
    "Oskar Lund has not claimed responsibility for the accident.",
    "Oskar Lund has not yet directly claimed responsibility for the accident.",
    "Nobody said that the ferry was unsafe.",
    "No minister said that the ferry was unsafe.",
    "None of them said that the ferry was unsafe.",
    "Neither council said that the ferry was unsafe.",
    "Ana Bel never said that the ferry was unsafe.",
    "Ana Bel didn't say that the ferry was unsafe.",
    "Ana Bel didn’t say that the ferry was unsafe.",
    "Oskar Lund left without mentioning the crews.",
    "Oskar Lund has not confirmed the sale of the ferry.",
    "No one said that the ferry was unsafe.",
]
KINDS = [
    ("“The ferry will run,” Ana Bel said.", Kind.DIRECT, [True]),
    ("“The ferry,” Ana Bel said, “will run.”", Kind.DIRECT, [True, True]),
    ("Ana Bel said that the ferry would run.", Kind.INDIRECT, [False]),
    ("Ana Bel said the ferry was “a lifeline for the islands”.", Kind.MIXED, [False]),
    ("Ana Bel said the ferry would run.\n“It must, and it will run.”", Kind.MIXED, [False, True]),
    ("According to Ana Bel, “the ferry will run”.", Kind.DIRECT, [True]),
    ("According to Ana Bel, the ferry “will run”.", Kind.MIXED, [False]),
]


@pytest.mark.parametrize(("text", "act", "negated"), ACTS)
def test_act(model: Model, text: str, act: Act, negated: bool) -> None:
    found = one(model, text)
    assert (found.act, found.negated) == (act, negated)


@pytest.mark.parametrize("text", SILENCES)
def test_not_saying_is_withholding(model: Model, text: str) -> None:
    found = one(model, text)
    assert (found.act, found.negated) == (Act.WITHHOLD, True)


@pytest.mark.parametrize(("text", "kind", "quoted"), KINDS)
def test_kind(model: Model, text: str, kind: Kind, quoted: list[bool]) -> None:
    found = one(model, text)
    assert (found.kind, [piece.quoted for piece in found.content]) == (kind, quoted)


def test_a_quotation_that_indirect_speech_cuts_is_taken_whole(model: Model) -> None:
    found = one(model, "Ana Bel said the ferry was “old. It was slow” and dear.")
    assert found.content[0].text.count("“") == found.content[0].text.count("”") == 1


def test_confidence_is_that_of_the_rule(model: Model) -> None:
    found = one(model, "“The ferry will run,” Ana Bel said.")
    assert found.method == "quote-then-verb"
    assert found.confidence == PRECISION["quote-then-verb"]


@pytest.mark.parametrize("share", PRECISION.values(), ids=PRECISION)
def test_confidence_is_a_share(share: float) -> None:
    assert 0 < share < 1


@pytest.mark.parametrize(
    "text",
    [
        "“Oskar Lund said that the ferry was unsafe,” Ana Bel said.",
        "Ana Bel said that Oskar Lund had denied that the mole was unsafe.",
        "According to Ana Bel, Oskar Lund said that the ferry was unsafe.",
    ],
)
def test_what_stands_inside_another_statement_is_no_statement_beside_it(model: Model, text: str) -> None:
    assert [a.source.text for a in attributions(model, text) if a.source] == ["Ana Bel"]


def test_attributions_come_in_text_order(model: Model) -> None:
    text = (
        "“It must run,” Ana Bel said. Oskar Lund denied it was safe. The council promised to repair the mole."
    )
    cues = [a.cue.text for a in attributions(model, text) if a.cue]
    assert cues == ["said", "denied", "promised"]


def test_boilerplate_and_captions_say_nothing(model: Model) -> None:
    text = (
        "Read also: Ana Bel said that the ferry would run\nPhoto: Ana Bel said that it would run\n22 May 2024"
    )
    assert attributions(model, text) == ()


def test_names_and_sentences_count_from_the_start_of_the_article(model: Model) -> None:
    text = "The ferry left.\n\n\nAna Bel met Oskar Lund in London. She left."
    found = extract(clean(Article("article.txt", text)), model)
    assert [text[s.start : s.end] for s in found.sentences] == [
        "The ferry left.",
        "Ana Bel met Oskar Lund in London.",
        "She left.",
    ]
    assert ("London", SpeakerType.STATE) in [(text[n.start : n.end], n.type) for n in found.names]


def test_a_very_long_paragraph_is_read_in_pieces(model: Model) -> None:
    sentence = "“The ferry will run until winter,” Ana Bel said. "
    found = attributions(model, sentence * 900)
    assert len(found) >= 890
    assert all(a.content[0].text.startswith("“The ferry") for a in found)


FRAGMENTS = st.sampled_from(
    [
        "“The ferry will run,” Ana Bel said. ",
        "“The ferry,” said Bel, “will run.” ",
        "'The crews' boat stays,' he said. ",
        "„Stay“, said Bel. ",
        "Ana Bel said that ",
        "the ferry will run. ",
        "According to Bel. ",
        "According to Ana Bel, ",
        "according to ",
        "said ",
        "has not said ",
        "the plan was rejected by ",
        "expressed opposition to ",
        "accused Oskar Lund of ",
        "without mentioning ",
        "adding that ",
        "when asked about ",
        "“",
        "”",
        '"',
        "'",
        "‘",
        "''",
        "\n",
        "\r\n",
        "\u200b",
        "\u202e",
        "🙂 ",
        ", ",
        ": ",
        "— ",
        "... ",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=st.lists(FRAGMENTS, max_size=14))
def test_whatever_the_text_its_attributions_are_verbatim_and_in_its_prose(
    model: Model, pieces: list[str]
) -> None:
    article = Article("article.txt", "".join(pieces))
    cleaned = clean(article)
    found = extract(cleaned, model)
    for attribution in found.attributions:
        assert attribution.content
        places: list[Excerpt | Content] = [*attribution.content]
        places += [excerpt for excerpt in (attribution.source, attribution.cue) if excerpt]
        for place in places:
            assert article.text[place.start : place.end] == place.text != ""
            assert any(p.span.covers(place.span) for p in cleaned.prose)
        assert list(attribution.content) == sorted(attribution.content, key=lambda c: c.start)
        assert all(
            a.end <= b.start for a, b in zip(attribution.content, attribution.content[1:], strict=False)
        )
