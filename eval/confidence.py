"""Whether confidence means what it says, on the development articles that nothing was calibrated on.

Expected calibration error (Guo, Pleiss, Sun and Weinberger, ICML 2017): the statements are put into ten bins
by confidence, and the gaps between mean confidence and share right are averaged, each weighed by its number
of statements.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from math import fsum, pi, sqrt
from pathlib import Path
from typing import NamedTuple

from eval.diagram import Bar, diagram
from eval.figures import Figures, percent
from eval.halves import calibrates
from eval.judged import Judged, Output, judge, outermost
from eval.polnear import extracted, gold

DRAWING = Path(__file__).with_name("reliability.svg")
BINS = 10
SURE = 0.9
_EDGES = tuple(number / BINS for number in range(1, BINS))


class Said(NamedTuple):
    """How sure a statement was said to be, from 0 to 1, and whether it is right."""

    confidence: float
    right: bool


Bins = Sequence[Sequence[Said]]


def figures() -> Figures:
    """Calibration errors and the shares at ``SURE``, in per cent; draws ``eval/reliability.svg`` too."""
    checked = _checked(extracted())
    said = of(checked)
    _draw(diagram(bars(said), calibration_error(equal_width(said)), len(checked)))
    outer = of(_checked(outermost(extracted())))
    return {
        **measured(said),
        "calibration error unnested": _percent(calibration_error(equal_width(outer))),
    }


def accurate() -> Figures:
    """The same of the accurate model, without a drawing."""
    return measured(of(_checked(extracted("--model", "accurate"))))


def _checked(told: Output) -> Sequence[Judged]:
    """The articles on which nothing was calibrated."""
    return [article for article in judge(gold(), told) if not calibrates(article.id)]


def measured(said: Sequence[Said]) -> Figures:
    """The figures of some statements; ``right at 0.9`` is missing where none was said to be so sure."""
    sure = [one for one in said if one.confidence >= SURE]
    right = {f"right at {SURE}": percent(sum(one.right for one in sure), len(sure))} if sure else {}
    return {
        "calibration error": _percent(calibration_error(equal_width(said))),
        "calibration error by mass": _percent(calibration_error(equal_mass(said))),
        "calibration error by chance": _percent(chance_error(equal_width(said))),
        **right,
        f"share at {SURE}": percent(len(sure), len(said)),
    }


def of(judged: Iterable[Judged]) -> list[Said]:
    """The confidence of each statement, and whether it is right."""
    return [
        Said(told.confidence, right)
        for article in judged
        for told, right in zip(article.told, article.right, strict=True)
    ]


def equal_width(said: Iterable[Said]) -> Bins:
    """Ten bins: (0, 0.1], (0.1, 0.2] ... as Guo et al. have them; 0 is in the first."""
    return _bins(said, lambda one: bisect_left(_EDGES, one.confidence))


def equal_mass(said: Sequence[Said]) -> Bins:
    """Ten bins of as many statements each, as far as those of one confidence stay together."""
    ordered = sorted(one.confidence for one in said)
    return _bins(said, lambda one: bisect_left(ordered, one.confidence) * BINS // len(ordered))


def calibration_error(bins: Bins) -> float:
    """From 0, where in each bin as many are right as its confidences add up to, to 1; 0 for no statements."""
    return _mean([abs(_right(one) - _confidence(one)) for one in bins], bins)


def chance_error(bins: Bins) -> float:
    """The error to expect of so many statements if each confidence were exactly true, from 0 to 1.

    The number right in a bin then varies around the sum of its confidences with the variance of
    independent trials; the mean of what is nearly normal and centred lies sqrt(2 / pi) deviations off.
    """
    variances = [fsum(said.confidence * (1 - said.confidence) for said in one) for one in bins]
    return _mean([sqrt(2 / pi * variance) for variance in variances], bins)


def bars(said: Sequence[Said]) -> list[Bar]:
    """The bins of equal width that hold statements, for drawing."""
    return [
        Bar(number / BINS, (number + 1) / BINS, len(one), _confidence(one) / len(one), _right(one) / len(one))
        for number, one in enumerate(equal_width(said))
        if one
    ]


def _bins(said: Iterable[Said], place: Callable[[Said], int]) -> Bins:
    bins: list[list[Said]] = [[] for _ in range(BINS)]
    for one in said:
        bins[place(one)].append(one)
    return bins


def _right(said: Sequence[Said]) -> int:
    return sum(one.right for one in said)


def _confidence(said: Sequence[Said]) -> float:
    return fsum(one.confidence for one in said)


def _mean(gaps: Sequence[float], bins: Bins) -> float:
    total = sum(map(len, bins))
    return fsum(gaps) / total if total else 0.0


def _percent(share: float) -> float:
    """Two decimals, as the ceiling is low."""
    return round(100 * share, 2)


def _draw(drawing: str) -> None:
    """Written only where it differs, so that measuring again leaves the checkout as it was."""
    if not DRAWING.exists() or DRAWING.read_text("utf-8") != drawing:
        DRAWING.write_text(drawing, "utf-8")
        print(f"{DRAWING.name}: written")
