"""The depth tools: a soft brush that raises, lowers and smooths, and drags that make solids."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor

from studio.canvas.brush import BrushStroke
from studio.canvas.pointer import Pointer
from studio.canvas.solid_ink import SolidInk
from studio.canvas.stamps import StampCache
from studio.canvas.stroke_path import PathPoint
from studio.state.document import Document, LayerError
from studio.state.layers import Layer
from studio.state.pixel_edit import Ink, PixelEdit
from studio.state.pixels import to_gray
from studio.state.relief import ReliefInk, Solid, Work, depth_layer, height_at
from studio.state.tools import ToolBox

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
