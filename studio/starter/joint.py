"""Trains the base together with its adapters: every batch has rows for each of them.

Legend of shapes
    B: the rows of a batch, kind by kind in the order of ``SLOTS``; style rows come last
    latents: [B, 8, 16, 16]    tokens: [B, 24]
    features of a T2I-Adapter: [R, 64, 16, 16], [R, 128, 8, 8], [R, 192, 4, 4]
    residuals of a ControlNet: six down [R, C_i, h_i, w_i] and one mid [R, 192, 4, 4]

One run gives all of them more than a run for each: the U-Net learns shapes from conditions it can
see, and an adapter's gradients cost no U-Net pass of their own. Rows of one kind see zeros of all
others, so the base alone is a complete model and the adapters do not lean on each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from diffusers import ControlNetModel
from torch import Tensor, nn
from torch.nn import functional
from transformers import CLIPTokenizer

from studio.starter import networks
from studio.starter.attention import Attended
from studio.starter.denoiser import Diffusion, build_text_encoder, build_unet
from studio.starter.loop import device_of
from studio.starter.views import ALL_STYLES, Views

T2I_KINDS = ("sketch", "pose", "depth", "segmentation")
CONTROL_KINDS = ("canny", "scribble")
SLOTS: dict[str, int] = {
    "text": 28,
    "sketch": 8,
    "pose": 8,
    "depth": 6,
    "segmentation": 6,
    "canny": 6,
    "scribble": 6,
    "style": 8,
}
STYLE_HINT = 0.05  # share of the loss that tells the image encoder which style it sees


class JointTask:
    """Text encoder, U-Net, four T2I-Adapters, two ControlNets and an IP-Adapter in one run."""

    def __init__(
        self,
        views: Mapping[str, Views],
        tokenizer: CLIPTokenizer,
        seed: int = 0,
        slots: Mapping[str, int] = SLOTS,
    ) -> None:
        torch.manual_seed(seed)
        self.views, self.seed, self.slots = views, seed, dict(slots)
        self.unet = build_unet()
        self.text_encoder = build_text_encoder(tokenizer)
        self.t2i = {k: networks.t2i_adapter(1 if k == "sketch" else 3) for k in T2I_KINDS}
        self.control = {k: networks.control_net(self.unet) for k in CONTROL_KINDS}
        self.image_encoder = networks.image_encoder()
        self.style = networks.StyleAdapter(self.unet)
        self.hint = nn.Linear(networks.EMBEDDING, len(ALL_STYLES))
        self.attended = Attended(self.unet, self.style.ip_adapter)
        self.modules: dict[str, nn.Module] = {
            "unet": self.unet,
            "text_encoder": self.text_encoder,
            **self.t2i,
            **self.control,
            "style_start": self.style,
            "image_encoder_start": self.image_encoder,
            "hint": self.hint,
        }
        self.diffusion = Diffusion()

    def loss(self, step: int) -> Tensor:
        generator = torch.Generator().manual_seed(self.seed * 1_000_003 + step)
        rows = {
            kind: torch.randint(len(self.views[kind]), (count,), generator=generator)
            for kind, count in self.slots.items()
        }
        latents = torch.cat([self.views[k].latents[r] for k, r in rows.items()])
        tokens = torch.cat([self.views[k].tokens[r] for k, r in rows.items()])
        device = device_of(self.unet)
        noised, tokens = self.diffusion.noised(latents, generator).to(device), tokens.to(device)
        hidden = self.text_encoder(input_ids=tokens).last_hidden_state
        spans = _spans(self.slots)
        features = [self._features(kind, rows[kind]) for kind in T2I_KINDS]
        residuals = [
            self._residuals(self.control[kind], kind, rows[kind], noised.part(spans[kind]), hidden)
            for kind in CONTROL_KINDS
        ]
        image_tokens, hint = self._style(rows["style"])
        total = len(latents)
        down_and_mid = _placed(residuals, [spans[k] for k in CONTROL_KINDS], total)
        with self.attended.seeing(image_tokens):
            predicted = self.unet(
                noised.noisy,
                noised.timesteps,
                hidden,
                down_intrablock_additional_residuals=_placed(
                    features, [spans[k] for k in T2I_KINDS], total
                ),
                down_block_additional_residuals=tuple(down_and_mid[:-1]),
                mid_block_additional_residual=down_and_mid[-1],
            ).sample
        return noised.loss(predicted) + STYLE_HINT * hint

    def _features(self, kind: str, rows: Tensor) -> list[Tensor]:
        condition = self.views[kind].condition
        assert condition is not None
        seen = condition[rows].to(device_of(self.unet))
        features: list[Tensor] = self.t2i[kind](seen.float() / 255)
        return features

    def _residuals(
        self,
        net: ControlNetModel,
        kind: str,
        rows: Tensor,
        noisy: tuple[Tensor, Tensor],
        hidden: Tensor,
    ) -> list[Tensor]:
        condition = self.views[kind].condition
        assert condition is not None
        latents, timesteps = noisy
        seen = condition[rows].to(latents.device)
        down, mid = net(
            latents,
            timesteps,
            hidden[: len(rows)],  # without attention nobody reads it
            controlnet_cond=seen.float() / 255,
            return_dict=False,
        )
        return [*down, mid]

    def _style(self, rows: Tensor) -> tuple[Tensor, Tensor]:
        """Image tokens of the style rows, and the loss of naming their style."""
        views = self.views["style"]
        assert views.reference is not None
        assert views.style is not None
        device = device_of(self.image_encoder)
        pictures = networks.clip_pixels(views.reference[rows]).to(device)
        embeddings = self.image_encoder(pixel_values=pictures).image_embeds
        named = functional.cross_entropy(
            self.hint(embeddings).float(), views.style[rows].to(device)
        )
        return self.style.image_proj(embeddings), named


def _spans(slots: Mapping[str, int]) -> dict[str, slice]:
    spans, start = {}, 0
    for kind, count in slots.items():
        spans[kind] = slice(start, start + count)
        start += count
    return spans


def _placed(parts: Sequence[list[Tensor]], spans: Sequence[slice], total: int) -> list[Tensor]:
    """Levels of all kinds in one batch: each at its rows, zeros elsewhere."""
    placed = []
    for levels in zip(*parts, strict=True):
        whole = levels[0].new_zeros(total, *levels[0].shape[1:])
        pieces, at = [], 0
        for level, span in zip(levels, spans, strict=True):
            pieces += [whole[at : span.start], level.to(whole.dtype)]
            at = span.stop
        placed.append(torch.cat([*pieces, whole[at:]]))
    return placed
