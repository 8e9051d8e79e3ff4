"""Finding the area of like colour around a point.

Legend of shapes
    rgba: [H, W, 4] uint8, premultiplied
    area: [H, W] uint8, 255 inside
    like: [H, W] uint8, 1 where the colour is like the seed's
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from studio.domain.picture import Array
from studio.state.area_growth import dilated


def flood_area(
    image: QImage, seed: QPoint, tolerance: float, *, grow: int = 1, gap: int = 0
) -> Array:
    """The pixels joined to ``seed`` (by their sides) whose colour is like its own.

    Args:
        image: ``Format_ARGB32_Premultiplied``.
        seed: within the image.
        tolerance: 0 takes the very same colour only, 1 everything; the largest difference of any
            channel counts.
        grow: pixels by which the area grows, under the soft edge of a line; with a tolerance of 0
            there is no soft edge, and a growth of 1 is left out.
        gap: openings up to this many pixels are taken for closed.
    """
    like = _likeness(image, seed, round(tolerance * 255))
    area = _joined_through_wide_parts(like, seed, gap) if gap else _joined(like, seed)
    if grow > 1 or (grow == 1 and tolerance > 0):
        area = dilated(area, grow)
    return area


def alike_area(image: QImage, seed: QPoint, tolerance: float) -> Array:
    """All pixels of the image whose colour is like the one at ``seed``, joined to it or not."""
    return _likeness(image, seed, round(tolerance * 255)) * np.uint8(255)


def area_rect(area: Array) -> QRect:
    """The rectangle around an area, empty if it has no pixel."""
    import cv2

    left, top, width, height = cv2.boundingRect(area)
    return QRect(left, top, width, height)


def _joined(like: Array, seed: QPoint) -> Array:
    import cv2

    height, width = like.shape
    mask = np.zeros((height + 2, width + 2), np.uint8)
    flags = 4 | (255 << 8) | cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE
    cv2.floodFill(like, mask, (seed.x(), seed.y()), 0, 0, 0, flags)
    return np.ascontiguousarray(mask[1:-1, 1:-1])


def _joined_through_wide_parts(like: Array, seed: QPoint, gap: int) -> Array:
    """What a ball of the gap's width reaches from the seed, and the corners it is too large for.

    Lines are thickened until openings of the gap's width close; what is then joined to the seed
    grows back by as much. Corners that are left over are joined to the area by themselves, but,
    unlike what lies beyond an opening, small.
    """
    import cv2

    reach = (gap + 1) // 2
    apart = cv2.distanceTransform(np.pad(like, 1, constant_values=1), cv2.DIST_L2, 5)[1:-1, 1:-1]
    wide = (apart > reach).astype(np.uint8)
    if not wide[seed.y(), seed.x()]:
        return _joined(like, seed)  # pressed into a corner: there is no wide part to start from
    area = np.minimum(dilated(_joined(wide, seed), reach), like * np.uint8(255))
    left_over = ((like > 0) & (area == 0)).astype(np.uint8)
    count, labels, facts, _ = cv2.connectedComponentsWithStats(left_over, connectivity=4)
    small = np.flatnonzero(facts[:, cv2.CC_STAT_AREA] <= 4 * reach * reach)
    touching = np.zeros(count, bool)
    touching[np.unique(labels[(dilated(area, 1) > 0) & (left_over > 0)])] = True
    corners = np.isin(labels, small[touching[small] & (small > 0)])
    area[corners] = 255
    return area


def _likeness(image: QImage, seed: QPoint, limit: int) -> Array:
    """``[H, W]`` 1 where the colour is at most ``limit`` away from the seed's."""
    # Loaded at the first fill: it would delay the window otherwise.
    import cv2

    flat = np.frombuffer(image.constBits(), np.uint8)
    rgba = flat.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width()]
    here = rgba[seed.y(), seed.x()]
    low = np.clip(here.astype(np.int16) - limit, 0, 255).astype(np.uint8)
    high = np.clip(here.astype(np.int16) + limit, 0, 255).astype(np.uint8)
    within = cv2.inRange(rgba, low.astype(np.float64), high.astype(np.float64))
    return np.minimum(np.asarray(within, np.uint8), 1)
