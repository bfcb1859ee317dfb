"""The two halves of the development articles."""

from eval.halves import calibrates


def test_the_halves_never_change() -> None:
    # As sha256sum tells: the digests of these end in an even hexadecimal digit.
    assert [n for n in range(12) if calibrates(f"courier_{n}")] == [1, 3, 4, 5, 6, 8]


def test_they_are_about_as_large() -> None:
    assert 450 < sum(calibrates(f"courier_{number}") for number in range(1000)) < 550


def test_an_id_need_not_be_ascii() -> None:
    assert {calibrates(f"küstenbote_{number}") for number in range(12)} == {True, False}
