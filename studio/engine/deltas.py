"""Changes of a layer that are no pair of thin matrices.

Legend of shapes
    W: [out, in] or [out, in, k, k], the layer's weight; b: [out] its bias
    x: [..., in] of a linear layer, [B, in, h, w] of a convolution; y = W x + b its output

Sources: Yeh et al. 2023 (LyCORIS: Kronecker products, full differences); Liu et al. 2024 (DoRA).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import torch
from torch import Tensor, nn
from torch.nn import functional

from studio.engine.changes import Delta, LowRank, apply_down, apply_up


@dataclass(frozen=True, eq=False)
class Dense:
    """A difference as large as the layer's own weight, its bias, or both."""

    weight: Tensor | None
    bias: Tensor | None = None

    def __call__(self, module: nn.Module, x: Tensor, output: Tensor) -> Tensor:
        """See ``Delta``; every kind of layer is linear in its weight and bias."""
        if self.weight is None:
            assert self.bias is not None
            one_per_channel = (-1, *[1] * (output.ndim - 2)) if _channels_second(module) else (-1,)
            return self.bias.reshape(one_per_channel).expand_as(output)
        return applied(module, x, self.weight, self.bias)


@dataclass(frozen=True, eq=False)
class Kronecker:
    """``kron(outer, inner)`` without ever being written out.

    Attributes:
        outer: ``[a, b]``, scale included.
        inner: ``[c, d]`` or ``[c, d, k, k]``, where a c = out and b d = in.
    """

    outer: Tensor
    inner: Tensor

    def __call__(self, module: nn.Module, x: Tensor, output: Tensor) -> Tensor:
        """See ``Delta``: the inner factor on every group of features, the outer one across."""
        del output
        groups = self.outer.shape[1]
        if isinstance(module, nn.Conv2d):
            batch, features, *size = x.shape
            apart = x.reshape(batch * groups, features // groups, *size)
            seen = applied(module, apart, self.inner, None)
            seen = seen.reshape(batch, groups, *seen.shape[1:])
            mixed = torch.einsum("ab,nbchw->nachw", self.outer, seen)
            return mixed.flatten(1, 2)
        seen = functional.linear(x.reshape(*x.shape[:-1], groups, -1), self.inner)
        return torch.einsum("ab,...bc->...ac", self.outer, seen).flatten(-2)


@dataclass(frozen=True, eq=False)
class Decomposed:
    """DoRA: the changed weight, each of its rows (or columns) of a length of its own.

    Attributes:
        direction: what is added to the weight before it is scaled.
        gain: magnitude / length, ``[out]`` or ``[in]``.
        by_output: which of the two.
    """

    direction: LowRank | Delta
    gain: Tensor
    by_output: bool

    def __call__(self, module: nn.Module, x: Tensor, output: Tensor) -> Tensor:
        """See ``Delta``: what the scaled layer would say, less what the layer says."""
        own = without_bias(module, output)
        if self.by_output:
            gain = along_channels(self.gain, module)
            return gain * (own + added_by(self.direction, module, x, output)) - own
        scaled = x * along_channels(self.gain, module)
        weight = module.weight
        assert isinstance(weight, Tensor)
        said = applied(module, scaled, weight, None)
        return said + added_by(self.direction, module, scaled, said) - own


def decomposed(
    direction: LowRank | Delta, dense: Tensor, module: nn.Module, magnitude: Tensor, by_output: bool
) -> Decomposed:
    """DoRA of ``direction``, which is ``dense`` when written out as the weight's change.

    Args:
        direction: of the change.
        dense: ``[out, in(, k, k)]`` float32.
        module: the layer.
        magnitude: the length of each row or column, with as many values.
        by_output: rows (``[out]``), or columns (``[in]``).
    """
    weight = module.weight
    assert isinstance(weight, Tensor)
    changed = weight.detach().float() + dense.to(weight.device)
    rows = changed.flatten(1) if by_output else changed.transpose(0, 1).flatten(1)
    gain = magnitude.float().flatten().to(weight.device) / rows.norm(dim=1).clamp(min=1e-12)
    return Decomposed(direction, gain.to(weight.dtype), by_output)


@runtime_checkable
class OfWeight(Protocol):
    """A change that is a function of the layer's weight."""

    def of_weight(self, weight: Tensor) -> Tensor:
        """What is added to ``weight``."""


def written_out(change: LowRank | Delta, module: nn.Module) -> Tensor:
    """What ``change`` adds to the weight, as large as it is; zeros for a bias alone."""
    weight = module.weight
    assert isinstance(weight, Tensor)
    if isinstance(change, LowRank):
        return (change.up.flatten(1) @ change.down.flatten(1)).reshape(weight.shape)
    if isinstance(change, Dense):
        return torch.zeros_like(weight) if change.weight is None else change.weight
    if isinstance(change, Kronecker):
        outer = change.outer[..., None, None] if weight.ndim == 4 else change.outer
        return torch.kron(outer.contiguous(), change.inner.contiguous())
    if isinstance(change, OfWeight):
        return change.of_weight(weight)
    assert isinstance(change, Decomposed)
    changed = weight + written_out(change.direction, module)
    shape = [1] * weight.ndim
    shape[0 if change.by_output else 1] = -1
    return change.gain.reshape(shape) * changed - weight


def added_by(change: LowRank | Delta, module: nn.Module, x: Tensor, output: Tensor) -> Tensor:
    """What ``change`` adds to the ``output`` of ``x`` at weight 1."""
    if not isinstance(change, LowRank):
        return change(module, x, output)
    return apply_up(apply_down(module, x, change.down), change.up)


def applied(module: nn.Module, x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
    """What ``module`` would make of ``x`` with another weight and bias."""
    if isinstance(module, nn.Conv2d):
        return functional.conv2d(
            x, weight, bias, module.stride, module.padding, module.dilation, module.groups
        )
    if isinstance(module, nn.GroupNorm):
        return functional.group_norm(x, module.num_groups, weight, bias, module.eps)
    if isinstance(module, nn.LayerNorm):
        return functional.layer_norm(x, module.normalized_shape, weight, bias, module.eps)
    return functional.linear(x, weight, bias)


def _channels_second(module: nn.Module) -> bool:
    return isinstance(module, (nn.Conv2d, nn.GroupNorm))


def along_channels(values: Tensor, module: nn.Module) -> Tensor:
    """``values``, one for each channel, so that a map or tokens can be multiplied by them."""
    return values[:, None, None] if isinstance(module, nn.Conv2d) else values


def without_bias(module: nn.Module, output: Tensor) -> Tensor:
    """``output`` of ``module`` as it would be without one."""
    bias = getattr(module, "bias", None)
    return output if bias is None else output - along_channels(bias, module)
