"""DESIGN.md's walls: who may import whom."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.imports import (
    cycles,
    late_imports,
    loaded_at_once,
    longer_than,
    outside_home,
    over_walls,
    sources,
)

ONRECORD = sources(Path(__file__).parent.parent / "src", "onrecord")
STAGES = ("read", "clean", "extract", "resolve", "situate")
NOUNS = tuple(f"onrecord.{name}" for name in ("records", "errors", "settings", "dates"))
RECORDS, ERRORS, VIEW = "onrecord.records", "onrecord.errors", "onrecord.store.view"
WALLS = {
    RECORDS: (),
    ERRORS: (),
    "onrecord.settings": (),
    "onrecord.dates": (RECORDS,),
    **{f"onrecord.{stage}": NOUNS for stage in STAGES},
    "onrecord.weeks": (),
    "onrecord.voice": (RECORDS,),
    "onrecord.sample": (RECORDS,),
    "onrecord.store": (RECORDS, ERRORS, "onrecord.weeks"),
    "onrecord.desk": (RECORDS, ERRORS, VIEW, "onrecord.voice", "onrecord.weeks"),
    "onrecord.flow": (*NOUNS, *(f"onrecord.{stage}" for stage in STAGES), "onrecord.store"),
    "onrecord.jsonform": (RECORDS,),
}
HOMES = {
    "ray": ("onrecord.bulk",),
    "numpy": ("onrecord.extract",),
    "onnxruntime": ("onrecord.extract",),
    "tokenizers": ("onrecord.extract",),
    "sqlalchemy": ("onrecord.store",),
    "alembic": ("onrecord.store",),
    "starlette": ("onrecord.desk",),
    "jinja2": ("onrecord.desk",),
    "uvicorn": ("onrecord.desk",),
    "click": ("onrecord.cli", "onrecord.commands", "onrecord.printing"),
    "rich": ("onrecord.cli", "onrecord.commands", "onrecord.printing"),
}


def test_no_module_imports_over_a_wall() -> None:
    assert over_walls(ONRECORD, WALLS) == []


@pytest.mark.parametrize("package", WALLS)
def test_every_wall_stands_around_something(package: str) -> None:
    assert package in ONRECORD


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_imported_only_at_home(library: str) -> None:
    assert outside_home(ONRECORD, library, HOMES[library]) == []


def test_no_import_closes_a_circle() -> None:
    assert cycles(ONRECORD) == []


def test_only_commands_and_the_model_import_late_what_others_start_without() -> None:
    late = [line for line in late_imports(ONRECORD) if not line.startswith("onrecord.commands.")]
    assert [line.split()[0] for line in late] == ["onrecord.extract.model"]


def test_no_module_is_over_300_lines_but_the_nouns() -> None:
    assert longer_than(ONRECORD, 300) == [RECORDS]


@pytest.mark.parametrize("module", ["onrecord", "onrecord.cli"])
@pytest.mark.parametrize("library", ["numpy", "onnxruntime", "tokenizers"])
def test_what_the_model_needs_is_not_loaded_by(module: str, library: str) -> None:
    loaded = f"import sys, {module}; print('{library}' in sys.modules, 'onrecord.flow' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


# The checks themselves must be able to fail: a small package that does each wrong thing once.

BAD = {
    "toy": "",
    "toy.records": "",
    "toy.cut": "from toy.records import A\nfrom toy.cut.knife import b\n",
    "toy.cut.knife": "from toy import glue\nimport numpy\n",
    "toy.glue": "from . import records\nfrom .glue_pot import stir\n",
    "toy.glue_pot": "def stir():\n    import toy.glue\n",
    "toy.lazy": (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import numpy\n"
        "async def f():\n    from numpy.linalg import norm\n"
    ),
}


def test_a_hole_in_a_wall_is_seen() -> None:
    assert over_walls(BAD, {"toy.cut": ("toy.records",)}) == ["toy.cut.knife imports toy.glue"]


def test_what_only_begins_alike_is_not_inside_a_wall() -> None:
    assert over_walls(BAD, {"toy.glue": ("toy.records",)}) == ["toy.glue imports toy.glue_pot"]


def test_a_wall_lets_through_what_it_allows() -> None:
    assert over_walls(BAD, {"toy.cut": ("toy.records", "toy.glue")}) == []


def test_a_library_away_from_home_is_seen() -> None:
    assert outside_home(BAD, "numpy", ("toy.lazy",)) == ["toy.cut.knife imports numpy"]


def test_only_what_is_loaded_at_once_counts_as_such() -> None:
    assert loaded_at_once(BAD, "numpy") == ["toy.cut.knife"]


def test_a_circle_is_seen_even_if_an_import_hides_in_a_function() -> None:
    assert cycles(BAD) == ["toy.glue and toy.glue_pot", "toy.glue_pot and toy.glue"]


def test_an_import_inside_a_function_is_seen() -> None:
    assert late_imports(BAD) == ["toy.glue_pot imports toy.glue"]


def test_a_long_module_is_seen() -> None:
    assert longer_than({"long": "a\n" * 301, "short": "a\n" * 300}, 300) == ["long"]
