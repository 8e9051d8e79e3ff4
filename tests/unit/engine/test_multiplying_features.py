"""T2I-Adapters and ControlNets that multiply: diffusers' U-Net, given what the formula says to add.

Legend of shapes
    levels, skips: features [1, C, h, w] of the U-Net where T2I-Adapters and ControlNets add
"""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from support.engine_parity import ours, request_for

from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse
from studio.engine.device import choose
from studio.engine.feature_product import product
from studio.engine.host import ControlCall, Host, Product, Residuals
from studio.engine.loading import Plan

WEIGHTS = (0.7, 1.6)


@pytest.fixture(scope="module", params=["sd15", "sdxl"])
def host(request: pytest.FixtureRequest) -> Host:
    folder = request.getfixturevalue(request.param)
    return Plan.read(folder).load(choose("cpu"), lambda event: None, StopToken())


def noise(seed: int, like: torch.Tensor) -> torch.Tensor:
    made = torch.randn(like.shape, generator=torch.Generator().manual_seed(seed))
    return made * like.square().mean().sqrt()


class Says(torch.nn.Module):
    """A ControlNet that always says the same."""

    def __init__(self, residuals: list[torch.Tensor]) -> None:
        super().__init__()
        self._residuals = residuals

    def forward(self, *inputs: Any, **named: Any) -> tuple[Any, Any]:
        return self._residuals[:-1], self._residuals[-1]


class Watched:
    """The U-Net of a host: what it adds to, given plain residuals."""

    def __init__(self, host: Any) -> None:
        self.host, self.unet = host, host.unet
        text, _ = host.prompts.pair("a red apple", "")
        self.condition = host.condition([text], 1, (64, 64), 1.0)
        self.latents = torch.randn(
            1, host.autoencoder.channels, 8, 8, generator=torch.Generator().manual_seed(0)
        )

    def ours(self, add: Residuals) -> torch.Tensor:
        with torch.inference_mode():
            return self.host.predict(
                self.latents, torch.tensor(500), self.condition, None, add
            ).clone()

    def plain(self, levels: list[torch.Tensor] | None, skips: list[torch.Tensor] | None) -> Any:
        """diffusers' answer, and the skip connections before anything is added to them."""
        seen: list[torch.Tensor] = []

        def first(module: Any, inputs: Any, output: torch.Tensor) -> None:
            seen.append(output.clone())

        def block(module: Any, inputs: Any, output: Any) -> None:
            seen.extend(each.clone() for each in output[1])

        def middle(module: Any, inputs: Any, output: torch.Tensor) -> None:
            seen.append(output.clone())

        unet = self.unet
        handles = [
            unet.conv_in.register_forward_hook(first),
            *(each.register_forward_hook(block) for each in unet.down_blocks),
            unet.mid_block.register_forward_hook(middle),
        ]
        condition = self.condition
        with torch.inference_mode():
            answer = unet(
                self.latents,
                torch.tensor(500),
                encoder_hidden_states=condition.hidden,
                added_cond_kwargs=condition.added,
                down_intrablock_additional_residuals=list(levels) if levels else None,
                down_block_additional_residuals=skips[:-1] if skips else None,
                mid_block_additional_residual=skips[-1] if skips else None,
            ).sample
        for handle in handles:
            handle.remove()
        return answer, seen


def places(host: Any) -> list[int]:
    """The skip connection that each level's features end up in."""
    found, index = [], 0
    for block in host.unet.down_blocks:
        index += len(block.resnets)
        has_attention = bool(getattr(block, "attentions", None))
        found.append(index if has_attention else index + len(block.downsamplers or ()))
        index += len(block.downsamplers or ())
    return found


def in_network_order(
    watched: Watched, terms: list[list[torch.Tensor]], at: list[int]
) -> tuple[list[torch.Tensor], list[torch.Tensor]]:
    """What T2I-Adapters that multiply add to each level, level after level, and all skips."""
    added: list[torch.Tensor] = [torch.zeros_like(each) for each in terms[0]]
    for level in range(len(added)):
        _, seen = watched.plain(added, None)  # zeros have been added at this level so far
        added[level] = product(seen[at[level]], [each[level] for each in terms])
    return added, watched.plain(added, None)[1]


def test_two_t2i_adapters(host):
    watched, at = Watched(host), places(host)
    _, bare = watched.plain(None, None)
    said = [[noise(10 * i + n, bare[k]) for n, k in enumerate(at)] for i in range(2)]
    terms = [[w * level for level in levels] for w, levels in zip(WEIGHTS, said, strict=True)]
    added, _ = in_network_order(watched, terms, at)
    expected, _ = watched.plain(added, None)
    products = tuple(Product(i, tuple(levels)) for i, levels in enumerate(terms))
    found = watched.ours(Residuals(products=products))
    assert (found - expected).abs().max() < 1e-4 * expected.abs().max()
    summed = [a + b for a, b in zip(*terms, strict=True)]
    assert (found - watched.plain(summed, None)[0]).abs().max() > 1e-2 * expected.abs().max()


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1)], ids=str)
def test_a_t2i_adapter_and_two_controlnets_meet_on_the_skip_connections(host, order):
    watched, at = Watched(host), places(host)
    _, bare = watched.plain(None, None)
    levels = [1.3 * noise(n, bare[k]) for n, k in enumerate(at)]
    nets = [[noise(50 * i + n, each) for n, each in enumerate(bare)] for i in (1, 2)]
    added, seen = in_network_order(watched, [levels], at)
    terms = [[w * each for each in net] for w, net in zip(WEIGHTS, nets, strict=True)]
    skips = []
    for index, hidden in enumerate(seen):
        here = [(order[1], terms[0][index]), (order[2], terms[1][index])]
        own = added[at.index(index)] if index in at else torch.zeros_like(hidden)
        has_attention = index in at and bool(
            getattr(watched.unet.down_blocks[at.index(index)], "attentions", None)
        )
        if index in at:
            here.append((order[0], levels[at.index(index)]))
        # A block without attention is added to after its list was seen.
        base = hidden - own if has_attention else hidden
        in_order = [term for _, term in sorted(here, key=lambda pair: pair[0])]
        skips.append(product(base, in_order) - own)
    expected, _ = watched.plain(added, skips)
    calls = tuple(
        ControlCall(Says(net), torch.zeros(1, 3, 64, 64), scale=w, position=position)
        for net, w, position in zip(nets, WEIGHTS, order[1:], strict=True)
    )
    add = Residuals(products=(Product(order[0], tuple(levels)),), controls=calls)
    found = watched.ours(add)
    assert (found - expected).abs().max() < 1e-4 * expected.abs().max()


def paper(seed: int) -> Picture:
    ink = np.full((64, 64), 255, np.uint8)
    ink[8 * seed : 8 * seed + 6, 8:56] = 0
    return Picture.from_array(ink)


def sketch(folder: Path, seed: int, **changes: Any) -> AdapterUse:
    return AdapterUse("t2i_adapter", str(folder), picture=paper(seed), **changes)


def test_one_alone_adds_to_the_last_bit(engine, sd15, t2i):
    once = sketch(t2i, 1)
    expected = ours(engine, request_for(sd15, once))
    multiplies = replace(once, multiplies=True)
    assert np.array_equal(ours(engine, request_for(sd15, multiplies)), expected)
    off = sketch(t2i, 3, weight=0.0, multiplies=True)
    assert np.array_equal(ours(engine, request_for(sd15, multiplies, off)), expected)
    beside = sketch(t2i, 3)
    summed = ours(engine, request_for(sd15, once, beside))
    assert np.array_equal(ours(engine, request_for(sd15, multiplies, beside)), summed)


def test_multiplying_differs_from_adding_and_leaves_nothing_behind(engine, sd15, t2i):
    pair = [sketch(t2i, seed, weight=2.0) for seed in (1, 3)]
    base = ours(engine, request_for(sd15))
    summed = ours(engine, request_for(sd15, *pair))
    multiplied = ours(engine, request_for(sd15, *(replace(u, multiplies=True) for u in pair)))
    assert np.abs(multiplied - summed).max() > 1e-3
    assert np.array_equal(ours(engine, request_for(sd15)), base)
    assert np.array_equal(ours(engine, request_for(sd15, *pair)), summed)


def test_pictures_of_a_batch_do_not_depend_on_it(engine, sd15, t2i):
    pair = [sketch(t2i, seed, multiplies=True) for seed in (1, 3)]
    batch = ours(engine, request_for(sd15, *pair, batch_size=2))
    alone = [ours(engine, request_for(sd15, *pair, seed=7 + i))[0] for i in range(2)]
    assert all(np.array_equal(a, b) for a, b in zip(batch, alone, strict=True))
    assert all(not np.array_equal(a, b) for a, b in pairwise(alone))
