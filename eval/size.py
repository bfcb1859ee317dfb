"""Memory over many articles and over a long one, and whether time grows as the length does.

In a process of its own, as memory is counted by its peak.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

from eval.figures import Figures
from eval.marked import SPLITS
from eval.places import ROOT
from onrecord import Article, flow
from onrecord.extract.model import load

MANY, FEW = 2_000, 200
LONG, LESS_LONG = 1_000_000, 125_000
# Long enough to hold some statements; with whole articles the gate would take ten minutes.
_SHORT = 500


def figures() -> Figures:
    """The most memory that was taken in MB, and two ratios.

    ``2,000 articles / 200`` is what the most of it was after so many articles; ``1 MB / 125 kB`` the
    processor time for a code point of a text as long as that.
    """
    done = subprocess.run(
        [sys.executable, "-m", "eval.size"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    found: Figures = json.loads(done.stdout)
    return found


def _measured() -> Figures:
    model, texts = load(threads=1), _texts()
    peaks = {}
    for number in range(1, MANY + 1):
        flow.entry(Article(source=str(number), text=next(texts)), model)
        if number in (FEW, MANY):
            peaks[number] = _peak()
    less, long = (_seconds_each(length, model) for length in (LESS_LONG, LONG))
    return {
        "most MB": round(_peak(), 0),
        "2,000 articles / 200": round(peaks[MANY] / peaks[FEW], 2),
        "1 MB / 125 kB": round(long / less, 2),
    }


def _seconds_each(length: int, model: flow.Model) -> float:
    text = _whole()[:length]
    start = time.process_time()
    flow.entry(Article(source=f"{length} code points", text=text), model)
    return (time.process_time() - start) / length


def _texts() -> Iterator[str]:
    whole = _whole()
    return (whole[at : at + _SHORT] for at in range(0, len(whole), _SHORT))


def _whole() -> str:
    rows = map(json.loads, SPLITS["training"].read_text("utf-8").splitlines())
    return "\n\n".join(row["text"] for row in rows)


def _peak() -> float:
    """In MB; Linux counts in kB, macOS in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    print(json.dumps(_measured()))
