"""Forms of one name, and forms that only look alike."""

import pytest
from tests.resolve.test_register import known, said

from onrecord.records import SpeakerType
from onrecord.resolve import choose
from onrecord.resolve.matching import BODY, PERSON
from onrecord.resolve.nicknames import can_be
from onrecord.resolve.variants import person_name, romanised

MAYOR, PILOT = "mayor of Port Vela", "head of the Pilots’ Guild"

# Enough by themselves.
SAME_PERSON = [
    ("Oleh Zelenskyy", "Oleh Zelensky"),
    ("Oleh Zelenskiy", "Oleh Zelenskyy"),
    ("Oleh Zelenskyj", "Oleh Zelensky"),
    ("Rado Sikorski", "Radó Sikorski"),
    ("Radosław Tarnów", "Radoslaw Tarnow"),
    ("Sergei Bronin", "Sergey Bronin"),
    ("Yuri Tarnoff", "Juri Tarnov"),
    ("Ksenia Bel", "Xenia Bel"),
    ("Jürgen Vöhl", "Juergen Voehl"),
    ("Søren Vik", "Soren Vik"),
    ("ANA BEL", "Ana Bel"),
    ("Ana O'Bel", "Ana O’Bel"),
    ("Ana Vel-Tarn", "Ana Vel Tarn"),
    ("Ana M. Bel", "Ana Bel"),
    ("Ana Maria Bel", "Ana M. Bel"),
    ("Ana van der Bel", "Ana Bel"),
    ("Robert Tarn", "Bob Tarn"),
    ("William Tarn", "Bill Tarn"),
    ("Geoff Tarn", "Geoffrey Tarn"),
    ("J. Robert Tarn", "Bob Tarn"),
    ("Robert “Bob” Tarn", "Robert Tarn"),
    ("Tarn, Ivo", "Ivo Tarn"),
    ("Nagy Ivo", "Ivo Nagy"),
    ("Mr. Ivo Tarn", "Ivo Tarn"),
    ("Ivo R. Tarn Jr.", "Ivo R. Tarn"),
    ("Ivo Tarn Jr", "Ivo Tarn, Jr."),
]
# Enough with a role that goes with it.
WITH_ROLE = [
    ("A. Bel", "Ana Bel"),
    ("Enrique Peña", "Enrique Peña Vela"),
    ("Ivo Tarn Jr.", "Ivo Tarn"),
    ("Bob Zelenskyy", "Robert Zelensky"),
]
OTHER_PERSON = [
    ("Ivo Tarn Jr.", "Ivo Tarn Sr."),
    ("Ivo Tarn III", "Ivo Tarn II"),
    ("Ivo A. Tarn", "Ivo B. Tarn"),
    ("Paul Tarn", "Paula Tarn"),
    ("Ivan Tarn", "Ivana Tarn"),
    ("Ana Brown", "Ana Braun"),
    ("Ana Bell", "Ana Belle"),
    ("Tarn", "Ivo Tarn"),
    ("Ivo", "Ivo Tarn"),
    ("B. Tarn", "Ivo Tarn"),
    ("Peña Vela", "Enrique Peña Vela"),
]
SAME_BODY = [
    ("the Vela Council", "Vela Council"),
    ("Vela Council’s", "Vela Council"),
    ("Department of Ferries", "Ferries Department"),
    ("U.S. Department of Ferries", "Ferries Department"),
    ("U.S.", "United States"),
    ("UK", "United Kingdom"),
    ("Vela Ships Inc.", "Vela Ships"),
    ("S.A.U.", "SAU"),
    ("SAU", "Sarnholm Alliance Union"),
    ("VDF", "Vela Department of Ferries"),
    ("DOF", "Ferries Department"),
    ("Bright Harbour group", "Bright Harbour"),
    ("Tarn campaign", "Ivo Tarn’s campaign"),
    ("Ivo Tarn's presidential campaign", "Mr. Tarn's campaign"),
    ("Vela & Sons", "Vela and Sons"),
]
OTHER_BODY = [
    ("Tarn campaign", "Bel campaign"),
    ("Ivo Tarn campaign", "Ana Tarn campaign"),
    ("6th Circuit Court", "3rd Circuit Court"),
    ("Vela Times", "Vela Post"),
    ("SAU", "Sarnholm Trade Union Association"),
    ("Department of Ferries", "Department of Trains"),
    ("Supreme Court", "Norland Supreme Court"),
    ("Mexico", "New Mexico"),
]


@pytest.mark.parametrize(("a", "b"), SAME_PERSON)
def test_one_person(a: str, b: str) -> None:
    assert choose(said(a), [known(1, b)])
    assert choose(said(b), [known(1, a)])
    assert choose(said(a, PILOT), [known(1, b, roles=(MAYOR,))]) is None


@pytest.mark.parametrize(("a", "b"), WITH_ROLE)
def test_one_person_where_the_role_agrees(a: str, b: str) -> None:
    assert choose(said(a, "mayor of Port Vela"), [known(1, b, roles=("Port Vela’s mayor",))])
    assert choose(said(a), [known(1, b, roles=(MAYOR,))]) is None
    assert choose(said(a, PILOT), [known(1, b, roles=(MAYOR,))]) is None


@pytest.mark.parametrize(("a", "b"), OTHER_PERSON)
def test_two_people(a: str, b: str) -> None:
    assert choose(said(a, MAYOR), [known(1, b, roles=(MAYOR,))]) is None
    assert choose(said(b), [known(1, a)]) is None


@pytest.mark.parametrize(("a", "b"), SAME_BODY)
def test_one_body(a: str, b: str) -> None:
    body = SpeakerType.ORGANISATION
    assert choose(said(a, type_=body), [known(1, b, type_=body)])
    assert choose(said(b, type_=body), [known(1, a, type_=body)])


@pytest.mark.parametrize(("a", "b"), OTHER_BODY)
def test_two_bodies(a: str, b: str) -> None:
    body = SpeakerType.ORGANISATION
    assert choose(said(a, type_=body), [known(1, b, type_=body)]) is None


@pytest.mark.parametrize(
    ("body", "person"), [("Tarn campaign", "Ivo Tarn"), ("Tarn", "Ivo Tarn"), ("Ivo Tarn", "Ivo Tarn")]
)
def test_a_body_is_not_the_person_it_is_named_after(body: str, person: str) -> None:
    assert choose(said(body, type_=SpeakerType.ORGANISATION), [known(1, person)]) is None
    assert choose(said(person), [known(1, body, type_=SpeakerType.ORGANISATION)]) is None


ROLES = [
    ("Ivo Tarn", "former mayor of Port Vela", "head of the Pilots’ Guild", True),
    ("Ivo Tarn", "FBF director", "director of the Federal Bureau of Ferries", True),
    ("Ivo R. Tarn Jr.", "vice president", "Vice President", True),
    ("Ivo Tarn", "pastor father", None, True),
    ("Ivo E. Tarn", "father of the mayor", None, False),
    ("Ivo Tarn", "finance minister of Norland", "foreign minister of Norland", True),
    ("Ivo Tarn", "pastor of Saint Vela’s", "Port Vela councillor", True),
    ("Ivo Tarn", "pastor of Saint Orm’s", "Port Vela councillor", False),
]


@pytest.mark.parametrize(("name", "role", "seen", "same"), ROLES)
def test_a_role_goes_with_one_seen_before(name: str, role: str, seen: str | None, same: bool) -> None:
    before = known(1, "Ivo Tarn", roles=(seen,) if seen else ())
    assert (choose(said(name, role), [before]) is not None) is same


def test_of_two_that_fit_equally_neither() -> None:
    assert choose(said("Ivo Tarn", MAYOR), [known(n, "Ivo Tarn", roles=(MAYOR,)) for n in (1, 2)]) is None


def test_the_exact_name_comes_before_a_variant() -> None:
    elder, younger = known(1, "George Tarn"), known(2, "George W. Tarn")
    assert choose(said("George W. Tarn", MAYOR), [elder, younger]) is younger


@pytest.mark.parametrize("feature", [*PERSON, *BODY])
def test_every_feature_explains_itself(feature: object) -> None:
    assert feature.__doc__


@pytest.mark.parametrize(
    ("one", "other"), [("zelensky", "zelenskyy"), ("tarnoff", "tarnov"), ("mueller", "muller")]
)
def test_romanisations_have_one_spelling(one: str, other: str) -> None:
    assert romanised(one) == romanised(other)


def test_names_come_apart() -> None:
    name = person_name("Dr. Ana Maria van der Bel Jr.")
    assert (name.given, name.middle, name.surname, name.suffix) == ("ana", ("maria",), "bel", "jr")
    assert person_name("—").surname == "—"


def test_a_long_form_is_no_womans_name() -> None:
    assert can_be("stan", "stanley")
    assert not can_be("paul", "paula")
