"""Puts a face where a recognition net expects it: a similarity from five points to a template.

Legend of shapes
    pixels: [H, W, 3] uint8    points: [5, 2] x and y in pixels    aligned: [112, 112, 3] uint8
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

_Bytes = npt.NDArray[np.uint8]
_Floats = npt.NDArray[np.float32]

SIDE = 112
# Where ArcFace (Deng et al. 2019) puts eyes, nose and corners of the mouth in 112 x 112 pixels.
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


def similarity(points: _Floats, target: _Floats = TEMPLATE) -> _Floats:
    """``[2, 3]``: the turn, scale and shift that bring ``points`` nearest to ``target``."""
    x, y = points.T
    one, none = np.ones_like(x), np.zeros_like(x)
    # u = a x - b y + s,  v = b x + a y + t: linear in (a, b, s, t).
    system = np.concatenate([np.stack([x, -y, one, none], 1), np.stack([y, x, none, one], 1)])
    a, b, s, t = np.linalg.lstsq(system, target.T.reshape(-1), rcond=None)[0]
    return np.array([[a, -b, s], [b, a, t]], np.float32)


def aligned(pixels: _Bytes, points: _Floats, *, beyond: int = cv2.BORDER_CONSTANT) -> _Bytes:
    """The face on the template; what lies beyond the picture is black, as InsightFace has it."""
    matrix = similarity(points)
    return np.asarray(
        cv2.warpAffine(pixels, matrix, (SIDE, SIDE), flags=cv2.INTER_LINEAR, borderMode=beyond)
    )
