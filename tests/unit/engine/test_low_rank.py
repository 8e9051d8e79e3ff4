"""Hooks go in and come out in any order, fail without a trace, and compute what they say."""

from __future__ import annotations

from contextlib import ExitStack

import pytest
import torch
from torch import nn

from studio.engine.low_rank import Change, LowRank, LowRankLayers


@pytest.fixture
def network() -> nn.Sequential:
    with torch.random.fork_rng():
        torch.manual_seed(0)
        return nn.Sequential(
            nn.Conv2d(2, 6, 3, stride=2, padding=1), nn.Flatten(), nn.Linear(24, 5)
        )


@pytest.fixture
def layers(network: nn.Sequential) -> LowRankLayers:
    return LowRankLayers({"unet": network})


def x() -> torch.Tensor:
    return torch.linspace(-1, 1, 32).reshape(1, 2, 4, 4)


def change(seed: int, rank: int) -> Change:
    source = torch.Generator().manual_seed(seed)

    def noise(*shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=source)

    return Change(
        {
            "unet.0": LowRank(noise(rank, 2, 3, 3), noise(6, rank, 1, 1)),
            "unet.2": LowRank(noise(rank, 24), noise(5, rank)),
        }
    )


def merged(network: nn.Sequential, weights: dict[Change, float]) -> torch.Tensor:
    """The definition: the change written into a copy of the weights."""
    convolution, linear = network[0].weight.clone(), network[2].weight.clone()
    for one, weight in weights.items():
        first, last = one.layers["unet.0"], one.layers["unet.2"]
        delta = first.up.flatten(1) @ first.down.flatten(1)
        convolution += weight * delta.reshape(convolution.shape)
        linear += weight * last.up @ last.down
    hidden = nn.functional.conv2d(x(), convolution, network[0].bias, stride=2, padding=1)
    return nn.functional.linear(hidden.flatten(1), linear, network[2].bias)


@torch.no_grad()
def test_the_sum_of_all(network: nn.Sequential, layers: LowRankLayers) -> None:
    one, two = change(1, rank=2), change(2, rank=3)
    with layers.attached(one), layers.attached(two):
        for weights in ({one: 1.0, two: -0.5}, {one: 0.25, two: 2.0}, {two: 1.0}, {one: -1.0}):
            layers.weigh(weights)
            assert torch.allclose(network(x()), merged(network, weights), atol=1e-5)


@torch.no_grad()
def test_weight_0_is_the_base_to_the_last_bit(
    network: nn.Sequential, layers: LowRankLayers
) -> None:
    base = network(x())
    with layers.attached(change(1, 2), weight=1.0):
        assert not torch.equal(network(x()), base)
        layers.weigh({})
        assert torch.equal(network(x()), base)


@torch.no_grad()
@pytest.mark.parametrize("first_out", [0, 1])
def test_contexts_end_in_any_order(
    network: nn.Sequential, layers: LowRankLayers, first_out: int
) -> None:
    base, names = network(x()), list(network.state_dict())
    pair = (change(1, 2), change(2, 3))
    contexts = [layers.attached(one) for one in pair]
    for context in contexts:
        context.__enter__()
    layers.weigh(dict.fromkeys(pair, 1.0))
    assert list(network.state_dict()) == names
    contexts[first_out].__exit__(None, None, None)
    left = pair[1 - first_out]
    assert torch.allclose(network(x()), merged(network, {left: 1.0}), atol=1e-5)
    contexts[1 - first_out].__exit__(None, None, None)
    assert torch.equal(network(x()), base)
    assert not any(module._forward_hooks for module in network.modules())


def test_nothing_is_left_of_one_that_fails_half_way(
    network: nn.Sequential, layers: LowRankLayers
) -> None:
    good = change(1, 2)
    bad = Change({**good.layers, "unet.9": good.layers["unet.2"]})
    with pytest.raises(KeyError), ExitStack() as stack:
        stack.enter_context(layers.attached(good))
        stack.enter_context(layers.attached(bad))
    assert not any(module._forward_hooks for module in network.modules())


@torch.no_grad()
def test_two_uses_of_the_same_matrices_add_up(
    network: nn.Sequential, layers: LowRankLayers
) -> None:
    one = change(1, 2)
    again = Change(one.layers)
    with layers.attached(one, weight=0.25), layers.attached(again, weight=0.5):
        assert torch.allclose(network(x()), merged(network, {one: 0.75}), atol=1e-5)
