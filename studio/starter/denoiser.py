"""Trains the starter's text encoder and U-Net together on latents of the frozen autoencoder.

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

import numpy as np
import torch
from diffusers import AutoencoderTiny, DDIMScheduler, UNet2DConditionModel
from torch import Tensor, nn
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer

from studio.starter.autoencoder import LATENT_CHANNELS
from studio.starter.data import Pictures
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
class Cache:
    """Encoded pictures: the autoencoder's share of every step, paid once."""

    latents: Tensor
    tokens: Tensor
    sketches: Tensor | None = None  # [N, 1, 128, 128] uint8

    def __add__(self, other: Cache) -> Cache:
        """Both, one after the other; both have sketches or neither has."""
        sketches = None
        if self.sketches is not None and other.sketches is not None:
            sketches = torch.cat([self.sketches, other.sketches])
        return Cache(
            torch.cat([self.latents, other.latents]),
            torch.cat([self.tokens, other.tokens]),
            sketches,
        )


@torch.no_grad()
def encode_pictures(
    data: Pictures,
    vae: AutoencoderTiny,
    tokenizer: CLIPTokenizer,
    count: int,
    *,
    seed: int = 0,
    warp: float = 1.0,
    sketches: bool = False,
) -> Cache:
    """``count`` random views of the pictures as latents, with their captions as tokens."""
    latents, tokens, drawn = [], [], []
    for step in range(0, count, 64):
        batch = data.batch(seed, step, min(64, count - step), warp=warp, sketches=sketches)
        latents.append(vae.encoder(torch.from_numpy(batch.pictures)))
        tokens.append(tokenize(tokenizer, batch.captions))
        if batch.sketches is not None:
            drawn.append(torch.from_numpy((batch.sketches * 255).astype(np.uint8)))
    return Cache(torch.cat(latents), torch.cat(tokens), torch.cat(drawn) if drawn else None)


@dataclass(frozen=True)
class Noised:
    """One training step's input and target, and the rows of the cache it came from."""

    rows: Tensor
    noisy: Tensor
    timesteps: Tensor
    velocity: Tensor
    weight: Tensor  # [B, 1, 1, 1]

    def loss(self, predicted: Tensor) -> Tensor:
        """The weighted mean square error of a predicted velocity."""
        return ((predicted.float() - self.velocity).square() * self.weight).mean()


class Diffusion:
    """The forward process and the loss weights of v-prediction on the starter's schedule."""

    def __init__(self, cache: Cache, batch: int, seed: int) -> None:
        self.cache, self.batch, self.seed = cache, batch, seed
        self.alphas: Tensor = build_scheduler().alphas_cumprod

    def noised(self, step: int) -> Noised:
        """Rows, noise and timesteps of ``step``: a pure function of the seed and the step.

        Timesteps are stratified over the batch, which steadies the loss.
        """
        generator = torch.Generator().manual_seed(self.seed * 1_000_003 + step)
        rows = torch.randint(len(self.cache.latents), (self.batch,), generator=generator)
        clean = self.cache.latents[rows]
        noise = torch.randn(clean.shape, generator=generator)
        spread = torch.arange(self.batch) + torch.rand(self.batch, generator=generator)
        timesteps = (spread / self.batch * 1000).long().clamp(0, 999)
        alpha = self.alphas[timesteps].view(-1, 1, 1, 1)
        snr = alpha / (1 - alpha).clamp(min=1e-5)
        return Noised(
            rows,
            noisy=alpha.sqrt() * clean + (1 - alpha).sqrt() * noise,
            timesteps=timesteps,
            velocity=alpha.sqrt() * noise - (1 - alpha).sqrt() * clean,
            weight=(snr.clamp(max=SNR_CAP) / (snr + 1)).clamp(min=WEIGHT_FLOOR),
        )


class DenoiserTask:
    """Text encoder and U-Net, trained together from nothing."""

    def __init__(
        self, cache: Cache, tokenizer: CLIPTokenizer, seed: int = 0, batch: int = 32
    ) -> None:
        torch.manual_seed(seed)
        self.unet = build_unet()
        self.text_encoder = build_text_encoder(tokenizer)
        self.modules: dict[str, nn.Module] = {"unet": self.unet, "text_encoder": self.text_encoder}
        self.diffusion = Diffusion(cache, batch, seed)

    def loss(self, step: int) -> Tensor:
        noised = self.diffusion.noised(step)
        tokens = self.diffusion.cache.tokens[noised.rows]
        hidden = self.text_encoder(input_ids=tokens).last_hidden_state
        predicted = self.unet(noised.noisy, noised.timesteps, hidden).sample
        return noised.loss(predicted)
