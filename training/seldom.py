"""``python -m training.seldom``: the words that tell of saying in the lexicon, and seldom do in the news.

Counted outside of contents in PolNeAR's training split, form by form: "states" is hardly ever a cue, "stated"
nearly always. Contents in which no other word tells of anything are not read again.
"""

from __future__ import annotations

import re
from collections import Counter

from onrecord.extract.nested import SELDOM, telling
from training.corpus import Example, examples
from training.data import TRAIN

_WORD = re.compile(r"[^\W\d_]+")
# Fewer than this prove little. Of 55 inner statements of the development split, 48 are still found; a third
# less is read again for them.
_FEWEST, _SELDOM = 5, 0.65


def main() -> None:
    """Counts, and writes the words one a line."""
    seen: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    for example in examples(TRAIN):
        for word, in_cue in _told(example):
            seen[word] += 1
            cues[word] += in_cue
    seldom = sorted(word for word, count in seen.items() if count >= _FEWEST and cues[word] < _SELDOM * count)
    SELDOM.write_text("\n".join(seldom) + "\n", "utf-8")
    print(f"{len(seldom)} of {len(seen)} words that tell seldom do")


def _told(example: Example) -> list[tuple[str, bool]]:
    """The words outside of contents that could tell, and whether each stands in a cue."""
    role = bytearray(len(example.text))
    for number, name in enumerate(("content", "cue"), 1):
        for attribution in example.attributions:
            for span in attribution[name]:
                role[span.start : span.end] = bytes([number]) * (span.end - span.start)
    words = [
        (match.group().casefold(), role[match.start()])
        for match in _WORD.finditer(example.text)
        if role[match.start()] != 1
    ]
    return [(word, place == 2) for word, place in words if telling([word], 0)]


if __name__ == "__main__":
    main()
