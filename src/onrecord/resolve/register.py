"""Whether a speaker of an article is one that the record already knows."""

from collections.abc import Sequence

from onrecord.records import KnownSpeaker, Speaker, SpeakerType
from onrecord.resolve.matching import EPSILON, ROLES_WEIGHT, THRESHOLD, body_score, person_score
from onrecord.resolve.rolematch import kin_apart, roles_agree
from onrecord.resolve.variants import fold, is_body, person_name


def choose(speaker: Speaker, known: Sequence[KnownSpeaker]) -> KnownSpeaker | None:
    """The known speaker whom an article's speaker is, or None for someone new.

    What speaks for it and against it is in ``matching.py`` and ``rolematch.py``. A surname alone is nobody's
    until an article gives the full name, for a wrong "yes" puts words into somebody's mouth. Two people of
    one name are told apart by their roles. Where several of one name are known, a mention without a role is
    only the one who has none either; where two fit equally well, it is neither.
    """
    scored = [(score(speaker, one), one) for one in known]
    fitting = [(points, one) for points, one in scored if points >= THRESHOLD - EPSILON]
    if len(fitting) > 1 and speaker.role is None and speaker.type in (SpeakerType.PERSON, None):
        fitting = [(points, one) for points, one in fitting if not one.roles]
    if not fitting:
        return None
    best = max(points for points, _ in fitting)
    first, *others = (one for points, one in fitting if points > best - EPSILON)
    return None if others else first


def score(speaker: Speaker, known: KnownSpeaker) -> float:
    """How much speaks for it that a known speaker is meant: ``THRESHOLD`` is enough. The best name counts."""
    if speaker.name is None or not _types_agree(speaker.type, known.type):
        return 0.0
    names = known.names or (known.name,)
    if not _is_person(speaker, known):
        return max(body_score(speaker.name, form) for form in names)
    name = person_name(speaker.name)
    by_name = max(person_score(name, person_name(form)) for form in names)
    if by_name + ROLES_WEIGHT < THRESHOLD:
        return by_name
    kin = 0.0 if fold(speaker.name) in map(fold, names) else kin_apart(speaker.role, known.roles)
    return by_name + ROLES_WEIGHT * (roles_agree(speaker.role, known.roles) + kin)


def _is_person(speaker: Speaker, known: KnownSpeaker) -> bool:
    if SpeakerType.PERSON in (speaker.type, known.type):
        return True
    return speaker.type is None and known.type is None and not is_body(speaker.name or "")


def _types_agree(a: SpeakerType | None, b: SpeakerType | None) -> bool:
    return a is None or b is None or a is b or SpeakerType.PERSON not in (a, b)
