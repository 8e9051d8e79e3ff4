"""SD 1.5, SD 2, SDXL and the starter: a U-Net with cross-attention.

Sources: Rombach et al. 2022; Podell et al. 2023 (SDXL's size conditioning).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from studio.engine.additions import Additions, Sum
from studio.engine.autoencoder import Autoencoder
from studio.engine.block_keys import key_of
from studio.engine.control import control_residuals
from studio.engine.device import Device
from studio.engine.host import Residuals
from studio.engine.image_attention import ImageAttention
from studio.engine.low_rank import LowRankLayers
from studio.engine.text.encoder import Conditioning, PromptEncoder

_ENCODER_SETTINGS = (
    *("attention_head_dim", "num_attention_heads", "upcast_attention", "addition_time_embed_dim"),
    *("act_fn", "norm_num_groups", "norm_eps", "flip_sin_to_cos", "freq_shift"),
)


@dataclass(frozen=True)
class UNetCondition:
    """B = texts * batch rows.

    Attributes:
        hidden: ``[B, T, C]``.
        added: SDXL's ``text_embeds [B, P]`` and ``time_ids [B, 6]``, or ``None``.
        guidance: ``[B, D]`` the embedded guidance scale of a distilled model, or ``None``.
        texts: 2 where the negative prompt's rows stand before the prompt's, else 1.
    """

    hidden: Tensor
    added: dict[str, Tensor] | None
    guidance: Tensor | None
    texts: int


class UNetHost:
    """A ``UNet2DConditionModel`` with its autoencoder and text encoders."""

    def __init__(
        self,
        unet: Any,
        autoencoder: Autoencoder,
        prompts: PromptEncoder,
        scheduler_config: Mapping[str, Any],
        device: Device,
    ) -> None:
        self.unet, self.autoencoder, self.prompts = unet, autoencoder, prompts
        self.scheduler_config, self.device = scheduler_config, device
        self._sized = unet.config.addition_embed_type == "text_time"
        self.family = "sdxl" if self._sized else "sd"
        self.levels = tuple(unet.config.block_out_channels)
        self.skips = _skips(unet)
        self.context = int(unet.config.cross_attention_dim)
        self._images = ImageAttention(unet)
        self.image_layers = self._images.widths
        self.level_blocks = tuple(f"down.{level}" for level in range(len(self.levels)))
        self.skip_blocks = _skip_blocks(unet)
        self.image_blocks = tuple(key_of(path) for path in self._images.paths)
        self.encoder_settings: Mapping[str, Any] = {
            name: unet.config.get(name) for name in _ENCODER_SETTINGS
        }
        self.low_rank = LowRankLayers({"unet": unet, **prompts.networks})
        self.extra_channels = int(unet.config.in_channels) - autoencoder.channels
        self.guides_itself = unet.config.time_cond_proj_dim is not None

    def condition(
        self,
        texts: Sequence[Conditioning],
        batch: int,
        size: tuple[int, int],
        guidance_scale: float,
    ) -> UNetCondition:
        """See ``Host.condition``."""
        hidden = self._rows([text.hidden for text in texts], batch)
        added = None
        if self._sized:
            pooled = [text.pooled for text in texts if text.pooled is not None]
            width, height = size
            # original size, crop from the upper left corner, target size: the whole picture
            ids = torch.tensor([[height, width, 0, 0, height, width]])
            ids = ids.to(self.device.torch, self.device.dtype).expand(len(hidden), -1)
            added = {"text_embeds": self._rows(pooled, batch), "time_ids": ids}
        guidance = None
        if self.guides_itself:
            row = _embed_guidance(guidance_scale - 1, int(self.unet.config.time_cond_proj_dim))
            guidance = row.to(self.device.torch, self.device.dtype).expand(len(hidden), -1)
        return UNetCondition(hidden, added, guidance, len(texts))

    def image_prompts(self) -> AbstractContextManager[object]:
        """See ``Host.image_prompts``."""
        return self._images.attached()

    def predict(
        self,
        latents: Tensor,
        timestep: Tensor,
        condition: UNetCondition,
        extra: Tensor | None,
        add: Residuals,
    ) -> Tensor:
        """See ``Host.predict``."""
        latents = latents.to(self.device.dtype)
        sample = latents
        if extra is not None:
            sample = torch.cat([latents, extra.to(self.device.dtype)], dim=1)
        # ControlNets see the latents alone, of an inpainting model too; no LoRA changes them.
        controls = control_residuals(
            *(add.controls, latents, timestep, condition.hidden, condition.added),
            condition.texts,
            add.ear,
        )
        answers = []
        for weights in add.weights:
            self.low_rank.weigh(weights)
            answers.append(self._asked(sample, timestep, condition, add, controls))
        return answers[0] if len(answers) == 1 else torch.stack(answers).mean(dim=0)

    def _asked(
        self,
        sample: Tensor,
        timestep: Tensor,
        condition: UNetCondition,
        add: Residuals,
        controls: Sequence[Sum],
    ) -> Tensor:
        """One pass of the U-Net, ``[B, C, h, w]`` float32."""
        additions = Additions(add.ear, self.device.dtype)
        intrablock = additions.levels(add.intrablock, add.products, len(sample), self.level_blocks)
        down, middle = additions.skips(controls, self.skip_blocks)
        with self._images.acting(add.images, condition.texts, add.ear):
            output: Tensor = self.unet(
                sample,
                timestep,
                encoder_hidden_states=condition.hidden,
                timestep_cond=condition.guidance,
                added_cond_kwargs=condition.added,
                down_intrablock_additional_residuals=intrablock,
                down_block_additional_residuals=down,
                mid_block_additional_residual=middle,
                return_dict=False,
            )[0]
        return output.float()

    def _rows(self, tensors: Sequence[Tensor], batch: int) -> Tensor:
        stacked = torch.cat(list(tensors)).to(self.device.torch, self.device.dtype)
        return stacked.repeat_interleave(batch, dim=0)


def _skip_blocks(unet: Any) -> tuple[str, ...]:
    keys = ["in"]
    for level, block in enumerate(unet.down_blocks):
        part = "attn" if getattr(block, "attentions", None) else "resnet"
        keys += [f"down.{level}.{part}.{index}" for index in range(len(block.resnets))]
        keys += [f"down.{level}.sampler.0"] * len(block.downsamplers or ())
    return (*keys, "mid.0")


def _skips(unet: Any) -> tuple[int, ...]:
    widths = [int(unet.conv_in.out_channels)]
    for block in unet.down_blocks:
        widths += [int(block.resnets[0].out_channels)] * (
            len(block.resnets) + len(block.downsamplers or ())
        )
    return tuple(widths)


def _embed_guidance(scale: float, width: int) -> Tensor:
    """Sinusoids ``[1, width]`` of the guidance scale (Luo et al. 2023, latent consistency)."""
    half = width // 2
    frequencies = torch.exp(torch.arange(half) * -(math.log(10_000) / (half - 1)))
    angles = scale * 1000 * frequencies
    row = torch.cat([angles.sin(), angles.cos()])[None]
    return torch.nn.functional.pad(row, (0, width % 2))
