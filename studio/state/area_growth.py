"""Areas that grow, shrink and fade, at a cost that does not depend on by how much.

Legend of shapes
    area: [H, W] uint8, 0 outside to 255 inside
"""

from __future__ import annotations

import numpy as np

from studio.domain.picture import Array

SMALL = 6  # pixels: below, a disc is passed over the area, which keeps every soft edge
WIDE = 12.0  # pixels of deviation: above, the area is blurred at a smaller size


def dilated(area: Array, pixels: int) -> Array:
    """Larger by ``pixels`` on every side, with round corners."""
    import cv2

    if pixels <= SMALL:
        return np.asarray(cv2.dilate(area, _disc(pixels)), np.uint8)
    outside = (area < 128).view(np.uint8)
    if outside.all():
        return area
    far = cv2.distanceTransform(outside, cv2.DIST_L2, cv2.DIST_MASK_5)
    return np.maximum(area, _edge(pixels + 1 - far))


def eroded(area: Array, pixels: int) -> Array:
    """Smaller by ``pixels`` on every side; beyond the array there is nothing."""
    import cv2

    if pixels <= SMALL:
        disc = _disc(pixels)
        return np.asarray(cv2.erode(area, disc, borderValue=0), np.uint8)
    inside = np.pad((area >= 128).view(np.uint8), 1)
    far = cv2.distanceTransform(inside, cv2.DIST_L2, cv2.DIST_MASK_5)[1:-1, 1:-1]
    return np.minimum(area, _edge(far - pixels))


def softened(area: Array, deviation: float) -> Array:
    """Blurred by a Gaussian of so many pixels; edges go on beyond the array."""
    import cv2

    if deviation <= WIDE:
        blurred = cv2.GaussianBlur(
            area, (0, 0), max(0.3, deviation), borderType=cv2.BORDER_REPLICATE
        )
        return np.asarray(blurred, np.uint8)
    height, width = area.shape
    factor = deviation / WIDE
    size = (max(1, round(width / factor)), max(1, round(height / factor)))
    small = cv2.resize(area, size, interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), WIDE, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def _disc(pixels: int) -> Array:
    import cv2

    side = 2 * pixels + 1
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)), np.uint8)


def _edge(within: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> Array:
    """Full from 1 pixel within on, nothing from 0: an edge that is smooth over one pixel."""
    return (np.clip(within, 0, 1) * 255 + 0.5).astype(np.uint8)
