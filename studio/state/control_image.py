"""What an adapter sees of a layer.

Legend of shapes
    rgb: [H, W, 3] uint8, opaque, ink dark on white
"""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage

from studio.domain.picture import Array
from studio.state.layers import Layer, LayerKind
from studio.state.pixels import to_array

# Ink this light (Rec. 709 luma, 0..1) is a correction with white and counts as none; ink darker
# than the second value counts in full. Between them it fades, so that edges stay smooth.
NO_INK, FULL_INK = 0.95, 0.6


def control_array(layer: Layer) -> Array:
    """``[H, W, 3]`` of a layer, as a control adapter wants it.

    Ink of a sketch layer becomes black whatever its colour was; other layers are laid over white.
    """
    rgba = to_array(layer.image).astype(np.float32) / 255
    alpha = rgba[..., 3:]
    if layer.kind is LayerKind.SKETCH:
        luma = rgba[..., :3] @ np.asarray((0.2126, 0.7152, 0.0722), np.float32)
        darkness = np.clip((NO_INK - luma) / (NO_INK - FULL_INK), 0, 1)[..., None]
        rgb = np.repeat(1 - alpha * darkness, 3, axis=2)
    else:
        rgb = rgba[..., :3] * alpha + (1 - alpha)
    return np.asarray(rgb * 255 + 0.5).astype(np.uint8)


def control_image(layer: Layer) -> QImage:
    """The same as an opaque ``Format_RGB888`` image."""
    rgb = control_array(layer)
    height, width = rgb.shape[:2]
    view = QImage(rgb.data, width, height, width * 3, QImage.Format.Format_RGB888)
    return view.copy()
