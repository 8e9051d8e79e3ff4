"""The box around pixels that are transformed: its handles, and what a press on it takes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from studio.canvas.viewport import Viewport
from studio.state.layers import FORMAT
from studio.state.placement import Placement
from studio.state.transforming import Transforming

HANDLES = tuple((x, y) for y in (-1, 0, 1) for x in (-1, 0, 1) if (x, y) != (0, 0))
SIDE = 9.0  # px of a handle
REACH = 10.0  # px: how near a press must be to take a handle


class Grip(Enum):
    """What a drag does."""

    MOVE = "move"
    SCALE = "scale"
    TURN = "turn"


@dataclass(frozen=True)
class Hit:
    """What lies under the pointer; ``handle`` counts from the middle of the box."""

    grip: Grip
    handle: tuple[int, int] = (0, 0)


class TransformBox:
    """Shows a ``Transforming`` on the canvas."""

    def __init__(self, transforming: Transforming) -> None:
        self._transforming = transforming
        self._smaller: tuple[QImage | None, list[QImage]] = (None, [])

    def hit(self, at: QPointF, viewport: Viewport) -> Hit | None:
        """What a press at a view point would take; ``None`` where there is no box."""
        rect = self._transforming.rect
        if rect.isEmpty():
            return None
        near = [
            ((place - at).manhattanLength(), handle)
            for handle, place in self._handles(viewport).items()
        ]
        distance, handle = min(near)
        if distance <= REACH:
            return Hit(Grip.SCALE, handle)
        inside = self._frame(viewport).containsPoint(at, Qt.FillRule.WindingFill)
        return Hit(Grip.MOVE if inside else Grip.TURN)

    def paint(self, painter: QPainter, viewport: Viewport, document: QRect) -> None:
        """Draws the pixels in the air, the frame and the handles; view coordinates."""
        if self._transforming.rect.isEmpty():
            return
        painter.save()
        if self._transforming.floating:
            self._paint_pixels(painter, viewport, document)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self._frame(viewport)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(QColor(0, 0, 0, 170), 3), QPen(QColor(255, 255, 255), 1.2)):
            painter.setPen(pen)
            painter.drawPolygon(frame)
        painter.setPen(QPen(QColor(0, 0, 0, 190), 1.2))
        painter.setBrush(QColor(255, 255, 255))
        for place in self._handles(viewport).values():
            painter.drawRect(QRectF(place.x() - SIDE / 2, place.y() - SIDE / 2, SIDE, SIDE))
        painter.restore()

    def _paint_pixels(self, painter: QPainter, viewport: Viewport, document: QRect) -> None:
        picture = self._level(viewport)
        above = self._transforming.above
        if above is None:
            self._draw(painter, viewport, document, picture)
            return
        # What lies above is seen above, but only where there is something in the air: everywhere
        # else the picture shows it already.
        screen = QImage(viewport.screen_size(), FORMAT)
        screen.setDevicePixelRatio(viewport.ratio)
        screen.fill(0)
        aside = QPainter(screen)
        self._draw(aside, viewport, document, picture)
        aside.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        aside.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        aside.setTransform(viewport.transform(), combine=True)
        aside.drawImage(QPointF(), above)
        aside.end()
        painter.drawImage(QPointF(), screen)

    def _draw(
        self, painter: QPainter, viewport: Viewport, document: QRect, picture: QImage
    ) -> None:
        painter.save()
        painter.setTransform(viewport.transform(), combine=True)
        painter.setClipRect(document, Qt.ClipOperation.IntersectClip)
        matrix = self._transforming.placement.matrix(self._transforming.rect)
        painter.setTransform(matrix, combine=True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(self._transforming.opacity)
        room = QRectF(QPointF(), QSizeF(self._transforming.rect.size()))
        painter.drawImage(room, picture, QRectF(picture.rect()))
        painter.restore()

    def _level(self, viewport: Viewport) -> QImage:
        """The smallest halved copy that has a pixel for every one on screen."""
        source = self._transforming.source
        if self._smaller[0] is not source:
            self._smaller = (source, [source])
        levels = self._smaller[1]
        now: Placement = self._transforming.placement
        scale, level = viewport.zoom * max(abs(now.width), abs(now.height)), 0
        while scale <= 0.5 and min(levels[level].width(), levels[level].height()) > 2:
            if level + 1 == len(levels):
                levels.append(_halved(levels[level]))
            scale, level = scale * 2, level + 1
        return levels[level]

    def _place(self, viewport: Viewport, across: float, down: float) -> QPointF:
        rect = self._transforming.rect
        matrix = self._transforming.placement.matrix(rect)
        inner = QPointF(rect.width() * (across + 1) / 2, rect.height() * (down + 1) / 2)
        return viewport.to_view(matrix.map(inner))

    def _handles(self, viewport: Viewport) -> dict[tuple[int, int], QPointF]:
        return {handle: self._place(viewport, *handle) for handle in HANDLES}

    def _frame(self, viewport: Viewport) -> QPolygonF:
        corners = ((-1, -1), (1, -1), (1, 1), (-1, 1))
        return QPolygonF([self._place(viewport, *corner) for corner in corners])


def _halved(picture: QImage) -> QImage:
    return picture.scaled(
        picture.size() / 2,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
