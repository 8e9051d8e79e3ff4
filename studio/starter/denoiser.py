"""The starter's text encoder, U-Net and noise schedule, and the objective they are trained with.

Legend of shapes
    latents: [B, 8, 16, 16]    noise, velocity: the same
    tokens:  [B, 24] int64     hidden: [B, 24, 192]
    timesteps: [B] int64, 0..999

The objective is v-prediction with zero terminal SNR (Lin et al. 2023, arXiv:2305.08891), so that
plain backgrounds come out in exactly the colour asked for, weighted by min-SNR 5 (Hang et al.
2023, arXiv:2303.09556).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from diffusers import DDIMScheduler, UNet2DConditionModel
from torch import Tensor
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer

from studio.starter.autoencoder import LATENT_CHANNELS
from studio.starter.tokenizer import WINDOW

HIDDEN = 192
LATENT_SIZE = 16
CHANNELS = (64, 128, 192)
SNR_CAP = 5.0
WEIGHT_FLOOR = 0.25  # min-SNR alone starves the noisiest steps, where the shape is decided


def build_unet() -> UNet2DConditionModel:
    """The layout of SD 1.5 in small: attention at 16 x 16 and 8 x 8, none in the last down block.

    T2I-Adapters depend on that order: their features are added before a block's downsampler only
    where the block has attention.
    """
    return UNet2DConditionModel(
        sample_size=LATENT_SIZE,
        in_channels=LATENT_CHANNELS,
        out_channels=LATENT_CHANNELS,
        down_block_types=("CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"),
        up_block_types=("UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"),
        block_out_channels=CHANNELS,
        layers_per_block=1,
        cross_attention_dim=HIDDEN,
        attention_head_dim=4,
        norm_num_groups=16,
    )


def build_text_encoder(tokenizer: CLIPTokenizer) -> CLIPTextModel:
    """Two layers are enough for captions of a dozen words."""
    return CLIPTextModel(
        CLIPTextConfig(
            vocab_size=len(tokenizer),
            hidden_size=HIDDEN,
            intermediate_size=2 * HIDDEN,
            num_hidden_layers=2,
            num_attention_heads=4,
            max_position_embeddings=WINDOW,
            bos_token_id=tokenizer.bos_token_id,
            eos_token_id=tokenizer.eos_token_id,
            pad_token_id=tokenizer.pad_token_id,
        )
    )


def build_scheduler() -> DDIMScheduler:
    """The noise schedule the model is trained on, as the engine will read it from its folder."""
    return DDIMScheduler(
        num_train_timesteps=1000,
        beta_schedule="scaled_linear",
        beta_start=0.00085,
        beta_end=0.012,
        prediction_type="v_prediction",
        rescale_betas_zero_snr=True,
        timestep_spacing="trailing",
        clip_sample=False,
        set_alpha_to_one=True,
    )


def tokenize(tokenizer: CLIPTokenizer, captions: tuple[str, ...]) -> Tensor:
    """Captions padded to the encoder's window."""
    encoded = tokenizer(
        list(captions),
        padding="max_length",
        truncation=True,
        max_length=WINDOW,
        return_tensors="pt",
    )
    ids: Tensor = encoded.input_ids
    return ids


@dataclass(frozen=True)
class Noised:
    """One training step's input and target."""

    noisy: Tensor
    timesteps: Tensor
    velocity: Tensor
    weight: Tensor  # [B, 1, 1, 1]
    alpha: Tensor  # [B, 1, 1, 1], the cumulative product of the schedule

    def loss(self, predicted: Tensor) -> Tensor:
        """The weighted mean square error of a predicted velocity."""
        return ((predicted.float() - self.velocity).square() * self.weight).mean()

    def to(self, device: torch.device) -> Noised:
        """The same on another device."""
        return Noised(
            self.noisy.to(device),
            self.timesteps.to(device),
            self.velocity.to(device),
            self.weight.to(device),
            self.alpha.to(device),
        )

    def clean(self, predicted: Tensor) -> Tensor:
        """The latents without noise that a predicted velocity means."""
        return self.alpha.sqrt() * self.noisy - (1 - self.alpha).sqrt() * predicted

    def part(self, rows: slice) -> tuple[Tensor, Tensor]:
        """Noisy latents and timesteps of some rows."""
        return self.noisy[rows], self.timesteps[rows]


class Diffusion:
    """The forward process and the loss weights of v-prediction on the starter's schedule."""

    def __init__(self) -> None:
        self.alphas: Tensor = build_scheduler().alphas_cumprod

    def noised(self, clean: Tensor, generator: torch.Generator) -> Noised:
        """``clean`` latents at random timesteps.

        Timesteps are stratified over the batch, which steadies the loss, and shuffled, so that no
        kind of row always gets the same ones.
        """
        count = len(clean)
        noise = torch.randn(clean.shape, generator=generator)
        spread = torch.randperm(count, generator=generator) + torch.rand(count, generator=generator)
        timesteps = (spread / count * 1000).long().clamp(0, 999)
        alpha = self.alphas[timesteps].view(-1, 1, 1, 1)
        snr = alpha / (1 - alpha).clamp(min=1e-5)
        return Noised(
            noisy=alpha.sqrt() * clean + (1 - alpha).sqrt() * noise,
            timesteps=timesteps,
            velocity=alpha.sqrt() * noise - (1 - alpha).sqrt() * clean,
            weight=(snr.clamp(max=SNR_CAP) / (snr + 1)).clamp(min=WEIGHT_FLOOR),
            alpha=alpha,
        )
