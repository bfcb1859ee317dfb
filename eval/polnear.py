"""Extraction on PolNeAR's development split, through ``onrecord extract`` and the shared yardstick."""

import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from eval.figures import Figures
from eval.judged import Output, Parts, Row, outermost, told_in
from eval.places import SHARED
from eval.yardstick import SCORER, yardstick

GOLD = SHARED / "polnear" / "dev.gold.jsonl"


def figures(*options: str) -> Figures:
    """Exact F1 of source, cue and content; linked F1, strict too; recall of quoted content.

    ``options`` are those of ``onrecord extract``.

    ``linked without nested`` leaves out the statements that stand inside the content of another.
    """
    bench, rows, said = yardstick(), gold(), _parts(extracted(*options))
    exact = bench.span_figures(rows, said)["exact"]
    linked = bench.linked_figures(rows, said)
    unnested = bench.linked_figures(rows, _parts(outermost(extracted(*options))))
    return {
        **{f"exact {role}": exact[role]["f1"] for role in ("source", "cue", "content")},
        "linked": linked["linked"]["f1"],
        "linked without nested": unnested["linked"]["f1"],
        "linked_strict": linked["linked_strict"]["f1"],
        "quoted": linked["quoted"]["recall"],
    }


@cache
def gold() -> Sequence[Row]:
    """The articles of the split with their attributions."""
    rows: list[Row] = yardstick().read_lines(GOLD)
    return tuple(rows)


@cache
def extracted(*options: str) -> Output:
    """What ``onrecord extract`` with these options tells of the split: one run for all who ask."""
    with TemporaryDirectory() as folder:
        texts, statements = Path(folder, "texts"), Path(folder, "statements.jsonl")
        _run(SCORER, "texts", GOLD, texts)
        with statements.open("wb") as out:
            _run("-m", "onrecord", "extract", texts, "--format", "jsonl", *options, out=out)
        return _known(told_in(statements))


def told(statements: Path | None = None) -> Output:
    """The statements in a file, or those that are extracted now.

    Raises:
        ValueError: if the file does not hold statements of the split's articles.
        OSError: if it cannot be read.
    """
    return _known(told_in(statements)) if statements else extracted()


def _known(output: Output) -> Output:
    if unknown := set(output) - {row["id"] for row in gold()}:
        raise ValueError(f"statements of {min(unknown)}, which is no article of {GOLD.name}")
    return output


def _parts(output: Output) -> dict[str, list[Parts]]:
    return {article: [one.parts for one in statements] for article, statements in output.items()}


def _run(*arguments: object, out: object = subprocess.PIPE) -> None:
    command = [sys.executable, *map(str, arguments)]
    subprocess.run(command, stdout=out, check=True)  # type: ignore[call-overload] # noqa: S603
