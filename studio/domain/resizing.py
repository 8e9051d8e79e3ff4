"""Pictures at the size that is made, as the models are given them."""

from __future__ import annotations

import numpy as np
from PIL import Image

from studio.domain.picture import Array


def resized(array: Array, size: tuple[int, int]) -> Array:
    """``[H, W]`` or ``[H, W, 3]`` scaled to ``size`` (width, height); as it is where that fits."""
    if (array.shape[1], array.shape[0]) == size:
        return array
    return np.asarray(Image.fromarray(array).resize(size, Image.Resampling.LANCZOS))
