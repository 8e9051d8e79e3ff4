"""Ink as a layer takes it: grey on depth, whole classes on areas, red on masks.

So every tool that paints can be used on a control layer, and none can leave something there that
its adapter was never shown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.classes import nearest, snapped
from studio.state.layers import Layer, LayerKind
from studio.state.pixels import to_array, to_image

if TYPE_CHECKING:
    from studio.state.pixel_edit import Ink

MASK = QColor(226, 54, 54)  # a mask says where, whatever it is painted with: red is seen on most


def suited(ink: Ink, kind: LayerKind) -> Ink:
    """``ink`` as a layer of this kind takes it."""
    if kind is LayerKind.SEGMENTATION:
        return replace(ink, colour=_classed(ink.colour), opacity=1.0, crisp=True)
    if ink.colour is None:
        return ink
    if kind is LayerKind.DEPTH:
        return replace(ink, colour=grey(ink.colour))
    if kind is LayerKind.MASK:
        return replace(ink, colour=MASK)
    return ink


def settle(layer: Layer, rects: list[QRect]) -> bool:
    """Leaves nothing on a layer that it cannot hold: after moving, smudging or scaling parts.

    Returns:
        Whether pixels may have changed.
    """
    if layer.kind is not LayerKind.SEGMENTATION:
        return False
    painter = QPainter(layer.image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for rect in rects:
        painter.drawImage(rect.topLeft(), snapped_image(layer.image.copy(rect)))
    painter.end()
    return True


def snapped_image(image: QImage) -> QImage:
    """``image`` with every pixel wholly of one class or wholly empty."""
    return to_image(snapped(to_array(image)))


def grey(colour: QColor) -> QColor:
    """How near a colour means: its lightness (Rec. 709 luma)."""
    luma = 0.2126 * colour.red() + 0.7152 * colour.green() + 0.0722 * colour.blue()
    level = round(luma)
    return QColor(level, level, level)


def _classed(colour: QColor | None) -> QColor | None:
    if colour is None:
        return None
    return QColor(*nearest((colour.red(), colour.green(), colour.blue())))
