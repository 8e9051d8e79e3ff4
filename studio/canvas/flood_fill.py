"""Finding the area of like colour around a point.

Legend of shapes
    rgba: [H, W, 4] uint8, premultiplied
    area: [H, W] uint8, 255 inside
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from studio.domain.picture import Array


def flood_area(image: QImage, seed: QPoint, tolerance: float) -> Array:
    """The pixels joined to ``seed`` (by their sides) whose colour is like its own.

    Args:
        image: ``Format_ARGB32_Premultiplied``.
        seed: within the image.
        tolerance: 0 takes the very same colour only, 1 everything; the largest difference of any
            channel counts. Above 0 the area grows by one pixel, under the soft edge of a line.
    """
    # Loaded at the first fill: it would delay the window otherwise.
    import cv2

    like = _likeness(image, seed, round(tolerance * 255))
    height, width = like.shape
    mask = np.zeros((height + 2, width + 2), np.uint8)
    flags = 4 | (255 << 8) | cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE
    cv2.floodFill(like, mask, (seed.x(), seed.y()), 0, 0, 0, flags)
    area = np.ascontiguousarray(mask[1:-1, 1:-1])
    if tolerance > 0:
        cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
        area = np.asarray(cv2.dilate(area, cross), np.uint8)
    return area


def area_rect(area: Array) -> QRect:
    """The rectangle around an area, empty if it has no pixel."""
    rows, columns = np.flatnonzero(area.any(axis=1)), np.flatnonzero(area.any(axis=0))
    if not rows.size:
        return QRect()
    corner = QPoint(int(columns[0]), int(rows[0]))
    return QRect(corner, QPoint(int(columns[-1]), int(rows[-1])))


def _likeness(image: QImage, seed: QPoint, limit: int) -> Array:
    """``[H, W]`` 1 where the colour is at most ``limit`` away from the seed's."""
    flat = np.frombuffer(image.constBits(), np.uint8)
    rgba = flat.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width()]
    here = rgba[seed.y(), seed.x()]
    low = np.clip(here.astype(np.int16) - limit, 0, 255).astype(np.uint8)
    high = np.clip(here.astype(np.int16) + limit, 0, 255).astype(np.uint8)
    return ((rgba >= low) & (rgba <= high)).all(axis=2).astype(np.uint8)
