"""What real articles do to a reader of attributions, and that the sample does it."""

import json
import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from onrecord.records import Act, Kind, SpeakerType
from onrecord.sample import GoldStatement, articles_path, gold, notes

ARTICLES = {
    article["id"]: article
    for article in map(json.loads, articles_path().read_text(encoding="utf-8").splitlines())
}
GOLD = gold()
NOTES = notes()


def some(holds: Callable[[GoldStatement], bool]) -> Callable[[], bool]:
    return lambda: any(holds(s) for s in GOLD)


def noted(kind: str, pattern: str) -> Callable[[], bool]:
    return lambda: any(n.kind == kind and re.search(pattern, n.words.text) for n in NOTES)


def mentioned(pattern: str) -> Callable[[], bool]:
    return some(lambda s: s.speaker is not None and re.fullmatch(pattern, s.speaker.text) is not None)


def typed(kind: SpeakerType) -> Callable[[], bool]:
    return some(lambda s: s.type is kind)


def told(pattern: str, *acts: Act) -> Callable[[], bool]:
    return some(lambda s: s.act in acts and any(re.search(pattern, piece.text) for piece in s.content))


def words(statement: GoldStatement) -> str:
    return " ".join(piece.text for piece in statement.content)


def text_of(statement: GoldStatement) -> str:
    return str(ARTICLES[statement.article]["text"])


def outlet(statement: GoldStatement) -> str:
    return str(ARTICLES[statement.article]["outlet"])


def is_split(s: GoldStatement) -> bool:
    first, last = s.content[0], s.content[-1]
    return first.quoted and last.quoted and first.end < s.cue.start < last.start


def comes_first(s: GoldStatement) -> bool:
    return s.kind is Kind.DIRECT and s.content[-1].end < s.cue.start


def comes_after(s: GoldStatement) -> bool:
    return s.kind is Kind.DIRECT and s.cue.end < s.content[0].start


def runs_on(s: GoldStatement) -> bool:
    """Each paragraph opens with a mark, and only the last one closes."""
    return any(
        a.quoted and b.quoted and text_of(s)[a.end : b.start] == "\n\n“" for a, b in pairwise(s.content)
    )


def holds_a_quotation(s: GoldStatement) -> bool:
    return any(piece.quoted and re.search(r"[“„«\"‘].+", piece.text) for piece in s.content)


def comes_through_a_paper_and_its_source(s: GoldStatement) -> bool:
    return s.type is SpeakerType.PERSON and [link.type for link in s.chain] == [
        SpeakerType.ORGANISATION,
        SpeakerType.ANONYMOUS,
    ]


def words_were_displaced() -> bool:
    damage = [n for n in NOTES if n.kind == "damage"]
    gone = {n.words.text for n in damage if n.repair == ""}
    missing = {(n.repair or "").strip() for n in damage if n.repair}
    return bool(gone) and gone == missing


def one_interview_is_in_four_outlets() -> bool:
    told_of = [s for s in GOLD if s.utterance == "aumont-radio-line"]
    return len({outlet(s) for s in told_of}) == 4 and len({words(s) for s in told_of}) > 4


def one_is_mistranslated() -> bool:
    """Leave has become an order, and the calming words a threat."""
    lines = [s for s in GOLD if s.utterance == "aumont-radio-line" and s.kind is not Kind.INDIRECT]
    altered = {outlet(s) for s in lines if "Sivela must send" in words(s) and "rule out" in words(s)}
    return altered == {"Lestrapress"}


def one_speaker_turns_round() -> bool:
    """Against it on one day, for it on a later one."""
    stances = [s for s in GOLD if s.person == "lucien-corvaux-foreign" and s.said and len(s.said) == 10]
    against = [s.said or "" for s in stances if s.act is Act.OPPOSE]
    in_favour = [s.said or "" for s in stances if s.act is Act.SUPPORT]
    return bool(against and in_favour) and max(against) < min(in_favour)


def two_share_a_name() -> bool:
    people = {(s.name, s.person, s.article) for s in GOLD if s.type is SpeakerType.PERSON and s.name}
    return any(
        name == other and person != namesake and article != elsewhere
        for name, person, article in people
        for other, namesake, elsewhere in people
    )


def one_style_each(marks: str, article_outlet: str) -> Callable[[], bool]:
    return lambda: any(
        outlet(s) == article_outlet and text_of(s)[piece.start - 1] == marks
        for s in GOLD
        for piece in s.content
        if piece.quoted
    )


PHENOMENA: dict[str, Callable[[], bool]] = {
    "split quotation": some(is_split),
    "quotation before its cue": some(comes_first),
    "quotation after its cue": some(comes_after),
    "mixed quotation": some(lambda s: s.kind is Kind.MIXED),
    "nested quotation": some(holds_a_quotation),
    "quotation of several paragraphs": some(runs_on),
    "single marks": one_style_each("‘", "The Kilfarren Herald"),
    "straight marks": one_style_each('"', "The Caldry Ledger"),
    "curly marks": one_style_each("“", "Aldervik Courier"),
    "low-high marks": one_style_each("„", "Lestrapress"),
    "guillemets": one_style_each("«", "Lestrapress"),
    "epithet": mentioned("The outgoing .+ chief"),
    "role alone": mentioned("[Tt]he secretary general"),
    "he": mentioned("[Hh]e"),
    "she": mentioned("[Ss]he"),
    "they, of several": some(lambda s: s.speaker is not None and s.speaker.text == "They"),
    "they, of one": mentioned("they"),
    "it": mentioned("It"),
    "nobody named": some(lambda s: s.speaker is None),
    "prompt": some(lambda s: s.prompt is not None and s.prompt.text.startswith("When asked about")),
    "venue": some(lambda s: s.venue is not None and s.venue.text.lower().startswith("in an interview with")),
    "addressee": some(lambda s: s.addressee is not None),
    "chain": some(comes_through_a_paper_and_its_source),
    "repeated paragraph": some(lambda s: s.repeat),
    "headline": noted("headline", "."),
    "statement in a headline": some(lambda s: "\n" not in text_of(s)[: s.cue.end]),
    "caption": noted("caption", "."),
    "weekday dateline": noted("dateline", r"^\w+day, \d+ \w+ \d{4}$"),
    "date without a year": some(
        lambda s: s.said_evidence is not None and s.said_evidence.text in ("On March 30", "On 3 June")
    ),
    "ally with a condition": told("provided that|on the condition of", Act.AGREE),
    "ally without a condition": told("as it stands", Act.AGREE),
    "advert slot": noted("boilerplate", "^Advertisement:$"),
    "error notice": noted("boilerplate", "^If you notice an error"),
    "link to another story": noted("boilerplate", "^Read also"),
    "displaced words": words_were_displaced,
    "own voice": noted("own-voice", "freezes|froze"),
    "shift in the outlet's own voice": noted("own-voice", "change of tone"),
    "reported shift": noted("own-voice", "changed course"),
    "silence": some(lambda s: s.act is Act.WITHHOLD and s.negated and s.cue.text == "has not said"),
    "according to": some(lambda s: s.cue.text.lower() == "according to"),
    "passive cue": some(lambda s: s.cue.text.endswith(" by")),
    "statement in a statement": some(lambda s: s.inside is not None),
    "four outlets, one interview": one_interview_is_in_four_outlets,
    "mistranslation": one_is_mistranslated,
    "reversal": one_speaker_turns_round,
    "namesakes": two_share_a_name,
} | {f"speaker is a {kind.value}": typed(kind) for kind in SpeakerType}


@pytest.mark.parametrize("phenomenon", PHENOMENA)
def test_the_sample_has(phenomenon: str) -> None:
    assert PHENOMENA[phenomenon]()
