"""Ids as they come from users: nothing that cannot be one reaches the database."""

from onrecord.errors import NotFound

# The largest integer that both databases take for a key:
# https://www.postgresql.org/docs/current/datatype-numeric.html
LARGEST = 2**31 - 1


def refuse_impossible(what: str, number: int) -> None:
    """Raises ``NotFound`` if no row can have the number."""
    if not 0 < number <= LARGEST:
        raise not_found(what, number)


def not_found(what: str, key: object) -> NotFound:
    """The error for an article, a speaker or a statement that is not there."""
    return NotFound(f"no {what} on record has the id {str(key)[:40]!r}")


def is_text(words: str) -> bool:
    """Whether both databases can store and compare it: no NUL, no half characters."""
    return "\0" not in words and not any("\ud800" <= c <= "\udfff" for c in words)
