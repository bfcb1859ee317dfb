"""The README shows what the program prints."""

import re
from pathlib import Path

import pytest
from docs.places import DOCS, PICTURE, README, ROOT

from docs import console, figures, readme

TEXT = README.read_text("utf-8")
LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)")


def test_every_example_prints_what_is_shown(tmp_path: Path) -> None:
    blocks = list(readme.examples(TEXT, tmp_path))
    stale = [example.renewed for block in blocks for example in block if not example.true]
    assert not stale, "stale; run: make docs\n" + "\n".join(stale)
    assert len(blocks) == 5
    assert all(blocks)


def test_the_figures_are_the_floors() -> None:
    assert readme.FIGURES.findall(TEXT) == [figures.table()]


def test_it_is_short() -> None:
    assert len(TEXT.splitlines()) < 200


@pytest.mark.parametrize("page", [README, ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))], ids=str)
def test_links_lead_somewhere(page: Path) -> None:
    for place, heading in LINK.findall(page.read_text("utf-8")):
        target = page.parent / place if place else page
        assert target.exists()
        assert not heading or heading in headings(target)


def headings(page: Path) -> set[str]:
    lines = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w-]", "", line.lower().replace(" ", "-")) for line in lines}


def test_the_picture_is_as_wide_as_a_page_and_light() -> None:
    data = PICTURE.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(data[16:20]) == 1280
    assert len(data) < 400_000


@pytest.mark.parametrize(
    ("shown", "printed", "agree"),
    [
        ("one\n", "one\n", True),
        ("one\n", "two\n", False),
        ("a\n...\nz\n", "a\nb\nc\nz\n", True),
        ("a ... z\n", "a b z\n", True),
        ("a\n...\nz\n", "a\nb\n", False),
        ("spacy 3.8.18\n", "spacy 3.9.0\n", True),
        ("confidence 0.94\n", "confidence 0.95\n", False),
        ("1+1\n", "11\n", False),
    ],
)
def test_what_is_shown_and_what_is_printed_agree(shown: str, printed: str, agree: bool) -> None:
    assert console.agree(shown, printed) is agree


def test_a_stale_example_is_renewed_and_a_true_one_keeps_what_it_leaves_out(tmp_path: Path) -> None:
    page = "```console\n$ echo new\nold\n$ echo one two\none ...\n```\n\n```pycon\n>>> 1 + 1\n3\n```\n"
    assert readme.renewed(page, tmp_path) == (
        "```console\n$ echo new\nnew\n$ echo one two\none ...\n```\n\n```pycon\n>>> 1 + 1\n2\n```\n"
    )


def test_a_command_that_fails_is_told(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="ls nowhere: exit code"):
        console.run("ls nowhere", tmp_path)
