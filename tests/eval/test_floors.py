"""Floors that only go up."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from eval import floors

Floors = Mapping[str, Mapping[str, float]]
FLOORS: Floors = {"toy": {"linked": 50.0, "quoted": 90.0}, "speed": {"record / spaCy": 1.5}}


class Checkout:
    """A small repository that holds nothing but floors."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.file = root / "eval" / "floors.json"
        self.file.parent.mkdir()
        self._git("init", "--quiet")

    def write(self, values: Floors) -> None:
        """Change the floors in the working tree."""
        self.file.write_text(json.dumps(values), "utf-8")

    def commit(self, values: Floors) -> None:
        """Change the floors and commit them."""
        self.write(values)
        self._git("add", "eval/floors.json")
        self._git("commit", "--quiet", "--message", "floors")

    def remove(self) -> None:
        """Commit that there are none."""
        self._git("rm", "--quiet", "eval/floors.json")
        self._git("commit", "--quiet", "--message", "no floors")
        self.file.parent.mkdir(exist_ok=True)

    def _git(self, *arguments: str) -> None:
        named = ["-c", "user.name=Ana Bel", "-c", "user.email=ana@bel.example", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *named, *arguments], cwd=self.root, check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    """The floors' own repository, with ``FLOORS`` as its first commit."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    made = Checkout(tmp_path)
    made.commit(FLOORS)
    monkeypatch.setattr(floors, "ROOT", made.root)
    monkeypatch.setattr(floors, "FILE", made.file)
    return made


def changed(gate: str, name: str, floor: float) -> Floors:
    return {**FLOORS, gate: {**FLOORS[gate], name: floor}}


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("figure", [50.0, 50.1, 100.0])
def test_a_figure_keeps_its_floor(figure: float) -> None:
    assert list(floors.missed("toy", {"linked": figure, "quoted": 90.0})) == []


@pytest.mark.usefixtures("checkout")
def test_a_figure_below_its_floor_is_told() -> None:
    assert list(floors.missed("toy", {"linked": 49.9, "quoted": 95.0})) == [
        "toy: linked is 49.9, and its floor is 50.0"
    ]


@pytest.mark.usefixtures("checkout")
def test_a_figure_that_was_not_measured_is_told() -> None:
    assert list(floors.missed("toy", {"linked": 60.0})) == ["toy: quoted was not measured; its floor is 90.0"]


@pytest.mark.usefixtures("checkout")
def test_a_figure_without_a_floor_is_free() -> None:
    assert list(floors.missed("toy", {"linked": 50.0, "quoted": 90.0, "new": 1.0})) == []


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize(("figure", "faults"), [(1.5, 0), (1.2, 0), (1.6, 1)])
def test_of_time_less_is_better(figure: float, faults: int) -> None:
    assert len(list(floors.missed("speed", {"record / spaCy": figure}))) == faults


@pytest.mark.parametrize(("figure", "faults"), [(3.0, 0), (2.1, 0), (3.01, 1)])
def test_a_calibration_error_has_a_ceiling(checkout: Checkout, figure: float, faults: int) -> None:
    checkout.write({**FLOORS, "confidence": {"calibration error": 3.0}})
    assert len(list(floors.missed("confidence", {"calibration error": figure}))) == faults
    assert list(floors.lowered()) == []


@pytest.mark.usefixtures("checkout")
def test_a_gate_without_floors_is_free() -> None:
    assert list(floors.missed("new", {"linked": 1.0})) == []


@pytest.mark.usefixtures("checkout")
def test_floors_that_stay_are_not_lowered() -> None:
    assert list(floors.lowered()) == []


@pytest.mark.parametrize(
    "values",
    [changed("toy", "linked", 60.0), changed("speed", "record / spaCy", 1.2), changed("toy", "new", 1.0)],
    ids=["higher", "less time", "another"],
)
def test_floors_may_go_up(checkout: Checkout, values: Floors) -> None:
    checkout.write(values)
    assert list(floors.lowered()) == []


@pytest.mark.parametrize(
    "values",
    [
        changed("toy", "linked", 49.9),
        changed("speed", "record / spaCy", 1.6),
        {**FLOORS, "toy": {"linked": 50.0}},
        {"toy": FLOORS["toy"]},
    ],
    ids=["lower", "more time", "a floor gone", "a gate gone"],
)
def test_a_lowered_floor_is_told(checkout: Checkout, values: Floors) -> None:
    checkout.write(values)
    [fault] = floors.lowered()
    assert "floors only go up" in fault


def test_a_floor_lowered_in_history_is_told_for_ever(checkout: Checkout) -> None:
    checkout.commit(changed("toy", "linked", 70.0))
    checkout.commit(changed("toy", "linked", 60.0))
    checkout.commit(changed("toy", "linked", 65.0))
    [fault] = floors.lowered()
    assert fault.startswith("toy: the floor of linked was 70.0 in ")


def test_floors_that_were_once_removed_still_count(checkout: Checkout) -> None:
    checkout.remove()
    checkout.commit(changed("toy", "linked", 40.0))
    [fault] = floors.lowered()
    assert fault.startswith("toy: the floor of linked was 50.0 in ")


def test_the_shipped_floors_are_floors() -> None:
    values = [(name, floor) for gate in floors.floors().values() for name, floor in gate.items()]
    shares = [floor for name, floor in values if name not in floors.LESS_IS_BETTER]
    assert [floor for floor in shares if not floor <= 100] == []
    assert [floor for _, floor in values if not floor > 0] == []
