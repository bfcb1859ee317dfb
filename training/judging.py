"""How good a reader is on the development split, by the shared yardstick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from eval.yardstick import yardstick
from numpy.typing import NDArray

from onrecord.extract.labels import ROLES, Run, best, decode
from onrecord.extract.linking import Linked, Vectors, link
from onrecord.extract.reading import Answers
from training.corpus import Lesson

Spans = list[dict[str, list[tuple[int, int]]]]


def figures(
    lessons: Sequence[Lesson],
    answers: Sequence[Answers],
    prior: NDArray[np.float32],
    gold: Sequence[dict[str, Any]],
) -> dict[str, Any]:
    """The yardstick's figures for what the answers say, before any rule."""
    found = {
        lesson.id: spans(lesson, attributions(lesson, told, prior))
        for lesson, told in zip(lessons, answers, strict=True)
    }
    bench = yardstick()
    return {**bench.span_figures(gold, found), **bench.linked_figures(gold, found)}


def attributions(lesson: Lesson, answers: Answers, prior: NDArray[np.float32]) -> list[Linked]:
    """What the answers for an article say."""
    runs = list(decode(best(answers.roles), ROLES))
    return link(runs, Vectors(answers.parts, answers.cues, lesson.tokens.paragraphs(), prior))


def spans(lesson: Lesson, linked: Sequence[Linked]) -> Spans:
    """As the yardstick takes them."""
    starts, ends = lesson.tokens.word_spans()

    def place(run: Run) -> tuple[int, int]:
        return int(starts[run.start]), int(ends[run.end - 1])

    return [
        {
            "source": [place(one.source)] if one.source else [],
            "cue": [place(one.cue)],
            "content": [place(run) for run in one.content],
        }
        for one in linked
    ]


def summary(figures: dict[str, Any]) -> str:
    """The figures that targets are set for, in one line."""
    exact = " / ".join(f"{figures['exact'][role]['f1']:.1f}" for role in ROLES)
    return (
        f"exact {exact}, linked {figures['linked']['f1']:.1f}, "
        f"strict {figures['linked_strict']['f1']:.1f}, quoted {figures['quoted']['recall']:.1f}"
    )
