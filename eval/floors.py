"""The floors that figures must keep. They only go up: lowering one anywhere in history is an error."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from eval.figures import Figures
from eval.places import ROOT

FILE = Path(__file__).with_name("floors.json")
Floors = Mapping[str, Mapping[str, float]]

# Of these, less is better: the floor is the most that is allowed.
LESS_IS_BETTER = frozenset(
    {
        "extract / spaCy",
        "record / spaCy",
        "calibration error",
        "date invented",
        "most MB",
        "2,000 articles / 200",
        "1 MB / 125 kB",
    }
)


def floors() -> Floors:
    """Gate to figure to floor."""
    return _read(FILE.read_text("utf-8"))


def missed(gate: str, figures: Figures) -> Iterator[str]:
    """One line for each floor of a gate that its figures do not keep."""
    for name, floor in floors().get(gate, {}).items():
        figure = figures.get(name)
        if figure is None:
            yield f"{gate}: {name} was not measured; its floor is {floor}"
        elif not _keeps(name, figure, floor):
            yield f"{gate}: {name} is {figure}, and its floor is {floor}"


def lowered() -> Iterator[str]:
    """One line for each floor that stands lower now than in any commit of the history at hand."""
    now = floors()
    if (ROOT / ".git").exists() and not _git("rev-parse", "HEAD"):
        yield "git cannot read this checkout's history, so nobody knows whether a floor was lowered"
    for revision in _git("log", "--format=%h", "--", f"eval/{FILE.name}").split():
        text = _git("show", f"{revision}:eval/{FILE.name}")
        for gate, before in (_read(text) if text else {}).items():
            for name, floor in before.items():
                if name not in now.get(gate, {}) or not _keeps(name, now[gate][name], floor):
                    yield f"{gate}: the floor of {name} was {floor} in {revision}; floors only go up"


def _keeps(name: str, figure: float, floor: float) -> bool:
    return figure <= floor if name in LESS_IS_BETTER else figure >= floor


def _read(text: str) -> Floors:
    return {gate: dict(values) for gate, values in json.loads(text).items()}


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603, S607
    return done.stdout
