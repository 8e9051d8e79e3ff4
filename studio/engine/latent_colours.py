"""Latents to colours by one small matrix: a blurred picture for almost nothing.

Legend of shapes
    latents: [B, C, h, w] float32, scaled as the denoiser sees them
    colours: [B, 3, h, w] float32 in -1..1, one colour for the f x f pixels of each latent
    factors: [C + 1, 3], the last row is the constant

The matrix is fitted by least squares to what the autoencoder makes of smooth random latents, so
that it exists for every model without a table.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from studio.engine.autoencoder import Autoencoder

_SAMPLES, _SIDE = 4, 8  # 4 pictures of 8 x 8 latents are 256 equations for C + 1 unknowns
_RIDGE = 1e-3


class LatentColours:
    """The fitted matrix of one autoencoder."""

    def __init__(self, factors: Tensor) -> None:
        self._factors = factors

    @classmethod
    def fit(cls, autoencoder: Autoencoder, device: torch.device) -> LatentColours:
        """Decodes a few random latents; takes a decode of 128 x 128 pixels."""
        source = torch.Generator("cpu").manual_seed(0)
        coarse = torch.randn(
            _SAMPLES, autoencoder.channels, _SIDE // 2, _SIDE // 2, generator=source
        )
        # Neighbouring latents are alike in pictures, and only then does a colour belong to one.
        smooth = functional.interpolate(coarse, size=(_SIDE, _SIDE), mode="bilinear")
        latents = (smooth * 1.5).to(device)
        decoded, _ = autoencoder.decode(latents)
        colours = functional.avg_pool2d(decoded.clamp(-1, 1), autoencoder.factor)
        return cls(_least_squares(_rows(latents), _rows(colours)))

    def __call__(self, latents: Tensor) -> Tensor:
        """Colours of ``latents``."""
        weights, constant = self._factors[:-1], self._factors[-1]
        return torch.einsum("bchw,cd->bdhw", latents, weights) + constant.view(1, 3, 1, 1)


def _rows(maps: Tensor) -> Tensor:
    return maps.permute(0, 2, 3, 1).flatten(0, 2)


def _least_squares(latents: Tensor, colours: Tensor) -> Tensor:
    """Ridge keeps channels that the decoder ignores from getting wild weights."""
    design = functional.pad(latents, (0, 1), value=1.0).double().cpu()
    gram = design.T @ design + _RIDGE * len(design) * torch.eye(design.shape[1])
    solution = torch.linalg.solve(gram, design.T @ colours.double().cpu())
    return solution.float().to(latents.device)
