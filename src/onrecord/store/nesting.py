"""Statements inside statements, as they are put on the record."""

from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from onrecord.errors import RecordError
from onrecord.records import Statement


def outer_first(source: str, statements: Sequence[Statement]) -> list[Statement]:
    """The statements of an article, each after the one that it stands in, else in the order given.

    Raises:
        RecordError: if one stands in a statement that is not the article's, or in itself, however far round.
    """
    by_id = {one.id: one for one in statements}
    outers = {one.id: () if one.within is None else (one.within,) for one in statements}
    for outer in outers.values():
        if not by_id.keys() >= set(outer):
            raise _refused(source, "stands in one that the article does not have")
    return [by_id[one] for one in _sorted(source, outers)]


def _sorted(source: str, outers: Mapping[str, tuple[str, ...]]) -> list[str]:
    try:
        return list(TopologicalSorter(outers).static_order())
    except CycleError as error:
        raise _refused(source, "stands in itself") from error


def _refused(source: str, why: str) -> RecordError:
    return RecordError(f"{source}: not put on record: one of its statements {why}; please report this")
