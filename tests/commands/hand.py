"""Reading by hand, in place of the model, for texts of one form."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from click.testing import Result
from tests.entries import Told, make_entry

from onrecord.records import Act, Added, Article, Entry, KnownSpeaker, Speaker
from onrecord.store import Record

Invoke = Callable[..., Result]

NAME = r"[A-Z][\w-]+ [A-Z]\w+"
SAID = re.compile(rf"(?P<words>“[^”]*”) said (?P<name>{NAME})(?: to (?P<to>\w+))?(?:, (?P<role>[^.]+))?\.")
DENIED = re.compile(
    rf"(?P<outer>{NAME}) denied (?P<all>that (?P<name>{NAME}) had promised (?P<words>[^.]+))\."
)


def entry_by_hand(article: Article) -> Entry:
    """What a reader would note of the texts in these tests.

    They say ``“words” said First Last to whom, role.`` and
    ``First Last denied that First Last had promised words.``
    """
    if "stumble" in article.text:
        raise KeyError("stumble")
    told = [
        Told(m["name"], "said", m["words"], role=m["role"], addressee=m["to"])
        for m in SAID.finditer(article.text)
    ]
    for m in DENIED.finditer(article.text):
        told.append(Told(m["outer"], "denied", m["all"], act=Act.DENY))
        within = len(told) - 1
        told.append(Told(m["name"], "had promised", m["words"], act=Act.PROMISE, within=within))
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
    """Stands for ``onrecord.flow``, which brings the model."""

    def __init__(self) -> None:
        self.loaded = 0

    def load_model(self, name: str = "default") -> str:
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
