"""Changes that multiply equal the product of matrices that defines them."""

from __future__ import annotations

from itertools import permutations

import pytest
import torch
from torch import nn

from studio.engine import multiplicative
from studio.engine.changes import Change, LowRank
from studio.engine.low_rank import LowRankLayers


def noise(seed: int, *shape: int) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


def layer(kind: str) -> nn.Module:
    with torch.random.fork_rng():
        torch.manual_seed(3)
        if kind == "linear":
            return nn.Linear(5, 8)
        return nn.Conv2d(2, 20, 3, padding=1) if kind == "convolution" else nn.Conv2d(5, 8, 1)


def inputs(kind: str) -> torch.Tensor:
    channels = {"linear": (7, 5), "convolution": (1, 2, 6, 6), "pointwise": (1, 5, 6, 6)}
    return noise(1, *channels[kind])


def change(module: nn.Module, seed: int, rank: int, multiplies: bool = True) -> Change:
    out, *inner = module.weight.shape
    down = noise(seed, rank, *inner) * 0.5
    up = noise(seed + 100, out, rank, *[1] * (len(inner) - 1)) * 0.5
    return Change({"unet.0": LowRank(down, up)}, multiplies=multiplies)


def delta(one: Change) -> torch.Tensor:
    matrices = one.layers["unet.0"]
    return matrices.up.flatten(1) @ matrices.down.flatten(1)


def defined(module: nn.Module, x: torch.Tensor, weights: dict[Change, float]) -> torch.Tensor:
    """The product written out; changes that do not multiply are added to it.

    The pseudo-inverse stands between changes only: the last factor is W + a dW.
    """
    base = module.weight.detach().flatten(1)
    inverse = torch.linalg.pinv(base)
    whole = base
    for one, weight in reversed([(o, w) for o, w in weights.items() if o.multiplies]):
        # (I + a dW W^+) X, where X = W + more and W^+ W = 1 on what dW reads of W itself
        whole = whole + weight * delta(one) + weight * delta(one) @ inverse @ (whole - base)
    whole = whole + sum(w * delta(o) for o, w in weights.items() if not o.multiplies)
    changed = whole.reshape(module.weight.shape)
    if isinstance(module, nn.Linear):
        return nn.functional.linear(x, changed, module.bias)
    return nn.functional.conv2d(x, changed, module.bias, padding=module.padding)


@pytest.fixture(autouse=True)
def exact_inverse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiplicative, "RIDGE", 1e-7)


@torch.no_grad()
@pytest.mark.parametrize("kind", ["linear", "convolution", "pointwise"])
def test_the_product(kind: str) -> None:
    module, x = layer(kind), inputs(kind)
    layers = LowRankLayers({"unet": nn.Sequential(module)})
    changes = [change(module, seed, rank) for seed, rank in ((1, 2), (2, 3), (3, 1))]
    changes.append(change(module, 4, 2, multiplies=False))
    for order in permutations(changes):
        weights = dict(zip(order, (0.8, -0.5, 1.2, 0.3), strict=True))
        contexts = [layers.attached(one) for one in order]
        for context in contexts:
            context.__enter__()
        layers.weigh(weights)
        expected = defined(module, x, weights)
        assert (module(x) - expected).norm() < 1e-3 * expected.norm()
        for context in contexts:
            context.__exit__(None, None, None)


@torch.no_grad()
def test_order_counts_and_a_sum_is_something_else() -> None:
    module, x = layer("linear"), inputs("linear")
    layers = LowRankLayers({"unet": nn.Sequential(module)})
    one, two = change(module, 1, 2), change(module, 2, 3)
    with layers.attached(one, 1.0), layers.attached(two, 1.0):
        forwards = module(x)
    with layers.attached(two, 1.0), layers.attached(one, 1.0):
        backwards = module(x)
    plain = [Change(c.layers) for c in (one, two)]
    with layers.attached(plain[0], 1.0), layers.attached(plain[1], 1.0):
        added = module(x)
    assert not torch.allclose(forwards, backwards, atol=1e-2)
    assert not torch.allclose(forwards, added, atol=1e-2)


@torch.no_grad()
def test_alone_it_is_the_same_as_adding_to_the_last_bit() -> None:
    module, x = layer("linear"), inputs("linear")
    layers = LowRankLayers({"unet": nn.Sequential(module)})
    one = change(module, 1, 2)
    with layers.attached(one, 0.7):
        alone = module(x)
    with layers.attached(Change(one.layers), 0.7):
        assert torch.equal(module(x), alone)


@torch.no_grad()
def test_the_ridge_keeps_a_layer_that_hardly_inverts_in_bounds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.undo()
    module = nn.Linear(6, 6, bias=False)
    spread = torch.logspace(0, -4, 6)
    left, right = (torch.linalg.qr(noise(seed, 6, 6))[0] for seed in (1, 2))
    module.weight.copy_(left @ torch.diag(spread) @ right)
    layers = LowRankLayers({"unet": nn.Sequential(module)})
    pair = [change(module, seed, 2) for seed in (3, 4)]
    x = noise(5, 10, 6)
    with layers.attached(pair[0], 1.0), layers.attached(pair[1], 1.0):
        multiplied = module(x)
    plain = [Change(c.layers) for c in pair]
    with layers.attached(plain[0], 1.0), layers.attached(plain[1], 1.0):
        added = module(x)
    true_terms = delta(pair[0]) @ torch.linalg.pinv(module.weight) @ delta(pair[1])
    ours, theirs = (multiplied - added).norm(), (x @ true_terms.T).norm()
    assert 0 < ours < theirs / 100
