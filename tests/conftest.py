"""The language model, loaded once for all tests that parse."""

import pytest

from onrecord.extract.language import Model
from onrecord.flow import load_model


@pytest.fixture(scope="session")
def model() -> Model:
    """The shipped model; ``onrecord.extract`` finds the same one loaded."""
    return load_model()
