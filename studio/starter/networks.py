"""The untrained adapters of the starter family, each an ordinary network of its kind.

Legend of shapes
    drawing:  [B, C, 128, 128] in 0..1, C is 1 for the sketch adapter and 3 for all others
    pictures: [B, 3, 64, 64] normalised as CLIP's    embeddings: [B, 128]
    image tokens: [B, 4, 192]    face embeddings: [B, 512]    face tokens: [B, 8, 192]
"""

from __future__ import annotations

import torch
from diffusers import ControlNetModel, T2IAdapter, UNet2DConditionModel
from torch import Tensor, nn
from transformers import CLIPVisionConfig, CLIPVisionModelWithProjection

from studio.starter.attention import ImageBranch, attend
from studio.starter.autoencoder import LATENT_CHANNELS
from studio.starter.denoiser import CHANNELS, HIDDEN
from studio.starter.views import REFERENCE

EMBEDDING = 128  # numbers the image encoder makes of a picture
IMAGE_TOKENS = 4
HEAD = 64  # channels of one head, as in every published Resampler
FACE = 512  # numbers an ArcFace network makes of a face
FACE_TOKENS = 8
# Normalisation of CLIP's pictures, in 0..1 (Radford et al. 2021)
CLIP_MEAN = (0.48145466, 0.4578275, 0.40821073)
CLIP_STD = (0.26862954, 0.26130258, 0.27577711)


def t2i_adapter(channels: int) -> T2IAdapter:
    """A full T2I-Adapter, one block for every level of the U-Net (arXiv:2302.08453)."""
    return T2IAdapter(
        in_channels=channels,
        channels=list(CHANNELS),
        num_res_blocks=1,
        downscale_factor=8,
        adapter_type="full_adapter",
    )


def control_net(unet: UNet2DConditionModel, *, attention: bool = False) -> ControlNetModel:
    """A ControlNet that begins as the U-Net's own encoder (arXiv:2302.05543).

    Without attention it has half the weights, and lines say where they are without any; with it,
    the down blocks read the tokens they are given, as an IdentityNet must.
    """
    down = "CrossAttnDownBlock2D" if attention else "DownBlock2D"
    net = ControlNetModel(
        in_channels=LATENT_CHANNELS,
        conditioning_channels=3,
        down_block_types=(down, down, "DownBlock2D"),
        mid_block_type="UNetMidBlock2D",
        block_out_channels=CHANNELS,
        layers_per_block=1,
        cross_attention_dim=HIDDEN,
        attention_head_dim=4,
        norm_num_groups=16,
        conditioning_embedding_out_channels=(16, 32, 64, 64),
    )
    own = net.state_dict()
    shared = {
        name: value
        for name, value in unet.state_dict().items()
        if name in own and value.shape == own[name].shape
    }
    # The middle block's second resnet follows an attention there and none here.
    net.load_state_dict(shared, strict=False)
    return net


def image_encoder() -> CLIPVisionModelWithProjection:
    """A small CLIP vision tower: 64 patches, three layers."""
    return CLIPVisionModelWithProjection(
        CLIPVisionConfig(
            hidden_size=EMBEDDING,
            intermediate_size=2 * EMBEDDING,
            num_hidden_layers=3,
            num_attention_heads=4,
            image_size=REFERENCE,
            patch_size=8,
            projection_dim=EMBEDDING,
        )
    )


def clip_pixels(pictures: Tensor) -> Tensor:
    """``[B, 3, h, w]`` uint8, normalised as CLIP's."""
    mean, std = (torch.tensor(v).view(1, 3, 1, 1) for v in (CLIP_MEAN, CLIP_STD))
    return (pictures.float() / 255 - mean) / std


class ImageProjection(nn.Module):
    """One embedding to a few tokens, IP-Adapter's plain ``image_proj``."""

    def __init__(self) -> None:
        super().__init__()
        self.proj = nn.Linear(EMBEDDING, IMAGE_TOKENS * HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN)

    def forward(self, embeddings: Tensor) -> Tensor:
        """``[B, 128]`` to ``[B, 4, 192]``."""
        tokens: Tensor = self.norm(self.proj(embeddings).view(-1, IMAGE_TOKENS, HIDDEN))
        return tokens


class StyleAdapter(nn.Module):
    """What an IP-Adapter file holds: the projection, and keys and values of every layer."""

    def __init__(self, unet: UNet2DConditionModel) -> None:
        super().__init__()
        self.image_proj = ImageProjection()
        self.ip_adapter = ImageBranch(unet)


class PerceiverAttention(nn.Module):
    """Latent tokens look at the features and at themselves (Flamingo, arXiv:2204.14198)."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        inner = heads * HEAD
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.to_q = nn.Linear(width, inner, bias=False)
        self.to_kv = nn.Linear(width, 2 * inner, bias=False)
        self.to_out = nn.Linear(inner, width, bias=False)

    def forward(self, features: Tensor, latents: Tensor) -> Tensor:
        """``features`` [B, S, C] and ``latents`` [B, Q, C] to [B, Q, C]."""
        features, latents = self.norm1(features), self.norm2(latents)
        key, value = self.to_kv(torch.cat([features, latents], dim=1)).chunk(2, dim=-1)
        seen: Tensor = self.to_out(attend(self.to_q(latents), key, value, self.heads))
        return seen


class Resampler(nn.Module):
    """A face embedding to tokens; names and order are those of InstantID's ``image_proj``."""

    def __init__(self, depth: int = 1) -> None:
        super().__init__()
        heads = HIDDEN // HEAD
        self.latents = nn.Parameter(torch.randn(1, FACE_TOKENS, HIDDEN) / HIDDEN**0.5)
        self.proj_in = nn.Linear(FACE, HIDDEN)
        self.layers = nn.ModuleList(
            nn.ModuleList(
                [
                    PerceiverAttention(HIDDEN, heads),
                    nn.Sequential(
                        nn.LayerNorm(HIDDEN),
                        nn.Linear(HIDDEN, 4 * HIDDEN, bias=False),
                        nn.GELU(),
                        nn.Linear(4 * HIDDEN, HIDDEN, bias=False),
                    ),
                ]
            )
            for _ in range(depth)
        )
        self.proj_out = nn.Linear(HIDDEN, HIDDEN)
        self.norm_out = nn.LayerNorm(HIDDEN)

    def forward(self, embeddings: Tensor) -> Tensor:
        """``[B, 512]`` to ``[B, 8, 192]``."""
        latents = self.latents.expand(len(embeddings), -1, -1)
        features = self.proj_in(embeddings[:, None])
        for layer in self.layers:
            assert isinstance(layer, nn.ModuleList)
            attention, feed_forward = layer
            latents = attention(features, latents) + latents
            latents = feed_forward(latents) + latents
        tokens: Tensor = self.norm_out(self.proj_out(latents))
        return tokens


class IdentityAdapter(nn.Module):
    """What InstantID's ``ip-adapter`` file holds."""

    def __init__(self, unet: UNet2DConditionModel) -> None:
        super().__init__()
        self.image_proj = Resampler()
        self.ip_adapter = ImageBranch(unet)
