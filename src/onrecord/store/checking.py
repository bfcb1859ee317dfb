"""Whether a database is sound."""

from sqlalchemy import Connection

from onrecord.store.engine import SQLITE


def problems(connection: Connection) -> list[str]:
    """What SQLite finds wrong in all of the file; PostgreSQL holds itself sound."""
    if connection.dialect.name != SQLITE:
        return []
    found = [line for (line,) in connection.exec_driver_sql("PRAGMA integrity_check") if line != "ok"]
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check")
    return found + [
        f"{row.table}: row {row.rowid} belongs to a missing row of {row.parent}" for row in orphans
    ]
