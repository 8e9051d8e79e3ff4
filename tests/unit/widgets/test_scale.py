"""Values on a bar: whole steps, curves, ends; and numbers as people type them."""

import math

import pytest

from studio.widgets.number_field import read_number
from studio.widgets.scale import Scale


@pytest.mark.parametrize("curve", [1.0, 2.0, 3.0])
def test_where_a_value_lies_leads_back_to_it(curve):
    scale = Scale(step=1, curve=curve)
    for value in range(0, 101, 7):
        fraction = scale.fraction(scale.ticks(value), 0, 100)
        assert scale.value_at(fraction, 0, 100) == value


def test_ends_hold_and_steps_are_whole():
    scale = Scale(step=0.25, decimals=2)
    low, high = scale.ticks(-1), scale.ticks(2)
    assert scale.value_at(-5, low, high) == -1
    assert scale.value_at(5, low, high) == 2
    assert scale.value_at(0.4, low, high) == pytest.approx(0.25)
    assert scale.text(scale.ticks(0.5), " px") == "0.50 px"
    assert scale.fraction(3, 3, 3) == 0.0


def test_endless_numbers_become_large_ones():
    assert Scale().ticks(math.inf) == -Scale().ticks(-math.inf) == 2_000_000_000


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("3", 3),
        ("0,5", 0.5),
        (" 20 % ", 20),
        ("-1.25", -1.25),
        ("", None),
        ("x", None),
        ("nan", None),
    ],
)
def test_numbers_as_people_type_them(typed, number):
    assert read_number(typed, "%") == number
