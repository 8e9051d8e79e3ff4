"""What each tool does between press and release. Navigation is the view's own."""

from __future__ import annotations

import math
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from studio.canvas.brush import BrushStroke, Coverage
from studio.canvas.flood_fill import area_rect, flood_area
from studio.canvas.pointer import Pointer
from studio.canvas.pose_handler import PoseHandler
from studio.canvas.relief_handler import ReliefHandler, SolidHandler
from studio.canvas.stamps import StampCache
from studio.canvas.stroke_path import PathPoint
from studio.domain.picture import Array
from studio.state.area_tools import fill_region
from studio.state.document import Document
from studio.state.layers import Layer, LayerKind
from studio.state.picking import picked
from studio.state.pixel_edit import Ink
from studio.state.tools import Tool, ToolBox

SHAPES = (Tool.LINE, Tool.RECTANGLE, Tool.ELLIPSE)
STROKES = (Tool.BRUSH, Tool.PENCIL, Tool.ERASER, Tool.RELIEF)


class Handler(Protocol):
    """A tool at work. ``press`` may raise ``LayerError``; nothing has changed then."""

    def press(self, pointer: Pointer) -> None:
        """The button or pen goes down."""

    def move(self, pointer: Pointer) -> None:
        """The pointer moves while down."""

    def release(self, pointer: Pointer) -> None:
        """The button or pen goes up: what was drawn stays, as one undo step."""

    def cancel(self) -> None:
        """What was begun never happened."""


def handler_for(tool: Tool, document: Document, toolbox: ToolBox, stamps: StampCache) -> Handler:
    """A fresh handler for one press of ``tool``."""
    if tool in SHAPES:
        return ShapeHandler(tool, document, toolbox)
    if tool is Tool.FILL:
        return FillHandler(document, toolbox)
    if tool is Tool.PICKER:
        return PickHandler(document, toolbox)
    if tool is Tool.POSE:
        return PoseHandler(document, toolbox)
    if tool is Tool.RELIEF:
        return ReliefHandler(document, toolbox, stamps)
    if tool is Tool.SOLID:
        return SolidHandler(document, toolbox)
    return StrokeHandler(tool, document, toolbox, stamps)


def undo_text(tool: Tool) -> str:
    """What the undo step of a tool is called."""
    translate = QCoreApplication.translate
    return {
        Tool.BRUSH: translate("Tools", "Brush stroke"),
        Tool.PENCIL: translate("Tools", "Pencil stroke"),
        Tool.ERASER: translate("Tools", "Erase"),
        Tool.FILL: translate("Tools", "Fill"),
        Tool.LINE: translate("Tools", "Line"),
        Tool.RECTANGLE: translate("Tools", "Rectangle"),
        Tool.ELLIPSE: translate("Tools", "Ellipse"),
    }[tool]


class StrokeHandler:
    """Brush, pencil and eraser."""

    def __init__(
        self, tool: Tool, document: Document, toolbox: ToolBox, stamps: StampCache
    ) -> None:
        self._tool, self._document, self._toolbox = tool, document, toolbox
        self._stamps = stamps

    def press(self, pointer: Pointer) -> None:
        erase = self._tool is Tool.ERASER or pointer.eraser
        self._edit = self._document.begin_edit()
        self._text = undo_text(Tool.ERASER if erase else self._tool)
        if not erase:
            self._toolbox.remember_colour()
        self._stroke = BrushStroke(
            self._edit.lay,
            (self._document.width, self._document.height),
            self._toolbox.brush,
            None if erase else self._toolbox.colour,
            self._toolbox.stabiliser,
            self._stamps,
        )
        self._stroke.press(_point(pointer))

    def move(self, pointer: Pointer) -> None:
        self._stroke.move(_point(pointer))

    def release(self, pointer: Pointer) -> None:  # noqa: ARG002 - a pen has no pressure left here
        self._stroke.release()
        self._edit.commit(self._text)

    def cancel(self) -> None:
        self._edit.cancel()


class FillHandler:
    """Fills the area of like colour where the pointer goes down."""

    def __init__(self, document: Document, toolbox: ToolBox) -> None:
        self._document, self._toolbox = document, toolbox

    def press(self, pointer: Pointer) -> None:
        document, toolbox = self._document, self._toolbox
        seed = _pixel(pointer.at)
        edit = document.begin_edit()
        if not document.rect.contains(seed):
            edit.cancel()
            return
        coverage = Coverage(document.width, document.height)
        coverage.array[:] = self._area(document.layer(edit.layer_id), seed)
        toolbox.remember_colour()
        ink = Ink(coverage.image, toolbox.colour, toolbox.opacity)
        edit.lay(ink, area_rect(coverage.array))
        edit.commit(undo_text(Tool.FILL))

    def _area(self, layer: Layer, seed: QPoint) -> Array:
        document, everything = self._document, self._toolbox.fill_all_layers
        if layer.kind is LayerKind.SEGMENTATION:
            return fill_region(document, layer, seed, lines=everything)
        sample = document.picture() if everything else layer.image
        return flood_area(sample, seed, self._toolbox.tolerance)

    def move(self, pointer: Pointer) -> None:
        """Filling happens at the press."""

    def release(self, pointer: Pointer) -> None:
        """Filling happens at the press."""

    def cancel(self) -> None:
        """A fill is complete at once; undo takes it back."""


class PickHandler:
    """Takes the colour under the pointer from the whole picture, also while it is dragged."""

    def __init__(self, document: Document, toolbox: ToolBox) -> None:
        self._document, self._toolbox = document, toolbox
        self._before = toolbox.colour

    def press(self, pointer: Pointer) -> None:
        self._pick(pointer.at)

    def move(self, pointer: Pointer) -> None:
        self._pick(pointer.at)

    def release(self, pointer: Pointer) -> None:
        self._pick(pointer.at)

    def cancel(self) -> None:
        self._toolbox.colour = self._before

    def _pick(self, at: QPointF) -> None:
        colour = picked(self._document, _pixel(at))
        if colour is not None:
            self._toolbox.colour = colour


class ShapeHandler:
    """Lines, rectangles and ellipses; Shift keeps angles of 15 degrees and equal sides."""

    def __init__(self, tool: Tool, document: Document, toolbox: ToolBox) -> None:
        self._tool, self._document, self._toolbox = tool, document, toolbox

    def press(self, pointer: Pointer) -> None:
        self._start = pointer.at
        self._edit = self._document.begin_edit()
        self._toolbox.remember_colour()
        size = self._document.rect.size()
        self._coverage = QImage(size, QImage.Format.Format_Alpha8)
        self._coverage.fill(0)
        self._drawn = QRectF()

    def move(self, pointer: Pointer) -> None:
        end = constrained(self._tool, self._start, pointer.at) if pointer.shift else pointer.at
        pen = QPen(QColor(0, 0, 0), self._toolbox.size)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._coverage.fill(0)
        painter = QPainter(self._coverage)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawPath(shape_path(self._tool, self._start, end))
        painter.end()
        margin = self._toolbox.size / 2 + 2
        now = QRectF(self._start, end).normalized().adjusted(-margin, -margin, margin, margin)
        ink = Ink(self._coverage, self._toolbox.colour, self._toolbox.opacity)
        self._edit.lay(ink, now.united(self._drawn).toAlignedRect())
        self._drawn = now

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        self._edit.commit(undo_text(self._tool))

    def cancel(self) -> None:
        self._edit.cancel()


def shape_path(tool: Tool, start: QPointF, end: QPointF) -> QPainterPath:
    """The outline of a shape dragged from ``start`` to ``end``."""
    path = QPainterPath()
    if tool is Tool.LINE:
        path.moveTo(start)
        path.lineTo(end)
    elif tool is Tool.RECTANGLE:
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


def _point(pointer: Pointer) -> PathPoint:
    return PathPoint(pointer.at.x(), pointer.at.y(), pointer.pressure)


def _pixel(at: QPointF) -> QPoint:
    return QPoint(math.floor(at.x()), math.floor(at.y()))
