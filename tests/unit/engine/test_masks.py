"""Masks at every resolution, and changes of layers that are kept within them."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from studio.engine.changes import Change, LowRank
from studio.engine.low_rank import LowRankLayers
from studio.engine.masks import Mask


def halves(height: int = 64, width: int = 96) -> Mask:
    """The left half acts."""
    values = torch.zeros(1, 1, height, width)
    values[..., : width // 2] = 1
    return Mask(values, (height // 8, width // 8))


@pytest.mark.parametrize("size", [(8, 12), (4, 6), (2, 3), (1, 2), (1, 1)])
def test_flattened_maps_are_known_by_their_number_of_places(size: tuple[int, int]) -> None:
    height, width = size
    mask = halves()
    over = mask.over(height * width)
    assert over is not None
    assert torch.equal(over.reshape(size), mask.at(*size)[0, 0])


def test_a_place_that_is_partly_covered_has_the_share() -> None:
    assert halves().at(2, 3)[0, 0].tolist() == [[1.0, 0.5, 0.0]] * 2


def test_what_has_no_places_has_no_mask() -> None:
    mask = halves()
    assert mask.of(torch.zeros(2, 32)) is None
    assert mask.of(torch.zeros(2, 77, 32)) is None


def noise(*shape: int) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(len(shape)))


@torch.no_grad()
def test_a_change_acts_within_its_mask_only_and_others_everywhere() -> None:
    network = nn.Sequential(nn.Conv2d(3, 5, 1))
    layers = LowRankLayers({"unet": network})
    matrices = {"unet.0": LowRank(noise(2, 3, 1, 1), noise(5, 2, 1, 1))}
    x, mask = noise(1, 3, 8, 12), halves()
    masked, whole = Change(matrices, mask=mask), Change(matrices)
    base = network(x)
    with layers.attached(whole, 1.0):
        everywhere = network(x)
    with layers.attached(masked, 1.0):
        left = network(x)
    with layers.attached(masked, 1.0), layers.attached(whole, 0.5):
        both = network(x)
    assert torch.allclose(left[..., :6], everywhere[..., :6])
    assert torch.equal(left[..., 6:], base[..., 6:])
    added = everywhere - base
    expected = base + 0.5 * added + added * mask.at(8, 12)
    assert torch.allclose(both, expected, atol=1e-5)


@torch.no_grad()
def test_changes_that_multiply_do_so_where_both_act() -> None:
    network = nn.Sequential(nn.Conv2d(3, 5, 1))
    layers = LowRankLayers({"unet": network})
    pairs = [{"unet.0": LowRank(noise(rank, 3, 1, 1), noise(5, rank, 1, 1))} for rank in (1, 2)]
    x = noise(1, 3, 8, 12)
    whole = [Change(pair, multiplies=True) for pair in pairs]
    with layers.attached(whole[0], 1.0), layers.attached(whole[1], 1.0):
        together = network(x)
    with layers.attached(whole[0], 1.0):
        first = network(x)
    masked = Change(pairs[1], multiplies=True, mask=halves())
    with layers.attached(whole[0], 1.0), layers.attached(masked, 1.0):
        mixed = network(x)
    assert torch.allclose(mixed[..., :6], together[..., :6], atol=1e-5)
    assert torch.allclose(mixed[..., 6:], first[..., 6:], atol=1e-5)


@torch.no_grad()
def test_a_layer_without_places_is_left_as_it_was() -> None:
    network = nn.Sequential(nn.Linear(4, 6))
    layers = LowRankLayers({"unet": network})
    change = Change({"unet.0": LowRank(noise(2, 4), noise(6, 2))}, mask=halves())
    x = noise(2, 4)
    base = network(x)
    with layers.attached(change, 1.0):
        assert torch.equal(network(x), base)
