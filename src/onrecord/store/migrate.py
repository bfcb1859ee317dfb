"""From the form that a record was written in to the present one, in order and in one transaction."""

from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table

from onrecord.errors import NewerRecord, NotARecord

MIGRATIONS = Path(__file__).parent / "migrations"
# Not Alembic's usual name: a database that has this table is a record, whatever else uses Alembic.
REVISION_TABLE = "onrecord_revision"


def revisions(scripts: Path = MIGRATIONS) -> tuple[str, ...]:
    """All forms that a record can have, oldest first, told from the names of the files."""
    return tuple(sorted(path.name[1:5] for path in scripts.glob("versions/r[0-9][0-9][0-9][0-9]_*.py")))


def revision_of(connection: Connection, place: str, scripts: Path = MIGRATIONS) -> str | None:
    """The form that a database has: None if there is nothing in it yet.

    Raises:
        NotARecord: if it holds something else.
        NewerRecord: if a later version wrote it.
    """
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if REVISION_TABLE not in tables:
        raise NotARecord(f"{place}: a database, but not a record; it was left as it is")
    revision = connection.scalar(select(column("version_num")).select_from(table(REVISION_TABLE)))
    if revision is not None and revision not in revisions(scripts):
        raise NewerRecord(f"{place}: written by a later version of Onrecord; update Onrecord to open it")
    return revision


def upgrade(connection: Connection, scripts: Path = MIGRATIONS) -> None:
    """Brings the record up to date in the connection's transaction."""
    # Alembic takes a while to import, which a record that is up to date need not wait for.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection, "version_table": REVISION_TABLE})
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    command.upgrade(config, "head")
