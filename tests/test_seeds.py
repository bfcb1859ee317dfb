"""What two real articles must give, by the Python door and by the command line.

The articles are no part of this project: the tests find their places in them by pattern.
"""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord.jsonform import statement_form

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the two seed articles are not beside this checkout"
)

Found = list[dict[str, Any]]
# Each opens a paragraph or follows a sentence, holds a sentence, and ends before the verb of saying.
QUOTED = re.compile(r"[“\"][^“”\"\n]{40,}[”\"](?= \w+ )")
SLOT = re.compile(r"^Advertisement:$|^If you notice .*$", re.MULTILINE)


def texts() -> dict[str, str]:
    """The articles by file name, first the one that opens with opposition."""
    return {path.name: path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))}


def by_python() -> Found:
    return [statement_form(s) for article in onrecord.read(SEEDS) for s in onrecord.extract(article)]


def by_command() -> Found:
    command = [sys.executable, "-m", "onrecord", "extract", str(SEEDS), "--format", "jsonl"]
    done = subprocess.run(command, capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


@pytest.fixture(scope="module", params=[by_python, by_command], ids=["python", "command"])
def found(request: pytest.FixtureRequest) -> Found:
    """All statements of both articles, in the form of the contract."""
    statements: Found = request.param()
    return statements


def file_of(statement: Mapping[str, Any]) -> str:
    return Path(statement["article"]["source"]).name


def passages() -> list[tuple[str, int, int]]:
    """File, start and end of the directly quoted passages."""
    return [(name, m.start(), m.end()) for name, text in texts().items() for m in QUOTED.finditer(text)]


def mentioned(found: Found, mention: str, cue: str) -> Found:
    return [
        s
        for s in found
        if s["speaker"] and s["speaker"]["mention"]["text"].endswith(mention) and cue in s["cue"]["text"]
    ]


def words(statement: Mapping[str, Any]) -> str:
    return " ".join(piece["text"] for piece in statement["content"])


def test_the_pattern_finds_the_six_passages() -> None:
    assert [name[:3] for name, _, _ in passages()] == ["000"] * 4 + ["004"] * 2


def test_every_quoted_passage_is_found_to_the_code_point_and_nothing_else_is_direct(found: Found) -> None:
    direct = [
        (file_of(s), *((p["start"], p["end"]) for p in s["content"])) for s in found if s["kind"] == "direct"
    ]
    assert direct == [(name, (start, end)) for name, start, end in passages()]


def test_every_quoted_passage_is_given_to_the_same_man(found: Found) -> None:
    speakers = {(s["speaker"]["name"], s["speaker"]["type"]) for s in found if s["kind"] == "direct"}
    assert speakers == {("Jens Stoltenberg", "person")}


@pytest.mark.parametrize(("mention", "cue"), [("the outgoing NATO chief", "said"), ("he", "added")])
def test_he_is_known_where_he_is_not_named(found: Found, mention: str, cue: str) -> None:
    [statement] = [s for s in mentioned(found, mention, cue) if s["speaker"]["mention"]["text"] == mention]
    assert statement["speaker"]["name"] == "Jens Stoltenberg"
    assert statement["kind"] == "direct"


def test_all_words_are_verbatim(found: Found) -> None:
    text = texts()
    for s in found:
        occasion = s["occasion"]
        excerpts = [s["cue"], *s["content"], *(link["mention"] for link in s["chain"])]
        excerpts += [s["speaker"] and s["speaker"]["mention"], occasion["said"]["evidence"]]
        excerpts += [occasion[part] for part in ("venue", "addressee", "prompt")]
        for excerpt in filter(None, excerpts):
            assert text[file_of(s)][excerpt["start"] : excerpt["end"]] == excerpt["text"]


def test_the_offsets_count_the_decoded_file(found: Found) -> None:
    ends = {file_of(s): max(p["end"] for p in s["content"]) for s in found}
    assert set(ends) == set(texts())
    assert all(end <= len(texts()[name]) for name, end in ends.items())


def test_he_opposed_the_proposal(found: Found) -> None:
    opposed = [s for s in found if s["act"] == "oppose" and not s["negated"]]
    assert {s["speaker"]["name"] for s in opposed} == {"Jens Stoltenberg"}
    assert any(
        words(s).startswith("Poland’s proposal") and s["cue"]["text"] == "has opposed" for s in opposed
    )


def test_he_welcomed_the_approval(found: Found) -> None:
    [statement] = [s for s in found if "welcomed" in s["cue"]["text"]]
    assert statement["act"] == "support"
    assert statement["speaker"]["name"] == "Jens Stoltenberg"
    assert statement["speaker"]["mention"]["text"] == "He"
    assert words(statement).startswith("the United States’ approval")


def test_the_prime_minister_emphasised_solidarity_on_a_day_without_a_year(found: Found) -> None:
    [statement] = mentioned(found, "Tusk", "emphasized")
    assert statement["speaker"]["name"] == "Donald Tusk"
    assert "solidarity" in words(statement)
    assert statement["act"] == "say"
    assert "Minister" in statement["speaker"]["role"]
    said = statement["occasion"]["said"]
    assert (said["date"], said["precision"], said["evidence"]["text"]) == ("--07-08", "month-day", "July 8")


def test_an_interview_named_once_is_where_three_were_said(found: Found) -> None:
    second = list(texts())[1]
    told = [s for s in found if file_of(s) == second and s["occasion"]["venue"]]
    assert {s["occasion"]["venue"]["text"] for s in told} == {"In an interview with Radio Liberty"}
    assert {s["occasion"]["addressee"]["text"] for s in told} == {"Radio Liberty"}
    assert [[link["name"] for link in s["chain"]] for s in told] == [["Radio Liberty"]] * 3


def test_an_unnamed_spokesman_confirmed_to_a_newspaper(found: Found) -> None:
    [statement] = mentioned(found, "NATO spokesman", "confirmed")
    assert (statement["speaker"]["name"], statement["speaker"]["type"]) == (None, "anonymous")
    assert (statement["act"], statement["negated"]) == ("confirm", False)
    assert statement["occasion"]["addressee"]["text"] == "the Financial Times"
    assert [link["name"] for link in statement["chain"]] == ["Financial Times"]


def test_a_government_has_not_claimed_responsibility(found: Found) -> None:
    [statement] = [s for s in found if s["speaker"] and s["speaker"]["mention"]["text"] == "Kyiv"]
    assert (statement["act"], statement["negated"]) == ("withhold", True)
    assert "claimed" in statement["cue"]["text"]
    assert words(statement).startswith("responsibility")


def test_a_paragraph_that_comes_twice_counts_once(found: Found) -> None:
    second = next(name for name in texts() if name.startswith("004"))
    spokes = re.compile(r"^A \w+ spokes(?:man|person)\b.*$", re.MULTILINE)
    first, again = spokes.finditer(texts()[second])
    inside = [
        [s for s in found if file_of(s) == second and m.start() <= s["cue"]["start"] < m.end()]
        for m in (first, again)
    ]
    assert [len(statements) for statements in inside] == [1, 0]


def test_a_repeat_says_of_what() -> None:
    second = onrecord.clean(list(onrecord.read(SEEDS))[1])
    [again] = [p for p in second.passages if p.kind is onrecord.PassageKind.REPEAT]
    original = again.repeats
    assert original is not None
    assert second.article.text[original.start : original.end].startswith("A NATO spokesman")
    assert original.end <= again.span.start


def test_advert_slots_and_the_error_notice_are_boilerplate() -> None:
    for article in onrecord.read(SEEDS):
        slots = [(m.start(), m.end()) for m in SLOT.finditer(article.text)]
        boilerplate = onrecord.PassageKind.BOILERPLATE
        kinds = [
            (p.span.start, p.span.end) for p in onrecord.clean(article).passages if p.kind is boilerplate
        ]
        assert kinds == slots


def test_no_words_of_boilerplate_are_said_by_anyone(found: Found) -> None:
    slots = {name: [(m.start(), m.end()) for m in SLOT.finditer(text)] for name, text in texts().items()}
    assert [len(places) for places in slots.values()] == [0, 3]
    for s in found:
        for piece in s["content"]:
            assert not any(a < piece["end"] and piece["start"] < b for a, b in slots[file_of(s)])


def test_a_weekday_dateline_dates_the_second(found: Found) -> None:
    assert {(file_of(s)[:3], s["article"]["published"]) for s in found} == {
        ("000", None),
        ("004", "2024-02-22"),
    }


def test_the_date_shows_its_evidence(model: Any) -> None:
    published = onrecord.entry(list(onrecord.read(SEEDS))[1], model).published
    assert published.precision == "day"
    assert published.evidence is not None
    assert "22 February 2024" in published.evidence.text
