"""Trains the sketch T2I-Adapter, together with the base at first and then alone on the frozen base.

Legend of shapes
    sketches: [B, 1, 128, 128] in 0..1, ink is 1
    features: [B, 64, 16, 16], [B, 128, 8, 8], [B, 192, 4, 4], added inside the down blocks

Training jointly costs a fifth more per step and gives both more: the U-Net learns shapes from
outlines it can see, and the adapter has the whole run to learn in. Rows without a sketch see no
adapter at all, so the base alone stays a complete model.
"""

from __future__ import annotations

import torch
from diffusers import T2IAdapter
from torch import Tensor, nn
from transformers import CLIPTextModel, CLIPTokenizer

from studio.starter.denoiser import CHANNELS, Cache, DenoiserTask, Diffusion

SKETCHED = 0.65  # share of a joint batch that sees its sketch


def build() -> T2IAdapter:
    """A full adapter for one-channel pictures, one block for every level of the U-Net."""
    return T2IAdapter(
        in_channels=1,
        channels=list(CHANNELS),
        num_res_blocks=1,
        downscale_factor=8,
        adapter_type="full_adapter",
    )


def _features(adapter: T2IAdapter, sketches: Tensor, rows: int) -> list[Tensor]:
    """Features of the first rows of a batch, zeros for the others."""
    features: list[Tensor] = adapter(sketches.float() / 255)
    return [
        torch.cat([f, f.new_zeros(rows - len(f), *f.shape[1:])]) if len(f) < rows else f
        for f in features
    ]


class JointTask(DenoiserTask):
    """Text encoder, U-Net and sketch adapter in one run."""

    def __init__(
        self, cache: Cache, tokenizer: CLIPTokenizer, seed: int = 0, batch: int = 32
    ) -> None:
        super().__init__(cache, tokenizer, seed, batch)
        self.adapter = build()
        self.modules["sketch"] = self.adapter

    def loss(self, step: int) -> Tensor:
        noised, cache = self.diffusion.noised(step), self.diffusion.cache
        assert cache.sketches is not None
        sketched = noised.rows[: int(SKETCHED * len(noised.rows))]
        hidden = self.text_encoder(input_ids=cache.tokens[noised.rows]).last_hidden_state
        predicted = self.unet(
            noised.noisy,
            noised.timesteps,
            hidden,
            down_intrablock_additional_residuals=_features(
                self.adapter, cache.sketches[sketched], len(noised.rows)
            ),
        ).sample
        return noised.loss(predicted)


class AdapterTask:
    """The adapter alone, on a frozen base: the second half of the run, and later adapters."""

    def __init__(
        self,
        cache: Cache,
        unet: nn.Module,
        text_encoder: CLIPTextModel,
        adapter: T2IAdapter,
        seed: int = 0,
        batch: int = 32,
    ) -> None:
        self.unet, self.text_encoder, self.adapter = unet, text_encoder, adapter
        unet.requires_grad_(requires_grad=False)
        text_encoder.requires_grad_(requires_grad=False)
        self.modules: dict[str, nn.Module] = {"sketch": adapter}
        self.diffusion = Diffusion(cache, batch, seed)

    def loss(self, step: int) -> Tensor:
        noised, cache = self.diffusion.noised(step), self.diffusion.cache
        assert cache.sketches is not None
        with torch.no_grad():
            hidden = self.text_encoder(input_ids=cache.tokens[noised.rows]).last_hidden_state
        predicted = self.unet(
            noised.noisy,
            noised.timesteps,
            hidden,
            down_intrablock_additional_residuals=_features(
                self.adapter, cache.sketches[noised.rows], len(noised.rows)
            ),
        ).sample
        return noised.loss(predicted)
