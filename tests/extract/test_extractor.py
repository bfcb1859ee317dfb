"""What always holds of what the shipped model finds in an article."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract.invariants import check, places
from tests.extract.reading import attributions, told

from onrecord.clean import clean
from onrecord.extract.extractor import Extractor
from onrecord.records import Article, CleanArticle, Extraction, Kind, Passage, PassageKind, Span

STORY = """Ferry to stay until winter, harbour says
By Nils Ardal, Port Vela, 22 February 2024
“The ferry will run until winter,” harbour master Ana Bel said on Thursday. “We paid for it.
“And it will not be sold,” she added, to applause from the crews.
Photo: Ana Bel said that it would run
Read also: Oskar Lund said that the mole was unsafe
Shipowner Oskar Lund denied that the mole was unsafe and accused the council of “playing with lives”.
He told the Vela Herald that the ministry had promised to pay for a new one.
According to the ministry, no such promise was made. A spokeswoman declined to comment further.
"""
# A paragraph that is read otherwise than alone only where a window ends.
SENTENCE = "“The ferry will run until winter {},” Ana Bel said. Oskar Lund denied that it would. "


def read(model: Extractor, text: str) -> tuple[CleanArticle, Extraction]:
    cleaned = clean(Article("article.txt", text))
    return cleaned, model.extract(cleaned)


def test_what_holds_of_every_article_holds_of_a_story(model: Extractor) -> None:
    cleaned, found = read(model, STORY)
    assert len(found.attributions) > 4
    assert {name.text for name in found.names} >= {"Ana Bel", "Oskar Lund"}
    check(STORY, cleaned, found)


def test_one_within_another_points_to_it(model: Extractor) -> None:
    text = "The crews left.\nAna Bel said: “The minister said that the mole is unsafe.”"
    found = attributions(model, text)
    assert [(one.cue.text, one.within) for one in found if one.cue] == [("said:", None), ("said", 0)]


def test_boilerplate_captions_and_datelines_say_nothing(model: Extractor) -> None:
    text = "Read also: Ana Bel said that the ferry would run\nPhoto: Ana Bel said it would\n22 May 2024\n"
    assert read(model, text)[1] == Extraction((), (), ())


@pytest.mark.parametrize("text", ["", "\n\n", " ", "\u200b", "\ufeff", "22 May 2024"])
def test_an_article_without_prose_says_nothing(model: Extractor, text: str) -> None:
    assert read(model, text)[1] == Extraction((), (), ())


@pytest.mark.parametrize("text", ["…", "—", "“”", "***", "\x00", "🙂"])
def test_prose_without_words_says_nothing(model: Extractor, text: str) -> None:
    assert told(model, text) == []


def test_a_quotation_does_not_go_on_over_boilerplate(model: Extractor) -> None:
    text = "Ana Bel said: “The ferry will run.\nRead also: Ferry history\n“It must, and it will be free.”"
    cleaned, found = read(model, text)
    assert PassageKind.BOILERPLATE in [passage.kind for passage in cleaned.passages]
    assert found.attributions
    check(text, cleaned, found)


def test_the_same_text_says_the_same_again(model: Extractor) -> None:
    assert read(model, STORY) == read(model, STORY)


def test_a_quotation_is_direct_and_indirect_speech_is_not(model: Extractor) -> None:
    found = attributions(model, "“The ferry will run,” Ana Bel said. Oskar Lund denied that it would run.")
    assert [(one.kind, one.content[0].quoted) for one in found] == [
        (Kind.DIRECT, True),
        (Kind.INDIRECT, False),
    ]


def test_an_attribution_says_which_model_found_it(model: Extractor) -> None:
    assert {one.method for one in attributions(model, STORY)} == {"default"}


def test_offsets_count_from_the_start_of_the_article(model: Extractor) -> None:
    before = "Read also: More about ferries\n\n\r\n"
    text = "“The ferry will run until winter,” Ana Bel said."
    [alone], [later] = attributions(model, text), attributions(model, before + text)
    moved = [(place.text, place.start + len(before)) for place in places(alone)]
    assert [(place.text, place.start) for place in places(later)] == moved


def test_sentences_are_cut_where_they_end(model: Extractor) -> None:
    text = "The ferry left at noon.\n\n\nAna Bel met Oskar Lund in Port Vela. She was late."
    _, found = read(model, text)
    assert [text[span.start : span.end] for span in found.sentences] == [
        "The ferry left at noon.",
        "Ana Bel met Oskar Lund in Port Vela.",
        "She was late.",
    ]


@pytest.mark.parametrize("parted", ["", "\n"], ids=["one paragraph", "many paragraphs"])
def test_a_long_article_is_read_to_its_end(model: Extractor, parted: str) -> None:
    count, parts = 400, 10
    text = parted.join(SENTENCE.format(number) for number in range(count))
    spans = _lines(text) if parted else [Span(0, len(text))]
    passages = tuple(Passage(PassageKind.BODY, span) for span in spans)
    cleaned = CleanArticle(Article("article.txt", text), passages)
    found = model.extract(cleaned)
    check(text, cleaned, found)
    said = Counter(
        parts * one.cue.start // len(text) for one in found.attributions if one.cue and one.cue.text == "said"
    )
    assert min(said[part] for part in range(parts)) > 0.5 * count / parts


def _lines(text: str) -> list[Span]:
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]
    return [Span(start, end) for start, end in pairwise([*starts, len(text)])]


FRAGMENTS = st.sampled_from(
    [
        "“The ferry will run,” Ana Bel said. ",
        "“The ferry,” said Bel, “will run.” ",
        "'The crews' boat stays,' he said. ",
        "„Stay“, said Bel. ",
        "Ana Bel said that ",
        "“She told me that ",
        "the ferry will run. ",
        "According to Bel. ",
        "According to Ana Bel, ",
        "according to ",
        "said ",
        "had denied that ",
        "Ana Bel confirmed that Oskar Lund had said the mole was unsafe. ",
        "the plan was rejected by ",
        "expressed opposition to ",
        "without mentioning ",
        "when asked about ",
        "Read also: ",
        "“",
        "”",
        '"',
        "'",
        "‘",
        "''",
        "\n",
        "\r\n",
        "\u2028",
        "\u200b",
        "\u202e",
        "🙂 ",
        ", ",
        ": ",
        "— ",
        "... ",
    ]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=st.lists(FRAGMENTS, max_size=14))
def test_what_holds_of_every_article_holds_of_fragments(model: Extractor, pieces: list[str]) -> None:
    text = "".join(pieces)
    check(text, *read(model, text))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=300))
def test_what_holds_of_every_article_holds_of_any_text(model: Extractor, text: str) -> None:
    check(text, *read(model, text))
