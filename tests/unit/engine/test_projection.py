"""A change that keeps clear has nothing left in the span of the others, and loses no more."""

import gc

import pytest
import torch
from torch import nn

from studio.engine.changes import Change, LowRank
from studio.engine.deltas import Dense
from studio.engine.low_rank import LowRankLayers
from studio.engine.projection import Projections, cleared, lost


def low_rank(seed: int, rank: int = 3, kernel: bool = False) -> LowRank:
    source = torch.Generator().manual_seed(seed)
    inner = (4, 3, 3) if kernel else (7,)
    ends = (1, 1) if kernel else ()
    return LowRank(
        torch.randn(rank, *inner, generator=source),
        torch.randn(12, rank, *ends, generator=source),
    )


def delta(change: LowRank) -> torch.Tensor:
    return change.up.flatten(1) @ change.down.flatten(1)


@pytest.mark.parametrize("kernel", [False, True])
def test_equals_qr(kernel):
    change, others = low_rank(1, kernel=kernel), [low_rank(2, 2, kernel), low_rank(3, 4, kernel)]
    q, _ = torch.linalg.qr(torch.cat([o.up.flatten(1) for o in others], dim=1))
    expected = delta(change) - q @ (q.T @ delta(change))
    found = cleared(change, others)
    assert torch.allclose(delta(found), expected, atol=1e-5)
    assert found.down is change.down
    assert found.up.shape == change.up.shape
    for other in others:
        assert abs(float((delta(found) * delta(other)).sum())) < 1e-3


def test_columns_that_are_zero_or_repeat_take_nothing_away():
    """QR would make directions of their own of them."""
    other = low_rank(2, 2)
    padded = torch.cat([other.up, other.up[:, :1], torch.zeros(12, 5)], dim=1)
    wide = LowRank(torch.cat([other.down, other.down[:1], torch.zeros(5, 7)]), padded)
    change = low_rank(1)
    assert torch.allclose(cleared(change, [wide]).up, cleared(change, [other]).up, atol=1e-5)
    between = wide.up.T @ change.up
    taken = delta(change) - delta(cleared(change, [other]))
    assert lost(change, wide, between) == pytest.approx(float(taken.square().sum()), rel=1e-3)


def test_of_itself_nothing_is_left():
    change = low_rank(1)
    assert cleared(change, [change]).up.abs().max() < 1e-5
    whole = float(delta(change).square().sum())
    assert lost(change, change, change.up.T @ change.up) == pytest.approx(whole, rel=1e-5)


def test_the_last_projection_is_kept_as_long_as_the_change():
    kept, change, other = Projections(), low_rank(1), low_rank(2)
    first = kept.cleared(change, [other])
    assert kept.cleared(change, [other]) is first
    assert kept.cleared(change, [low_rank(3)]) is not first
    del change
    gc.collect()
    assert not len(kept._kept)


@torch.no_grad()
def test_in_a_network_the_lower_one_keeps_clear_of_those_above():
    module = nn.Linear(7, 12)
    layers = LowRankLayers({"unet": nn.Sequential(module)})
    above, below, x = low_rank(1), low_rank(2), torch.randn(2, 7)
    upper = Change({"unet.0": above})
    lower = Change({"unet.0": below}, keeps_clear=True)
    base = module(x)
    with layers.attached(upper), layers.attached(lower, later=[Change(lower.layers)]):
        layers.weigh({upper: 0.5, lower: 2.0})
        expected = base + x @ (0.5 * delta(above) + 2 * delta(cleared(below, [above]))).T
        assert torch.allclose(module(x), expected, atol=1e-5)
    with layers.attached(lower), layers.attached(upper):  # nothing is above it
        layers.weigh({upper: 0.5, lower: 2.0})
        expected = base + x @ (0.5 * delta(above) + 2 * delta(below)).T
        assert torch.allclose(module(x), expected, atol=1e-5)
    assert torch.equal(module(x), base)


@torch.no_grad()
def test_what_is_not_thin_stays_as_it_is():
    module = nn.Linear(7, 12)
    layers = LowRankLayers({"unet": nn.Sequential(module)})
    dense, thin, x = Dense(torch.randn(12, 7)), low_rank(2), torch.randn(2, 7)
    base = module(x)
    for above, below in ((dense, thin), (thin, dense)):
        upper, lower = Change({"unet.0": above}), Change({"unet.0": below}, keeps_clear=True)
        with layers.attached(upper), layers.attached(lower):
            layers.weigh({upper: 1.0, lower: 1.0})
            expected = base + x @ (dense.weight + delta(thin)).T
            assert torch.allclose(module(x), expected, atol=1e-5)
