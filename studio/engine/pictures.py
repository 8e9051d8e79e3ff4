"""Pictures of a request to tensors and back.

Legend of shapes
    pixels: [1 or B, 3, H, W] float32 in -1..1
    mask: [1, 1, H, W] float32, 1 is repainted, 0 is kept; a soft one has all values between
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from studio.domain.picture import Array, Picture
from studio.domain.resizing import resized


def to_pixels(picture: Picture, size: tuple[int, int]) -> Tensor:
    """``[1, 3, H, W]`` of a picture scaled to ``size`` (width, height), laid over white."""
    array = resized(picture.rgb(), size)
    return torch.from_numpy(array.astype(np.float32)).permute(2, 0, 1)[None] / 127.5 - 1


def to_mask(picture: Picture, size: tuple[int, int]) -> Tensor:
    """``[1, 1, H, W]`` of a mask: where it is transparent anywhere its alpha, else its grey."""
    return (to_soft_mask(picture, size) >= 128 / 255).float()


def to_soft_mask(picture: Picture, size: tuple[int, int]) -> Tensor:
    """``[1, 1, H, W]`` as ``to_mask``, with all values from 0 to 1."""
    alpha = picture.rgba()[..., 3]
    array = resized(picture.grey() if bool((alpha == 255).all()) else alpha, size)
    return torch.from_numpy(array.astype(np.float32) / 255)[None, None]


def to_arrays(pixels: Tensor) -> list[Array]:
    """``[H, W, 3]`` uint8 sRGB of each picture; values outside of -1..1 are clipped."""
    scaled = (pixels / 2 + 0.5).clamp(0, 1).mul(255).round().to(torch.uint8)
    return [np.ascontiguousarray(one) for one in scaled.permute(0, 2, 3, 1).cpu().numpy()]
