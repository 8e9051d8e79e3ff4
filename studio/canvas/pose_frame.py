"""The frame around chosen points: handles that scale and turn them, as large on screen as ever."""

from __future__ import annotations

import math
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTransform

PADDING = 16.0  # px on screen between the points and the frame, so that joints stay free
TURN_ABOVE = 26.0  # px above the frame
HANDLE_REACH = 9.0  # px
SMALLEST = 0.02  # of its size: smaller, people could not be taken hold of again
STEP = 15.0  # degrees, with Shift


class Handle(Enum):
    """A handle of the frame: which way it lies from the middle, -1 to 1; ``TURN`` is above."""

    TOP_LEFT = (-1, -1)
    TOP = (0, -1)
    TOP_RIGHT = (1, -1)
    RIGHT = (1, 0)
    BOTTOM_RIGHT = (1, 1)
    BOTTOM = (0, 1)
    BOTTOM_LEFT = (-1, 1)
    LEFT = (-1, 0)
    TURN = (0, -2)

    @property
    def cursor(self) -> Qt.CursorShape:
        """The pointer over it."""
        shape = Qt.CursorShape
        if self is Handle.TURN:
            return shape.CrossCursor
        if self in (Handle.TOP, Handle.BOTTOM):
            return shape.SizeVerCursor
        if self in (Handle.LEFT, Handle.RIGHT):
            return shape.SizeHorCursor
        straight = self in (Handle.TOP_LEFT, Handle.BOTTOM_RIGHT)
        return shape.SizeFDiagCursor if straight else shape.SizeBDiagCursor


def padded(box: QRectF, scale: float) -> QRectF:
    """The frame around a box, in document coordinates; ``scale`` document pixels a screen pixel."""
    room = PADDING * scale
    return box.adjusted(-room, -room, room, room)


def place(handle: Handle, box: QRectF, scale: float) -> QPointF:
    """Where a handle of the frame around ``box`` lies, in document coordinates."""
    frame = padded(box, scale)
    across, down = handle.value
    if handle is Handle.TURN:
        return QPointF(frame.center().x(), frame.top() - TURN_ABOVE * scale)
    middle = frame.center()
    return QPointF(middle.x() + across * frame.width() / 2, middle.y() + down * frame.height() / 2)


def handle_at(box: QRectF, at: QPointF, scale: float) -> Handle | None:
    """The handle under a point of the document."""
    near = {handle: _gap(place(handle, box, scale), at) for handle in Handle}
    nearest = min(near, key=lambda handle: near[handle])
    return nearest if near[nearest] <= HANDLE_REACH * scale else None


def change(
    handle: Handle, box: QRectF, start: QPointF, to: QPointF, *, steps: bool, centred: bool
) -> QTransform:
    """What dragging a handle from ``start`` to ``to`` does to the document's points.

    Corners keep the proportions, sides stretch one way.

    Args:
        handle: the one that is dragged.
        box: of the points, without the frame's padding.
        start: where it was taken.
        to: where it is now.
        steps: turns by steps of 15 degrees.
        centred: scales about the middle instead of about the opposite side.
    """
    middle = box.center()
    if handle is Handle.TURN:
        return _about(middle, QTransform().rotate(_angle(middle, start, to, steps=steps)))
    across, down = handle.value
    opposite = QPointF(middle.x() - across * box.width() / 2, middle.y() - down * box.height() / 2)
    pivot = middle if centred else opposite
    x = _factor(to.x() - pivot.x(), start.x() - pivot.x()) if across else 1.0
    y = _factor(to.y() - pivot.y(), start.y() - pivot.y()) if down else 1.0
    if across and down:
        x = y = _along(to - pivot, start - pivot)
    return _about(pivot, QTransform().scale(x, y))


def _about(pivot: QPointF, change_: QTransform) -> QTransform:
    there = QTransform.fromTranslate(-pivot.x(), -pivot.y())
    return there * change_ * QTransform.fromTranslate(pivot.x(), pivot.y())


def _angle(middle: QPointF, start: QPointF, to: QPointF, *, steps: bool) -> float:
    first = math.atan2(start.y() - middle.y(), start.x() - middle.x())
    second = math.atan2(to.y() - middle.y(), to.x() - middle.x())
    degrees = math.degrees(second - first)
    return round(degrees / STEP) * STEP if steps else degrees


def _factor(now: float, before: float) -> float:
    # Never through zero: nobody is turned inside out by scaling.
    return max(SMALLEST, now / before) if abs(before) > 1e-9 else 1.0


def _along(now: QPointF, before: QPointF) -> float:
    """How much further out ``now`` is, along the way to ``before``."""
    length = QPointF.dotProduct(before, before)
    return max(SMALLEST, QPointF.dotProduct(now, before) / length) if length > 1e-9 else 1.0


def _gap(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
