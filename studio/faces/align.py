"""Puts a face where a recognition net expects it: a similarity from five points to a template.

Legend of shapes
    pixels: [H, W, 3] uint8    points: [5, 2] x and y in pixels    aligned: [112, 112, 3] uint8
    matrix: [2, 3], takes (x, y, 1) to (x, y)

Source: ArcFace, Deng et al. 2019; the least squares are Umeyama's (1991) without mirroring.
"""

from __future__ import annotations

import cv2
import numpy as np

from studio.domain.picture import Array
from studio.faces.face import Floats

SIDE = 112
TEMPLATE = np.array(
    [
        [38.2946, 51.6963],
        [73.5318, 51.5014],
        [56.0252, 71.7366],
        [41.5493, 92.3655],
        [70.7299, 92.2041],
    ],
    np.float32,
)

# Root mean square of what is left between points and template, in the template's pixels: 7 for
# drawings, 12 for a face turned to its profile, 21 for points thrown at random.
_FAR_OFF = 13.0


def similarity(points: Floats, target: Floats = TEMPLATE) -> Floats:
    """``[2, 3]``: the turn, scale and shift that bring ``points`` nearest to ``target``."""
    x, y = points.T
    one, none = np.ones_like(x), np.zeros_like(x)
    # u = a x - b y + s,  v = b x + a y + t: linear in (a, b, s, t).
    system = np.concatenate([np.stack([x, -y, one, none], 1), np.stack([y, x, none, one], 1)])
    a, b, s, t = np.linalg.lstsq(system, target.T.reshape(-1), rcond=None)[0]
    return np.array([[a, -b, s], [b, a, t]], np.float32)


def aligned(pixels: Array, points: Floats, side: int = SIDE) -> Array:
    """The face on the template; what lies beyond the picture is black, as InsightFace has it.

    Args:
        pixels: the picture.
        points: in it.
        side: pixels of the result's edges; the template is scaled to it.
    """
    matrix = similarity(points, TEMPLATE * np.float32(side / SIDE))
    return np.asarray(cv2.warpAffine(pixels, matrix, (side, side), flags=cv2.INTER_LINEAR))


def is_face(points: Floats) -> bool:
    """Whether five points lie as in a face, of any size and turned any way but mirrored."""
    if not np.isfinite(points).all():
        return False
    matrix = similarity(points)
    left = points @ matrix[:, :2].T + matrix[:, 2] - TEMPLATE
    return bool(np.sqrt((left**2).sum(1).mean()) < _FAR_OFF)
