"""``onrecord speakers``, ``merge``, ``part`` and ``split``: who is on record, and who is one with whom."""

import json
from pathlib import Path

import pytest
from tests.commands.hand import Invoke
from tests.entries import Told, by_name, make_entry

from onrecord.records import Entry, KnownSpeaker, Speaker
from onrecord.settings import default_record
from onrecord.store import Record

SIGNED = ("--by", "Cy Moe", "--why", "her name since she married")
CHANGES = {"merge": ("1", "2"), "part": ("1",), "split": ("1", "an id")}


def said(name: str, words: str, role: str | None = None) -> Entry:
    return make_entry(
        f"{name} said {words}.", Told(name, "said", words, role=role), source=f"{name} {words}.txt"
    )


def someone_new(_: Speaker, __: object) -> KnownSpeaker | None:
    return None


@pytest.fixture(autouse=True)
def on_record(own_place: Path) -> None:
    """Ada Lund (1), who is Ada Vik (2) since she married, and Bo Tarn (3 and 4), who are two."""
    with Record.open(default_record()) as record:
        record.add(said("Ada Lund", "one", "mayor"), by_name)
        record.add(said("Ada Vik", "two", "mayor of Vale"), by_name)
        record.add(said("Ada Vik", "three"), by_name)
        record.add(said("Bo Tarn", "four", "judge"), someone_new)
        record.add(said("Bo Tarn", "five", "coach"), someone_new)


def ids_of(invoke: Invoke, name: str) -> list[str]:
    return [json.loads(line)["id"] for line in invoke("show", name, "--format", "jsonl").stdout.splitlines()]


def shown_as(invoke: Invoke, name: str) -> tuple[str, int]:
    first, *_ = invoke("show", name).stdout.splitlines()
    return first.partition(",")[0], len(ids_of(invoke, name))


def test_speakers_are_listed_most_quoted_first(invoke: Invoke) -> None:
    assert invoke("speakers").stdout.splitlines() == [
        "Number  Name      Type    Statements  Roles",
        "2       Ada Vik   person  2           mayor of Vale",
        "1       Ada Lund  person  1           mayor",
        "3       Bo Tarn   person  1           judge",
        "4       Bo Tarn   person  1           coach",
    ]


def test_speakers_of_a_name_are_listed_with_who_they_are_now(invoke: Invoke) -> None:
    invoke("merge", "Ada Vik", "Ada Lund", *SIGNED)
    assert invoke("speakers", "ada", "vik").stdout.splitlines() == [
        "Number  Name      Type    Statements  Also                   Roles",
        "1       Ada Lund  person  3           also written: Ada Vik  mayor; mayor of Vale",
        "2       Ada Vik   person  0           merged into 1",
    ]


def test_speakers_as_json(invoke: Invoke) -> None:
    listed = [
        json.loads(line) for line in invoke("speakers", "Lund", "--format", "jsonl").stdout.splitlines()
    ]
    assert listed == [
        {
            "id": 1,
            "name": "Ada Lund",
            "type": "person",
            "names": ["Ada Lund"],
            "roles": [{"role": "mayor", "first_seen": None, "last_seen": None}],
            "statements": 1,
            "merged_into": None,
        }
    ]


def test_so_many_speakers_are_listed(invoke: Invoke) -> None:
    assert len(invoke("speakers", "--limit", "3").stdout.splitlines()) == 4


@pytest.mark.parametrize("name", [("Zzyzx",), ("\x1b[2J",), ("",)])
def test_nobody_of_a_name_is_one_line(invoke: Invoke, name: tuple[str, ...]) -> None:
    result = invoke("speakers", *name)
    assert result.stderr.startswith("onrecord: nobody is on record as ")
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 1


def test_a_merge_tells_what_moved_and_what_comes_of_it(invoke: Invoke) -> None:
    result = invoke("merge", "Ada Vik", "Ada Lund", *SIGNED)
    assert result.stdout.splitlines() == [
        "Ada Vik (2) is Ada Lund (1) now: 2 statements moved.",
        "What is added later for Ada Vik goes to Ada Lund too.",
        "To end it: onrecord part 2 --by EDITOR --why REASON",
    ]
    assert result.exit_code == 0


def test_a_merged_speaker_is_shown_by_either_name(invoke: Invoke) -> None:
    invoke("merge", "2", "1", *SIGNED)
    assert shown_as(invoke, "Ada Vik") == shown_as(invoke, "Ada Lund") == ("Ada Lund", 3)


def test_a_merged_speaker_is_shown_by_number_with_who_it_is_now(invoke: Invoke) -> None:
    invoke("merge", "2", "1", *SIGNED)
    assert "Merged into another speaker: onrecord show 1" in invoke("show", "2").stdout.splitlines()


def test_who_decided_and_why_is_on_record(invoke: Invoke) -> None:
    invoke("merge", "2", "1", *SIGNED)
    with Record.open(default_record()) as record:
        [made] = record.decisions(2)
    assert (made.kind, made.by, made.why) == ("merge", "Cy Moe", "her name since she married")


def test_a_merge_ends_by_the_name_of_whom_it_took_in(invoke: Invoke) -> None:
    invoke("merge", "2", "1", *SIGNED)
    result = invoke("part", "Ada", "Vik", "--by", "Cy Moe", "--why", "another Ada")
    assert result.stdout.splitlines() == [
        "Ada Vik (2) and Ada Lund (1) are two again: 2 statements moved back.",
        "What is added later goes to whichever of them its name and role fit.",
    ]
    assert (len(ids_of(invoke, "1")), len(ids_of(invoke, "2"))) == (1, 2)


def test_a_split_tells_what_moved_and_what_comes_of_it(invoke: Invoke) -> None:
    result = invoke("split", "Ada Vik", ids_of(invoke, "2")[0], *SIGNED)
    assert result.stdout.splitlines() == [
        "1 statement of Ada Vik (2) moved to Ada Vik (5), who is new.",
        "What is added later goes to whichever of them its name and role fit; in doubt, to someone new.",
        "To end it: onrecord merge 5 2 --by EDITOR --why REASON",
    ]
    assert (len(ids_of(invoke, "2")), len(ids_of(invoke, "5"))) == (1, 1)


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (
            ("merge", "Tarn", "1"),
            "several speakers are on record as Tarn; name one by number: "
            "3 is Bo Tarn, judge, 1 statement; 4 is Bo Tarn, coach, 1 statement",
        ),
        (("merge", "Vick", "1"), "nobody is on record as Vick; nearest: Ada Vik"),
        (("merge", "99", "1"), "no speaker on record has the id '99'"),
        (("merge", "1", "Ada Lund"), "speakers 1 and 1 are one already"),
        (
            ("part", "Bo", "Tarn"),
            "nobody called Bo Tarn is merged into another; see: onrecord speakers Bo Tarn",
        ),
        (("part", "3"), "speaker 3 is merged into no other"),
        (("split", "1", "no such id"), "statement no such id is not given to speaker 1"),
    ],
)
def test_what_cannot_be_is_one_line(invoke: Invoke, args: tuple[str, ...], complaint: str) -> None:
    result = invoke(*args, *SIGNED)
    assert result.stderr == f"onrecord: {complaint}\n"
    assert result.stdout == ""
    assert result.exit_code == 1


def test_of_several_merged_of_a_name_one_is_named_by_number(invoke: Invoke) -> None:
    invoke("merge", "3", "1", *SIGNED)
    invoke("merge", "4", "2", *SIGNED)
    assert invoke("part", "Tarn", *SIGNED).stderr == (
        "onrecord: several speakers are on record as Tarn; name one by number: "
        "3 is Bo Tarn, merged into 1; 4 is Bo Tarn, merged into 2\n"
    )


def test_all_of_a_speakers_statements_are_no_split(invoke: Invoke) -> None:
    result = invoke("split", "2", *ids_of(invoke, "2"), *SIGNED)
    assert result.stderr == "onrecord: a split needs some of a speaker's statements, and not all\n"


@pytest.mark.parametrize("command", CHANGES)
def test_without_an_editor_or_a_reason_it_is_wrong_usage(invoke: Invoke, command: str) -> None:
    assert invoke(command, *CHANGES[command], "--by", "Cy Moe").exit_code == 2
    assert invoke(command, *CHANGES[command], "--why", "x").exit_code == 2


@pytest.mark.parametrize("command", CHANGES)
def test_an_empty_reason_is_refused(invoke: Invoke, command: str) -> None:
    result = invoke(command, *CHANGES[command], "--by", "Cy Moe", "--why", " ")
    assert result.stderr == "onrecord: a correction needs to say why\n"
    assert result.exit_code == 1


@pytest.mark.parametrize("args", [("speakers",), *((name, *args, *SIGNED) for name, args in CHANGES.items())])
def test_without_a_record_none_is_made(invoke: Invoke, args: tuple[str, ...]) -> None:
    result = invoke("--record", "absent.sqlite", *args)
    assert result.stderr.startswith("onrecord: nothing is on record yet at ")
    assert result.exit_code == 1
    assert not Path("absent.sqlite").exists()


def test_a_hostile_name_is_made_visible(invoke: Invoke) -> None:
    with Record.open(default_record()) as record:
        record.add(said("Di\x1b[2JBerg", "six"), by_name)
    shown = invoke("merge", "5", "1", *SIGNED).stdout + invoke("speakers").stdout
    assert "Di␛[2JBerg (5)" in shown
    assert "\x1b" not in shown
