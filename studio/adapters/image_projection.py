"""Turns what an image encoder saw into tokens for cross-attention: the first half of an IP-Adapter.

Modules have the names that IP-Adapter files have below ``image_proj.``, so that files fill them
as they are; the sizes come from the shapes of the files' tensors.

Legend of shapes
    pooled: [B, E], an image as one vector (CLIP's projected embedding)
    places: [B, P, E], a vector for each place (CLIP's last state but one), or a face [B, 1, 512]
    tokens: [B, T, D], D as wide as the model's text states

Source: Ye et al. 2023 (IP-Adapter, its Plus and Full variants); Wang et al. 2024 (InstantID); the
Resampler is Flamingo's, Alayrac et al. 2022.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

HEAD = 64  # features of an attention head; no file says it, all were made with it

Shapes = Mapping[str, tuple[int, ...]]


class Projection(nn.Module):
    """One of the ways below.

    Attributes:
        inputs: features of what it reads, E.
        pooled: whether it reads one vector an image.
        faces: whether it reads the embedding of a face (beside what ``inputs`` says, if anything).
    """

    inputs: int
    pooled = False
    faces = False


class LinearProjection(Projection):
    """The plain IP-Adapter: one linear layer makes all tokens (four, usually) of one vector."""

    pooled = True

    def __init__(self, shapes: Shapes) -> None:
        super().__init__()
        outputs, self.inputs = shapes["proj.weight"]
        (self._width,) = shapes["norm.weight"]
        self.proj = nn.Linear(self.inputs, outputs)
        self.norm = nn.LayerNorm(self._width)

    def forward(self, pooled: Tensor) -> Tensor:
        """Tokens of ``pooled``."""
        tokens: Tensor = self.norm(self.proj(pooled).reshape(len(pooled), -1, self._width))
        return tokens


class PlacesProjection(Projection):
    """The Full IP-Adapter: a token of every place."""

    def __init__(self, shapes: Shapes) -> None:
        super().__init__()
        hidden, self.inputs = shapes["proj.0.weight"]
        outputs = shapes["proj.2.weight"][0]
        self.proj = nn.Sequential(
            nn.Linear(self.inputs, hidden),
            nn.GELU(),
            nn.Linear(hidden, outputs),
            nn.LayerNorm(outputs),
        )

    def forward(self, places: Tensor) -> Tensor:
        """Tokens of ``places``."""
        tokens: Tensor = self.proj(places)
        return tokens


class Resampler(Projection):
    """IP-Adapter Plus and InstantID: learnt latents look at the places, a few times over."""

    def __init__(self, shapes: Shapes) -> None:
        super().__init__()
        latents = shapes["latents"]
        width, self.inputs = shapes["proj_in.weight"]
        outputs = shapes["proj_out.weight"][0]
        inner = shapes["layers.0.0.to_q.weight"][0]
        hidden = shapes["layers.0.1.1.weight"][0]
        depth = len({name.split(".")[1] for name in shapes if name.startswith("layers.")})
        self.latents = nn.Parameter(torch.empty(latents))
        self.proj_in = nn.Linear(self.inputs, width)
        self.layers = nn.ModuleList(ResamplerLayer(width, inner, hidden) for _ in range(depth))
        self.proj_out = nn.Linear(width, outputs)
        self.norm_out = nn.LayerNorm(outputs)

    def forward(self, places: Tensor) -> Tensor:
        """Tokens of ``places``."""
        places = self.proj_in(places)
        latents = self.latents.expand(len(places), -1, -1)
        for layer in self.layers:
            latents = layer(places, latents)
        tokens: Tensor = self.norm_out(self.proj_out(latents))
        return tokens


class ResamplerLayer(nn.ModuleList):
    """A look and a feed-forward, called 0 and 1 in files."""

    def __init__(self, width: int, inner: int, hidden: int) -> None:
        super().__init__([_Look(width, inner), _feed_forward(width, hidden)])

    def forward(self, places: Tensor, latents: Tensor) -> Tensor:
        """The next latents."""
        look, feed_forward = self
        latents = look(places, latents) + latents
        following: Tensor = feed_forward(latents) + latents
        return following


class _Look(nn.Module):
    """Attention of the latents to the places and to each other."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self._heads = inner // HEAD
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.to_q = nn.Linear(width, inner, bias=False)
        self.to_kv = nn.Linear(width, 2 * inner, bias=False)
        self.to_out = nn.Linear(inner, width, bias=False)

    def forward(self, places: Tensor, latents: Tensor) -> Tensor:
        """``[B, T, width]``, to be added to the latents."""
        places, latents = self.norm1(places), self.norm2(latents)
        both = torch.cat([places, latents], dim=1)
        query, key, value = (
            part.reshape(len(part), -1, self._heads, HEAD).transpose(1, 2)
            for part in (self.to_q(latents), *self.to_kv(both).chunk(2, dim=-1))
        )
        seen = functional.scaled_dot_product_attention(query, key, value)
        added: Tensor = self.to_out(seen.transpose(1, 2).flatten(2))
        return added


def _feed_forward(width: int, hidden: int) -> nn.Sequential:
    return nn.Sequential(
        nn.LayerNorm(width),
        nn.Linear(width, hidden, bias=False),
        nn.GELU(),
        nn.Linear(hidden, width, bias=False),
    )


def projection_of(shapes: Shapes) -> Projection | None:
    """The untrained projection that tensors of these names and shapes fill, ``None``: no such kind.

    Those that read faces: see ``face_projection``.

    Raises:
        KeyError, ValueError: names are missing or shapes are no such shapes.
    """
    if "proj.weight" in shapes:
        return LinearProjection(shapes)
    if "proj.3.weight" in shapes:
        return PlacesProjection(shapes)
    if "latents" in shapes:
        return Resampler(shapes)
    return None
