"""The tensors of one layer in a LoRA file, beside the layer that they are for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import torch
from torch import Tensor, nn

from studio.adapters.lora_metadata import Scaling
from studio.engine.changes import Delta, LowRank

Parts = Mapping[str, Tensor]


class Unfit(Exception):
    """The tensors are of another layer's size."""


class Incomplete(Exception):
    """A tensor is missing; the message is its name."""


class Unsupported(Exception):
    """The message is the form that the studio cannot use."""


class Whole:
    """The tensors of a layer beside the layer."""

    def __init__(self, parts: Parts, module: nn.Module, scaling: Scaling, name: str) -> None:
        weight = module.weight
        assert isinstance(weight, Tensor)
        self.parts, self.shape = parts, tuple(weight.shape)
        self.scaling, self._name, self._module_weight = scaling, name, weight

    @property
    def weight(self) -> Tensor:
        """The layer's own, float32."""
        return self._module_weight.detach().float().cpu()

    def tensor(self, name: str) -> Tensor:
        """The float32 tensor called ``name``."""
        if name not in self.parts:
            raise Incomplete(name)
        return self.parts[name].float()

    def factor(self, rank: int) -> float:
        """Alpha / rank."""
        if not rank:
            raise Unfit
        if "alpha" in self.parts:
            return float(self.parts["alpha"]) / rank
        return self.scaling.factor(self._name, rank)

    def shaped(self, delta: Tensor) -> Tensor:
        """``delta`` in the shape of the layer's weight."""
        if delta.numel() != torch.Size(self.shape).numel() or delta.shape[0] != self.shape[0]:
            raise Unfit
        return delta.reshape(self.shape)


Made = tuple[LowRank | Delta, Callable[[], Tensor]]  # and the same written out
