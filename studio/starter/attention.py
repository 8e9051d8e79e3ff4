"""Attention as the starter is trained with it: float32 on a CPU, an image branch where asked.

Legend of shapes
    hidden: [B, T, C]    context: [B, S, D]    image tokens: [R, K, D], for the last R rows only

Under bfloat16 autocast the CPU's flash attention runs backward five times slower than in float32:
39 % of a training step (measured). Nothing else of the step minds the halves.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from diffusers import UNet2DConditionModel
from torch import Tensor, nn
from torch.nn import functional


def attend(query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
    """Multi-head attention of ``query`` [B, T, C] over ``key`` and ``value`` [B, S, C]."""
    slow = query.device.type == "cpu"

    def split(x: Tensor) -> Tensor:
        x = x.float() if slow else x
        return x.view(x.shape[0], x.shape[1], heads, -1).transpose(1, 2)

    with torch.autocast(query.device.type, enabled=False):
        out = functional.scaled_dot_product_attention(split(query), split(key), split(value))
    return out.transpose(1, 2).flatten(2).to(query.dtype)


class ImageBranch(nn.ModuleDict):
    """Key and value projections of image tokens for every cross-attention of a U-Net.

    Its ``state_dict`` is the ``ip_adapter.*`` part of an IP-Adapter file (Ye et al. 2023,
    arXiv:2308.06721): layer ``i`` in the U-Net's order is number ``2 i + 1``.
    """

    def __init__(self, unet: UNet2DConditionModel) -> None:
        super().__init__()
        self._names: list[str] = []
        width = int(unet.config.cross_attention_dim)
        for i, name in enumerate(n for n in unet.attn_processors if ".attn2." in n):
            module = unet.get_submodule(name.removesuffix(".processor"))
            projections = nn.ModuleDict(
                {
                    "to_k_ip": nn.Linear(width, module.inner_dim, bias=False),
                    "to_v_ip": nn.Linear(width, module.inner_dim, bias=False),
                }
            )
            self[str(2 * i + 1)] = projections
            self._names.append(name)
        self.begin_as_text(unet)

    @torch.no_grad()
    def begin_as_text(self, unet: UNet2DConditionModel) -> None:
        """Takes over the text's own projections: image tokens speak the U-Net's language then."""
        for name, layer in zip(self._names, self.values(), strict=True):
            module = unet.get_submodule(name.removesuffix(".processor"))
            layer.get_parameter("to_k_ip.weight").copy_(module.to_k.weight)
            layer.get_parameter("to_v_ip.weight").copy_(module.to_v.weight)

    def processors(self) -> dict[str, ImageAttention]:
        """A processor for every cross-attention, by the U-Net's own names."""
        return {
            name: ImageAttention(layer.get_submodule("to_k_ip"), layer.get_submodule("to_v_ip"))
            for name, layer in zip(self._names, self.values(), strict=True)
        }


class Attention:
    """A processor without parameters of its own, as diffusers calls it."""

    def __call__(
        self,
        attn: Any,
        hidden: Tensor,
        encoder_hidden_states: Tensor | None = None,
        attention_mask: Tensor | None = None,
        **_: Any,
    ) -> Tensor:
        assert attention_mask is None
        context = hidden if encoder_hidden_states is None else encoder_hidden_states
        query = attn.to_q(hidden)
        out = attend(query, attn.to_k(context), attn.to_v(context), attn.heads)
        out = self._with_images(out, query, attn.heads)
        result: Tensor = attn.to_out[1](attn.to_out[0](out))
        return result

    def _with_images(self, out: Tensor, query: Tensor, heads: int) -> Tensor:
        del query, heads
        return out


class ImageAttention(Attention):
    """Adds what the last rows' image tokens say; other rows stay as they are."""

    def __init__(self, to_k: nn.Module, to_v: nn.Module) -> None:
        self._to_k, self._to_v = to_k, to_v
        self.tokens: Tensor | None = None

    def _with_images(self, out: Tensor, query: Tensor, heads: int) -> Tensor:
        if self.tokens is None:
            return out
        rows = len(self.tokens)
        seen = attend(query[-rows:], self._to_k(self.tokens), self._to_v(self.tokens), heads)
        return torch.cat([out[:-rows], out[-rows:] + seen])


class Attended:
    """A U-Net under training whose attention is ``Attention``, with image branches or without."""

    def __init__(self, unet: UNet2DConditionModel, branch: ImageBranch | None = None) -> None:
        self._images = branch.processors() if branch else {}
        unet.set_attn_processor(
            {name: self._images.get(name, Attention()) for name in unet.attn_processors}
        )

    @contextmanager
    def seeing(self, tokens: Tensor | None) -> Iterator[None]:
        """Within the block the last rows of a batch see ``tokens``."""
        for processor in self._images.values():
            processor.tokens = tokens
        try:
            yield
        finally:
            for processor in self._images.values():
                processor.tokens = None
