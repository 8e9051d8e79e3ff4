"""Where an adapter acts: a mask, seen at the resolution of whatever layer asks.

Legend of shapes
    values: [1, 1, H, W] float32 in 0..1, 1 where it acts; H and W are the picture's
    at:     [1, 1, h, w], one layer's map    over: [1, L, 1], the same as L = h * w tokens
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional


class Mask:
    """A mask that layers of any size can read; what it was scaled to once is kept.

    Args:
        values: ``[1, 1, H, W]``.
        latent_size: (height, width) of the run's latents, whose halves all maps are.
    """

    def __init__(self, values: Tensor, latent_size: tuple[int, int]) -> None:
        self.values, self._latent_size = values, latent_size
        self._sizes = _halves(latent_size)
        self._kept: dict[tuple[int, int, torch.dtype], Tensor] = {}

    def at(self, height: int, width: int, dtype: torch.dtype = torch.float32) -> Tensor:
        """``[1, 1, height, width]``: each place holds the mean of what it covers."""
        key = (height, width, dtype)
        if key not in self._kept:
            scaled = functional.interpolate(self.values, size=(height, width), mode="area")
            self._kept[key] = scaled.to(dtype)
        return self._kept[key]

    def over(self, places: int, dtype: torch.dtype = torch.float32) -> Tensor | None:
        """``[1, places, 1]`` for a map that was flattened, ``None`` where no map has so many."""
        size = self._sizes.get(places)
        return None if size is None else self.at(*size, dtype).flatten(2).transpose(1, 2)

    def of(self, values: Tensor) -> Tensor | None:
        """What to multiply a layer's ``values`` by; ``None`` if they have no places.

        Maps ``[B, C, h, w]`` and tokens ``[B, L, C]`` have them, a vector ``[B, C]`` has none.
        """
        if values.ndim == 4:
            height, width = values.shape[2:]
            return self.at(height, width, values.dtype)
        return self.over(values.shape[1], values.dtype) if values.ndim == 3 else None


def _halves(size: tuple[int, int]) -> dict[int, tuple[int, int]]:
    """(height, width) by their product, from the latents down to a single place."""
    sizes: dict[int, tuple[int, int]] = {}
    height, width = size
    while True:
        sizes.setdefault(height * width, (height, width))
        if height == width == 1:
            return sizes
        # A convolution of stride 2 and padding 1 leaves the larger half.
        height, width = (height + 1) // 2, (width + 1) // 2
