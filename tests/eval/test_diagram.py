"""The reliability diagram."""

import re
from xml.etree import ElementTree

import pytest
from eval.confidence import DRAWING
from eval.diagram import BOTTOM, HEIGHT, LEFT, SIDE, WIDTH, Bar, diagram

from eval import floors

SVG = "{http://www.w3.org/2000/svg}"
BARS = [Bar(0.2, 0.3, 12, 0.25, 0.5), Bar(0.9, 1.0, 1200, 0.95, 0.9)]
TOLD = re.compile(r"Expected calibration error: ([\d.]+) of 100")


def drawn(bars: list[Bar]) -> ElementTree.Element:
    return ElementTree.fromstring(diagram(bars, 0.0314, 42))


def texts(picture: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in picture.iter(f"{SVG}text")]


def test_it_tells_its_error_in_words() -> None:
    assert "Expected calibration error: 3.1 of 100, in ten bins." in texts(drawn(BARS))
    assert "1,212 statements of 42 development articles," in texts(drawn(BARS))


def test_it_is_readable_to_those_who_cannot_see_it() -> None:
    picture = drawn(BARS)
    named = [picture.find(f"{SVG}{tag}") for tag in ("title", "desc")]
    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby") == " ".join(one.get("id", "") for one in named if one is not None)
    told = named[1].text if named[1] is not None else None
    assert told is not None
    assert "confidence 0.2 to 0.3: 50 of 100 right, of 12" in told


def test_each_bar_is_as_high_as_the_share_right_and_holds_its_number() -> None:
    picture = drawn(BARS)
    rects = list(picture.iter(f"{SVG}rect"))
    heights, lefts = ([float(rect.get(name, 0)) for rect in rects] for name in ("height", "x"))
    assert heights == pytest.approx([SIDE * 0.5, SIDE * 0.9], abs=0.1)
    assert lefts == pytest.approx([LEFT + SIDE * 0.2 + 2, LEFT + SIDE * 0.9 + 2], abs=0.1)
    assert {"12", "1,200"} <= set(texts(picture))


def test_the_diagonal_goes_from_corner_to_corner() -> None:
    [diagonal] = [line for line in drawn([]).iter(f"{SVG}line") if line.get("stroke-dasharray")]
    assert [float(diagonal.get(name, 0)) for name in ("x1", "y1", "x2", "y2")] == [
        LEFT,
        BOTTOM,
        LEFT + SIDE,
        BOTTOM - SIDE,
    ]


def test_all_of_it_takes_the_colour_of_the_text() -> None:
    picture = drawn(BARS)
    painted = {one.get(name) for one in picture.iter() for name in ("fill", "stroke")}
    assert painted == {None, "currentColor"}
    assert "prefers-color-scheme:dark" in (picture.findtext(f"{SVG}style") or "")


def test_all_of_it_is_in_the_picture() -> None:
    places = [
        (float(one.get(x, 0)), float(one.get(y, 0)))
        for one in drawn(BARS).iter()
        for x, y in (("x", "y"), ("x1", "y1"), ("x2", "y2"))
    ]
    assert [(x, y) for x, y in places if not (0 <= x <= WIDTH and 0 <= y <= HEIGHT)] == []


def test_the_shipped_drawing_keeps_its_ceiling() -> None:
    [error] = set(TOLD.findall(DRAWING.read_text("utf-8")))
    assert float(error) <= floors.floors().get("confidence", {}).get("calibration error", 100)
