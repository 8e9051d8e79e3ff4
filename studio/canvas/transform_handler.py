"""One drag of the transform tool."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from studio.canvas.pointer import Pointer
from studio.canvas.transform_box import Grip, Hit
from studio.canvas.viewport import angle_between
from studio.state.transforming import Transforming

SNAP = 15.0  # degrees, with Shift
NEAR = 2.0  # degrees: a rotation this close to a right angle becomes one
STRAIGHT = 4.0  # with Shift, moves keep to the direction they are nearest to


class TransformHandler:
    """Inside the box moves, handles scale, outside turns; Shift keeps proportions and angles."""

    def __init__(self, transforming: Transforming, hit: Hit) -> None:
        self._transforming, self._hit = transforming, hit

    def press(self, pointer: Pointer) -> None:
        self._from = pointer.at
        self._start = self._transforming.placement
        self._rect = self._transforming.rect
        if self._hit.grip is not Grip.TURN:
            # Refused at the press where the layer is locked; a mere click outside changes nothing.
            self._transforming.drag(self._start)

    def move(self, pointer: Pointer) -> None:
        if self._hit.grip is Grip.MOVE:
            way = _straight(pointer.at - self._from) if pointer.shift else pointer.at - self._from
            now = self._start.moved(way.x(), way.y())
        elif self._hit.grip is Grip.SCALE:
            keep = pointer.shift
            handle, to = self._hit.handle, pointer.at
            now = self._start.scaled(self._rect, handle, to, keep=keep, middle=pointer.alt)
        else:
            now = self._start.turned(self._turn(pointer))
        self._transforming.drag(now)

    def release(self, pointer: Pointer) -> None:  # noqa: ARG002 - it lies where it was moved last
        self._transforming.settle()

    def cancel(self) -> None:
        if self._transforming.lifted:
            self._transforming.place(self._start)

    def _turn(self, pointer: Pointer) -> float:
        turned = angle_between(QPointF(*self._start.centre), self._from, pointer.at)
        angle = self._start.angle + turned
        if pointer.shift:
            angle = round(angle / SNAP) * SNAP
        elif abs(angle - round(angle / 90) * 90) < NEAR:
            angle = round(angle / 90) * 90
        return angle - self._start.angle


def _straight(way: QPointF) -> QPointF:
    if abs(way.x()) > abs(way.y()) * STRAIGHT / 2:
        return QPointF(way.x(), 0)
    if abs(way.y()) > abs(way.x()) * STRAIGHT / 2:
        return QPointF(0, way.y())
    middle = (abs(way.x()) + abs(way.y())) / 2
    return QPointF(middle if way.x() > 0 else -middle, middle if way.y() > 0 else -middle)
