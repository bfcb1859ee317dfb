"""Weeks as ISO 8601 writes them, ``2016-W37``, and their place among days, months and years."""

import datetime
import re

_WEEK = re.compile(r"[0-9]{4}-W[0-9]{2}")


def monday(week: str | None) -> datetime.date | None:
    """The day that an ISO week begins with; None for what is no such week."""
    if not week or not _WEEK.fullmatch(week):
        return None
    try:
        return datetime.date.fromisoformat(f"{week}-1")
    except ValueError:
        return None


def place_in_time(date: str) -> str:
    """What time order goes by: the ISO date itself, and for a week its Monday.

    As text, "2016-W37" would stand behind all days and months of 2016.
    """
    begins = monday(date)
    return begins.isoformat() if begins else date
