"""LoRA layers for training, named and stored as kohya's scripts do.

Legend of shapes
    x: the input of a linear layer [B, T, C] or of a convolution [B, C, h, w]
    down: [r, C] or [r, C, k, k]    up: [C', r] or [C', r, 1, 1]

Source: Hu et al. 2021, arXiv:2106.09685; names as ``networks.lora`` of kohya-ss/sd-scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from diffusers import UNet2DConditionModel
from torch import Tensor, nn

PREFIX = "lora_unet_"
_ATTENTION = r"(attn[12]\.to_(q|k|v|out\.0)|ff\.net\.(0\.proj|2)|proj_(in|out))$"
_RESNETS = r"(conv[12]|time_emb_proj|conv_shortcut)$"


class LowRank(nn.Module):
    """What is added to one layer: ``up(down(x)) * alpha / r``; nothing at first, up being zero."""

    alpha: Tensor

    def __init__(self, layer: nn.Linear | nn.Conv2d, rank: int) -> None:
        super().__init__()
        if isinstance(layer, nn.Conv2d):
            self.lora_down: nn.Module = nn.Conv2d(
                layer.in_channels,
                rank,
                layer.kernel_size,  # type: ignore[arg-type]  # a pair, as it is in the layer
                layer.stride,  # type: ignore[arg-type]
                layer.padding,  # type: ignore[arg-type]
                bias=False,
            )
            self.lora_up: nn.Module = nn.Conv2d(rank, layer.out_channels, 1, bias=False)
        else:
            self.lora_down = nn.Linear(layer.in_features, rank, bias=False)
            self.lora_up = nn.Linear(rank, layer.out_features, bias=False)
        nn.init.zeros_(self.lora_up.weight)
        self.register_buffer("alpha", torch.tensor(float(rank)))
        self._factor = 1.0  # alpha / rank

    def forward(self, x: Tensor) -> Tensor:
        """What is added to the layer's output."""
        added: Tensor = self.lora_up(self.lora_down(x)) * self._factor
        return added


class Lora(nn.ModuleDict):
    """Low-rank layers beside a U-Net's; its ``state_dict`` is a kohya file's tensors."""

    def __init__(self, unet: UNet2DConditionModel, rank: int) -> None:
        super().__init__()
        wanted = re.compile(f"({_ATTENTION})|(resnets.*{_RESNETS})")
        self._layers: list[tuple[str, nn.Module]] = []
        for name, layer in unet.named_modules():
            if isinstance(layer, nn.Linear | nn.Conv2d) and wanted.search(name):
                key = PREFIX + name.replace(".", "_")
                self[key] = LowRank(layer, rank)
                self._layers.append((key, layer))

    @contextmanager
    def attached(self) -> Iterator[None]:
        """Within the block the U-Net computes with the low-rank layers."""
        handles = [layer.register_forward_hook(_Adds(self[key])) for key, layer in self._layers]
        try:
            yield
        finally:
            for handle in handles:
                handle.remove()


class _Adds:
    """A forward hook that adds what a low-rank layer says."""

    def __init__(self, low_rank: nn.Module) -> None:
        self._low_rank = low_rank

    def __call__(self, layer: nn.Module, inputs: tuple[Any, ...], output: Tensor) -> Tensor:
        del layer
        added: Tensor = self._low_rank(inputs[0])
        return output + added.to(output.dtype)
