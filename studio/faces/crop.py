"""Cuts a face out of its photograph: what is kept of a person, and what adapters are shown.

Legend of shapes
    pixels: [H, W, 3] uint8 RGB    points: [5, 2] float32 pixels
"""

from __future__ import annotations

import cv2
import numpy as np

from studio.domain.face_use import FivePoints, Look
from studio.domain.picture import Array, Picture
from studio.faces.face import Floats, floats
from studio.faces.found import FoundFace

MARGIN = 0.9  # of the face's longer side, on every side: hair and chin belong to a likeness
SIDE = 640  # pixels at most; recognition nets look at 112, CLIP at 336


def cut_out(pixels: Array, face: FoundFace) -> Look:
    """The square around a face, filled up with the edges' colours where the picture ends."""
    box = face.box
    side = max(2, round(max(box.width, box.height) * (1 + 2 * MARGIN)))
    left = round(box.left + box.width / 2 - side / 2)
    top = round(box.top + box.height / 2 - side / 2)
    square = _window(pixels, left, top, side)
    if side > SIDE:
        square = np.asarray(cv2.resize(square, (SIDE, SIDE), interpolation=cv2.INTER_AREA))
    return Look(Picture.from_array(square), fractions(face.points - floats([left, top]), side))


def fractions(points: Floats, side: int) -> FivePoints:
    """Pixels of a square as parts of its side."""
    return tuple((float(x), float(y)) for x, y in points / side)


def _window(pixels: Array, left: int, top: int, side: int) -> Array:
    height, width = pixels.shape[:2]
    x0, y0 = min(max(left, 0), width - 1), min(max(top, 0), height - 1)
    x1, y1 = max(x0 + 1, min(left + side, width)), max(y0 + 1, min(top + side, height))
    part = pixels[y0:y1, x0:x1]
    right, bottom = side - (x0 - left) - part.shape[1], side - (y0 - top) - part.shape[0]
    edges = (max(0, y0 - top), max(0, bottom), max(0, x0 - left), max(0, right))
    return np.asarray(cv2.copyMakeBorder(part, *edges, cv2.BORDER_REPLICATE))
