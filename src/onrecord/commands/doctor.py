"""``onrecord doctor``."""

from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from platform import python_version

import click

from onrecord.commands.latemodel import LateModel
from onrecord.commands.modelfiles import MODEL, damaged_files, digest
from onrecord.commands.recordcheck import about_record
from onrecord.errors import OnrecordError
from onrecord.printing import complain, printable
from onrecord.records import Article
from onrecord.settings import Settings

# What a statement has to be found in.
TRIAL = Article("the trial sentence", "“We will not wait,” said Orla Vantreight.")


@click.command()
@click.pass_context
def doctor(context: click.Context) -> None:
    """Tell what is installed and whether it works."""
    settings = context.find_object(Settings) or Settings()
    checks: tuple[tuple[str, Callable[[], Iterator[str]]], ...] = (
        ("Installed", about_packages),
        ("Model", about_model),
        ("Record", lambda: about_record(settings.record)),
    )
    sound = True
    for title, check in checks:
        sound &= _told(title, check)
    click.echo("Everything works." if sound else "Something does not work; see above.")
    context.exit(0 if sound else 1)


def _told(title: str, check: Callable[[], Iterator[str]]) -> bool:
    """Print what a check tells as it comes, and say whether it went through."""
    try:
        for line in check():
            click.echo(f"{title:<10} {printable(line)}")
            title = ""
    except OnrecordError as error:
        complain(f"{title.lower()}: {error}" if title else str(error))
        return False
    return True


def about_packages() -> Iterator[str]:
    """Versions of what Onrecord rests on.

    Raises:
        OnrecordError: one of them is not installed.
    """
    try:
        for name in ("onrecord", "spacy", "sqlalchemy", "starlette"):
            yield f"{name} {version(name)}"
    except PackageNotFoundError as error:
        raise OnrecordError(f"{error.name} is not installed; reinstall Onrecord") from error
    yield f"Python {python_version()}"


def about_model() -> Iterator[str]:
    """The model's version and hash, and whether it is whole, loads and finds a statement.

    Raises:
        OnrecordError: it is not there, not whole, or does not work.
    """
    try:
        yield f"{MODEL} {version(MODEL)}"
    except PackageNotFoundError as error:
        raise OnrecordError(f"{MODEL} is not installed; reinstall Onrecord") from error
    damaged = damaged_files()
    if damaged:
        raise OnrecordError(f"{MODEL} is damaged ({', '.join(damaged)}); reinstall Onrecord")
    yield f"whole, as it was installed: sha-256 {digest()}"
    try:
        found = LateModel().entry(TRIAL).statements
    except ImportError as error:
        raise OnrecordError(f"{MODEL} cannot be loaded ({error}); reinstall Onrecord") from error
    if not found:
        raise OnrecordError(f"{MODEL} loads, but finds nothing in {TRIAL.source}; reinstall Onrecord")
    yield "loads, and finds who said what in a trial sentence"
