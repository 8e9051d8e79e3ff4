"""The region a fill of one class takes: up to other classes, and to the middle of drawn lines.

Legend of shapes
    keys: [H, W] uint32, one number a class
    lines: [H, W] bool, where ink is drawn
    region: [H, W] uint8, 255 inside
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from studio.domain.picture import Array

Lines = npt.NDArray[np.bool_]


def region(keys: npt.NDArray[np.uint32], lines: Lines, seed: tuple[int, int]) -> Array:
    """What is joined to ``seed`` (x, y) by its sides, is of its class and behind no line.

    Lines are shared among the regions beside them, each getting what is nearest: two fills meet
    below the line, and nothing is left unpainted there.
    """
    x, y = _off_the_line(lines, seed)
    inside = _flood(keys, lines, (x, y))
    if not lines.any():
        return inside
    return _below_lines(inside, lines)


def closed(lines: Lines, gap: int) -> Lines:
    """``lines`` with their openings of up to ``gap`` pixels closed."""
    if gap <= 0 or not lines.any():
        return lines
    import cv2

    side = gap + 1
    brush = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    return np.asarray(cv2.morphologyEx(lines.astype(np.uint8), cv2.MORPH_CLOSE, brush)) > 0


def _off_the_line(lines: Lines, seed: tuple[int, int]) -> tuple[int, int]:
    """The pixel nearest to ``seed`` that no line covers; ``seed`` where all is ink."""
    x, y = seed
    if not lines[y, x] or lines.all():
        return seed
    rows, columns = np.nonzero(~lines)
    best = int(np.argmin((rows - y) ** 2 + (columns - x) ** 2))
    return int(columns[best]), int(rows[best])


def _flood(keys: npt.NDArray[np.uint32], lines: Lines, seed: tuple[int, int]) -> Array:
    import cv2

    x, y = seed
    free = ((keys == keys[y, x]) & (lines == lines[y, x])).astype(np.uint8)
    mask = np.zeros((free.shape[0] + 2, free.shape[1] + 2), np.uint8)
    flags = 4 | (255 << 8) | cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE
    cv2.floodFill(free, mask, seed, 0, 0, 0, flags)
    return np.ascontiguousarray(mask[1:-1, 1:-1])


def _below_lines(inside: Array, lines: Lines) -> Array:
    import cv2

    others = ~lines & (inside == 0)
    to_inside = cv2.distanceTransform((inside == 0).astype(np.uint8), cv2.DIST_L2, 3)
    if not others.any():
        return np.where(lines, 255, inside).astype(np.uint8)
    to_others = cv2.distanceTransform((~others).astype(np.uint8), cv2.DIST_L2, 3)
    return np.where(lines & (to_inside <= to_others), 255, inside).astype(np.uint8)
