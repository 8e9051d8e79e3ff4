"""The depth tools: a soft brush that raises, lowers and smooths, and drags that make solids."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QRadialGradient

from studio.canvas.brush import BrushStroke
from studio.canvas.pointer import Pointer
from studio.canvas.stamps import StampCache
from studio.canvas.stroke_path import PathPoint
from studio.state.document import Document, LayerError
from studio.state.layers import Layer
from studio.state.pixel_edit import Ink, PixelEdit
from studio.state.pixels import to_gray
from studio.state.relief import ReliefInk, Solid, Work, depth_layer, height_at
from studio.state.tools import ToolBox

BULGE = 0.22  # of the whole range: how much nearer the front of a ball is than its outline
_STOPS = 24  # of a gradient that is no straight line
_INVERSE = {Work.RAISE: Work.LOWER, Work.LOWER: Work.RAISE, Work.SMOOTH: Work.SMOOTH}
Modifier = Qt.KeyboardModifier


class ReliefHandler:
    """A stroke of the height brush; Ctrl or the eraser end of a pen does the opposite."""

    def __init__(self, document: Document, toolbox: ToolBox, stamps: StampCache) -> None:
        self._document, self._toolbox, self._stamps = document, toolbox, stamps

    def press(self, pointer: Pointer) -> None:
        layer = _layer(self._document)
        self._edit = self._document.begin_edit(layer.id)
        work = self._toolbox.relief.work
        opposite = pointer.eraser or bool(pointer.modifiers & Modifier.ControlModifier)
        self._work = _INVERSE[work] if opposite else work
        self._ink: ReliefInk | None = None
        brush = self._toolbox.brush
        size = (self._document.width, self._document.height)
        self._stroke = BrushStroke(
            self._lay,
            size,
            brush,
            QColor(),
            self._toolbox.stabiliser,
            self._stamps,
            self._toolbox.symmetry.copies(*size),
        )
        self._stroke.press(_point(pointer))

    def move(self, pointer: Pointer) -> None:
        self._stroke.move(_point(pointer))

    def release(self, pointer: Pointer) -> None:  # noqa: ARG002 - a pen has no pressure left here
        self._stroke.release()
        self._edit.commit(_stroke_text(self._work))

    def cancel(self) -> None:
        self._edit.cancel()

    def _lay(self, ink: Ink, rect: QRect) -> None:
        if self._ink is None:
            brush = self._toolbox.brush
            coverage = to_gray(ink.coverage)
            self._ink = ReliefInk(
                self._edit.before,
                self._document.rect,
                coverage,
                self._work,
                brush.opacity,
                brush.size / 2,
            )
        self._edit.lay(self._ink, rect)


class SolidHandler:
    """A drag that makes a floor, a wall, a ball or a hill; Shift keeps angles of 15 degrees."""

    def __init__(self, document: Document, toolbox: ToolBox) -> None:
        self._document, self._toolbox = document, toolbox

    def press(self, pointer: Pointer) -> None:
        self._edit: PixelEdit = self._document.begin_edit(_layer(self._document).id)
        self._start = pointer.at
        self._drawn = QRectF()

    def move(self, pointer: Pointer) -> None:
        relief = self._toolbox.relief
        end = _straightened(self._start, pointer.at) if pointer.shift else pointer.at
        ink = SolidInk(relief.solid, self._start, end, relief.near, relief.far)
        ink = ink.standing_on(self._before_height(ink.foot))
        now = ink.bounds(QRectF(self._document.rect))
        self._edit.lay(ink, now.united(self._drawn).toAlignedRect())
        self._drawn = now

    def release(self, pointer: Pointer) -> None:
        if (pointer.at - self._start).manhattanLength() < 1:
            self._edit.cancel()  # a click makes nothing
            return
        self.move(pointer)
        self._edit.commit(_solid_text(self._toolbox.relief.solid))

    def cancel(self) -> None:
        self._edit.cancel()

    def _before_height(self, at: QPointF) -> float:
        pixel = QRect(math.floor(at.x()), math.floor(at.y()), 1, 1)
        if not self._document.rect.contains(pixel):
            return 0.0
        return height_at(self._edit.before(pixel), 0, 0)


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


def _layer(document: Document) -> Layer:
    layer = depth_layer(document)
    if layer is None:
        raise LayerError(
            _tr("There is no depth to shape."), remedy=_tr("Add a depth layer from the Layer menu.")
        )
    document.set_active(layer.id)
    return layer


def _straightened(start: QPointF, end: QPointF) -> QPointF:
    """``end`` moved so that the drag has an angle of whole 15 degrees."""
    across, down = end.x() - start.x(), end.y() - start.y()
    length, step = math.hypot(across, down), math.radians(15)
    angle = round(math.atan2(down, across) / step) * step
    return start + QPointF(math.cos(angle) * length, math.sin(angle) * length)


def _stroke_text(work: Work) -> str:
    return {
        Work.RAISE: _tr("Raise"),
        Work.LOWER: _tr("Lower"),
        Work.SMOOTH: _tr("Smooth depth"),
    }[work]


def _solid_text(solid: Solid) -> str:
    return {
        Solid.FLOOR: _tr("Floor"),
        Solid.WALL: _tr("Wall"),
        Solid.BALL: _tr("Ball"),
        Solid.HILL: _tr("Hill"),
    }[solid]


def _point(pointer: Pointer) -> PathPoint:
    return PathPoint(pointer.at.x(), pointer.at.y(), pointer.pressure)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Relief", text)
