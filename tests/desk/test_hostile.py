"""Articles that try to break a page."""

from dataclasses import replace

import pytest
from tests.desk import sample
from tests.desk.conftest import Get, visitor
from tests.desk.fake import FakeRecord
from tests.desk.reading import tags, text_of

HELD = sample.hostile()
PATHS = [
    "/",
    "/articles",
    "/articles/5",
    "/speakers",
    "/speakers/5",
    "/search?q=%3Cscript%3E",
    "/search?q=long",
]
PATHS += [f"/articles/5?statement={said.id}" for said in HELD.statements]
PATHS += [f"/statements/{said.id}" for said in HELD.statements]


@pytest.mark.parametrize("path", PATHS)
def test_no_markup_of_an_article_becomes_markup(get: Get, path: str) -> None:
    html = get(path).text
    assert not any(tags(html, name) for name in ("script", "img", "iframe", "object", "base", "style"))
    assert len(tags(html, "main")) == 1
    assert not [svg for svg in tags(html, "svg") if "onload" in svg]


@pytest.mark.parametrize("path", PATHS)
def test_every_link_stays_on_the_desk(get: Get, path: str) -> None:
    assert {str(a["href"])[0] for a in tags(get(path).text, "a")} <= {"/", "#"}


def test_its_text_is_shown_as_it_is(get: Get) -> None:
    assert text_of(get("/articles/5").text, "text") == HELD.article.text.replace("\0", "\ufffd")


@pytest.mark.parametrize("path", PATHS)
def test_what_turns_the_reading_direction_is_kept_apart(get: Get, path: str) -> None:
    html = get(path).text
    outside = html.split("\u202e")[:-1]
    isolated = ("<bdi>", "<title>", "<p ", "<h2 ", 'aria-label="', 'value="')
    assert all(max(before.rfind(tag) for tag in isolated) > before.rfind("</bdi>") for before in outside)


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://harbour.example/a", True),
        ("HTTP://harbour.example/a", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//elsewhere.example", False),
        ("file:///etc/passwd", False),
        (" https://harbour.example", False),
    ],
)
def test_only_web_addresses_are_linked(url: str, linked: bool) -> None:
    held = replace(sample.harbour(), article=replace(sample.harbour().article, url=url))
    links = [a["href"] for a in tags(visitor(FakeRecord([[held]]))("/articles/1").text, "a")]
    assert (url in links) is linked
