"""``python -m eval [GATE...]``: measure, print, and fail where a floor is not kept.

``python -m eval breakdown`` and ``python -m eval errors`` look closer, and hold nothing.
"""

import sys
from collections.abc import Callable, Mapping
from functools import partial

from eval import confidence, floors, polnear, register, reports, sample, size, speaking, speed
from eval.figures import Figures

GATES: Mapping[str, Callable[[], Figures]] = {
    "sample": sample.figures,
    "polnear": polnear.figures,
    "confidence": confidence.figures,
    "speaking": speaking.figures,
    "register": register.figures,
    "speed": speed.figures,
    "size": size.figures,
    "accurate polnear": partial(polnear.figures, "--model", "accurate"),
    "accurate confidence": confidence.accurate,
    "accurate speed": speed.accurate,
}
NEED_NOTHING = ("sample",)


def main(names: list[str]) -> int:
    """0 where every floor is kept, 1 where one is not, 2 for an unknown gate."""
    if names and names[0] in reports.NAMES:
        return reports.report(names)
    if unknown := set(names) - set(GATES):
        print(f"no gate named {', '.join(sorted(unknown))}; there are {', '.join(GATES)}", file=sys.stderr)
        print(f"closer looks, one at a time: {', '.join(reports.NAMES)}", file=sys.stderr)
        return 2
    faults = list(floors.lowered())
    for name in names or GATES:
        if name not in NEED_NOTHING and not polnear.GOLD.exists():
            print(f"{name}: not measured, as {polnear.GOLD} is not there")
            continue
        figures = GATES[name]()
        print(name)
        for figure, value in figures.items():
            floor = floors.floors().get(name, {}).get(figure)
            print(
                f"  {figure:<28}{value:>7}" + (f"   (floor {floor})" if floor is not None else ""), flush=True
            )
        faults += floors.missed(name, figures)
    for fault in faults:
        print(f"BELOW: {fault}", file=sys.stderr)
    print("Every floor is kept." if not faults else f"{len(faults)} floors are not kept.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
