"""Extraction on PolNeAR's development split, through ``onrecord extract`` and the shared yardstick."""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from eval.figures import Figures
from eval.places import SHARED

GOLD = SHARED / "polnear" / "dev.gold.jsonl"
SCORER = SHARED / "bench" / "score_attribution.py"


def figures() -> Figures:
    """Exact F1 of source, cue and content; linked F1, strict too; recall of quoted content."""
    with TemporaryDirectory() as folder:
        texts, statements = Path(folder, "texts"), Path(folder, "statements.jsonl")
        _run(SCORER, "texts", GOLD, texts)
        with statements.open("wb") as out:
            _run("-m", "onrecord", "extract", texts, "--format", "jsonl", out=out)
        scored = json.loads(_run(SCORER, "score", GOLD, statements))
    exact = {f"exact {role}": scored["exact"][role]["f1"] for role in ("source", "cue", "content")}
    return {
        **exact,
        "linked": scored["linked"]["f1"],
        "linked_strict": scored["linked_strict"]["f1"],
        "quoted": scored["quoted"]["recall"],
    }


def _run(*arguments: object, out: object = subprocess.PIPE) -> str:
    command = [sys.executable, *map(str, arguments)]
    done = subprocess.run(command, stdout=out, check=True, text=True)  # type: ignore[call-overload] # noqa: S603
    return str(done.stdout or "")
