"""Reading by hand, in place of the model, for texts of one form."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from click.testing import Result
from tests.entries import Told, make_entry

from onrecord.records import Added, Article, Entry, KnownSpeaker, Speaker
from onrecord.store import Record

Invoke = Callable[..., Result]

SAID = re.compile(r"(?P<words>“[^”]*”) said (?P<name>[A-Z][\w-]+ [A-Z]\w+)(?:, (?P<role>[^.]+))?\.")


def entry_by_hand(article: Article) -> Entry:
    """What a reader would note of the texts in these tests: ``“words” said First Last, role.``"""
    if "stumble" in article.text:
        raise KeyError("stumble")
    told = [Told(m["name"], "said", m["words"], role=m["role"]) for m in SAID.finditer(article.text)]
    entry = make_entry(
        article.text,
        *told,
        source=article.source,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        url=article.url,
    )
    return replace(entry, article=article)


def same_name(said: Speaker, known: Sequence[KnownSpeaker]) -> KnownSpeaker | None:
    """Namesakes are told apart by their roles."""
    return next(
        (one for one in known if one.name == said.name and (said.role in one.roles or not said.role)), None
    )


class Flow:
    """Stands for ``onrecord.flow``, which brings spaCy."""

    def __init__(self) -> None:
        self.loaded = 0

    def load_model(self) -> str:
        """Counts how often it was needed."""
        self.loaded += 1
        return "the model"

    def entry(self, article: Article, model: str) -> Entry:
        """Read by hand."""
        assert model == "the model"
        return entry_by_hand(article)

    def put_on_record(self, record: Record, article: Article, model: str) -> tuple[Added, Entry | None]:
        """Read by hand, and added."""
        entry = self.entry(article, model)
        return record.add(entry, same_name), entry
