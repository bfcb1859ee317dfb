"""The time as the record writes it."""

from datetime import UTC, datetime


def now() -> str:
    """This moment, to the second (ISO 8601, UTC)."""
    return datetime.now(UTC).isoformat(timespec="seconds")
