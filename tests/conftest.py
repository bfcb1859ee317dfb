"""The model, loaded once for all tests that read articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import settings

from onrecord.flow import load_model

if TYPE_CHECKING:
    from onrecord.extract.extractor import Extractor

# How long an example takes is no behaviour, and depends on what else the machine does.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def model() -> Extractor:
    """The shipped model; ``onrecord.extract`` finds the same one loaded."""
    return cast("Extractor", load_model())
