"""Wordings of mentions and whom they stand for."""

import pytest
from tests.resolve.told import names, speakers

from onrecord.records import SpeakerType

PERSON, BODY, STATE, GROUP = (
    SpeakerType.PERSON,
    SpeakerType.ORGANISATION,
    SpeakerType.STATE,
    SpeakerType.GROUP,
)
TAGS = {
    "Ana Bel": PERSON,
    "Oskar Lund": PERSON,
    "Norlanders": GROUP,
    "Vela Post": BODY,
    "Rask Motors": BODY,
    "Vela University": BODY,
}

NAMED = [
    ("Ana Bel left. [Bel’s] plan is hers.", ["Ana Bel"]),
    ("[Ana Bel (Norland)] said it runs.", ["Ana Bel"]),
    ("Ana Bel left. [Bel herself] said it runs.", ["Ana Bel"]),
    ("Ana Bel left. [BEL]: It runs.", ["Ana Bel"]),
    ("Ana Bel left. “It runs,” [Ana] said.", ["Ana Bel"]),
    ("Ana M. Bel left. “It runs,” [Ana Bel] said.", ["Ana M. Bel"]),
    ("Oskar Lund Jr. met Oskar Lund. “It runs,” [Oskar Lund Jr.] said.", ["Oskar Lund Jr."]),
    ("Ana Bel left. [Bel’s account] differs.", ["Ana Bel"]),
    ("[Bill Singer, a clerk,] said it runs.", ["Bill Singer"]),
    ("The Bel campaign left. [Bel’s campaign] said it runs.", ["Bel campaign"]),
    ("Ana Bel left. The Bel campaign stayed. [Her campaign] said it runs.", ["Bel campaign"]),
    ("Rask Motors grew. [The company] said it runs.", ["Rask Motors"]),
    ("Rask Motors grew. They met at Vela University. [The company] said it runs.", ["Rask Motors"]),
    ("Rask Motors grew. [The state party] said it runs.", [None]),
    ("Ana Bel met voters [who] said it runs.", [None]),
    ("Ana Bel, the mayor of Port Vela, [who] left, said it runs.", ["Ana Bel"]),
    ("Ana Bel, a Vela clerk [who] left, said it runs.", ["Ana Bel"]),
    ("Ana Bel, Oskar Lund’s clerk, [who] left, said it runs.", ["Ana Bel"]),
    ("Ana Bel, [whose] ferry runs, left.", ["Ana Bel"]),
    ("Senator Ana Bel of Norland, [who] left, said it runs.", ["Ana Bel"]),
    ("Mayor Ana PeÃ±a left. [Ana PeÃ±a] said it runs.", ["Ana PeÃ±a"]),
    ("The Norland Republican left. [Bel] said that Ana Bel had left.", ["Ana Bel"]),
    ("They met the Norland Democrats [who] said it runs.", [None]),
    ("The Vela Post grew. [The Post] said it runs.", ["Vela Post"]),
    ("[But Ana Bel] said it runs.", ["Ana Bel"]),
    ("[A new company called Harbour 12] said it runs.", ["Harbour 12"]),
    ("Ana Bel left the sailors’ group Rask Motors. [The group] said it runs.", ["Rask Motors"]),
    ("Bel clerks, [who] left, said that Ana Bel had left.", [None]),
    ("Mayor Ana Bel came. Oskar Lund met the mayor, [who] said it runs.", ["Ana Bel"]),
    ("[Republican Ana Bel] said it runs.", ["Ana Bel"]),
    ("[Oskar Lund of shipping firm IMARA] said it runs.", ["Oskar Lund"]),
    ("Ana Bel: “The ferry runs, and [I] know it.”", [None]),
]
NOBODY = [
    ("[Some Norlanders] said it runs.", GROUP),
    ("[Young Norlanders] said it runs.", GROUP),
    ("[Fewer than 15 percent of Norlanders] said it runs.", GROUP),
    ("[The public] said it runs.", GROUP),
    ("[Nearly a third] said it runs.", GROUP),
    ("[Everyone] said it runs.", GROUP),
    ("[Ana Bel and her company] said it runs.", GROUP),
    ("[Ana Bel and his former clerk, Oskar Lund,] said it runs.", GROUP),
    ("[Ana Bel and many captains in the port] said it runs.", GROUP),
    ("[His brother, Oskar Lund, and the mayor, Ana Bel,] said it runs.", GROUP),
    ("[Captains like Ana Bel] said it runs.", GROUP),
    ("[Ana Bel, Oskar Lund and Ivan Rask] said it runs.", GROUP),
    ("[Captains and clerks in the port] said it runs.", GROUP),
    ("They read a report [that] said it runs.", SpeakerType.DOCUMENT),
    ("They met a captain [who] said it runs.", SpeakerType.ANONYMOUS),
    ("They met voters [who] said it runs.", GROUP),
    ("It is a company [that] said it runs.", BODY),
    ("[Experts] said it runs.", GROUP),
    ("[Former Bel operatives] said it runs.", GROUP),
    ("[Two experts] said it runs.", SpeakerType.ANONYMOUS),
    ("[People close to Ana Bel] said it runs.", SpeakerType.ANONYMOUS),
    ("[Aides in Port Vela] said it runs.", SpeakerType.ANONYMOUS),
    ("[One of her ads] said it runs.", SpeakerType.DOCUMENT),
    ("[A Vela Post/Rask Motors poll] said it runs.", SpeakerType.DOCUMENT),
    ("[A poll by the Vela Post and Rask Motors] found it runs.", SpeakerType.DOCUMENT),
    ("[The port's rules] say it runs.", SpeakerType.DOCUMENT),
    ("[Our daughter] said it runs.", SpeakerType.ANONYMOUS),
    ("[The leadership] said it runs.", GROUP),
    ("[Captains interviewed in the port] said it runs.", GROUP),
    ("[The port charter filed this week] said it runs.", SpeakerType.DOCUMENT),
    ("[The city] said it runs.", BODY),
    ("[A Vela Post poll] found it runs.", SpeakerType.DOCUMENT),
    ("[A poll released by the Vela Post] found it runs.", SpeakerType.DOCUMENT),
    ("[The ad] said it runs.", SpeakerType.DOCUMENT),
    ("[The source] said it runs.", SpeakerType.ANONYMOUS),
    ("[I] know that it runs.", PERSON),
    ("[Another] said it runs.", SpeakerType.ANONYMOUS),
    ("[Two harbour clerks, Ana Bel and Oskar Lund,] said it runs.", GROUP),
    ("[A copy of the memo seen by the Vela Post] said it runs.", SpeakerType.DOCUMENT),
]
ROLES = [
    ("“It runs,” said [Gov. Ana Bel].", "Gov."),
    ("“It runs,” said [Norland Sen. Ana Bel].", "Norland Sen."),
    ("[Ana Bel, a cook at the Taj,] said it runs.", "cook at the Taj"),
    ("[Ana Bel, 43, a nurse,] said it runs.", "nurse"),
    ("“It runs,” said [health care activist Ana Bel].", "health care activist"),
    ("Led by Oskar Lund, the sheriff of Vela, [Ana Bel] said it runs.", None),
    ("Ana Bel is a clerk in Vela. [Bel] said it runs.", "clerk in Vela"),
    ("As a former clerk, [Ana Bel] said it runs.", "former clerk"),
    ("Ana Bel defended her time as mayor of Vela. [Bel] said it runs.", "mayor of Vela"),
    ("Ana Bel praised Oskar Lund as mayor. [Ana Bel] said it runs.", None),
    ("It has no president. [Mr. Oskar Lund] said it runs.", None),
    ("They met to counter [Oskar Lund].", None),
    ("[His wife, Ana Bel,] said it runs.", "wife"),
    ("“It runs,” said [presidential candidate Ana Bel].", "presidential candidate"),
    ("[Ana Bel, the brisk, tireless clerk,] said it runs.", None),
    ("Ana Bel left. Bel sails. The former mayor took the ferry. [Bel] said it runs.", "former mayor"),
    ("Ana Bel met Oskar Lund. Bel sails. Lund gave the mayor a key. [Bel] said it runs.", "mayor"),
    ("Ana Bel met Oskar Lund. Lund sails. Lund gave the mayor a key. [Lund] said it runs.", None),
    ("Ana Bel left. Bel sails. “The mayor took it.” [Bel] said it runs.", None),
    ("Ana Bel left. Bel sails. The next mayor took the ferry. [Bel] said it runs.", None),
    ("Ana Bel left. The mayor took the ferry. [Bel] said it runs.", None),
    ("A clerk named Ana Bel left. [Bel] said it runs.", "clerk"),
    ("Oskar Lund interviewed Vela Post reporter Ana Bel. [Bel] said it runs.", "Vela Post reporter"),
    ("Another clerk, Ana Bel, left. [Bel] said it runs.", "clerk"),
    ("[Ana Bel, who was the mayor,] said it runs.", "mayor"),
    ("[Ana Bel, a spokeswoman for Mr. Rask], said it runs.", "spokeswoman for Mr. Rask"),
    ("Mayor Oskar Lund threw out clerk Ana Bel. [Bel] said it runs.", "clerk"),
    ("[Oskar Lund, his rivals in the port], said it runs.", None),
    ("Harbour candidates Ana Bel and Oskar Lund met. [Bel] said it runs.", "Harbour candidates"),
    ("Harbour candidates Ana Bel and Oskar Lund met. [Lund] said it runs.", "Harbour candidates"),
    ("Norland Sens. Ida Rask (Vela), Ana Bel and Oskar Lund met. [Lund] said it runs.", "Norland Sens."),
    ("They met candidates. Ana Bel and Oskar Lund left. [Lund] said it runs.", None),
    ("The candidates praised Oskar Lund. [Lund] said it runs.", None),
]


@pytest.mark.parametrize(("marked", "expected"), NAMED)
def test_a_name(marked: str, expected: list[str | None]) -> None:
    assert names(marked, TAGS) == expected


@pytest.mark.parametrize(("marked", "kind"), NOBODY)
def test_nobody_is_named(marked: str, kind: SpeakerType) -> None:
    [told] = speakers(marked, TAGS)
    assert (told.name, told.type) == (None, kind)


@pytest.mark.xfail(reason="a predicate is not read as its subject's description", strict=True)
def test_who_after_a_predicate() -> None:
    assert names("Ana Bel was for many years a clerk [who] said it runs.", TAGS) == ["Ana Bel"]


@pytest.mark.xfail(reason="an office is not looked for in whom the article names only later", strict=True)
def test_an_epithet_before_the_name() -> None:
    assert names("[A Norland clerk] said it runs.\n\nAna Bel, the clerk, said so in Vela.", TAGS) == [
        "Ana Bel"
    ]


@pytest.mark.parametrize(("marked", "role"), ROLES)
def test_a_role(marked: str, role: str | None) -> None:
    [told] = speakers(marked, TAGS)
    assert told.role == role


def test_a_role_told_later_holds_from_the_first() -> None:
    told = speakers("[Ana Bel] said it runs.\n\n“It must,” [the port clerk] said.", TAGS)
    assert [(one.name, one.role) for one in told] == [("Ana Bel", "port clerk")] * 2


def test_an_author_is_no_he() -> None:
    text = "Ivan Rask sails. [I] know that it runs. [He] said it runs.\n\nOskar Lund was the mayor."
    assert names(text) == ["Oskar Lund", "Ivan Rask"]


def test_the_author_is_whom_the_last_lines_introduce() -> None:
    assert names("[I] say it runs.\n\nAna Bel is the mayor of Port Vela.", TAGS) == ["Ana Bel"]
