"""A register of very many invented speakers, and how long a mention takes to be resolved against it.

Names are drawn as they are spread among people, by the law of Zipf and Mandelbrot: the most common surname is
that of 0.8 % and the most common given name that of 1.7 %, as Smith and James are in the United States
(Census 2010, Social Security Administration). That gives thousands of namesakes by surname, and a hundred by
the whole name. One in ten is a body.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import accumulate, product
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from onrecord.records import Excerpt, Speaker, SpeakerType
from onrecord.resolve import choose
from onrecord.store import Record
from onrecord.store.engine import writing
from onrecord.store.keys import keys
from onrecord.store.register import speaker_for
from onrecord.store.words import name_key

# Some thousand given names and some fifty thousand surnames: about as many as a large country has.
GIVEN_NAMES, SURNAMES = 2_000, 50_000
_BEGIN = "b br d dr f g gr h j k kl l m n p r s st t tr v w z".split()
_MIDDLE = "a e i o u ai ei ou".split()
_END = "b d f g k l ll m n nd r rn s st t v x".split()
_LAST = ("", "a", "e", "o", "er", "man", "son", "ski", "ov", "ez")
_ROLES = ("mayor", "senator", "minister", "spokeswoman", "professor", "pilot", "editor", "director")
_BODIES = ("Council", "Ministry", "Bank", "Union", "Post", "Institute", "Party", "campaign")
_AT_ONCE = 20_000


class _Names:
    """Invented names, drawn by Zipf's law."""

    def __init__(self, random: Random) -> None:
        self._random = random
        words = ["".join(parts).capitalize() for parts in product(_BEGIN, _MIDDLE, _END, _LAST)]
        random.shuffle(words)
        # So many surnames take two syllables more.
        longer = [one + other.lower() for one, other in zip(words, words[::-1], strict=True)]
        self._given = words[:GIVEN_NAMES]
        self._surnames = (words[GIVEN_NAMES:] + longer)[:SURNAMES]
        self._given_weights = list(accumulate(1 / (k + 11) for k in range(len(self._given))))
        self._surname_weights = list(accumulate(1 / (k + 16) for k in range(len(self._surnames))))

    def draw(self) -> tuple[str, SpeakerType]:
        """A name and what it is a name of."""
        [surname] = self._random.choices(self._surnames, cum_weights=self._surname_weights)
        if self._random.random() < 0.1:
            return f"{surname} {self._random.choice(_BODIES)}", SpeakerType.ORGANISATION
        [given] = self._random.choices(self._given, cum_weights=self._given_weights)
        return f"{given} {surname}", SpeakerType.PERSON

    def role(self) -> str:
        """An office and a place."""
        return f"{self._random.choice(_ROLES)} of {self._random.choice(self._surnames)}"


def milliseconds(speakers: int, mentions: int) -> list[float]:
    """What each of some mentions takes: found, chosen or put on the register as new, in one transaction.

    Half of them are mentions of somebody on it, by the initial or with a role; the others are drawn anew.
    """
    random = Random(8400)
    names = _Names(random)
    with TemporaryDirectory() as folder:
        path = Path(folder, "crowd.sqlite")
        with Record.open(f"sqlite:///{path}") as record:
            known = _fill(path, names, speakers)
            some = list(_mentions(names, random, known, mentions))
            # The first fills the caches of statements that SQLAlchemy compiled.
            return [_taken(record, one) for one in [some[0], *some]][1:]


def _fill(path: Path, names: _Names, speakers: int) -> list[str]:
    """Puts speakers on the register, and returns the names of some."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("CREATE TEMPORARY TABLE unsorted (speaker_id INTEGER, key TEXT)")
        for first in range(1, speakers + 1, _AT_ONCE):
            drawn = [(number, *names.draw()) for number in range(first, min(first + _AT_ONCE, speakers + 1))]
            connection.executemany("INSERT INTO speaker (id, name, type) VALUES (?, ?, ?)", drawn)
            connection.executemany(
                "INSERT INTO speaker_name (speaker_id, name, key, last_word) VALUES (?, ?, ?, ?)",
                (
                    (number, name, name_key(name), name_key(name).rpartition(" ")[2])
                    for number, name, _ in drawn
                ),
            )
            connection.executemany(
                "INSERT INTO unsorted (speaker_id, key) VALUES (?, ?)",
                ((number, key) for number, name, kind in drawn for key in sorted(keys(name, kind))),
            )
            connection.executemany(
                "INSERT INTO speaker_fact (speaker_id, field, words) VALUES (?, 'role', ?)",
                ((number, names.role()) for number, _, kind in drawn if kind is SpeakerType.PERSON),
            )
            connection.commit()
        # In the order of the tree, which is ten times quicker to make so.
        in_order = "SELECT key, speaker_id FROM unsorted ORDER BY key, speaker_id"
        connection.execute(f"INSERT INTO speaker_key (key, speaker_id) {in_order}")
        connection.commit()
    return [name for _, name, kind in drawn if kind is SpeakerType.PERSON]


def _mentions(names: _Names, random: Random, known: list[str], count: int) -> Iterator[Speaker]:
    for number in range(count):
        name, kind = names.draw()
        if number % 2:
            given, _, surname = random.choice(known).partition(" ")
            name, kind = random.choice((f"{given} {surname}", f"{given[0]}. {surname}")), SpeakerType.PERSON
        role = names.role() if number % 3 and kind is SpeakerType.PERSON else None
        yield Speaker(Excerpt(name, 0, len(name)), name, kind, role)


def _taken(record: Record, said: Speaker) -> float:
    with writing(record._engine) as connection:
        began = time.perf_counter()
        speaker_for(connection, said, choose)
        return 1000 * (time.perf_counter() - began)
