"""Turns a face into tokens for cross-attention: the first half of an IP-Adapter FaceID.

Modules have the names that files have below ``image_proj.``; see ``image_projection``.

Legend of shapes
    face: [B, 512], the embedding of a face recognition, of length 1; zeros are nobody
    places: [B, P, E], what CLIP's last state but one says of the face cut out
    tokens: [B, T, D], D as wide as the model's text states

Source: tencent-ailab's IP-Adapter FaceID, FaceID Plus and Plus v2; equal to diffusers'
``IPAdapterFaceIDImageProjection`` and ``IPAdapterFaceIDPlusImageProjection``.
"""

from __future__ import annotations

from torch import Tensor, nn

from studio.adapters.image_projection import Projection, ResamplerLayer, Shapes

_PERCEIVER = "perceiver_resampler."


class FaceProjection(Projection):
    """FaceID: two linear layers make all tokens of a face."""

    faces = True

    def __init__(self, shapes: Shapes) -> None:
        super().__init__()
        hidden, self.inputs = shapes["proj.0.weight"]
        outputs = shapes["proj.2.weight"][0]
        (self._width,) = shapes["norm.weight"]
        self.proj = nn.Sequential(
            nn.Linear(self.inputs, hidden), nn.GELU(), nn.Linear(hidden, outputs)
        )
        self.norm = nn.LayerNorm(self._width)

    def forward(self, face: Tensor) -> Tensor:
        """Tokens of ``face``."""
        tokens: Tensor = self.norm(self.proj(face).reshape(len(face), -1, self._width))
        return tokens


class FacePlacesProjection(FaceProjection):
    """FaceID Plus: the tokens of a face look at the places of its picture.

    Attributes:
        inputs: E, of the places.
        shortcut: what they saw is added to the tokens instead of replacing them (Plus v2).
    """

    shortcut = False

    def __init__(self, shapes: Shapes) -> None:
        super().__init__(shapes)
        inner = {
            name.removeprefix(_PERCEIVER): shape
            for name, shape in shapes.items()
            if name.startswith(_PERCEIVER)
        }
        self.inputs = inner["proj_in.weight"][1]
        self.perceiver_resampler = _Perceiver(inner)

    def forward(self, face: Tensor, places: Tensor | None = None) -> Tensor:
        """Tokens of ``face``, which is seen in ``places``."""
        assert places is not None
        tokens = super().forward(face)
        seen: Tensor = self.perceiver_resampler(tokens, places)
        return tokens + seen if self.shortcut else seen


class _Perceiver(nn.Module):
    """IP-Adapter Plus' Resampler, whose latents are given."""

    def __init__(self, shapes: Shapes) -> None:
        super().__init__()
        width, inputs = shapes["proj_in.weight"]
        outputs = shapes["proj_out.weight"][0]
        attends = shapes["layers.0.0.to_q.weight"][0]
        hidden = shapes["layers.0.1.1.weight"][0]
        depth = len({name.split(".")[1] for name in shapes if name.startswith("layers.")})
        self.proj_in = nn.Linear(inputs, width)
        self.layers = nn.ModuleList(ResamplerLayer(width, attends, hidden) for _ in range(depth))
        self.proj_out = nn.Linear(width, outputs)
        self.norm_out = nn.LayerNorm(outputs)

    def forward(self, latents: Tensor, places: Tensor) -> Tensor:
        """``[B, T, D]``."""
        places = self.proj_in(places)
        for layer in self.layers:
            latents = layer(places, latents)
        seen: Tensor = self.norm_out(self.proj_out(latents))
        return seen


def face_projection_of(shapes: Shapes) -> Projection | None:
    """As ``image_projection.projection_of``, for faces.

    Raises:
        KeyError, ValueError: names are missing or shapes are no such shapes.
    """
    if f"{_PERCEIVER}proj_in.weight" in shapes:
        return FacePlacesProjection(shapes)
    if "proj.0.weight" in shapes and "norm.weight" in shapes:
        return FaceProjection(shapes)
    return None
