"""Ink as a layer takes it: grey on depth, whole classes on areas, red on masks.

So every tool that paints can be used on a control layer, and none can leave something there that
its adapter was never shown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.classes import NO_MIXTURE, classes_in, nearest, snapped
from studio.state.layers import FORMAT, Layer, LayerKind
from studio.state.patches import Patch
from studio.state.pixels import to_array, to_image, words
from studio.state.selection import HALF, Selection

if TYPE_CHECKING:
    from studio.state.pixel_edit import Ink

LUMA = (0.2126, 0.7152, 0.0722)  # Rec. 709
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


def settle(layer: Layer, before: Patch) -> bool:
    """Leaves nothing on a layer that it cannot hold: after moving, smudging or pasting parts.

    Args:
        layer: as it is after the change.
        before: the pieces that changed, as they were.

    Returns:
        Whether pixels may have changed.
    """
    if layer.kind not in (LayerKind.SEGMENTATION, LayerKind.DEPTH):
        return False
    rects = [rect for rect, _ in before.pieces]
    after = [layer.image.copy(rect) for rect in rects]
    if layer.kind is LayerKind.DEPTH:
        held = [grey_image(image) for image in after]
    else:
        held = _whole_classes(after, [piece.image() for _, piece in before.pieces])
    painter = QPainter(layer.image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for rect, image in zip(rects, held, strict=True):
        painter.drawImage(rect.topLeft(), image)
    painter.end()
    return True


def _whole_classes(after: list[QImage], before: list[QImage]) -> list[QImage]:
    """Each pixel of one of the classes there were, or of one that came and is no mere mixture."""
    arrays = [to_array(image) for image in after]
    known = {rgb for image in before for rgb in classes_in(to_array(image))}
    known |= {rgb for rgba in arrays for rgb in classes_in(rgba, least=NO_MIXTURE)}
    return [to_image(snapped(rgba, known)) for rgba in arrays]


def hard(selection: Selection) -> Selection | None:
    """A selection with no soft edge: a class is selected or not."""
    corner = selection.bounds.topLeft()
    full = np.where(selection.mask >= HALF, 255, 0).astype(np.uint8)
    return Selection.of(full, (corner.x(), corner.y()))


def grey_image(image: QImage) -> QImage:
    """``image`` without colours."""
    keys = np.ascontiguousarray(words(image))
    bgra = keys.view(np.uint8).reshape(image.height(), image.width(), 4)
    if (bgra[..., :1] == bgra[..., 1:3]).all():
        return image
    luma = bgra[..., :3].astype(np.float32) @ np.asarray(LUMA[::-1], np.float32)
    level = np.clip(luma + 0.5, 0, bgra[..., 3]).astype(np.uint8)
    pixels = np.ascontiguousarray(np.dstack([level, level, level, bgra[..., 3]]))
    return QImage(pixels.data, image.width(), image.height(), image.width() * 4, FORMAT).copy()


def grey(colour: QColor) -> QColor:
    """How near a colour means: its lightness (Rec. 709 luma)."""
    red, green, blue = LUMA
    luma = red * colour.red() + green * colour.green() + blue * colour.blue()
    level = round(luma)
    return QColor(level, level, level)


def _classed(colour: QColor | None) -> QColor | None:
    if colour is None:
        return None
    return QColor(*nearest((colour.red(), colour.green(), colour.blue())))
