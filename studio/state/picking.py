"""The colour that a picker takes."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from studio.state.document import Document
from studio.state.layers import LayerKind
from studio.state.relief import height_at


def picked(document: Document, pixel: QPoint) -> QColor | None:
    """What is seen at ``pixel``; on a layer of depth or areas what the layer itself says there.

    ``None`` outside of the document, and where there is nothing.
    """
    if not document.rect.contains(pixel):
        return None
    active = document.active
    if active is not None and active.kind is LayerKind.DEPTH:
        level = round(height_at(active.image, pixel.x(), pixel.y()) * 255)
        return QColor(level, level, level)
    areas = active is not None and active.kind is LayerKind.SEGMENTATION
    image = active.image if active is not None and areas else document.picture()
    colour = image.pixelColor(pixel)
    return colour if colour.alpha() > 0 else None
