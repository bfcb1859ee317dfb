"""The picture of the desk: an article of the sample with one of its statements chosen."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from onrecord import Record, load_model, put_on_record, read
from onrecord.desk.serving import listen, server
from onrecord.records import Kind
from onrecord.sample import articles_path
from onrecord.settings import record_url
from onrecord.store.view import ArticleView, StatementView

WIDTH, HEIGHT = 1280, 860
# The interview that four outlets report: the fullest evidence in the sample.
ARTICLE = "courier-line-on-a-chart"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """The Chromium named by the variable CHROMIUM, or the first one installed; None where there is none."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)


def take(browser: str, picture: Path) -> None:
    """Photograph the desk over the sample with the Chromium at ``browser``."""
    with TemporaryDirectory() as folder, _sample(Path(folder)) as record, _served(record) as address:
        article = next(
            record.article(one.id) for one in record.articles() if one.source.endswith(f"#{ARTICLE}")
        )
        chosen = max(article.statements, key=_evidence)
        _photograph(browser, address + _path(article, chosen), picture)


def _photograph(browser: str, address: str, picture: Path) -> None:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        page = running.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(address)
        page.screenshot(path=picture)
        running.close()


def _path(article: ArticleView, chosen: StatementView) -> str:
    return f"/articles/{article.id}?statement={chosen.statement.id}"


def _evidence(view: StatementView) -> tuple[bool, bool, int]:
    """What is worth showing: a named speaker, words between quotation marks, much known of the occasion."""
    occasion = view.statement.occasion
    told = (occasion.venue, occasion.addressee, occasion.prompt, occasion.said.date)
    return (
        view.speaker_id is not None,
        view.statement.kind is Kind.DIRECT,
        sum(part is not None for part in told),
    )


@contextmanager
def _sample(folder: Path) -> Iterator[Record]:
    """A record with the sample on it."""
    with Record.open(record_url(str(folder / "sample.sqlite"))) as record:
        for article in read(articles_path()):
            put_on_record(record, article, load_model())
        yield record


@contextmanager
def _served(record: Record) -> Iterator[str]:
    """The address of a desk over a record."""
    with listen("127.0.0.1", 0) as listener:
        host, port = listener.getsockname()[:2]
        desk = server(record, host)
        thread = threading.Thread(target=desk.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://{host}:{port}"
        finally:
            desk.should_exit = True
            thread.join()
