"""Weights and shares at which adapters are equally loud, within what a row can have."""

from dataclasses import replace

import pytest

from studio.domain.blocks import factor
from studio.state.adapter_entry import AdapterEntry
from studio.state.balancing import by_part, by_weight, ratio

A, B = (AdapterEntry("lora", f"/{name}", name, id=name) for name in "ab")
PARTS = ("down.0.attn.0", "up.0.attn.0")


def test_how_uneven():
    assert ratio([4.0, 1.0, 16.0]) == 4
    assert ratio([0.0, 0.0]) == 1


def test_by_weight_meets_in_the_middle():
    changes = by_weight((A, B), (16.0, 1.0))
    assert {name: fields["weight"] for name, fields in changes.items()} == {"a": 0.5, "b": 2.0}
    assert by_weight((A, B), (16.0, 0.0)) == {}


@pytest.mark.parametrize("weight", [1.5, -0.8])
def test_by_weight_stays_within_what_weights_can_be(weight):
    faint = replace(B, weight=weight)
    changes = by_weight((A, faint), (100.0, 1.0))
    bound = 2.0 if weight > 0 else -1.0
    assert changes["b"]["weight"] == pytest.approx(bound)
    louder = 10 * changes["a"]["weight"]
    assert louder == pytest.approx(changes["b"]["weight"] / weight, rel=1e-2)


def test_by_part():
    shares = replace(A, blocks=(("late", 0.5), ("text", 0.25)))
    changes = by_part((shares, B), ((4.0, 1.0), (1.0, 25.0)), PARTS)
    heard = []
    for entry, sizes in ((shares, (4.0, 1.0)), (B, (1.0, 25.0))):
        after = replace(entry, **changes[entry.id])
        scale = after.weight / entry.weight
        heard.append(
            [
                scale * size**0.5 * factor(after.blocks, key) / factor(entry.blocks, key)
                for key, size in zip(PARTS, sizes, strict=True)
            ]
        )
        assert factor(after.blocks, "text") * scale == pytest.approx(factor(entry.blocks, "text"))
    assert heard[0] == pytest.approx(heard[1], rel=1e-2)


def test_what_is_beyond_the_largest_share_goes_to_the_weight():
    changes = by_part((A, B), ((1.0, 1.0), (81.0, 1.0)), PARTS)
    after = replace(A, **changes["a"])
    assert after.weight == 1.5
    assert factor(after.blocks, PARTS[0]) == 2.0
    assert factor(after.blocks, PARTS[1]) == pytest.approx(1 / 1.5, abs=1e-3)
