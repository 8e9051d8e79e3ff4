"""Depth of simple things: floors, walls, balls and hills, each from one drag."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QRadialGradient

from studio.state.relief import Solid

BULGE = 0.22  # of the whole range: how much nearer the front of a ball is than its outline
_STOPS = 24  # of a gradient that is no straight line


class SolidInk:
    """Depth of one simple thing, for ``PixelEdit``.

    Args:
        solid: which.
        start, end: of the drag. A floor runs from the horizon to what is nearest, a wall from its
            near end to its far end; balls and hills have their middle at the start.
        near, far: heights, 0..1.
    """

    def __init__(self, solid: Solid, start: QPointF, end: QPointF, near: float, far: float) -> None:
        self._solid, self._start, self._end = solid, start, end
        self._near, self._far = near, far
        self._radius = max(0.5, math.hypot(end.x() - start.x(), end.y() - start.y()))

    @property
    def foot(self) -> QPointF:
        """Where a ball touches the ground."""
        return self._start + QPointF(0, self._radius)

    def standing_on(self, ground: float) -> SolidInk:
        """The same, a ball as near as the ground it stands on; 0 is no ground."""
        if self._solid is not Solid.BALL or ground <= 0:
            return self
        front = min(1.0, ground + BULGE)
        return SolidInk(self._solid, self._start, self._end, front, ground)

    def bounds(self, everything: QRectF) -> QRectF:
        """What it may touch."""
        if self._solid is Solid.FLOOR:
            return everything
        if self._solid is Solid.WALL:
            return QRectF(self._start, self._end).normalized().adjusted(-2, -2, 2, 2)
        reach = self._radius + 2
        return QRectF(self._start.x() - reach, self._start.y() - reach, 2 * reach, 2 * reach)

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Draws the part within ``rect`` on the layer."""
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        path = QPainterPath()
        if self._solid is Solid.FLOOR:
            path = self._half_plane(rect)
        elif self._solid is Solid.WALL:
            path.addRect(QRectF(self._start, self._end).normalized())
        else:
            path.addEllipse(self._start, self._radius, self._radius)
        painter.fillPath(path, self._gradient())
        painter.restore()

    def _gradient(self) -> QLinearGradient | QRadialGradient:
        if self._solid is Solid.FLOOR:
            # On level ground nearness (one over the distance) grows evenly from the horizon down.
            return _ramp(self._start, self._end, self._far, self._near)
        if self._solid is Solid.WALL:
            beside = QPointF(self._end.x(), self._start.y())
            return _ramp(self._start, beside, self._near, self._far)
        round_ = QRadialGradient(self._start, self._radius)
        for step in range(_STOPS + 1):
            out = step / _STOPS
            round_.setColorAt(
                out, self._ball(out) if self._solid is Solid.BALL else self._hill(out)
            )
        return round_

    def _ball(self, out: float) -> QColor:
        return _grey(self._far + (self._near - self._far) * math.sqrt(1 - out * out))

    def _hill(self, out: float) -> QColor:
        top = _grey(self._near)
        rise = 1 - out
        top.setAlphaF(rise * rise * (3 - 2 * rise))
        return top

    def _half_plane(self, rect: QRect) -> QPainterPath:
        """All that lies beyond the horizon, which goes across the drag through its start."""
        along = (self._end - self._start) / self._radius
        across = QPointF(-along.y(), along.x())
        reach = 4.0 * (rect.width() + rect.height() + abs(self._start.x()) + abs(self._start.y()))
        path = QPainterPath()
        path.moveTo(self._start + across * reach)
        for corner in (
            self._start + across * reach + along * reach,
            self._start - across * reach + along * reach,
            self._start - across * reach,
        ):
            path.lineTo(corner)
        path.closeSubpath()
        return path


def _ramp(start: QPointF, end: QPointF, first: float, last: float) -> QLinearGradient:
    if start == end:
        end = start + QPointF(1, 0)
    ramp = QLinearGradient(start, end)
    ramp.setColorAt(0, _grey(first))
    ramp.setColorAt(1, _grey(last))
    return ramp


def _grey(height: float) -> QColor:
    return QColor.fromRgbF(height, height, height)
