"""The reliability diagram, as an SVG that is readable alone, in light and in dark."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

# Sizes in SVG user units: the plot is a square with its lower left corner at (LEFT, BOTTOM).
WIDTH, HEIGHT = 480, 560
MARGIN, LEFT, BOTTOM, SIDE = 20, 64, 452, 384
_STYLE = (
    "svg{color-scheme:light dark;color:#211e1a;font:13px system-ui,sans-serif}"
    "@media(prefers-color-scheme:dark){svg{color:#ece6da}}"
    "text{fill:currentColor}.note{font-size:11px}.title{font-size:16px;font-weight:600}"
)
_TITLE = "How often statements are right, by confidence"
_UNSEEN = "on none of which confidence was calibrated"
_NOTES = (
    f"{_UNSEEN}. In each bar: its statements.",
    "The thick line is their mean confidence, where the bar should end.",
)


class Bar(NamedTuple):
    """Statements with a confidence from ``low`` to ``high``; their mean confidence, and the share right."""

    low: float
    high: float
    statements: int
    confidence: float
    right: float


def diagram(bars: Sequence[Bar], error: float, articles: int) -> str:
    """The bars over confidence, with the diagonal on which they should end; ``error`` is from 0 to 1."""
    count = sum(bar.statements for bar in bars)
    told = f"Expected calibration error: {100 * error:.1f} of 100, in ten bins"
    over = f"{count:,} statements of {articles:,} development articles,"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}"'
            f' height="{HEIGHT}" role="img" aria-labelledby="title desc">',
            f'<title id="title">{_TITLE}</title>',
            f'<desc id="desc">{told}; {over} {_UNSEEN}; {_in_words(bars)}.</desc>',
            f"<style>{_STYLE}</style>",
            _text(MARGIN, 26, _TITLE, "title"),
            _text(MARGIN, 46, f"{told}."),
            *_axes(),
            *_drawn(bars),
            _line((LEFT, BOTTOM), (LEFT + SIDE, BOTTOM - SIDE), "4 4"),
            *(_text(MARGIN, BOTTOM + 62 + 16 * n, line, "note") for n, line in enumerate([over, *_NOTES])),
            "</svg>\n",
        ]
    )


def _in_words(bars: Iterable[Bar]) -> str:
    return "; ".join(
        f"confidence {bar.low:.1f} to {bar.high:.1f}: {100 * bar.right:.0f} of 100 right, of {bar.statements}"
        for bar in bars
    )


def _axes() -> Iterator[str]:
    for step in range(0, 11, 2):
        at, label = step / 10, f"{step / 10:.1f}"
        yield _line((_x(at), BOTTOM), (_x(at), BOTTOM + 5))
        yield _line((LEFT - 5, _y(at)), (LEFT, _y(at)))
        yield _text(_x(at), BOTTOM + 20, label, anchor="middle")
        yield _text(LEFT - 9, _y(at) + 4, label, anchor="end")
    yield _line((LEFT, BOTTOM), (LEFT + SIDE, BOTTOM))
    yield _line((LEFT, BOTTOM), (LEFT, BOTTOM - SIDE))
    yield _text(LEFT + SIDE / 2, BOTTOM + 40, "confidence", anchor="middle")
    middle = f"{_x(0) - 44:.1f} {_y(0.5):.1f}"
    yield f'<text transform="translate({middle}) rotate(-90)" text-anchor="middle">share right</text>'


def _drawn(bars: Iterable[Bar]) -> Iterator[str]:
    for bar in bars:
        left, width, height = _x(bar.low) + 2, _x(bar.high) - _x(bar.low) - 4, SIDE * bar.right
        mean = _y(bar.confidence)
        yield (
            f'<rect x="{left:.1f}" y="{BOTTOM - height:.1f}" width="{width:.1f}" height="{height:.1f}"'
            ' fill="currentColor" fill-opacity="0.25" stroke="currentColor"/>'
        )
        yield _line((left, mean), (left + width, mean), thick=True)
        # At the foot, clear of the diagonal and of the line.
        yield _text(left + width / 2, BOTTOM - 5, f"{bar.statements:,}", "note", anchor="middle")


def _x(share: float) -> float:
    return LEFT + SIDE * share


def _y(share: float) -> float:
    return BOTTOM - SIDE * share


def _line(
    start: tuple[float, float], end: tuple[float, float], dashes: str = "", *, thick: bool = False
) -> str:
    (x1, y1), (x2, y2) = start, end
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    width = 3 if thick else 1
    place = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line {place} stroke="currentColor" stroke-width="{width}"{dashed}/>'


def _text(x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> str:
    named = f' class="{kind}"' if kind else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{named}>{words}</text>'
