"""The desk's addresses. Each handler reads one page off the record and shows it."""

import re
from collections.abc import Callable
from functools import partial

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from onrecord.desk import article, pages
from onrecord.desk import statement as statements
from onrecord.desk.headers import HEADERS, SafeHeaders
from onrecord.desk.rendering import HERE, environment
from onrecord.errors import NotFound, RecordError
from onrecord.store.view import RecordView

_NUMBER = re.compile(r"[0-9]{1,18}")  # what fits a database's 64 bits
_STATEMENT = re.compile(r"[0-9a-f]{16}")

Show = Callable[..., HTMLResponse]


def app(record: RecordView) -> Starlette:
    """The desk over a record, as an ASGI application. Handlers block, so they run in threads."""
    show = _shower()
    return Starlette(
        routes=[
            *_list_routes(record, show),
            *_item_routes(record, show),
            Mount("/static", StaticFiles(directory=HERE / "static")),
        ],
        middleware=[Middleware(SafeHeaders)],
        exception_handlers={
            NotFound: partial(_missing, show),
            HTTPException: partial(_refused, show),
            RecordError: partial(_unreadable, show),
            Exception: partial(_failed, show),
        },
    )


def _shower() -> Show:
    env = environment()

    def show(template: str, page: object, status: int = 200, here: str = "") -> HTMLResponse:
        return HTMLResponse(env.get_template(template).render(page=page, here=here), status)

    return show


def _list_routes(record: RecordView, show: Show) -> list[Route]:
    def front(_: Request) -> Response:
        return show("front.html", pages.front(record))

    def speakers(_: Request) -> Response:
        return show("speakers.html", pages.speakers(record), here="/speakers")

    def articles(_: Request) -> Response:
        return show("articles.html", pages.articles(record), here="/articles")

    def search(request: Request) -> Response:
        return show("search.html", pages.search(record, request.query_params.get("q", "")))

    return [
        Route("/", front),
        Route("/speakers", speakers),
        Route("/articles", articles),
        Route("/search", search),
    ]


def _item_routes(record: RecordView, show: Show) -> list[Route]:
    def speaker(request: Request) -> Response:
        number = _number(request, "id")
        # An address that somebody kept leads to who that speaker is now; not for good, as editors part them.
        if now := record.speaker(number).merged_into:
            return RedirectResponse(f"/speakers/{now}", 302)
        return show("speaker.html", pages.speaker(record, number))

    def text(request: Request) -> Response:
        version = _number(request, "version") if "version" in request.path_params else None
        number, chosen = _number(request, "id"), request.query_params.get("statement") or None
        return show("article.html", article.article(record, number, version, chosen))

    def statement(request: Request) -> Response:
        statement_id = request.path_params["id"]
        if not _STATEMENT.fullmatch(statement_id):
            raise NotFound("There is no such statement.")
        return show("statement.html", statements.statement(record, statement_id))

    return [
        Route("/speakers/{id}", speaker),
        Route("/articles/{id}", text),
        Route("/articles/{id}/versions/{version}", text),
        Route("/statements/{id}", statement),
    ]


def _number(request: Request, name: str) -> int:
    text: str = request.path_params[name]
    if not _NUMBER.fullmatch(text):
        raise NotFound("Nothing on record has that number.")
    return int(text)


def _missing(show: Show, _: Request, error: Exception) -> Response:
    return _message(show, 404, "Not on record", str(error))


def _refused(show: Show, _: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 400
    if status == 404:
        return _message(show, 404, "No such page", "The desk has no page at this address.")
    response = _message(show, status, "Not possible", "The desk only shows pages; it takes nothing else.")
    response.headers.update((error.headers if isinstance(error, HTTPException) else None) or {})
    return response


def _unreadable(show: Show, _: Request, error: Exception) -> Response:
    return _message(show, 503, "The record cannot be read", str(error))


def _failed(show: Show, _: Request, error: Exception) -> Response:
    # Outside the middleware, so the headers are put on here; the server logs the error itself.
    response = _message(
        show, 500, "Something went wrong", "The desk failed on this page. The record is unharmed."
    )
    response.headers.update(HEADERS)
    return response


def _message(show: Show, status: int, heading: str, message: str) -> HTMLResponse:
    return show("message.html", pages.MessagePage(heading, message), status)
