"""When an adapter acts."""

from __future__ import annotations

import pytest

from studio.domain.schedule import Schedule


def test_a_curve_goes_from_the_first_step_to_the_last() -> None:
    falling = Schedule(2.0, curve=((0.0, 1.0), (1.0, 0.0)))
    assert [falling.at(step, 5) for step in range(5)] == [2.0, 1.5, 1.0, 0.5, 0.0]
    assert falling.peak(5) == 2.0
    assert falling.at(0, 1) == 2.0


def test_a_curve_acts_within_the_range_only() -> None:
    rising = Schedule(1.0, start=0.5, curve=((0.0, 0.0), (1.0, 1.0)))
    assert [rising.at(step, 4) for step in range(4)] == pytest.approx([0, 0, 2 / 3, 1])


def test_a_negative_weight_follows_the_curve_too() -> None:
    assert Schedule(-1.0, curve=((0.0, 0.5),)).peak(3) == -0.5
