"""The closer looks, from the command line."""

from pathlib import Path

import pytest
from eval.yardstick import yardstick
from tests.eval.toy import gold, needs_yardstick, parts

from eval import __main__, polnear, reports

TEXT = "Ana Bel said the ferry will run. Oskar Lund said that it will not."
LINE = (
    '{"article": {"source": "x/toy.txt"}, "speaker": {"mention": {"start": 0, "end": 7}}, "cue": null,'
    ' "content": [{"start": 13, "end": 31}], "confidence": 0.5}\n'
)


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of statements, and a gold of one article."""
    marked = [
        parts(TEXT, "Ana Bel", "said", "the ferry will run"),
        parts(TEXT, "Oskar Lund", "said", "that it will not"),
    ]
    file = tmp_path / "statements.jsonl"
    file.write_text(LINE, "utf-8")
    monkeypatch.setattr(polnear, "gold", lambda: [gold(TEXT, *marked)])
    monkeypatch.setattr(reports, "GOLD", file)
    return file


@needs_yardstick
def test_a_breakdown_is_printed(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["breakdown", str(toy)]) == 0
    assert "| All | all | 100.0 | 1 | 50.0 | 2 | 66.7 |\n" in capsys.readouterr().out


@needs_yardstick
@pytest.mark.parametrize(("option", "told"), [([], False), (["--text"], True)])
def test_errors_are_printed(
    toy: Path, capsys: pytest.CaptureFixture[str], option: list[str], told: bool
) -> None:
    assert __main__.main(["errors", str(toy), *option]) == 0
    printed = capsys.readouterr().out
    assert "| no overlap at all | 1 | 0 |\n" in printed
    assert "missed\tno overlap at all\ttoy\t49-65\t" in printed
    assert ("that it will not" in printed) is told


@needs_yardstick
@pytest.mark.usefixtures("toy")
@pytest.mark.parametrize("text", [None, "no JSON", LINE.replace("toy", "stranger")])
def test_a_file_that_is_none_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None
) -> None:
    file = tmp_path / "other.jsonl"
    if text is not None:
        file.write_text(text, "utf-8")
    assert reports.report(["errors", str(file)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_without_the_gold_nothing_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reports, "GOLD", tmp_path / "nowhere")
    assert reports.report(["breakdown"]) == 1
    assert "breakdown: not measured" in capsys.readouterr().err


def test_the_words_are_for_errors_only(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        reports.report(["breakdown", "--text"])
    assert "--text" in capsys.readouterr().err


@needs_yardstick
def test_the_yardstick_is_read_once_and_not_run() -> None:
    assert yardstick() is yardstick()
    assert yardstick().ROLES == ("source", "cue", "content")
