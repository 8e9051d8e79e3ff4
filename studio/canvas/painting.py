"""Drawing the view: table, shadow, checkerboard, picture, ghost, pixel grid, brush outline."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPixmap, QPolygonF

from studio.canvas.pyramid import Pyramid
from studio.canvas.viewport import Viewport
from studio.widgets import theme

SQUARE = 8  # px of a square of the checkerboard
SHADOW = 12  # px around the document
NEAREST_FROM = 2.0  # zoom from which pixels are shown as squares
GRID_FROM = 8.0
HINT = QPainter.RenderHint


@dataclass(frozen=True, eq=False)
class Ghost:
    """A picture that is forming over the canvas and is no part of the document."""

    image: QImage
    opacity: float


def paint_canvas(
    painter: QPainter,
    dirty: QRect,
    viewport: Viewport,
    picture: QImage,
    pyramid: Pyramid,
    ghost: Ghost | None,
) -> None:
    """Draws what ``dirty`` (view coordinates) shows; the painter is clipped to it already."""
    frame = viewport.transform().map(QPolygonF(QRectF(picture.rect())))
    inside = viewport.rotation == 0 and frame.boundingRect().contains(QRectF(dirty))
    if not inside:
        painter.fillRect(dirty, theme.colour("canvas"))
        _paint_shadow(painter, frame)
    part = viewport.document_rect(dirty).intersected(picture.rect())
    if part.isEmpty():
        return
    painter.save()
    painter.setRenderHint(HINT.Antialiasing, viewport.rotation != 0)
    _paint_checkerboard(painter, frame)
    painter.setTransform(viewport.transform(), combine=True)
    painter.setRenderHint(HINT.SmoothPixmapTransform, _smooth(viewport))
    _paint_picture(painter, part, viewport, picture, pyramid)
    if ghost is not None:
        painter.setOpacity(ghost.opacity)
        painter.setRenderHint(HINT.SmoothPixmapTransform)
        painter.drawImage(QRectF(picture.rect()), ghost.image, QRectF(ghost.image.rect()))
        painter.setOpacity(1)
    if viewport.zoom >= GRID_FROM:
        _paint_grid(painter, part)
    painter.restore()


def paint_outline(
    painter: QPainter, at: QPointF, diameter: float, roundness: float = 1.0, angle: float = 0.0
) -> None:
    """The brush's outline, seen on light and on dark; ``angle`` is degrees clockwise on screen."""
    painter.save()
    painter.setRenderHint(HINT.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.translate(at)
    painter.rotate(angle)
    radius, height = diameter / 2, diameter / 2 * roundness
    painter.setPen(QPen(QColor(0, 0, 0, 150), 1.0))
    painter.drawEllipse(QPointF(), radius + 0.75, height + 0.75)
    painter.setPen(QPen(QColor(255, 255, 255, 210), 1.0))
    painter.drawEllipse(QPointF(), radius, height)
    painter.restore()


def paint_picked(painter: QPainter, at: QPointF, colour: QColor, before: QColor) -> None:
    """A ring that compares the colour under the picker (above) with the former one (below)."""
    painter.setRenderHint(HINT.Antialiasing)
    ring = QRectF(at.x() - 30, at.y() - 30, 60, 60)
    for pen, width in ((QColor(0, 0, 0, 90), 16.0), (QColor(255, 255, 255), 14.0)):
        painter.setPen(QPen(pen, width))
        painter.drawEllipse(ring)
    painter.setPen(QPen(colour, 11, c=Qt.PenCapStyle.FlatCap))
    painter.drawArc(ring, 0, 180 * 16)
    painter.setPen(QPen(before, 11, c=Qt.PenCapStyle.FlatCap))
    painter.drawArc(ring, 180 * 16, 180 * 16)


def checkerboard(side: int = SQUARE) -> QPixmap:
    """Two by two squares of ``side`` px that say "nothing here"."""
    tile = QPixmap(2 * side, 2 * side)
    tile.fill(QColor("#ffffff"))
    painter = QPainter(tile)
    for x, y in ((0, 0), (side, side)):
        painter.fillRect(x, y, side, side, QColor("#dcdcdc"))
    painter.end()
    return tile


def _smooth(viewport: Viewport) -> bool:
    turned = viewport.rotation % 90 != 0
    # Turned pixels look like saw teeth until they are large enough to be seen as squares.
    return viewport.zoom < (GRID_FROM if turned else NEAREST_FROM) and (
        turned or viewport.zoom != 1
    )


def _paint_shadow(painter: QPainter, frame: QPolygonF) -> None:
    painter.save()
    painter.setRenderHint(HINT.Antialiasing)
    painter.translate(0, SHADOW / 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    strength = 10 if theme.current() == "dark" else 5
    # Strokes of growing width add up to an edge that fades out.
    for reach in range(SHADOW, 0, -2):
        pen = QPen(QColor(0, 0, 0, strength), reach * 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolygon(frame)
    painter.restore()


def _paint_checkerboard(painter: QPainter, frame: QPolygonF) -> None:
    painter.setBrushOrigin(frame.first())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(checkerboard()))
    painter.drawPolygon(frame)


def _paint_picture(
    painter: QPainter, part: QRect, viewport: Viewport, picture: QImage, pyramid: Pyramid
) -> None:
    level = pyramid.level_for(viewport.zoom)
    scale = 1 << level
    left, top = part.left() // scale * scale, part.top() // scale * scale
    right, bottom = part.right() + 1, part.bottom() + 1
    target = QRectF(left, top, right - left, bottom - top)
    source = QRectF(left / scale, top / scale, target.width() / scale, target.height() / scale)
    painter.drawImage(target, pyramid.image(level, picture), source)


def _paint_grid(painter: QPainter, part: QRect) -> None:
    pen = QPen(QColor(128, 128, 128, 70), 0)  # one screen pixel at every zoom
    painter.setRenderHint(HINT.Antialiasing, on=False)
    painter.setPen(pen)
    for x in range(part.left(), part.right() + 2):
        painter.drawLine(QPointF(x, part.top()), QPointF(x, part.bottom() + 1))
    for y in range(part.top(), part.bottom() + 2):
        painter.drawLine(QPointF(part.left(), y), QPointF(part.right() + 1, y))


def outline_rect(at: QPointF, diameter: float) -> QRect:
    """What ``paint_outline`` may touch."""
    reach = math.ceil(diameter / 2) + 3
    return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).toAlignedRect()
