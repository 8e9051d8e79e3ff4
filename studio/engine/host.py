"""The base family behind one interface. Nothing outside a host knows what network it runs.

Legend of shapes
    latents: [B, C, h, w] float32 on the host's device
    extra: [B, E, h, w] further input channels (inpainting models), or None
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from torch import Tensor

from studio.engine.autoencoder import Autoencoder
from studio.engine.device import Device
from studio.engine.text.encoder import Conditioning, PromptEncoder


@dataclass(frozen=True)
class Residuals:
    """What adapters add to the network's features in one call, weights already applied.

    Attributes:
        intrablock: T2I-Adapter features ``[1, C_i, h_i, w_i]``, one for each level from the outer
            one inwards; empty means none, and the base runs exactly as if there were no adapters.
    """

    intrablock: tuple[Tensor, ...] = ()


class Host(Protocol):
    """One loaded model.

    Attributes:
        family: ``"sd"``, ``"sdxl"``; what adapters are made for.
        levels: features of each level that takes residuals, the outer one first.
        extra_channels: what ``predict`` needs beside the latents: 0, or 1 (mask) + C (masked
            picture) for an inpainting model.
        guides_itself: the guidance scale is an input of the network (distilled models), so the
            unconditional half is never computed.
    """

    family: str
    levels: tuple[int, ...]
    device: Device
    autoencoder: Autoencoder
    prompts: PromptEncoder
    scheduler_config: Mapping[str, Any]
    extra_channels: int
    guides_itself: bool

    def condition(
        self,
        texts: Sequence[Conditioning],
        batch: int,
        size: tuple[int, int],
        guidance_scale: float,
    ) -> Any:
        """What ``predict`` wants to know beside the latents, computed once a run.

        ``texts`` are of equal length; each is repeated ``batch`` times, in this order. ``size`` is
        (width, height) of the pictures in pixels.
        """

    def predict(
        self,
        latents: Tensor,
        timestep: Tensor,
        condition: Any,
        extra: Tensor | None,
        add: Residuals,
    ) -> Tensor:
        """One call of the network: ``[B, C, h, w]`` float32, B = len(texts) * batch."""
