"""The base family behind one interface. Nothing outside a host knows what network it runs.

Legend of shapes
    latents: [B, C, h, w] float32 on the host's device
    extra: [B, E, h, w] further input channels (inpainting models), or None
    pair: [2, T, C], what the negative prompt's rows of a call get, then what the prompt's get
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol

from torch import Tensor

from studio.engine.autoencoder import Autoencoder
from studio.engine.device import Device
from studio.engine.low_rank import Change, LowRankLayers
from studio.engine.masks import Mask
from studio.engine.text.encoder import Conditioning, PromptEncoder


@dataclass(frozen=True)
class ControlCall:
    """A ControlNet, to be asked at every call of the network, with the same latents.

    Attributes:
        net: diffusers' ``ControlNetModel``.
        picture: what it looks at, ``[1, 3, H, W]`` in 0..1.
        hidden: a pair ``[2, T, C]`` that it reads instead of the prompts (IdentityNet reads faces),
            or ``None``.
        scale: of what it adds.
        factors: of the scale for each of ``Host.skip_blocks``, or () for 1.
        mask: where what it says counts.
        position: in the request, of one that multiplies; ``None`` adds.
    """

    net: Any
    picture: Tensor
    hidden: Tensor | None = None
    scale: float = 1.0
    factors: tuple[float, ...] = ()
    mask: Mask | None = None
    position: int | None = None


@dataclass(frozen=True)
class Product:
    """Features of an adapter that multiply with others, weights applied.

    Attributes:
        position: in the request.
        levels: ``[1, C_i, h_i, w_i]`` float32, from the outer level inwards.
    """

    position: int
    levels: tuple[Tensor, ...]


class Ear(Protocol):
    """Is told what a call computes; the last row of everything belongs to the prompt."""

    def control(self, call: int, residuals: Sequence[Tensor]) -> None:
        """What ``Residuals.controls[call]`` says, before scales and masks."""

    def hidden(self, part: str, hidden: Tensor) -> None:
        """The network's features where something is added to them, before it is."""

    def images(self, layer: int, text: Tensor, seen: Sequence[Tensor]) -> None:
        """What cross-attention ``layer`` of ``Host.image_layers`` reads, ``[B, L, C_i]`` each.

        Of the text and of every one of ``Residuals.images``, before scales and masks.
        """


@dataclass(frozen=True)
class ImagePrompt:
    """A picture, as the cross-attention reads it beside the text.

    Attributes:
        layers: keys and values, pairs ``[2, T, C_i]``, for each of ``Host.image_layers``.
        scale: of the attention to it.
        factors: of the scale for each of ``Host.image_layers``, or () for 1.
        mask: where the picture is seen.
    """

    layers: tuple[tuple[Tensor, Tensor], ...]
    scale: float = 1.0
    factors: tuple[float, ...] = ()
    mask: Mask | None = None


@dataclass(frozen=True)
class Residuals:
    """What adapters add to the network in one call, weights already applied.

    If everything is empty, the base runs exactly as if there were no adapters.

    Attributes:
        intrablock: T2I-Adapter features ``[1, C_i, h_i, w_i]``, one for each level from the outer
            one inwards.
        products: the same of those that multiply; at least two adapters do, or none.
        controls: ControlNets; what they say is added up.
        images: what cross-attention reads beside the text.
        low_rank: attached LoRAs with their weights; those not named do not act.
        passes: those of ``low_rank`` that each have a pass of their own, beside all others; what
            the network says in them is averaged. At least two, or none.
        ear: is told what the call computes.
    """

    intrablock: tuple[Tensor, ...] = ()
    products: tuple[Product, ...] = ()
    controls: tuple[ControlCall, ...] = ()
    images: tuple[ImagePrompt, ...] = ()
    low_rank: Mapping[Change, float] = field(default_factory=dict)
    passes: tuple[Change, ...] = ()
    ear: Ear | None = None

    @property
    def weights(self) -> Iterator[Mapping[Change, float]]:
        """Those of ``low_rank`` in every pass."""
        for own in self.passes or (None,):
            away = {*self.passes} - {own}
            yield {change: w for change, w in self.low_rank.items() if change not in away}


class Host(Protocol):
    """One loaded model.

    Attributes:
        family: ``"sd"``, ``"sdxl"``; what adapters are made for.
        levels: features of each level that takes residuals, the outer one first.
        skips: features of each skip connection, which ControlNets add to, the outer one first.
        context: features of a token that cross-attention reads.
        image_layers: features of each cross-attention, in the order that IP-Adapter files number
            them in.
        level_blocks, skip_blocks, image_blocks: the keys (``studio.domain.blocks``) of the parts
            that T2I-Adapters add to, ControlNets (the middle last), and image prompts.
        encoder_settings: what a copy of the network's encoder (a ControlNet) has in common with it
            and no tensor's shape tells: heads, groups of normalisation; named as diffusers does.
        low_rank: the layers that LoRAs change.
        extra_channels: what ``predict`` needs beside the latents: 0, or 1 (mask) + C (masked
            picture) for an inpainting model.
        guides_itself: the guidance scale is an input of the network (distilled models), so the
            unconditional half is never computed.
    """

    family: str
    levels: tuple[int, ...]
    skips: tuple[int, ...]
    context: int
    image_layers: tuple[int, ...]
    level_blocks: tuple[str, ...]
    skip_blocks: tuple[str, ...]
    image_blocks: tuple[str, ...]
    encoder_settings: Mapping[str, Any]
    device: Device
    autoencoder: Autoencoder
    prompts: PromptEncoder
    low_rank: LowRankLayers
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

    def image_prompts(self) -> AbstractContextManager[object]:
        """While any such context lasts, ``predict`` takes ``Residuals.images``.

        The last one to end, in whatever order, restores the network bit for bit.
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
