"""What an adapter changes of single layers, as values: matrices, or any function of the layer.

Legend of shapes
    x: [..., in] of a linear layer, [B, in, h, w] of a convolution; output likewise
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from torch import Tensor, nn
from torch.nn import functional

from studio.engine.masks import Mask


@dataclass(frozen=True, eq=False)
class LowRank:
    """The change of one layer, on the layer's device and in its dtype.

    Attributes:
        down: ``[r, in]``, or ``[r, in, k, k]`` for a convolution with a kernel of k.
        up: ``[out, r]``, or ``[out, r, 1, 1]``, times alpha / r.
    """

    down: Tensor
    up: Tensor

    @property
    def rank(self) -> int:
        """R."""
        return len(self.down)


class Delta(Protocol):
    """A change that is no pair of thin matrices."""

    def __call__(self, module: nn.Module, x: Tensor, output: Tensor) -> Tensor:
        """What is added to the layer's own ``output`` of ``x`` at weight 1."""


@dataclass(frozen=True, eq=False)
class Change:
    """One LoRA or relative of it in one use.

    Attributes:
        layers: what it changes, by path (``"unet.conv_in"``).
        factors: of the weight, for layers that act more or less than the whole.
        multiplies: acts on what other such changes make of a layer, not only on the base.
        mask: where in the picture it acts; ``None`` is everywhere.
        identity: of the file that the layers are from, for what is kept of it.
        keeps_clear: of the directions that changes attached before it write to.
    """

    layers: Mapping[str, LowRank | Delta]
    factors: Mapping[str, float] = field(default_factory=dict)
    multiplies: bool = False
    mask: Mask | None = None
    identity: Hashable = None
    keeps_clear: bool = False

    def factor(self, path: str) -> float:
        """Of the weight at one layer."""
        return self.factors.get(path, 1.0)

    def masked(self, added: Tensor) -> Tensor:
        """What it adds to a layer, where it acts; nothing to a layer that has no places."""
        if self.mask is None:
            return added
        values = self.mask.of(added)
        return added * (0.0 if values is None else values)


def apply_down(module: nn.Module, x: Tensor, down: Tensor) -> Tensor:
    """``x`` through a down matrix as ``module`` would see it."""
    if isinstance(module, nn.Conv2d):
        return functional.conv2d(x, down, None, module.stride, module.padding, module.dilation)
    return functional.linear(x, down)


def apply_up(inner: Tensor, up: Tensor) -> Tensor:
    """What an up matrix makes of it."""
    return functional.conv2d(inner, up) if up.ndim == 4 else functional.linear(inner, up)


def add_up(output: Tensor, inner: Tensor, up: Tensor) -> Tensor:
    """``output + apply_up(inner, up)``, written into a layer's fresh ``output`` where that can be.

    One product that adds as it goes, instead of a product, a sum and the memory for both: what
    three LoRAs cost on a CPU is a good part passing over maps again.
    """
    if output.requires_grad or inner.requires_grad or not output.is_contiguous():
        return output + apply_up(inner, up)
    if up.ndim == 4:
        maps, rows = output.flatten(2), inner.flatten(2)
        maps.baddbmm_(up.flatten(1).expand(len(maps), -1, -1), rows)
    else:
        output.reshape(-1, output.shape[-1]).addmm_(inner.reshape(-1, inner.shape[-1]), up.T)
    return output
