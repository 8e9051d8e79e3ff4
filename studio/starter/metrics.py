"""How well lines were followed: the edge F1 of STARTER's table.

Legend of shapes
    lines, picture: [H, W] and [H, W, 3] uint8
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

_Bytes = npt.NDArray[np.uint8]


def edges(picture: _Bytes) -> _Bytes:
    """One-pixel edges of a picture; [H, W] of 0 or 255."""
    smooth = cv2.GaussianBlur(picture, (0, 0), 1.0)
    return cv2.Canny(smooth, 50, 120)


def edge_f1(lines: _Bytes, found: _Bytes, within: int = 2) -> float:
    """Harmonic mean of how much of ``lines`` was found and how much found lies on ``lines``.

    A pixel counts when the other side has one at most ``within`` pixels away.
    """
    if not lines.any() or not found.any():
        return 0.0
    near = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * within + 1, 2 * within + 1))
    recall = float((cv2.dilate(found, near)[lines > 0] > 0).mean())
    precision = float((cv2.dilate(lines, near)[found > 0] > 0).mean())
    return 2 * precision * recall / max(1e-9, precision + recall)
