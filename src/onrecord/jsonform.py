"""The JSON form of a statement: the contract of ``onrecord extract``, the one place that writes it."""

import json
import re
from typing import Any

from onrecord.records import Content, Excerpt, Link, Occasion, Speaker, Statement, When

# Written out, these would act on a terminal or end the line for a reader that knows more line ends
# than one: DEL and C1 controls, line and paragraph separators, and Unicode's Bidi_Control. They stand in
# strings only, where the escape means the same.
ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def statement_form(statement: Statement) -> dict[str, Any]:
    """A statement as JSON values, its fields in the order of the contract; ``method`` and ``within`` follow.

    What is not known is null; ``speaker`` is null where the article names nobody.
    """
    article = statement.article
    return {
        "id": statement.id,
        "article": {
            "source": article.source,
            "sha256": article.sha256,
            "title": article.title,
            "outlet": article.outlet,
            "published": article.published,
            "url": article.url,
        },
        "kind": statement.kind.value,
        "speaker": _speaker(statement.speaker),
        "cue": _excerpt(statement.cue),
        "act": statement.act.value,
        "negated": statement.negated,
        "content": [_content(piece) for piece in statement.content],
        "occasion": _occasion(statement.occasion),
        "chain": [_link(link) for link in statement.chain],
        "confidence": statement.confidence,
        "method": statement.method,
        "within": statement.within,
    }


def json_line(form: dict[str, Any]) -> str:
    """One line of JSON Lines, without its end. Characters that would act on a terminal are escaped."""
    line = json.dumps(form, ensure_ascii=False)
    return ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def _excerpt(excerpt: Excerpt | None) -> dict[str, Any] | None:
    if excerpt is None:
        return None
    return {"text": excerpt.text, "start": excerpt.start, "end": excerpt.end}


def _content(piece: Content) -> dict[str, Any]:
    return {"text": piece.text, "start": piece.start, "end": piece.end, "quoted": piece.quoted}


def _speaker(speaker: Speaker | None) -> dict[str, Any] | None:
    if speaker is None:
        return None
    return {
        "mention": _excerpt(speaker.mention),
        "name": speaker.name,
        "type": speaker.type.value if speaker.type else None,
        "role": speaker.role,
    }


def _occasion(occasion: Occasion) -> dict[str, Any]:
    return {
        "venue": _excerpt(occasion.venue),
        "addressee": _excerpt(occasion.addressee),
        "prompt": _excerpt(occasion.prompt),
        "said": _when(occasion.said),
    }


def _when(when: When) -> dict[str, Any]:
    return {"date": when.date, "precision": when.precision, "evidence": _excerpt(when.evidence)}


def _link(link: Link) -> dict[str, Any]:
    return {
        "name": link.name,
        "type": link.type.value if link.type else None,
        "mention": _excerpt(link.mention),
    }
