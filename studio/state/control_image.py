"""What an adapter sees of a layer.

Legend of shapes
    rgb: [H, W, 3] uint8, opaque, ink dark on white
"""

from __future__ import annotations

from PySide6.QtGui import QImage

from studio.domain.adapter_kinds import Sees
from studio.domain.control_pictures import control_pixels
from studio.domain.picture import Array
from studio.state.layers import Layer, LayerKind
from studio.state.pixels import to_array


def control_array(
    layer: Layer, sees: Sees = Sees.INK, size: tuple[int, int] | None = None
) -> Array:
    """``[H, W, 3]`` of a layer, as an adapter that looks at ``sees`` wants it.

    Ink of a sketch layer becomes black whatever its colour was; other layers are laid over white.
    For ``size`` see ``studio.domain.control_pictures.control_pixels``.
    """
    ink = layer.kind is LayerKind.SKETCH
    return control_pixels(to_array(layer.image), sees, ink=ink, size=size)


def control_image(layer: Layer) -> QImage:
    """The same as an opaque ``Format_RGB888`` image."""
    rgb = control_array(layer)
    height, width = rgb.shape[:2]
    view = QImage(rgb.data, width, height, width * 3, QImage.Format.Format_RGB888)
    return view.copy()
