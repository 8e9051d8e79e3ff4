"""Changes that turn or stretch what a layer has, instead of adding to its weight (OFT, IA3).

    OFT    W' = R W, R block-diagonal and orthogonal; PEFT's turns the input, W' = W R
    IA3    each output (or input) of the layer times a number of its own

At weight a both are W + a (W' - W): kohya's and A1111's meaning of an OFT's weight.

Legend of shapes
    W: [out, in] or [out, in, k, k]; x, output: see ``changes.Delta``
    turn: [K, n, n], R - 1 in K blocks; K n = out, or in for the input's

Sources: Qiu et al. 2023 (OFT), LyCORIS' ``diag_oft`` and ``ia3``, kohya's ``oft.py``, PEFT.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from studio.engine.deltas import along_channels, applied, without_bias


def cayley(skew: Tensor) -> Tensor:
    """``(1 + Q)(1 - Q)^-1`` of skew-symmetric blocks ``[K, n, n]``: orthogonal."""
    one = torch.eye(skew.shape[-1], dtype=skew.dtype, device=skew.device)
    return torch.linalg.solve(one - skew, one + skew, left=False)


def cayley_backwards(skew: Tensor) -> Tensor:
    """``(1 - Q)(1 + Q)^-1``: what PEFT computes where it does not use the series."""
    return cayley(-skew)


def cayley_series(skew: Tensor, terms: int) -> Tensor:
    """The first powers of Q in ``cayley``, as PEFT counts ``terms``; the last counts half."""
    found = torch.eye(skew.shape[-1], dtype=skew.dtype).expand_as(skew).clone()
    if terms > 1:
        found = found + 2 * skew
    power, last = skew, max(3, terms - 1)
    for exponent in range(2, last + 1) if terms > 2 else ():
        power = power @ skew
        found = found + (1 if exponent == last else 2) * power
    return found


@dataclass(frozen=True, eq=False)
class Turned:
    """OFT of a layer's outputs.

    Attributes:
        turn: see the legend.
        gain: ``[out]``, by which each output is stretched afterwards, or ``None``.
    """

    turn: Tensor
    gain: Tensor | None = None

    def __call__(self, module: nn.Module, x: Tensor, output: Tensor) -> Tensor:
        """See ``Delta``; the bias is not turned."""
        del x
        own = without_bias(module, output)
        turned = _turned(own, self.turn, 1 if isinstance(module, nn.Conv2d) else -1)
        if self.gain is None:
            return turned
        return along_channels(self.gain, module) * (own + turned) - own

    def of_weight(self, weight: Tensor) -> Tensor:
        """What is added to the weight."""
        turned = _turned(weight.flatten(1).T, self.turn, -1).T.reshape(weight.shape)
        if self.gain is None:
            return turned
        return self.gain.reshape(-1, *[1] * (weight.ndim - 1)) * (weight + turned) - weight


@dataclass(frozen=True, eq=False)
class InputTurned:
    """PEFT's OFT of what a linear layer, or a convolution without a kernel, sees.

    Attributes:
        turn: see the legend.
    """

    turn: Tensor

    def __call__(self, module: nn.Module, x: Tensor, output: Tensor) -> Tensor:
        """See ``Delta``."""
        del output
        weight = module.weight
        assert isinstance(weight, Tensor)
        turned = _turned(x, self.turn, 1 if isinstance(module, nn.Conv2d) else -1)
        return applied(module, turned, weight, None)

    def of_weight(self, weight: Tensor) -> Tensor:
        """What is added to the weight."""
        across = self.turn.transpose(1, 2)
        return _turned(weight.flatten(1), across, -1).reshape(weight.shape)


@dataclass(frozen=True, eq=False)
class Stretched:
    """IA3.

    Attributes:
        gain: what is added to 1, ``[out]`` or ``[in]``.
        by_output: which of the two.
        with_bias: the bias is stretched too, as PEFT does and LyCORIS does not.
    """

    gain: Tensor
    by_output: bool
    with_bias: bool

    def __call__(self, module: nn.Module, x: Tensor, output: Tensor) -> Tensor:
        """See ``Delta``."""
        if self.by_output:
            own = output if self.with_bias else without_bias(module, output)
            return own * along_channels(self.gain, module)
        weight = module.weight
        assert isinstance(weight, Tensor)
        return applied(module, x * along_channels(self.gain, module), weight, None)

    def of_weight(self, weight: Tensor) -> Tensor:
        """What is added to the weight."""
        shape = [1] * weight.ndim
        shape[0 if self.by_output else 1] = -1
        return weight * self.gain.reshape(shape)


def _turned(values: Tensor, turn: Tensor, dimension: int) -> Tensor:
    """``values`` times (R - 1), block by block along ``dimension`` (1 of a map, or the last)."""
    blocks, size, _ = turn.shape
    if dimension == 1:
        apart = values.reshape(len(values), blocks, size, *values.shape[2:])
        return torch.einsum("bkn...,knm->bkm...", apart, turn).flatten(1, 2)
    apart = values.reshape(*values.shape[:-1], blocks, size)
    return torch.einsum("...kn,knm->...km", apart, turn).flatten(-2)
