"""Pictures as control adapters were trained to see them.

Legend of shapes
    rgba: [H, W, 4] uint8, straight alpha, sRGB
    rgb:  [H, W, 3] uint8, opaque
"""

from __future__ import annotations

import numpy as np

from studio.domain.adapter_kinds import Sees
from studio.domain.classes import at_size
from studio.domain.picture import Array

# Ink this light (Rec. 709 luma, 0..1) is a correction with white and counts as none; ink darker
# than the second value counts in full. Between them it fades, so that edges stay smooth.
NO_INK, FULL_INK = 0.95, 0.6
_LUMA = (0.2126, 0.7152, 0.0722)

# Canny's thresholds on 0..255, those of ControlNet's own annotator.
LOW, HIGH = 100, 200

# These stand for nothing where they are black: nobody, far away, no class.
ON_BLACK = frozenset({Sees.POSE, Sees.DEPTH, Sees.AREAS})


def control_pixels(
    rgba: Array, sees: Sees, *, ink: bool = False, size: tuple[int, int] | None = None
) -> Array:
    """``[H, W, 3]`` of what an adapter that looks at ``sees`` is given.

    Args:
        rgba: a layer or a picture.
        sees: what the adapter looks at.
        ink: it is drawn in ink, so whatever has a colour is a line; else it is a picture.
        size: (width, height) of the picture that will be made. Edges are looked for at that size:
            a line of one pixel would be lost in scaling. Areas are scaled to it, for averaging
            would make colours of other classes at their borders.
    """
    if sees is Sees.EDGES:
        return edges(over(rgba, 255), size)
    if sees in (Sees.INK, Sees.WHITE_LINES):
        rgb = ink_on_white(rgba) if ink else over(rgba, 255)
        return np.asarray(255 - rgb) if sees is Sees.WHITE_LINES else rgb
    rgb = over(rgba, 0 if sees in ON_BLACK else 255)
    return at_size(rgb, size) if sees is Sees.AREAS and size is not None else rgb


def ink_on_white(rgba: Array) -> Array:
    """Ink of any colour as black on white; white strokes are corrections."""
    pixels = rgba.astype(np.float32) / 255
    luma = pixels[..., :3] @ np.asarray(_LUMA, np.float32)
    darkness = np.clip((NO_INK - luma) / (NO_INK - FULL_INK), 0, 1)
    grey = (1 - pixels[..., 3] * darkness) * 255 + 0.5
    return np.repeat(grey.astype(np.uint8)[..., None], 3, axis=2)


def over(rgba: Array, paper: int) -> Array:
    """The picture over grey paper, 0 black to 255 white."""
    alpha = rgba[..., 3:].astype(np.float32) / 255
    rgb = rgba[..., :3] * alpha + paper * (1 - alpha)
    return np.asarray(rgb + 0.5).astype(np.uint8)


def edges(
    rgb: Array, size: tuple[int, int] | None = None, *, low: float = LOW, high: float = HIGH
) -> Array:
    """Canny's edges, white on black, ``[H, W, 3]``; ``size`` as for ``control_pixels``.

    An edge begins where the gradient is above ``high`` and goes on while it is above ``low``,
    both 0..255.

    Source: Canny 1986; thresholds as in Zhang et al. 2023.
    """
    import cv2

    rgb = rgb if size is None else scaled(rgb, size)
    grey = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2GRAY)
    lines = cv2.Canny(grey, low, high)
    return np.repeat(np.asarray(lines, np.uint8)[..., None], 3, axis=2)


def scaled(rgb: Array, size: tuple[int, int]) -> Array:
    """``rgb`` at ``size`` (width, height)."""
    import cv2

    if size == (rgb.shape[1], rgb.shape[0]):
        return rgb
    shrinks = size[0] * size[1] < rgb.shape[0] * rgb.shape[1]
    way = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(rgb, size, interpolation=way))
