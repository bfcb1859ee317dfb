"""Which speaker a name means."""

import difflib
import unicodedata
from collections.abc import Iterable, Sequence

from onrecord.errors import NotFound
from onrecord.printing import plural
from onrecord.store.view import RecordView, SpeakerView

# How many speakers are looked through for a name like the one that nobody has, and how many are told.
LOOKED_THROUGH = 100_000
TOLD = 5


def choose(record: RecordView, name: str) -> tuple[SpeakerView | None, Sequence[SpeakerView]]:
    """The speaker whom ``name`` means (None where it may be several), and the others who have it too.

    A number is a speaker's id. Otherwise the name means the only speaker it is found for; the only
    one whose full name it is; the only one who was ever written so; or the only one whose last name it is.

    Raises:
        NotFound: nobody is on record under that name; the nearest names are told.
    """
    if _is_number(name):
        return record.speaker(int(name)), ()
    found = [one for one in record.find_speakers(name) if one.merged_into is None]
    if not found:
        raise NotFound(_nobody(name, record.speakers(LOOKED_THROUGH)))
    chosen = _only(found, name)
    return chosen, [one for one in found if chosen is None or one.id != chosen.id]


def choose_one(record: RecordView, name: str, *, merged: bool = False) -> SpeakerView:
    """As ``choose``, for commands that change the record, and so must not guess.

    With ``merged``, a name means only those who were merged into another.

    Raises:
        NotFound: nobody is on record under that name, or several are, who are told with their numbers.
    """
    if merged and not _is_number(name):
        several = [one for one in record.find_speakers(name) if one.merged_into is not None]
        if not several:
            raise NotFound(f"nobody called {name} is merged into another; see: onrecord speakers {name}")
        chosen = _only(several, name)
    else:
        chosen, others = choose(record, name)
        several = list(others)
    if chosen is None:
        told = "; ".join(f"{one.id} is {described(one)}" for one in several)
        raise NotFound(f"several speakers are on record as {name}; name one by number: {told}")
    return chosen


def described(one: SpeakerView) -> str:
    """What tells a speaker from namesakes: ``Orla Vantreight, harbour minister, 5 statements``."""
    if one.merged_into:
        return f"{one.name}, merged into {one.merged_into}"
    return ", ".join([one.name, *(seen.role for seen in one.roles[:1]), plural(one.statements, "statement")])


def numbered(one: SpeakerView) -> str:
    """A speaker, and the number that is nobody else's: ``Orla Vantreight (3)``."""
    return f"{one.name} ({one.id})"


def _is_number(name: str) -> bool:
    return name.isdecimal() and name.isascii()


def _only(found: Sequence[SpeakerView], name: str) -> SpeakerView | None:
    wanted = _folded(name)
    ways = (
        found,
        [one for one in found if _folded(one.name) == wanted],
        [one for one in found if wanted in map(_folded, one.names)],
        [one for one in found if _folded(one.name).split()[-1:] == [wanted]],
    )
    return next((way[0] for way in ways if len(way) == 1), None)


def _folded(name: str) -> str:
    """A name without case, accents or surplus space."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(char for char in letters if not unicodedata.combining(char)).split())


def _nobody(name: str, known: Iterable[SpeakerView]) -> str:
    names = {_folded(form): one.name for one in known for form in (*one.names, one.name)}
    words = {word: full for form, full in names.items() for word in form.split()}
    near = difflib.get_close_matches(_folded(name), [*names, *words], n=TOLD, cutoff=0.7)
    nearest = list(dict.fromkeys(names.get(form) or words[form] for form in near))
    hint = f"; nearest: {', '.join(nearest)}" if nearest else ""
    return f"nobody is on record as {name}{hint}"
