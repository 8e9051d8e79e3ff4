"""Factors of parts: what contains one another multiplies, what is not there is refused."""

from __future__ import annotations

import pytest

from studio.domain.blocks import checked, factor
from studio.domain.errors import RequestError


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("in", 0.5),
        ("down.0.attn.0", 0.5),
        ("down.1.attn.0", 0.5 * 0.25),
        ("down.1.resnet.1", 0.5 * 0.25 * 2.0),
        ("down.1", 0.5 * 0.25),
        ("mid.0.attn.0", 1.0),
        ("up.0.resnet.0", 0.0),
        ("out", 0.0),
        ("text", 1.5),
    ],
)
def test_factors_of_all_that_contains_a_part_multiply(key: str, expected: float) -> None:
    blocks = checked({"early": 0.5, "down.1": 0.25, "down.1.resnet.1": 2, "late": 0, "text": 1.5})
    assert factor(blocks, key) == pytest.approx(expected)


def test_what_changes_nothing_is_left_out_and_order_does_not_count() -> None:
    assert checked({"late": 0.5, "early": 1}) == checked((("early", 1.0), ("late", 0.5)))
    assert checked({"mid": 1.0}) == ()


@pytest.mark.parametrize("name", ["earli", "down.x", "down.1.conv.0", "mid.0.attn", "", "text.0"])
def test_a_part_that_no_network_has_is_refused(name: str) -> None:
    with pytest.raises(RequestError, match="no part of a network"):
        checked({name: 0.5})


def test_the_nearest_name_is_offered() -> None:
    with pytest.raises(RequestError, match="early"):
        checked({"earli": 0.5})


@pytest.mark.parametrize("value", [-0.1, 2.1, float("nan")])
def test_a_share_is_from_0_to_2(value: float) -> None:
    with pytest.raises(RequestError, match="from 0 to 2"):
        checked({"early": value})
