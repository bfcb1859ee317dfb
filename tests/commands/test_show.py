"""``onrecord show``: a speaker's record in time order, and whom a name means."""

import json
from pathlib import Path

import pytest
from tests.commands.hand import Flow, Invoke, same_name
from tests.entries import Told, at, make_entry, when

from onrecord.commands import show as show_module
from onrecord.records import Act, SpeakerType, When
from onrecord.settings import default_record
from onrecord.store import Record

TEXT = "Orla Vantreight said: “We wait.” Vantreight did not confirm “a date”. She promised ships in July."
ARTICLES = (
    make_entry(
        TEXT,
        Told("Orla Vantreight", "said", "“We wait.”", role="harbour minister"),
        Told("Vantreight", "confirm", "“a date”", name="Orla Vantreight", negated=True, act=Act.CONFIRM),
        Told("She", "promised", "ships", name="Orla Vantreight", act=Act.PROMISE, said=when("2031-01-05")),
        source="late.txt",
        title="Ships wait",
        outlet="The Kestrel Courier",
        published="2031-02-22",
    ),
    make_entry("Orla Vantreight said no.", ("Orla Vantreight", "said", "no"), source="undated.txt"),
    make_entry(
        "Orla Vantreight asked why.",
        Told("Orla Vantreight", "asked", "why", act=Act.ASK, said=when("--07-08")),
        source="july.txt",
    ),
    make_entry(
        "Ines Vantreight said yes.", Told("Ines Vantreight", "said", "yes", role="judge"), source="ines.txt"
    ),
    make_entry(
        "Odo Brask said perhaps.", Told("Odo Brask", "said", "perhaps", role="mayor"), source="brask.txt"
    ),
    make_entry("Odo Brask said maybe.", Told("Odo Brask", "said", "maybe", role="cook"), source="cook.txt"),
    make_entry(
        "Caldry Port said so.",
        Told("Caldry Port", "said", "so", type=SpeakerType.ORGANISATION),
        source="port.txt",
    ),
)


@pytest.fixture(autouse=True)
def on_record(own_place: Path) -> None:
    with Record.open(default_record()) as record:
        for entry in ARTICLES:
            record.add(entry, same_name)


def test_record_of_a_speaker(invoke: Invoke) -> None:
    result = invoke("show", "Orla", "Vantreight")
    assert result.stdout.splitlines() == [
        "Orla Vantreight, person: 5 statements on record",
        "Roles: harbour minister (2031-02-22)",
        "",
        "When                      How                  Outlet               Article      At     Words",
        "2031-01-05 said           indirect, promise    The Kestrel Courier  Ships wait   83-88  ships",
        "2031-02-22 published      direct, say          The Kestrel Courier  Ships wait   22-32  “We wait.”",
        "2031-02-22 published      direct, not confirm  The Kestrel Courier  Ships wait   60-68  “a date”",
        "date unknown              indirect, say        outlet unknown       undated.txt  21-23  no",
        "07-08 said, year unknown  indirect, ask        outlet unknown       july.txt     22-25  why",
    ]
    assert result.exit_code == 0


def test_a_statement_inside_another_tells_which(invoke: Invoke) -> None:
    text = "Cy Moe did not confirm that Di Berg sold the ships and that she warned of it. A clerk said so."
    told = (
        Told("Cy Moe", "confirm", "that Di Berg sold the ships and that she warned of it",
             act=Act.CONFIRM, negated=True),
        Told("she", "warned", "of it", name="Di Berg", act=Act.WARN, within=0),
        Told("A clerk", "said", "so", anonymous=True),
        Told("Di Berg", "sold", "the ships", within=2),
    )  # fmt: skip
    with Record.open(default_record()) as record:
        entry = make_entry(text, *told, source="ships.txt")
        record.add(entry, same_name)
        rows = [line.split("  ")[1] for line in invoke("show", "Di Berg").stdout.splitlines()[3:]]
        assert rows == [
            "indirect, say (inside: A clerk, say)",
            "indirect, warn (inside: Cy Moe, not confirm)",
        ]
        record.correct(entry.statements[2].id, "withdrawn", "true", "Fa Rud", "misread")
    assert "indirect, say (inside: A clerk, say, withdrawn)" in invoke("show", "Di Berg").stdout


def test_the_occasion_and_the_chain_are_shown_where_known(invoke: Invoke) -> None:
    text = "Fa Rud told reporters in Caldry in September that ships sail, a clerk wrote."
    evidence = at(text, "in September")
    told = Told("Fa Rud", "told", "that ships sail", addressee="reporters", venue="in Caldry",
                chain=("a clerk",), said=When("2031-W37", "week", evidence))  # fmt: skip
    with Record.open(default_record()) as record:
        record.add(make_entry(text, told, source="rud.txt"), same_name)
    header, row = invoke("show", "Fa Rud").stdout.splitlines()[-2:]
    start = header.index("Occasion")
    assert row.startswith("week of 2031-09-08 said  ")
    assert row[start:] == (
        "to: reporters; where: in Caldry; when: in September; through: a clerk  that ships sail"
    )


def test_words_are_the_text_at_the_place_told(invoke: Invoke) -> None:
    row = next(line for line in invoke("show", "orla").stdout.splitlines() if "promise" in line)
    start, _, end = row.split()[-2].partition("-")
    assert TEXT[int(start) : int(end)] == "ships"


@pytest.mark.parametrize("name", ["orla vantreight", "ORLA", "Órla"])
def test_case_and_accents_do_not_matter(invoke: Invoke, name: str) -> None:
    assert invoke("show", name).stdout.startswith("Orla Vantreight")


def test_several_of_a_surname_are_listed(invoke: Invoke) -> None:
    result = invoke("show", "Vantreight")
    first, *listed = result.stderr.splitlines()
    assert first == "onrecord: several speakers are on record as Vantreight; show one of them by number:"
    assert [line.split("  ")[-1] for line in listed] == [
        "Orla Vantreight, harbour minister, 5 statements",
        "Ines Vantreight, judge, 1 statement",
    ]
    assert result.stdout == ""
    assert result.exit_code == 1


def test_namesakes_are_shown_by_number(invoke: Invoke) -> None:
    listed = invoke("show", "Odo Brask").stderr.splitlines()[1:]
    shown = [invoke(*line.split("  ")[1].split()[1:]).stdout for line in listed]
    assert len(shown) == 2
    assert {"Roles: mayor", "Roles: cook"} == {text.splitlines()[1] for text in shown}


def test_nobody_gets_the_nearest_names(invoke: Invoke) -> None:
    result = invoke("show", "Vantrieght")
    assert result.stderr.startswith("onrecord: nobody is on record as Vantrieght; nearest: ")
    assert "Orla Vantreight" in result.stderr
    assert result.exit_code == 1


def test_nobody_and_nothing_near(invoke: Invoke) -> None:
    assert invoke("show", "Zzyzx").stderr == "onrecord: nobody is on record as Zzyzx\n"


@pytest.mark.parametrize(
    "name", ["", " ", "%", "'; --", "*", "“", "\x1b[2J", "99999", "9" * 40, "a" * 10_000]
)
def test_any_text_is_a_valid_question(invoke: Invoke, name: str) -> None:
    result = invoke("show", name)
    assert result.exit_code == 1
    assert result.stderr.startswith("onrecord: ")
    assert result.stderr.count("\n") == 1
    assert "\x1b" not in result.stderr


def test_json_has_the_contract_and_the_place_on_record(invoke: Invoke) -> None:
    forms = [json.loads(line) for line in invoke("show", "Orla", "--format", "jsonl").stdout.splitlines()]
    assert [form["date"] for form in forms] == ["2031-01-05", "2031-02-22", "2031-02-22", None, None]
    assert forms[0]["article"]["title"] == "Ships wait"
    assert forms[0]["version"] == 1
    assert {form["speaker_name"] for form in forms} == {"Orla Vantreight"}


def test_terminal_gets_every_word(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(show_module, "on_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    shown = invoke("show", "Orla").stdout
    assert "“We wait.”" in shown.replace("\n", "")
    assert "\x1b" not in shown


def test_hostile_title_is_made_visible(invoke: Invoke) -> None:
    words = make_entry(
        "Ada Lund said no.", ("Ada Lund", "said", "no"), title="\x1b]0;x\x07\u202e[red]", source="h.txt"
    )
    with Record.open(default_record()) as record:
        record.add(words, same_name)
    shown = invoke("show", "Lund").stdout
    assert "␛]0;x␇<U+202E>[red]" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_without_a_record_none_is_made(invoke: Invoke) -> None:
    result = invoke("--record", "absent.sqlite", "show", "Lund")
    assert result.stderr.startswith("onrecord: nothing is on record yet at ")
    assert result.exit_code == 1
    assert not Path("absent.sqlite").exists()


def test_show_needs_no_model(invoke: Invoke, by_hand: Flow) -> None:
    invoke("show", "Orla")
    assert by_hand.loaded == 0
