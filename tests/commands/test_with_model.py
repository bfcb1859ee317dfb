"""The commands with the real model: few, as it takes a second to load."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.commands.hand import Invoke

TEXT = "“The ships will sail on Monday,” said Orla Vantreight, the harbour minister. Odo Brask denied it.\n"


def test_quotation_is_found_word_for_word(invoke: Invoke, own_place: Path) -> None:
    (own_place / "a.txt").write_text("\ufeff" + TEXT)
    result = invoke("extract", "a.txt")
    forms = [json.loads(line) for line in result.stdout.splitlines()]
    direct = next(form for form in forms if form["kind"] == "direct")
    (piece,) = direct["content"]
    assert piece["text"] == "“The ships will sail on Monday,”"
    assert ("\ufeff" + TEXT)[piece["start"] : piece["end"]] == piece["text"]
    assert direct["speaker"]["name"] == "Orla Vantreight"
    assert result.exit_code == 0


HOSTILE = {
    "nested quotation marks": "“" * 10_000 + "no" + "”" * 10_000 + " said Orla Vantreight.",
    "nested and never closed": "He said “" * 2_000,
    "right-to-left marks": "“\u202eNo\u202c,” \u200fsaid Orla Vantreight.\u200f",
    "escape sequences": "“\x1b[2JNo,” said \x1b]0;x\x07Orla Vantreight.",
    "one endless word": "“" + "a" * 50_000 + "” said Orla Vantreight.",
    "markup": "“<script>alert(1)</script>,” said {{ Orla }} Vantreight.",
    "no letters": "“…” — 12 % !",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_verbatim_and_without_fault(invoke: Invoke, own_place: Path, text: str) -> None:
    (own_place / "a.txt").write_text(text)
    result = invoke("extract", "a.txt", "--format", "jsonl")
    pieces = [piece for line in result.stdout.splitlines() for piece in json.loads(line)["content"]]
    assert [text[piece["start"] : piece["end"]] for piece in pieces] == [piece["text"] for piece in pieces]
    assert result.stderr == ("" if pieces else "onrecord: no statements found\n")
    assert result.exit_code == (0 if pieces else 1)


def test_doctor_finds_all_well(invoke: Invoke) -> None:
    result = invoke("doctor")
    assert "loads, and finds who said what in a trial sentence" in result.stdout
    assert result.exit_code == 0


def test_what_was_added_is_shown(invoke: Invoke, own_place: Path) -> None:
    (own_place / "a.txt").write_text(TEXT)
    assert invoke("add", "a.txt").exit_code == 0
    shown = invoke("show", "Vantreight").stdout
    assert shown.startswith("Orla Vantreight, person: 1 statement on record\n")
    assert "“The ships will sail on Monday,”" in shown


def test_second_demo_does_without_the_model(invoke: Invoke) -> None:
    first = invoke("demo", "--no-serve")
    assert first.exit_code == 0
    script = (
        "import sys; from onrecord.cli import cli; cli(['demo', '--no-serve'], standalone_mode=False); "
        "print('onnxruntime' in sys.modules)"
    )
    again = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=os.environ
    )
    assert again.stdout.splitlines() == [*first.stdout.splitlines()[1:], "False"]
