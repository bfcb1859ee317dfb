"""Whether a speaker of an article is one that the record already knows."""

import re
import unicodedata
from collections.abc import Sequence

from onrecord.records import KnownSpeaker, Speaker, SpeakerType
from onrecord.resolve.words import FUNCTION, MODIFIERS, OFFICES, PORTFOLIOS, ROLES

_WORD = re.compile(r"\w+")
# Words of a role that name an office or nothing; what is left names the body or the matter.
_OFFICE_WORDS = ROLES | (MODIFIERS - PORTFOLIOS) | FUNCTION | {"led", "leads", "heads", "chairs", "runs"}


def choose(speaker: Speaker, known: Sequence[KnownSpeaker]) -> KnownSpeaker | None:
    """The known speaker whom an article's speaker is, or None for someone new.

    The name must be one of the known names; a surname alone is nobody's until an article gives the
    full name, for a wrong "yes" puts words into somebody's mouth. Two people of one name are told
    apart by their roles: offices of different kinds for different bodies do not go together. Where
    several of one name are known, a mention without a role is only the one who has none either.
    """
    fitting = [k for k in known if _same_name(speaker, k) and _types_agree(speaker.type, k.type)]
    agreeing = [k for k in fitting if _roles_agree(speaker.role, k.roles)]
    if len(agreeing) > 1 and speaker.role is None:
        agreeing = [k for k in agreeing if not k.roles]
    return max(agreeing, key=lambda k: _shared(speaker.role, k.roles), default=None)


def _plain(words: str) -> str:
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _same_name(speaker: Speaker, known: KnownSpeaker) -> bool:
    name = _plain(speaker.name or "")
    return any(_plain(form) == name for form in known.names)


def _types_agree(a: SpeakerType | None, b: SpeakerType | None) -> bool:
    return a is None or b is None or a is b or SpeakerType.PERSON not in (a, b)


def _roles_agree(role: str | None, roles: Sequence[str]) -> bool:
    if role is None or not roles:
        return True
    return any(_compatible(_parts(role), _parts(other)) for other in roles)


def _shared(role: str | None, roles: Sequence[str]) -> int:
    return max((len(_parts(role) & _parts(other)) for other in roles), default=0) if role else 0


def _parts(role: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(_plain(role)) if len(w) > 2)


def _compatible(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one person can have both roles: offices of one kind, or of one body, or not told apart."""
    bodies, others = a - _OFFICE_WORDS, b - _OFFICE_WORDS
    if not bodies or not others or bodies & others:
        return True
    return any(a & group and b & group for group in OFFICES)
