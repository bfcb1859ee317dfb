"""A small record of invented people, for the pages' tests."""

from pathlib import Path

from tests.desk.annotated import Who, entry
from tests.desk.fake import FakeRecord

from onrecord.records import Act, Entry, SpeakerType

MARROW = "Ilse Marrow"
TAN = "Edvar Tan"
LUND = "Oskar Lund"
BEL = "Ana Bel"
ROLE = "Secretary General of the Northern Compact"


def _read(name: str) -> str:
    return (Path(__file__).parent / "articles" / f"{name}.txt").read_text(encoding="utf-8")


def harbour() -> Entry:
    return entry(
        _read("harbour"),
        {
            1: Who(MARROW, ROLE),
            3: Who("Veldany", act=Act.WITHHOLD, negated=True, type=SpeakerType.STATE),
            4: Who(MARROW, ROLE),
            5: Who(TAN, "minister for defence", Act.WARN),
            6: Who(None, type=SpeakerType.GROUP),
            7: Who(TAN, "minister for defence", said="2024-02-21"),
        },
        title="Compact chief backs wider air watch",
        outlet="The Harbour Courier",
        published="2024-02-22",
        url="https://harbour.example/air-watch",
        source="harbour/air-watch.txt",
    )


def foundry() -> Entry:
    return entry(
        _read("foundry"),
        {
            1: Who(MARROW, "outgoing chief of the Compact", Act.OPPOSE),
            2: Who(MARROW, "outgoing chief of the Compact"),
            3: Who(None, act=Act.CONFIRM, type=SpeakerType.ANONYMOUS),
        },
        title="Marrow rejects talk of a closed strait",
        outlet="Foundry Gazette",
        published="2024-04-08",
        source="foundry.jsonl:14",
    )


def ledger() -> Entry:
    return entry(
        _read("ledger"),
        {
            1: Who(TAN, said="--07-08"),
            2: Who(MARROW, negated=True, act=Act.CLAIM),
            3: Who(None),
        },
        title="“I was wrong about the watch”, says Tan",
        outlet="Island Ledger",
        published="2024-07",
        source="ledger.txt",
    )


def undated() -> Entry:
    return entry(_read("undated"), {1: Who(MARROW, act=Act.DENY), 2: Who(MARROW)}, source="notes/undated.txt")


def survey() -> Entry:
    """Statements inside statements, three deep."""
    return entry(
        _read("survey"),
        {
            1: Who(LUND, "chair of the harbour board"),
            2: Who(BEL, act=Act.PROMISE, within=1),
            3: Who(LUND),
            4: Who(None, "director of the survey office", within=3),
            5: Who("Harbour board", act=Act.DENY, type=SpeakerType.ORGANISATION),
            6: Who(BEL, act=Act.WARN, within=5),
            7: Who(None, act=Act.ASK, within=6),
            8: Who(None, type=SpeakerType.ANONYMOUS),
            9: Who(BEL, within=8),
        },
        title="Harbour board divided over a lost chart",
        outlet="The Harbour Courier",
        published="2024-09-03",
        source="survey.txt",
    )


def hostile() -> Entry:
    """All that an article could try, in its text and in what is told about it."""
    text = (
        "#</h1></div></article><h1>Not a headline\n"
        "“{1q|<script>alert(1)</script> & &lt;b&gt; </a></div>},” "
        "{1c|said} {1m|<b>Ev\u202el</b>}.\r\n\r"
        "\x00 \x01 \x0c \x80 \x85 \x9f \u2028 \ufeff \ufffe \U0010ffff \N{PILE OF POO} e\u0301 \xa0\r\n"
        f"{{2m|{'very' * 100}}} {{2c|said}} “{{2q|{'long' * 200}}}”. \u202e\u2066right to left\n"
    )
    name = "<b>Ev\u202el</b>" + "ly" * 60
    return entry(
        text,
        {1: Who(name, "<script>role</script>"), 2: Who("x" * 300, "y" * 300, within=1)},
        title="</title><script>alert(2)</script>\u202e" + "z" * 300,
        outlet="<img src=x onerror=alert(3)>",
        published="2024-05-01",
        url="javascript:alert(4)",
        source="a" * 200 + "/<svg onload=alert(5)>\x1b[31m.txt",
    )


def record() -> FakeRecord:
    """Six articles; the second has an earlier version, the fifth is hostile, the sixth nests statements."""
    earlier = entry("{1m|Ilse Marrow} {1c|spoke} of “{1q|a door}”.", {1: Who(MARROW)}, published="2024-04-08")
    return FakeRecord([[harbour()], [earlier, foundry()], [ledger()], [undated()], [hostile()], [survey()]])
