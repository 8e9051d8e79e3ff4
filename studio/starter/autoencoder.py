"""Trains the starter's autoencoder: 128 px pictures to 16 x 16 latents of 8 channels and back.

Legend of shapes
    pictures: [B, 3, 128, 128] in -1..1
    latents:  [B, 8, 16, 16], near unit variance (the U-Net takes them as they are)

``AutoencoderTiny`` has no normalisation layers, which makes it the fastest decoder on a CPU: it
serves as the model's decoder and as its preview decoder. Latents are decoded with a little noise,
so that the decoder forgives what a few-step sampler leaves behind.
"""

from __future__ import annotations

from pathlib import Path

import torch
from diffusers import AutoencoderTiny
from torch import Tensor, nn

from studio.starter.data import Pictures
from studio.starter.loop import device_of
from studio.starter.vocabulary import STARTER_STYLES, STARTER_SUBJECTS

LATENT_CHANNELS = 8
LATENT_NOISE = 0.05


def build() -> AutoencoderTiny:
    """The untrained autoencoder; width 32 at every level, most blocks where pixels are few."""
    return AutoencoderTiny(
        encoder_block_out_channels=(32,) * 4,
        decoder_block_out_channels=(32,) * 4,
        num_encoder_blocks=(0, 1, 2, 2),
        num_decoder_blocks=(3, 2, 2, 0),
        latent_channels=LATENT_CHANNELS,
        scaling_factor=1.0,
    )


def _differences(x: Tensor) -> tuple[Tensor, Tensor]:
    return x[..., 1:, :] - x[..., :-1, :], x[..., 1:] - x[..., :-1]


def reconstruction_loss(decoded: Tensor, pictures: Tensor) -> Tensor:
    """L1 + L1 of the gradients + 2 x MSE: the middle term keeps outlines sharp."""
    error = decoded - pictures
    edges = sum(
        (a - b).abs().mean()
        for a, b in zip(_differences(decoded), _differences(pictures), strict=True)
    )
    return error.abs().mean() + edges + 2 * error.square().mean()


class AutoencoderTask:
    """Half of every batch shows the starter's own subjects, the rest every icon there is."""

    def __init__(self, data: Path, seed: int = 0, batch: int = 16) -> None:
        self.seed, self.size = seed, batch
        self.chosen = Pictures(data, STARTER_SUBJECTS, STARTER_STYLES)
        self.all = Pictures(data)
        torch.manual_seed(seed)
        self.model = build().to(memory_format=torch.channels_last)
        self.modules: dict[str, nn.Module] = {"vae": self.model}

    def pictures(self, step: int) -> Tensor:
        """The pictures of one step."""
        half = self.size // 2
        parts = [
            torch.from_numpy(self.chosen.batch(self.seed, step, half).pictures),
            torch.from_numpy(self.all.batch(self.seed + 1, step, self.size - half).pictures),
        ]
        return torch.cat(parts).contiguous(memory_format=torch.channels_last)

    def loss(self, step: int) -> Tensor:
        device = device_of(self.model)
        pictures = self.pictures(step).to(device)
        latents = self.model.encoder(pictures)
        generator = torch.Generator().manual_seed(self.seed * 1_000_003 + step)
        noise = torch.randn(latents.shape, generator=generator).to(device)
        decoded = self.model.decoder(latents + LATENT_NOISE * noise)
        mean, spread = latents.mean((0, 2, 3)), latents.std((0, 2, 3))
        unit = mean.square().mean() + (spread - 1).square().mean()
        return reconstruction_loss(decoded, pictures) + 0.05 * unit


@torch.no_grad()
def psnr(model: AutoencoderTiny, pictures: Tensor) -> float:
    """Peak signal-to-noise ratio of a round trip, in dB."""
    decoded = model.decoder(model.encoder(pictures)).clamp(-1, 1)
    return float(-10 * torch.log10((decoded - pictures).square().mean() / 4))
