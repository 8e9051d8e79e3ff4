"""What files there are, and what the studio can say about one without reading its weights.

Legend
    kind: what the file does, e.g. ``"lora"``, ``"controlnet"``
    layout: how its tensors are named, e.g. ``"kohya"``, ``"diffusers"``
    family: the base models it fits: ``"sd15"``, ``"sd2"``, ``"sdxl"`` or ``"starter"``
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from studio.domain.adapter_kinds import (
    CONTROLNET,
    INSTANTID,
    IP_ADAPTER,
    LORA,
    T2I_ADAPTER,
    TEXTUAL_INVERSION,
)

LOHA, LOKR, DORA, OFT, IA3 = "loha", "lokr", "dora", "oft", "ia3"
TEXT_ENCODER = "text_encoder"  # among the blocks that a LoRA touches
FULL_DIFFERENCE, CONTROL_LORA, IP_ADAPTER_FACEID = (
    "full_difference",
    "control_lora",
    "ip_adapter_faceid",
)
CHECKPOINT, UNET, VAE, UPSCALER = "checkpoint", "unet", "vae", "upscaler"
TEXT_ENCODER, IMAGE_ENCODER = "text_encoder", "image_encoder"

KIND_WORDS: Mapping[str, str] = {
    LORA: "a LoRA",
    LOHA: "a LoHa",
    LOKR: "a LoKr",
    DORA: "a DoRA",
    OFT: "an OFT",
    IA3: "an IA3",
    FULL_DIFFERENCE: "a full difference",
    CONTROL_LORA: "a Control-LoRA",
    CONTROLNET: "a ControlNet",
    T2I_ADAPTER: "a T2I-Adapter",
    IP_ADAPTER: "an IP-Adapter",
    IP_ADAPTER_FACEID: "an IP-Adapter FaceID",
    INSTANTID: "an InstantID",
    TEXTUAL_INVERSION: "a textual inversion",
    CHECKPOINT: "a checkpoint",
    UNET: "a U-Net",
    VAE: "a VAE",
    UPSCALER: "an upscaler",
    TEXT_ENCODER: "a text encoder",
    IMAGE_ENCODER: "an image encoder",
}

SD15, SD2, SDXL, STARTER = "sd15", "sd2", "sdxl", "starter"
FAMILY_WORDS: Mapping[str, str] = {
    SD15: "Stable Diffusion 1.5",
    SD2: "Stable Diffusion 2",
    SDXL: "SDXL",
    STARTER: "the starter model",
}

Shape: TypeAlias = tuple[int, ...]
Shapes: TypeAlias = Mapping[str, Shape]  # by the tensor's name
Texts: TypeAlias = Mapping[str, str]  # what a header says beside its tensors


@dataclass(frozen=True)
class Identified:
    """A file or folder and its facts; what its header does not tell is ``None`` or empty.

    Attributes:
        kind: one of ``KIND_WORDS``.
        layout: how its tensors are named.
        family: one of ``FAMILY_WORDS``.
        rank: the commonest rank of a low-rank kind.
        alpha: the commonest alpha; equal to the rank means full strength.
        blocks: what a LoRA or its like touches, of ``text_encoder``, ``down``, ``mid``, ``up``.
        trigger_words: what to type.
        licence: as the file states it.
        title: as the file states it.
        vectors: positions of the prompt that a textual inversion takes.
        channels: of the picture a control adapter sees, or of the latents a model works on.
        scale: how many times larger an upscaler makes a picture.
        needs: what it cannot work without.
        notes: what else is worth knowing, a full sentence each.
        tensors: how many.
        size: in bytes, of all files.
        path: where it lies.
    """

    kind: str
    layout: str
    family: str | None = None
    rank: int | None = None
    alpha: float | None = None
    blocks: tuple[str, ...] = ()
    trigger_words: tuple[str, ...] = ()
    licence: str | None = None
    title: str | None = None
    vectors: int | None = None
    channels: int | None = None
    scale: int | None = None
    needs: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    tensors: int = 0
    size: int = 0
    path: Path = Path()
