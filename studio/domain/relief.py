"""Heights that are raised, lowered and smoothed under a soft brush.

Legend of shapes
    height, alpha, coverage: [h, w] uint8; height 0 far to 255 near, coverage 0 none to 255 full

A depth layer's height is its grey over black: the premultiplied value. Where nothing was painted
it is 0, and stays transparent, so that a hill fades out on the canvas instead of ending in black.
"""

from __future__ import annotations

import numpy as np

from studio.domain.picture import Array


def moved(height: Array, coverage: Array, by: float) -> Array:
    """``height`` raised under ``coverage`` by ``by``, -1..1 of the range; below 0 it is lowered."""
    change = coverage.astype(np.float32) * np.float32(by)
    return np.clip(height + change + 0.5, 0, 255).astype(np.uint8)


def smoothed(height: Array, coverage: Array, radius: float, strength: float) -> Array:
    """``height`` with steps levelled out under ``coverage``.

    Args:
        height: give a margin of ``3 * radius`` around what matters.
        coverage: of the same size.
        radius: pixels, the standard deviation of the blur.
        strength: 0..1.
    """
    import cv2

    even = cv2.GaussianBlur(height.astype(np.float32), (0, 0), max(0.5, radius))
    part = coverage.astype(np.float32) * np.float32(strength / 255)
    return np.clip(height + (even - height) * part + 0.5, 0, 255).astype(np.uint8)


def alpha_for(height: Array, before: Array, alpha: Array) -> Array:
    """The opacity of changed heights: what was opaque stays so, what was not keeps its darkness.

    Args:
        height: as it is to be.
        before: height as it was.
        alpha: opacity as it was.
    """
    dark = alpha.astype(np.int16) - before
    return np.where(alpha == 255, 255, np.clip(height + dark, 0, 255)).astype(np.uint8)
