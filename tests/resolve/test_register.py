"""Whether a speaker is one that the record knows."""

import pytest

from onrecord.records import Excerpt, KnownSpeaker, Speaker, SpeakerType
from onrecord.resolve import choose

PERSON = SpeakerType.PERSON


def said(name: str | None, role: str | None = None, type_: SpeakerType | None = PERSON) -> Speaker:
    return Speaker(Excerpt("she", 0, 3), name, type_, role)


def known(
    number: int, *names: str, roles: tuple[str, ...] = (), type_: SpeakerType | None = PERSON
) -> KnownSpeaker:
    return KnownSpeaker(number, names[0], type_, names, roles)


BEL = known(1, "Ana Bel", roles=("mayor of Port Vela",))

SAME = [
    (said("Ana Bel", "mayor of Port Vela"), BEL),
    (said("Ana Bel"), BEL),
    (said("ANA BEL"), BEL),
    (said("Ána Bél"), BEL),
    (said("Ana Bel", "mayor"), BEL),
    (said("Ana Bel", "outgoing mayor of Port Vela"), BEL),
    (said("Ana Bel", "pilot"), known(1, "Ana Bel")),
    (said("A. Bel"), known(1, "Ana Bel", "A. Bel")),
    (
        said("Vela Post", None, SpeakerType.ORGANISATION),
        known(1, "Vela Post", type_=SpeakerType.ORGANISATION),
    ),
    (said("Norland", None, SpeakerType.ORGANISATION), known(1, "Norland", type_=SpeakerType.STATE)),
    (said("Ana Bel", None, None), BEL),
]
OTHER = [
    (said("Bel"), BEL),
    (said("Ana"), BEL),
    (said("Ana Belle"), BEL),
    (said("Ivo Bel"), BEL),
    (said("Ana Bel", "head of the Pilots’ Guild"), BEL),
    (said("Ana Bel", None, SpeakerType.ORGANISATION), BEL),
    (said("Port Vela", None, SpeakerType.STATE), known(1, "Port Vela")),
    (said(None), BEL),
]


@pytest.mark.parametrize(("speaker", "one"), SAME)
def test_the_same(speaker: Speaker, one: KnownSpeaker) -> None:
    assert choose(speaker, [known(9, "Ivo Tarn"), one]) is one


@pytest.mark.parametrize(("speaker", "one"), OTHER)
def test_somebody_else(speaker: Speaker, one: KnownSpeaker) -> None:
    assert choose(speaker, [one]) is None


def test_nobody_is_known_to_an_empty_register() -> None:
    assert choose(said("Ana Bel"), []) is None


def test_of_two_namesakes_the_one_whose_role_fits() -> None:
    pilot = known(2, "Ana Bel", roles=("head of the Pilots’ Guild",))
    assert choose(said("Ana Bel", "Pilots’ Guild head"), [BEL, pilot]) is pilot
    assert choose(said("Ana Bel", "mayor of Port Vela"), [pilot, BEL]) is BEL


def test_a_namesake_of_unknown_role_does_not_take_the_place_of_one_that_fits() -> None:
    plain = known(2, "Ana Bel")
    assert choose(said("Ana Bel", "mayor of Port Vela"), [plain, BEL]) is BEL


def test_of_two_namesakes_without_a_role_to_tell_by_neither_is_chosen() -> None:
    pilot = known(2, "Ana Bel", roles=("head of the Pilots’ Guild",))
    assert choose(said("Ana Bel"), [BEL, pilot]) is None
