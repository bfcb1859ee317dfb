"""The shared yardstick as a module: what it defines is used here and not written again."""

from functools import cache
from types import ModuleType

from eval.places import SHARED

SCORER = SHARED / "bench" / "score_attribution.py"


@cache
def yardstick() -> ModuleType:
    """``score_attribution.py``, read once.

    Run from its text and not imported, as an import would write compiled files beside it.

    Raises:
        FileNotFoundError: where the shared folder is not beside this checkout.
    """
    module = ModuleType("yardstick", SCORER.name)
    exec(compile(SCORER.read_text("utf-8"), SCORER, "exec"), module.__dict__)  # noqa: S102
    return module
