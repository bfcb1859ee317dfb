"""``onrecord doctor``."""

from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from platform import python_version

import click

from onrecord.commands.latemodel import LateModel
from onrecord.commands.recordcheck import about_record
from onrecord.errors import OnrecordError
from onrecord.extract import installed
from onrecord.extract.modelfiles import ModelFiles
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
        ("Models", about_models),
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
        for name in ("onrecord", "onnxruntime", "tokenizers", "sqlalchemy", "starlette"):
            yield f"{name} {version(name)}"
    except PackageNotFoundError as error:
        raise OnrecordError(f"{error.name} is not installed; reinstall Onrecord") from error
    yield f"Python {python_version()}"


def about_models() -> Iterator[str]:
    """Each model's hash, and whether it is whole, loads and finds a statement.

    Raises:
        OnrecordError: one is not there, not whole, or does not work.
    """
    for name in installed():
        files = ModelFiles.find(name)
        if damaged := files.damaged():
            raise OnrecordError(f"the {name} model is damaged ({', '.join(damaged)}); reinstall it")
        for file, sha256 in files.card["files"].items():
            yield f"{name}: {file} is whole, sha-256 {sha256}"
        try:
            found = LateModel(name).entry(TRIAL).statements
        except ImportError as error:
            raise OnrecordError(f"the {name} model cannot be loaded ({error}); reinstall Onrecord") from error
        if not found:
            raise OnrecordError(f"the {name} model finds nothing in {TRIAL.source}; reinstall it")
        yield f"{name}: loads, and finds who said what in a trial sentence"
