"""Lines, rectangles and ellipses."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from studio.canvas.brush import Coverage
from studio.canvas.handler import finish, undo_text
from studio.canvas.pointer import Pointer
from studio.state.document import Document
from studio.state.layers import LayerKind
from studio.state.pixel_edit import Ink
from studio.state.tools import Tool, ToolBox

# What is painted there says where something is, and has no outline.
FILLED = (LayerKind.SEGMENTATION, LayerKind.MASK)


class ShapeHandler:
    """Shift keeps angles of 15 degrees and equal sides."""

    def __init__(self, tool: Tool, document: Document, toolbox: ToolBox) -> None:
        self._tool, self._document, self._toolbox = tool, document, toolbox

    def press(self, pointer: Pointer) -> None:
        self._start = pointer.at
        self._edit = self._document.begin_edit()
        kind = self._document.layer(self._edit.layer_id).kind
        self._filled = kind in FILLED and self._tool is not Tool.LINE
        self._toolbox.remember_colour()
        self._coverage = Coverage(self._document.width, self._document.height)
        self._drawn: list[QRect] = []
        self._copies = self._toolbox.symmetry.copies(self._document.width, self._document.height)

    def move(self, pointer: Pointer) -> None:
        end = constrained(self._tool, self._start, pointer.at) if pointer.shift else pointer.at
        margin = self._toolbox.size / 2 + 2
        path = shape_path(self._tool, self._start, end)
        paths = [copy.map(path) for copy in self._copies]
        before = self._drawn
        self._drawn = [_around(part, margin) for part in paths]
        self._draw(paths, before)
        ink = Ink(self._coverage.image, self._toolbox.colour, self._toolbox.opacity)
        for rect in (*before, *self._drawn):
            self._edit.lay(ink, rect)

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        finish(self._edit, undo_text(self._tool))

    def cancel(self) -> None:
        self._edit.cancel()

    def _draw(self, paths: list[QPainterPath], before: list[QRect]) -> None:
        pen = QPen(QColor(0, 0, 0), self._toolbox.size)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter = QPainter(self._coverage.image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        for rect in before:
            painter.fillRect(rect, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        if self._filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0))
        for path in paths:
            painter.drawPath(path)
        painter.end()


def _around(path: QPainterPath, margin: float) -> QRect:
    return path.boundingRect().adjusted(-margin, -margin, margin, margin).toAlignedRect()


def shape_path(tool: Tool, start: QPointF, end: QPointF) -> QPainterPath:
    """The outline of a shape dragged from ``start`` to ``end``."""
    path = QPainterPath()
    if tool is Tool.LINE:
        path.moveTo(start)
        path.lineTo(end)
    elif tool in (Tool.RECTANGLE, Tool.SELECT_RECTANGLE):
        path.addRect(QRectF(start, end).normalized())
    else:
        path.addEllipse(QRectF(start, end).normalized())
    return path


def constrained(tool: Tool, start: QPointF, end: QPointF) -> QPointF:
    """``end`` moved so that a line has an angle of whole 15 degrees, a shape equal sides."""
    across, down = end.x() - start.x(), end.y() - start.y()
    if tool is Tool.LINE:
        length = math.hypot(across, down)
        angle = round(math.atan2(down, across) / math.radians(15)) * math.radians(15)
        return start + QPointF(math.cos(angle) * length, math.sin(angle) * length)
    side = max(abs(across), abs(down))
    return start + QPointF(math.copysign(side, across), math.copysign(side, down))
