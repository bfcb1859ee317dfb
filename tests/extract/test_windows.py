"""Windows over an article's sub-tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.windows import windows

SIZES = st.integers(3, 40).flatmap(
    lambda length: st.tuples(st.just(length), st.integers(0, (length - 1) // 2))
)


@given(st.integers(0, 300), SIZES)
def test_each_row_counts_in_one_window(rows: int, sizes: tuple[int, int]) -> None:
    counted = [row for window in windows(rows, *sizes) for row in range(window.first, window.last)]
    assert counted == list(range(rows))


@given(st.integers(0, 300), SIZES)
def test_what_counts_has_its_margins_unless_the_text_ends(rows: int, sizes: tuple[int, int]) -> None:
    _, margin = sizes
    for window in windows(rows, *sizes):
        assert window.start == 0 or window.first - window.start >= margin
        assert window.end == rows or window.end - window.last >= margin


@given(st.integers(0, 300), SIZES)
def test_windows_are_of_one_size_and_no_longer_than_asked(rows: int, sizes: tuple[int, int]) -> None:
    length, _ = sizes
    found = {window.end - window.start for window in windows(rows, *sizes)}
    assert len(found) == min(rows, 1)
    assert all(size <= length for size in found)


@given(st.integers(0, 300), SIZES)
def test_windows_are_as_few_as_can_be(rows: int, sizes: tuple[int, int]) -> None:
    length, margin = sizes
    fewer = len(windows(rows, *sizes)) - 1
    assert fewer < 1 or fewer * (length - 2 * margin) + 2 * margin < rows


@pytest.mark.parametrize(("length", "margin"), [(10, 5), (10, -1), (0, 0)])
def test_windows_that_nothing_could_count_in_are_refused(length: int, margin: int) -> None:
    with pytest.raises(ValueError, match="no room"):
        windows(100, length, margin)
