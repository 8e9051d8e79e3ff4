"""Adapters that are trained on the finished base: style LoRAs, style tokens, and identity.

Legend of shapes
    latents: [B, 8, 16, 16]    tokens: [B, 24]    hidden: [B, 24, 192]
    embeddings: [N, L, 512], of L other looks of the person    condition: [N, 3, 128, 128] uint8
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from diffusers import UNet2DConditionModel
from torch import Tensor, nn
from torch.nn import functional
from transformers import CLIPTextModel

from studio.starter import networks
from studio.starter.attention import Attended
from studio.starter.denoiser import HIDDEN, Diffusion, Noised
from studio.starter.likeness import Likeness
from studio.starter.loop import device_of
from studio.starter.lora import Lora
from studio.starter.views import ALL_STYLES, Views

STYLE_HINT = 0.1  # share of the loss that tells the image encoder which style it sees
VECTORS = 2  # of a style word, and tokens of ``views.WORD``
# Share of rows whose face or picture is left out, for the unconditional half of guidance.
UNKNOWN = 0.1
LIKENESS = 0.05  # share of the loss that asks the recognition net whose face it sees
# Timesteps at which it is asked: before them hardly more than the background shows, after them the
# noisy picture itself tells who it is.
ASKED = (60, 650)


@dataclass(frozen=True)
class Base:
    """The finished base; nothing of it is trained."""

    unet: UNet2DConditionModel
    text_encoder: CLIPTextModel

    def __post_init__(self) -> None:
        self.unet.requires_grad_(requires_grad=False)
        self.text_encoder.requires_grad_(requires_grad=False)

    def to(self, device: str) -> Base:
        """The base on a device."""
        self.unet.to(device)
        self.text_encoder.to(device)
        return self

    @torch.no_grad()
    def hidden(self, tokens: Tensor) -> Tensor:
        """The text encoder's states of ``tokens``."""
        device = device_of(self.text_encoder)
        hidden: Tensor = self.text_encoder(input_ids=tokens.to(device)).last_hidden_state
        return hidden


class _Rows:
    """Random rows of some views, noised: a pure function of the seed and the step."""

    def __init__(self, views: Views, base: Base, seed: int, batch: int) -> None:
        self.views, self._base, self._seed, self._batch = views, base, seed, batch
        self._diffusion = Diffusion()

    def draw(self, step: int) -> tuple[Tensor, Noised, torch.Generator]:
        generator = torch.Generator().manual_seed(self._seed * 1_000_003 + step)
        rows = torch.randint(len(self.views), (self._batch,), generator=generator)
        noised = self._diffusion.noised(self.views.latents[rows], generator)
        return rows, noised.to(device_of(self._base.unet)), generator


class StyleLoraTask:
    """A LoRA called ``name`` on pictures of one style."""

    def __init__(
        self,
        name: str,
        views: Views,
        base: Base,
        rank: int = 8,
        seed: int = 0,
        batch: int = 48,
    ) -> None:
        torch.manual_seed(seed)
        self._rows, self._base = _Rows(views, base, seed, batch), base
        Attended(base.unet)
        self.lora = Lora(base.unet, rank)
        self.modules: dict[str, nn.Module] = {name: self.lora}

    def loss(self, step: int) -> Tensor:
        rows, noised, _ = self._rows.draw(step)
        hidden = self._base.hidden(self._rows.views.tokens[rows])
        with self.lora.attached():
            predicted = self._base.unet(noised.noisy, noised.timesteps, hidden).sample
        return noised.loss(predicted)


class Words(nn.Module):
    """Learned vectors beside the token embedding, several a word (arXiv:2208.01618).

    Their ids follow the vocabulary's: word ``w`` has ``vocabulary + w * vectors`` and the next.
    """

    def __init__(self, encoder: CLIPTextModel, words: int, vectors: int) -> None:
        super().__init__()
        self._embedding = [encoder.get_input_embeddings()]  # a list: no part of this module
        self.vocabulary = len(self._embedding[0].weight)
        self.vectors = vectors
        spread = float(self._embedding[0].weight.std())
        self.learned = nn.Parameter(torch.randn(words * vectors, HIDDEN) * spread * 0.5)

    def ids(self, word: int) -> list[int]:
        """The token ids of a word."""
        start = self.vocabulary + word * self.vectors
        return list(range(start, start + self.vectors))

    def hidden(self, encoder: CLIPTextModel, tokens: Tensor) -> Tensor:
        """The encoder's states, gradients reaching the learned vectors."""
        own = tokens >= self.vocabulary
        learned = self.learned[(tokens - self.vocabulary).clamp(min=0)]

        def replace(layer: nn.Module, inputs: object, output: Tensor) -> Tensor:
            del layer, inputs
            return torch.where(own[..., None], learned.to(output.dtype), output)

        handle = self._embedding[0].register_forward_hook(replace)
        try:
            states = encoder(input_ids=torch.where(own, 0, tokens)).last_hidden_state
        finally:
            handle.remove()
        result: Tensor = states
        return result


class WordsTask:
    """Several style words at once, each on pictures of its own style."""

    def __init__(
        self, views: Views, base: Base, stand_in: Sequence[int], seed: int = 0, batch: int = 48
    ) -> None:
        """``stand_in`` are the tokens of ``views.WORD``."""
        assert len(stand_in) == VECTORS
        assert views.style is not None
        torch.manual_seed(seed)
        self._base = base
        Attended(base.unet)
        self.words = Words(base.text_encoder, int(views.style.max()) + 1, VECTORS)
        tokens = views.tokens.clone()
        first = (tokens[:, :-1] == stand_in[0]) & (tokens[:, 1:] == stand_in[1])
        rows, columns = first.nonzero(as_tuple=True)
        own = self.words.vocabulary + views.style[rows] * VECTORS
        for vector in range(VECTORS):
            tokens[rows, columns + vector] = own + vector
        self._rows = _Rows(replace(views, tokens=tokens), base, seed, batch)
        self.modules: dict[str, nn.Module] = {"words": self.words}

    def loss(self, step: int) -> Tensor:
        rows, noised, _ = self._rows.draw(step)
        tokens = self._rows.views.tokens[rows].to(noised.noisy.device)
        hidden = self.words.hidden(self._base.text_encoder, tokens)
        predicted = self._base.unet(noised.noisy, noised.timesteps, hidden).sample
        return noised.loss(predicted)


class StyleTask:
    """The style IP-Adapter with its image encoder, which the joint run has begun.

    There every row saw its picture; here some see none, as the unconditional half of guidance does.
    """

    def __init__(self, views: Views, base: Base, seed: int = 0, batch: int = 48) -> None:
        torch.manual_seed(seed)
        self._rows, self._base = _Rows(views, base, seed, batch), base
        self.adapter = networks.StyleAdapter(base.unet)
        self.image_encoder = networks.image_encoder()
        self.hint = nn.Linear(networks.EMBEDDING, len(ALL_STYLES))
        self._attended = Attended(base.unet, self.adapter.ip_adapter)
        self.modules: dict[str, nn.Module] = {
            "style": self.adapter,
            "image_encoder": self.image_encoder,
            "style_hint": self.hint,
        }

    def loss(self, step: int) -> Tensor:
        rows, noised, generator = self._rows.draw(step)
        views, device = self._rows.views, noised.noisy.device
        assert views.reference is not None
        assert views.style is not None
        pictures = networks.clip_pixels(views.reference[rows]).to(device)
        embeddings = self.image_encoder(pixel_values=pictures).image_embeds
        named = functional.cross_entropy(
            self.hint(embeddings).float(), views.style[rows].to(device)
        )
        known = (torch.rand(len(rows), generator=generator) >= UNKNOWN).to(device)
        with self._attended.seeing(self.adapter.image_proj(embeddings * known[:, None])):
            predicted = self._base.unet(
                noised.noisy, noised.timesteps, self._base.hidden(views.tokens[rows])
            ).sample
        return noised.loss(predicted) + STYLE_HINT * named


class IdentityTask:
    """Face tokens through decoupled cross-attention, and the key-point ControlNet that reads them.

    Source: InstantID, arXiv:2401.07519. The face of every row is that of another look of the
    person, so that only what stays the same can help.
    """

    def __init__(
        self, views: Views, base: Base, likeness: Likeness, seed: int = 0, batch: int = 40
    ) -> None:
        torch.manual_seed(seed)
        self._rows, self._base, self._likeness = _Rows(views, base, seed, batch), base, likeness
        self.adapter = networks.IdentityAdapter(base.unet)
        self.net = networks.control_net(base.unet, attention=True)
        self._attended = Attended(base.unet, self.adapter.ip_adapter)
        Attended(self.net)
        self.modules: dict[str, nn.Module] = {
            "identity": self.adapter,
            "identity_net": self.net,
        }

    def loss(self, step: int) -> Tensor:
        rows, noised, generator = self._rows.draw(step)
        views = self._rows.views
        assert views.condition is not None
        assert views.faces is not None
        looks = torch.randint(views.faces.shape[1], (len(rows),), generator=generator)
        faces = views.faces[rows, looks]
        known = torch.rand(len(rows), generator=generator) >= UNKNOWN
        device = noised.noisy.device
        tokens = self.adapter.image_proj((faces * known[:, None]).to(device))
        hidden = self._base.hidden(views.tokens[rows])
        down, mid = self.net(
            noised.noisy,
            noised.timesteps,
            tokens,
            controlnet_cond=views.condition[rows].to(device).float() / 255,
            return_dict=False,
        )
        with self._attended.seeing(tokens):
            predicted = self._base.unet(
                noised.noisy,
                noised.timesteps,
                hidden,
                down_block_additional_residuals=tuple(down),
                mid_block_additional_residual=mid,
            ).sample
        return noised.loss(predicted) + LIKENESS * self._unlike(noised, predicted, rows, known)

    def _unlike(self, noised: Noised, predicted: Tensor, rows: Tensor, known: Tensor) -> Tensor:
        """One minus the cosine with the person's other looks, a mean over the rows asked."""
        views, times = self._rows.views, noised.timesteps.cpu()
        assert views.points is not None
        assert views.faces is not None
        asked = (known & (times >= ASKED[0]) & (times < ASKED[1])).nonzero()[:, 0]
        who = rows[asked]
        clean = noised.clean(predicted.float())[asked]
        wanted = functional.normalize(views.faces[who], dim=-1).mean(dim=1).to(clean.device)
        return (1 - self._likeness(clean, views.points[who], wanted)).mean()
