"""The desk in a real Chromium."""

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.desk import sample

pytestmark = pytest.mark.browser

FIRST = sample.harbour().statements[0].id
NESTED = [said.id for said in sample.survey().statements]
UNKNOWN = sample.ledger().statements[2].id
PATHS = [
    "/",
    "/speakers",
    "/speakers/1",
    "/speakers/2",
    "/speakers/5",
    "/articles",
    "/articles/1",
    f"/articles/1?statement={FIRST}",
    "/articles/2/versions/1",
    "/articles/5",
    *(f"/articles/5?statement={said.id}" for said in sample.hostile().statements),
    "/articles/6",
    f"/articles/6?statement={NESTED[4]}",
    f"/articles/6?statement={NESTED[6]}",
    "/speakers/7",
    f"/statements/{FIRST}",
    f"/statements/{NESTED[6]}",
    f"/statements/{UNKNOWN}",
    *(f"/statements/{said.id}" for said in sample.hostile().statements),
    "/search?q=watch",
    "/search?q=" + "x" * 300,
    "/no-such-page",
]
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")


def visit(page: Page, address: str, path: str) -> list[str]:
    """What the browser complains about on a page, a missing page's own status left out."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    page.goto(address + path)
    return [text for text in complaints if "status of 404" not in text]


@pytest.mark.parametrize("path", PATHS)
def test_the_browser_has_nothing_to_complain_about(chromium: Browser, address: str, path: str) -> None:
    page = chromium.new_page()
    assert visit(page, address, path) == []
    assert page.evaluate("document.styleSheets.length") == 1
    page.close()


@pytest.mark.parametrize(
    "path", ["/", "/speakers/1", f"/articles/1?statement={FIRST}", f"/statements/{FIRST}"]
)
def test_nothing_needs_javascript(page: Page, address: str, path: str) -> None:
    visit(page, address, path)
    assert page.locator("h1").count() == 1
    assert page.locator("main").inner_text()


@pytest.mark.parametrize("path", PATHS)
def test_a_narrow_phone_does_not_scroll_sideways(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    visit(page, address, path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_all_text_has_contrast(chromium: Browser, address: str, path: str, scheme: str) -> None:
    context = chromium.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(address + path)
    measured = page.evaluate(CONTRAST)
    context.close()
    assert len(measured) > 10
    assert [text for text in measured if text["ratio"] < 4.5] == []


def test_dark_mode_is_dark(chromium: Browser, address: str) -> None:
    page = chromium.new_page(color_scheme="dark")
    page.goto(address)
    red, green, blue = page.evaluate(
        "getComputedStyle(document.documentElement).backgroundColor.match(/[0-9]+/g).map(Number)"
    )
    page.close()
    assert max(red, green, blue) < 60


@pytest.mark.parametrize("article", [1, 5, 6])
def test_the_text_reaches_the_reader_code_point_for_code_point(
    page: Page, address: str, article: int
) -> None:
    page.goto(f"{address}/articles/{article}")
    archived = sample.record().article(article).article.text
    assert page.evaluate("document.getElementById('text').textContent") == archived.replace("\0", "\ufffd")


def focused(page: Page) -> str:
    where: str = page.evaluate("document.activeElement.className + ' ' + document.activeElement.id")
    return where


def tab_to(page: Page, wanted: str) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if wanted in focused(page).split():
            return
    raise AssertionError(f"no {wanted} within 40 tab stops")


def test_by_keyboard_from_a_mark_to_its_panel_to_the_speakers_record(page: Page, address: str) -> None:
    page.goto(f"{address}/articles/1")
    tab_to(page, "m")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/articles/1?statement={FIRST}#s-{FIRST}")
    assert page.locator("#panel").is_visible()
    page.keyboard.press("Tab")
    assert "chosen" in focused(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**#panel")
    tab_to(page, "speaker")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/speakers/1")
    assert page.locator("h1").inner_text() == "Ilse Marrow"


def test_every_nested_statement_is_reached_by_keyboard_and_seen(page: Page, address: str) -> None:
    page.goto(f"{address}/articles/6")
    reached = []
    for _ in range(30):
        page.keyboard.press("Tab")
        if focused(page).startswith("m "):
            mark = page.locator(":focus")
            reached.append((mark.get_attribute("href") or "").partition("#s-")[2])
            assert mark.inner_text().strip()
            assert mark.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    assert sorted(reached) == sorted(NESTED)


def test_from_an_inner_statement_to_the_outer_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}/articles/6?statement={NESTED[1]}")
    panel = page.locator("#panel")
    panel.get_by_role("link", name="Oskar Lund said").click()
    assert page.url == f"{address}/articles/6?statement={NESTED[0]}#s-{NESTED[0]}"
    panel.get_by_role("link", name="Ana Bel promised").click()
    assert page.url == f"{address}/articles/6?statement={NESTED[1]}#s-{NESTED[1]}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_inside_others_have_a_ground_of_their_own(chromium: Browser, address: str, scheme: str) -> None:
    page = chromium.new_page(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{address}/articles/6")
    depths = ["content:not(.in-1):not(.in-2)", "content.in-1", "content.in-2"]
    grounds = [
        page.locator(f"#text .m.{depth}").first.evaluate("e => getComputedStyle(e).backgroundColor")
        for depth in depths
    ]
    held = page.locator("#text .m.cue.in-1").first.evaluate("e => getComputedStyle(e).backgroundColor")
    page.close()
    assert len(set(grounds)) == 3
    assert held == grounds[0]


def test_by_keyboard_from_the_panel_to_the_statement_and_up_its_chain(page: Page, address: str) -> None:
    page.goto(f"{address}/articles/6?statement={NESTED[6]}#panel")
    page.get_by_role("link", name="All that is known of this statement").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/statements/{NESTED[6]}")
    for outer, name in ((NESTED[5], "Ana Bel"), (NESTED[4], "Harbour board")):
        tab_to(page, "name")
        while page.locator(":focus").inner_text() != name:
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}/statements/{outer}")


@pytest.mark.parametrize(("width", "beside"), [(360, False), (1200, True)])
def test_a_short_chain_is_drawn_beside_each_other_where_there_is_room(
    page: Page, address: str, width: int, beside: bool
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}/statements/{NESTED[6]}")
    boxes = [station.bounding_box() for station in page.locator(".chain li").all()]
    assert len(boxes) == 4
    for one, other in pairwise(boxes):
        assert one
        assert other
        assert (one["y"] == other["y"]) is beside
        assert (one["x"] < other["x"]) is beside


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_articles_own_words_look_different(chromium: Browser, address: str, scheme: str) -> None:
    page = chromium.new_page(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{address}/articles/2")
    own = page.locator("#text .itself").first
    ground = own.evaluate("e => getComputedStyle(e).backgroundColor")
    edge = own.evaluate("e => getComputedStyle(e).borderInlineStartWidth")
    others = {
        page.locator(selector).first.evaluate("e => getComputedStyle(e).backgroundColor")
        for selector in ("#text .m.content", ".text", "body")
    }
    page.close()
    assert ground not in others
    assert edge == "3px"


def test_whoever_listens_is_told_where_the_articles_own_words_begin_and_end(page: Page, address: str) -> None:
    page.goto(f"{address}/articles/2")
    heard = page.locator("#text").aria_snapshot()
    assert "[the article’s own words:] She did not name the government" in heard
    assert "that had proposed it. [end of its own words]" in heard


def test_the_list_of_own_words_leads_to_their_place(page: Page, address: str) -> None:
    page.goto(f"{address}/articles/2")
    page.get_by_role("link", name="She did not name the government").focus()
    page.keyboard.press("Enter")
    assert page.locator(".itself:target").inner_text().startswith("She did not name")


def test_the_first_tab_stop_skips_to_the_content(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.locator(".skip:focus").is_visible()
    page.keyboard.press("Enter")
    assert focused(page).split()[-1] == "main"


@pytest.mark.parametrize("width", [390, 1280])
def test_the_chosen_words_and_the_panel_are_seen_together(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{address}/articles/1?statement={FIRST}#s-{FIRST}")
    words = page.locator("#text .chosen").first.bounding_box()
    panel = page.locator("#panel").bounding_box()
    assert words
    assert panel
    assert 0 <= words["y"] < 844
    assert 0 <= panel["y"] < 844
    assert words["x"] + words["width"] <= panel["x"] or words["y"] + words["height"] <= panel["y"]


def test_the_panel_closes_by_its_link(page: Page, address: str) -> None:
    page.goto(f"{address}/articles/1?statement={FIRST}")
    page.get_by_role("link", name="Close").click()
    assert page.locator("#panel").count() == 0
    assert page.url == f"{address}/articles/1#s-{FIRST}"


def test_a_mark_of_the_timeline_leads_to_its_statement(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}/speakers/1")
    page.locator("svg.wide a.mark").first.click()
    assert page.locator("li:target").count() == 1


@pytest.mark.parametrize(("width", "shown", "hidden"), [(390, "narrow", "wide"), (1280, "wide", "narrow")])
def test_the_timeline_fits_its_screen(page: Page, address: str, width: int, shown: str, hidden: str) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{address}/speakers/1")
    assert page.locator(f"svg.timeline.{shown}").is_visible()
    assert not page.locator(f"svg.timeline.{hidden}").is_visible()


def test_a_search_is_sent_from_the_front_page(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox").fill("marrow")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=marrow")
    assert page.get_by_role("link", name="Ilse Marrow").first.is_visible()
