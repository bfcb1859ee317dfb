"""Mentions to speakers, within one article."""

import pytest
from tests.resolve.told import names, speakers

from onrecord.clean.kinds import clean
from onrecord.records import Act, Article, Attribution, Content, Extraction, Kind, Span, SpeakerType
from onrecord.resolve import resolve

PERSON, BODY, STATE, GROUP = (
    SpeakerType.PERSON,
    SpeakerType.ORGANISATION,
    SpeakerType.STATE,
    SpeakerType.GROUP,
)
TAGS = {"Ana Bel": PERSON, "Oskar Lund": PERSON}

NAMED = [
    ("“It runs,” said [Ana Bel], the harbour master.", ["Ana Bel"]),
    ("“It runs,” said [the harbour master, Ana Bel].", ["Ana Bel"]),
    ("“It runs,” said [Finance Minister Ana Bel].", ["Ana Bel"]),
    ("[Ana Bel, the harbour master of Port Vela,] said it runs.", ["Ana Bel"]),
    ("[Ana Bel, who runs the harbour,] said it runs.", ["Ana Bel"]),
    ("Ana Bel, the mayor, left. “It runs,” [Bel] said.", ["Ana Bel"]),
    ("Ana Bel, the mayor, left. “It runs,” [Ms Bel] said.", ["Ana Bel"]),
    ("Ana Bel, the mayor, left. “It runs,” [Mayor Bel] said.", ["Ana Bel"]),
    ("“It runs,” [Mayor Ana Bel] said. [Bel] added: “It must.”", ["Ana Bel", "Ana Bel"]),
    (
        "[Prime Minister Ana Bel] said it runs. [Foreign Minister Oskar Lund] denied it.",
        ["Ana Bel", "Oskar Lund"],
    ),
]
PRONOUNS = [
    ("Mayor Ana Bel left. “It runs,” [she] said.", ["Ana Bel"]),
    ("“It runs,” said [Mayor Ana Bel]. “It must,” [she] added.", ["Ana Bel", "Ana Bel"]),
    ("Ms Bel met Mr Lund. “It runs,” [she] said. [He] denied it.", ["Bel", "Lund"]),
    ("Mr Lund met Ms Bel. “It runs,” [he] said. [She] denied it.", ["Lund", "Bel"]),
    ("“Mayor Ana Bel left,” said [Mayor Oskar Lund]. “It runs,” [he] said.", ["Oskar Lund", "Oskar Lund"]),
    ("Mayor Oskar Lund left. “Mayor Ana Bel must go,” [he] said.", ["Oskar Lund"]),
    ("“It runs,” [he] said.", [None]),
    ("[They] said that Mayor Ana Bel had left.", [None]),
    ("Mayor Ana Bel left. “We run,” [we] said.", [None]),
    ("“It runs,” [she] said. Mayor Ana Bel left.", [None]),
]
EPITHETS = [
    ("Mayor Ana Bel left. “It runs,” said [the mayor].", ["Ana Bel"]),
    ("Mayor Ana Bel left. “It runs,” said [the outgoing mayor].", ["Ana Bel"]),
    ("Alliance Secretary General Ana Bel left. “It runs,” said [the outgoing alliance chief].", ["Ana Bel"]),
    ("Mayor Ana Bel met Foreign Minister Oskar Lund. “It runs,” said [the mayor].", ["Ana Bel"]),
    ("Mayor Ana Bel met Foreign Minister Oskar Lund. “It runs,” said [the minister].", ["Oskar Lund"]),
    ("Mayor Ana Bel left. “It runs,” said [a mayor].", [None]),
    ("Ana Bel left. “It runs,” said [the Vela mayor]. Mayor Oskar Lund came.", ["Ana Bel"]),
    ("Mayor Oskar Lund slept. Ana Bel left. “It runs,” said [the Vela mayor].", ["Ana Bel"]),
    ("Gov. Ana Bel met Oskar Lund, a former governor. [The governor] said it runs.", ["Ana Bel"]),
    ("Sen. Ana Bel met Oskar Lund. [The senator and Norland candidate] said it runs.", ["Ana Bel"]),
    ("Mayor Ana Bel left. “It runs,” said [the foreign minister].", [None]),
    ("Defence Minister Ana Bel left. “It runs,” said [the finance minister].", [None]),
    ("“It runs,” said [the mayor].", [None]),
]
OTHERS = [
    ("Mayor Ana Bel left. “It runs,” said [an aide to Ana Bel].", [None]),
    ("Mayor Ana Bel left. “It runs,” said [Bel’s aide].", [None]),
    ("Mayor Ana Bel left. “It runs,” said [Ana Bel's lawyer].", [None]),
    ("Mayor Ana Bel left. “It runs,” said [a spokesman for Ana Bel].", [None]),
    ("Mayor Ana Bel left. “It runs,” said [two people close to Ana Bel].", [None]),
]
TYPES = [
    ("“It runs,” said [Mayor Ana Bel].", PERSON),
    ("“It runs,” [she] said.", PERSON),
    ("“It runs,” said [a spokeswoman for the alliance].", SpeakerType.ANONYMOUS),
    ("“It runs,” said [an official who asked not to be named].", SpeakerType.ANONYMOUS),
    ("“It runs,” said [two officials].", SpeakerType.ANONYMOUS),
    ("“It runs,” said [several captains].", GROUP),
    ("“It runs,” said [critics].", GROUP),
    ("“It runs,” [they] said.", GROUP),
    ("“It runs,” said [the report].", SpeakerType.DOCUMENT),
    ("“It runs,” said [a letter from the council].", SpeakerType.DOCUMENT),
    ("“It runs,” said [the council].", BODY),
    ("“It runs,” said [the Port Vela Council].", BODY),
]


@pytest.mark.parametrize(("marked", "expected"), NAMED)
def test_a_name(marked: str, expected: list[str]) -> None:
    assert names(marked, TAGS) == expected


@pytest.mark.parametrize(("marked", "expected"), NAMED)
def test_a_name_that_no_tagger_knows(marked: str, expected: list[str]) -> None:
    assert names(marked) == expected


def test_a_name_after_a_role_that_is_not_known() -> None:
    assert names("“It runs,” said [Harbour Master Ana Bel].") == ["Ana Bel"]


@pytest.mark.parametrize(("marked", "expected"), PRONOUNS)
def test_a_pronoun(marked: str, expected: list[str | None]) -> None:
    assert names(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), EPITHETS)
def test_an_epithet(marked: str, expected: list[str | None]) -> None:
    assert names(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), OTHERS)
def test_words_that_name_somebody_and_mean_another(marked: str, expected: list[str | None]) -> None:
    assert names(marked, TAGS) == expected


@pytest.mark.parametrize(("marked", "type_"), TYPES)
def test_type(marked: str, type_: SpeakerType) -> None:
    assert [speaker.type for speaker in speakers(marked)] == [type_]


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("“It runs,” said [Mayor Ana Bel].", "Mayor"),
        ("“It runs,” said [Ana Bel, the mayor of Port Vela].", "mayor of Port Vela"),
        ("“It runs,” said [the mayor of Port Vela, Ana Bel].", "mayor of Port Vela"),
        ("“It runs,” said [Deputy Foreign Minister Ana Bel].", "Deputy Foreign Minister"),
        ("Foreign Minister Ana Bel left. “It runs,” [she] said.", "Foreign Minister"),
        ("Ana Bel left. “It runs,” [Ana Bel] said.", None),
    ],
)
def test_role(marked: str, role: str | None) -> None:
    assert [speaker.role for speaker in speakers(marked, TAGS)] == [role]


def test_bodies_and_states_are_named_without_their_article() -> None:
    tags = {"Vela Post": BODY, "Norland": STATE}
    found = speakers("[The Vela Post] reported it. [Norland] denied it.", tags)
    assert [(s.name, s.type) for s in found] == [("Vela Post", BODY), ("Norland", STATE)]


@pytest.mark.parametrize("tags", [{}, TAGS | {"Ivo Bel": PERSON}], ids=["untagged", "tagged"])
def test_namesakes_of_one_surname_are_kept_apart(tags: dict[str, SpeakerType]) -> None:
    text = "Mayor Ana Bel met Judge Ivo Bel. “Yes,” [Ana Bel] said. “No,” [Ivo Bel] said. [Bel] left."
    assert names(text, tags) == ["Ana Bel", "Ivo Bel", "Ivo Bel"]


SHARED = [
    ("Ana Bel met Oskar Bel. Bel said she would sail. Bel took her boat, and [Bel] said it runs.", "Ana Bel"),
    (
        "Ana Bel met Oskar Bel. Bel said he would sail. Bel took his boat, and [Bel] said it runs.",
        "Oskar Bel",
    ),
    (
        "Oskar Bel met Ivan Bel. It rains in Port Vela, and it has rained all week. [Bel] said it runs.",
        "Oskar Bel",
    ),
    ("Mr. Bel met Oskar Bel, and Ana Bel left. “It runs,” [she] said.", "Ana Bel"),
]


@pytest.mark.parametrize(("marked", "expected"), SHARED)
def test_a_shared_surname_is_whose_pronoun_follows_it_else_whose_is_first(marked: str, expected: str) -> None:
    assert names(marked) == [expected]


def test_one_name_and_a_pronoun_after_it_make_a_person() -> None:
    text = "Rask said that he sails. Rask said that he rows. “It runs,” [he] said."
    assert names(text, {"Rask": PERSON}) == ["Rask"]
    assert names(text, {"Rask": BODY}) == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Even Ana Bel left. Ana Bel slept. [Bel] said it runs.", "Ana Bel"),
        ("Mayor Ana Maria Bel left. Maria Bel slept. [Bel] said it runs.", "Ana Maria Bel"),
        ("The Minister of Norland Ana Bel left. Ana Bel slept. [Bel] said it runs.", "Ana Bel"),
        ("Norland met Norland Ana Bel. Ana Bel slept. [Bel] said it runs.", "Ana Bel"),
        ("Ana Just Left The Port. Ana Bel slept. [Ana] said it runs.", "Ana Bel"),
    ],
)
def test_words_that_a_capital_joins_to_a_name_are_no_part_of_it(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize("mention", ["Ana Bel and Oskar Lund", "Bel and Lund", "Mayor Bel and Mayor Lund"])
def test_two_who_speak_together_are_a_group_without_a_name(mention: str) -> None:
    [speaker] = speakers(f"Mayor Ana Bel met Mayor Oskar Lund. “It runs,” [{mention}] said.", TAGS)
    assert (speaker.name, speaker.type) == (None, GROUP)


def test_nobody_speaks_where_there_is_no_source() -> None:
    text = "“It runs.”"
    said = Content.of(text, Span(0, len(text)), quoted=True)
    attribution = Attribution(None, None, (said,), Kind.DIRECT, Act.SAY, False, "by hand", 1.0)
    found = resolve(clean(Article("article.txt", text)), Extraction((attribution,), (), ()))
    assert found == (None,)


def test_a_repeated_or_boilerplate_name_is_no_evidence() -> None:
    assert names("Read also: Mayor Ana Bel leaves\n\n“It runs,” said [the mayor].") == [None]
