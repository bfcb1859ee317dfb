"""The pairs of the register's gold hold together, and the crowd is one."""

import pytest
from eval.places import SHARED

from eval import crowd, register

needs_texts = pytest.mark.skipif(not (SHARED / "polnear").exists(), reason="the texts are not there")


@needs_texts
def test_the_pairs_are_many_and_mostly_hard() -> None:
    pairs = register.pairs()
    assert len(pairs) >= 300
    assert 2 * sum(not pair.same for pair in pairs) >= len(pairs)
    assert len({(pair.a.article, pair.a.at, pair.b.article, pair.b.at) for pair in pairs}) == len(pairs)


@needs_texts
def test_every_mention_is_a_name() -> None:
    for mention in (one for pair in register.pairs() for one in (pair.a, pair.b)):
        assert mention.name == mention.name.strip()
        assert any(letter.isupper() or letter.isdigit() for letter in mention.name)


@needs_texts
def test_a_half_is_only_measured_on() -> None:
    measured = sum(pair.measured for pair in register.pairs())
    assert 0.4 < measured / len(register.pairs()) < 0.6


def test_a_small_crowd_is_measured() -> None:
    taken = crowd.milliseconds(300, 20)
    assert len(taken) == 20
    assert all(one > 0 for one in taken)
