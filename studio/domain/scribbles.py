"""Loose lines out of a picture, without a net.

Legend of shapes
    rgb: [H, W, 3] uint8, opaque

Source: extended difference of Gaussians (Winnemoeller et al. 2012), as ControlNet's annotators use
it for scribbles.
"""

from __future__ import annotations

import numpy as np

from studio.domain.picture import Array

_FINE = 0.5  # pixels: the inner Gaussian
_LEAST = 0.5  # of the width: thinner lines get lost in small pictures
_SIDE = 512  # pixels: widths are of a picture with this shorter side


def scribble(rgb: Array, threshold: float = 32, width: float = 5) -> Array:
    """Thick white lines on black, ``[H, W, 3]``.

    Args:
        rgb: the picture.
        threshold: 1..64; a contour darker than its surroundings by less is left out.
        width: pixels that a line reaches, of a picture 512 pixels wide or high.
    """
    import cv2

    picture = rgb.astype(np.float32)
    scale = min(rgb.shape[:2]) / _SIDE
    fine = cv2.GaussianBlur(picture, (0, 0), _FINE * max(1.0, scale))
    coarse = cv2.GaussianBlur(picture, (0, 0), width * max(_LEAST, scale))
    darker = np.clip(coarse - fine, 0, 255).max(axis=2) * 2
    lines = np.where(darker > threshold, 255, 0).astype(np.uint8)
    if scale > _LEAST:
        lines = np.asarray(cv2.medianBlur(lines, 3))  # without specks
    return np.repeat(lines[..., None], 3, axis=2)
