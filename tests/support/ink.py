"""Drawing on documents and reading them back, without a canvas."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from studio.state.document import Document
from studio.state.pixel_edit import Ink
from studio.state.pixels import to_array


def covered(document: Document, rect: QRect | None = None) -> QImage:
    """Full coverage within ``rect``, or of everything."""
    coverage = QImage(document.rect.size(), QImage.Format.Format_Alpha8)
    coverage.fill(0)
    painter = QPainter(coverage)
    painter.fillRect(document.rect if rect is None else rect, QColor(0, 0, 0))
    painter.end()
    return coverage


def paint(
    document: Document, rect: QRect, colour: str | None = "red", opacity: float = 1.0
) -> None:
    """One stroke that fills ``rect`` of the active layer (erases it where colour is None)."""
    edit = document.begin_edit()
    ink = Ink(covered(document, rect), QColor(colour) if colour else None, opacity)
    edit.lay(ink, rect)
    edit.commit("Brush stroke")


def picture(document: Document) -> np.ndarray:
    """``[H, W, 4]`` of the composite, straight RGBA."""
    return to_array(document.composite())


def state_of(document: Document) -> list[tuple[object, ...]]:
    """Everything undo has to bring back, comparable."""
    return [
        (
            layer.id,
            layer.kind,
            layer.parent,
            layer.name,
            layer.people,
            layer.visible,
            layer.opacity,
            layer.locked,
            layer.blend,
            to_array(layer.image).tobytes(),
        )
        for layer in document.layers
    ]
