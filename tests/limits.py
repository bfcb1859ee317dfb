"""Cases beyond what the rules can do: each is expected to fail, and says why."""

import pytest


def limit(*values: object, reason: str) -> object:
    """A row of a table of cases; the test must fail on it, so that an improvement is noticed."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=reason, strict=True))
