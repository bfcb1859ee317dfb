"""Reading and writing the record."""

from onrecord.store.record import Record

__all__ = ["Record"]
