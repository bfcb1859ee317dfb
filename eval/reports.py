"""``python -m eval breakdown`` and ``errors``: extraction on PolNeAR looked at closely, against no floor."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from eval import breakdown, errors, polnear
from eval.judged import judge, outermost
from eval.polnear import GOLD

NAMES = ("breakdown", "errors")


def report(arguments: Sequence[str]) -> int:
    """Print one; 0 where that was done, 1 where its input is missing or is none."""
    asked = _parser().parse_args(arguments)
    if not GOLD.exists():
        print(f"{asked.report}: not measured, as {GOLD} is not there", file=sys.stderr)
        return 1
    try:
        told = polnear.told(asked.statements)
    except (OSError, ValueError) as error:
        print(f"{asked.report}: {error}", file=sys.stderr)
        return 1
    judged = judge(polnear.gold(), told)
    if asked.report == "breakdown":
        print(breakdown.table(judged, judge(polnear.gold(), outermost(told))), end="")
        return 0
    found = errors.errors(judged)
    print(errors.counts(found))
    print("\n".join(errors.listed(found, with_text=asked.text)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    chosen = parser.add_subparsers(dest="report", required=True)
    helps = {
        "breakdown": "precision, recall and F1 by publisher, kind, length and more, as a Markdown table",
        "errors": "wrong and missed statements by cause, with their offsets",
    }
    for name in NAMES:
        one = chosen.add_parser(name, help=helps[name], description=helps[name])
        one.add_argument(
            "statements",
            nargs="?",
            type=Path,
            metavar="STATEMENTS",
            help="what onrecord extract --format jsonl printed of the split; extracted now where left out",
        )
        if name == "errors":
            one.add_argument("--text", action="store_true", help="the words too, which are not ours to ship")
    return parser
