"""The desk in memory, and the desk in a real browser."""

import asyncio
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.desk.sample import record

from onrecord.desk import app
from onrecord.desk.serving import listen, server
from onrecord.store.view import RecordView

Get = Callable[..., httpx.Response]
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def visitor(held: RecordView) -> Get:
    """Sends one request to a desk over ``held``: ``get("/path")``, or with ``method="HEAD"``."""
    desk = app(held)

    async def request(path: str, method: str) -> httpx.Response:
        transport = httpx.ASGITransport(desk, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://desk.example") as client:
            return await client.request(method, path)

    def get(path: str, method: str = "GET") -> httpx.Response:
        # In a thread of its own, since Playwright keeps a loop running in this one.
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, request(path, method)).result()

    return get


@pytest.fixture(scope="module")
def get() -> Get:
    """Visits the desk over the sample."""
    return visitor(record())


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of a desk over the sample, really served."""
    with listen("127.0.0.1", 0) as listener:
        host, port = listener.getsockname()
        running = server(record(), host)
        thread = threading.Thread(target=running.run, kwargs={"sockets": [listener]})
        thread.start()
        yield f"http://{host}:{port}"
        running.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A real Chromium: the one named by CHROMIUM, or the first one installed."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if path is None:
        pytest.skip("no Chromium is installed; name one in the variable CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh browser session that runs no JavaScript of a page."""
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A blank page of that session."""
    return context.new_page()
