"""Cosines of pairs over parts, steps and places, and how loud each adapter is."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from studio.domain.interference import WEIGHTS, Field, emphasis, loudness, pairs
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse

A, B = AdapterUse("lora", "/a"), AdapterUse("lora", "/b")
# On the way down they do the same, on the way up they have nothing in common.
FIELD = Field(
    WEIGHTS,
    (0, 1),
    ("down.0.attn.0", "up.0.attn.0"),
    (((1.0, 2.0), (2.0, 4.0)), ((3.0, 0.0), (0.0, 12.0))),
    (100.0, 300.0),
)


def cosine(*uses, steps=4):
    (pair,) = pairs((FIELD,), uses, steps)
    assert (pair.first, pair.second, pair.kind) == (0, 1, WEIGHTS)
    return pair.cosine


WHOLE = 2 / math.sqrt(4 * 16)


def test_over_all_parts():
    assert cosine(A, B) == pytest.approx(WHOLE)


@pytest.mark.parametrize("weights", [(0.3, 1.7), (1.0, 1.0), (-0.5, -0.5)])
def test_the_size_of_weights_does_not_count(weights):
    found = cosine(*(replace(use, weight=w) for use, w in zip((A, B), weights, strict=True)))
    assert found == pytest.approx(WHOLE)


def test_a_negative_weight_turns_it_over():
    assert cosine(replace(A, weight=-1.0), B) == pytest.approx(-WHOLE)


def test_in_other_parts_they_do_not_meet():
    early, late = (("late", 0.0),), (("early", 0.0),)
    assert cosine(replace(A, blocks=early), replace(B, blocks=late)) == 0
    assert cosine(replace(A, blocks=early), replace(B, blocks=early)) == pytest.approx(1)


def test_at_other_times_they_do_not_meet():
    assert cosine(replace(A, end=0.5), replace(B, start=0.5)) == 0
    half = cosine(replace(A, end=0.5), B)
    assert half == pytest.approx(WHOLE / math.sqrt(2))


def test_along_a_curve():
    falling = replace(A, curve=((0.0, 1.0), (1.0, 0.0)))
    weights = np.linspace(1, 0, 5)
    expected = WHOLE * weights.mean() / math.sqrt((weights**2).mean())
    assert cosine(falling, B, steps=5) == pytest.approx(expected)


def mask(left, right):
    pixels = np.zeros((8, 8, 3), np.uint8)
    pixels[:, left:right] = 255
    return Picture.from_array(pixels)


def test_in_other_places_they_do_not_meet():
    assert cosine(replace(A, mask=mask(0, 4)), replace(B, mask=mask(4, 8))) == 0
    assert cosine(replace(A, mask=mask(0, 4)), replace(B, mask=mask(0, 4))) == pytest.approx(WHOLE)
    assert cosine(replace(A, mask=mask(0, 4)), B) == pytest.approx(WHOLE / math.sqrt(2))


@pytest.mark.parametrize("off", [{"enabled": False}, {"weight": 0.0}, {"start": 0.5, "end": 0.5}])
def test_one_that_is_off_is_in_nobodys_way(off):
    assert cosine(replace(A, **off), B) == 0


def test_loudness_is_relative_to_the_network():
    found = loudness((FIELD,), (replace(A, weight=0.5), B), 4)
    assert found[0] == pytest.approx(0.5 * math.sqrt(4 / 400))
    assert found[1] == pytest.approx(math.sqrt(16 / 400))


def test_emphasis_tells_where_most_of_it_is():
    assert emphasis(FIELD, 0) == pytest.approx(0.75)
