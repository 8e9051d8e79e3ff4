"""Lines out of pictures, and lines made bolder, finer or the other way round.

Legend of shapes
    rgb: [H, W, 3] uint8
    lines: [H, W] uint8, dark on white
    rgba: [H, W, 4] uint8, straight alpha: ink of any colour on transparent
"""

from __future__ import annotations

from enum import Enum

import numpy as np

from studio.domain.control_pictures import edges
from studio.domain.picture import Array

_SOME = 0.002  # of all pixels are ink, where lines were found
_LEAST = 64  # px: no picture is looked at smaller


class Way(Enum):
    """How lines are found."""

    EDGES = "edges"  # Canny: thin and exact, what edge adapters were trained on
    PENCIL = "pencil"  # soft strokes where it gets darker
    SCRIBBLE = "scribble"  # few bold lines


def lines_of(rgb: Array, way: Way) -> Array:
    """The lines of a picture, ``[H, W]`` dark on white.

    Sources: Canny 1986; XDoG of Winnemoeller et al. 2012, "eXtended difference-of-Gaussians", with
    a soft threshold for pencil and a hard one, on a blurred picture, for scribbles. A picture that
    was enlarged is smooth everywhere: where nothing is found it is looked at smaller.
    """
    import cv2

    height, width = rgb.shape[:2]
    lines, small = _lines_at(rgb, way), rgb
    while (lines < 128).mean() < _SOME and min(small.shape[:2]) >= 2 * _LEAST:
        half = (small.shape[1] // 2, small.shape[0] // 2)
        small = np.asarray(cv2.resize(small, half, interpolation=cv2.INTER_AREA))
        lines = _lines_at(small, way)
    if small is rgb:
        return lines
    return np.asarray(cv2.resize(lines, (width, height), interpolation=cv2.INTER_CUBIC))


def _lines_at(rgb: Array, way: Way) -> Array:
    if way is Way.EDGES:
        return np.asarray(255 - edges(rgb)[..., 0])
    if way is Way.PENCIL:
        return _xdog(rgb, sigma=0.9, sharpness=18.0, threshold=0.62, steepness=9.0)
    return _bolder(_xdog(rgb, sigma=2.2, sharpness=24.0, threshold=0.5, steepness=60.0))


def _xdog(rgb: Array, sigma: float, sharpness: float, threshold: float, steepness: float) -> Array:
    import cv2

    grey = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    near = cv2.GaussianBlur(grey, (0, 0), sigma)
    wide = cv2.GaussianBlur(grey, (0, 0), sigma * 1.6)
    # 1 on even ground, whatever its tone: shades must not become ink.
    even = 1 + sharpness * (near - wide)
    dark = 1 + np.tanh(np.minimum(0, steepness * (even - 1 + (1 - threshold) * 0.5)))
    return np.clip(dark * 255 + 0.5, 0, 255).astype(np.uint8)


def _bolder(lines: Array) -> Array:
    import cv2

    return np.asarray(cv2.erode(lines, np.ones((3, 3), np.uint8)))


def inverted(rgba: Array) -> Array:
    """Ink where there was none and none where there was: black on transparent."""
    luma = rgba[..., :3].astype(np.float32) @ np.asarray((0.2126, 0.7152, 0.0722), np.float32)
    ink = rgba[..., 3] * (1 - luma / 255)
    out = np.zeros_like(rgba)
    out[..., 3] = np.clip(255 - ink + 0.5, 0, 255).astype(np.uint8)
    return out


def thicker(rgba: Array) -> Array:
    """Every line a pixel wider on either side, in its own colour."""
    return _spread(rgba, np.greater)


def thinner(rgba: Array) -> Array:
    """Every line a pixel finer on either side; what is no wider than two pixels goes."""
    return _spread(rgba, np.less)


def _spread(rgba: Array, wins: np.ufunc) -> Array:
    """Each pixel takes the neighbour (or itself) whose opacity ``wins``; diagonals do not count."""
    out = rgba.copy()
    padded = np.pad(rgba, ((1, 1), (1, 1), (0, 0)), mode="edge")
    height, width = rgba.shape[:2]
    for down, right in ((0, 1), (2, 1), (1, 0), (1, 2)):
        beside = padded[down : down + height, right : right + width]
        better = wins(beside[..., 3], out[..., 3])
        out[better] = beside[better]
    return out


def inflated(alpha: Array) -> Array:
    """A cushion over a shape known by its outline only: ``[H, W]`` heights, round like a ball.

    Args:
        alpha: ``[H, W]`` uint8, the shape.
    """
    import cv2

    inside = (alpha >= 128).astype(np.uint8)
    if not inside.any():
        return np.zeros(alpha.shape, np.uint8)
    distance = cv2.distanceTransform(inside, cv2.DIST_L2, 5)
    part = distance / max(1.0, float(distance.max()))
    dome = np.sqrt(np.clip(1 - (1 - part) ** 2, 0, 1))
    return np.asarray(inside * (0.35 + 0.6 * dome) * 255 + 0.5).astype(np.uint8)
