"""The tools that select: rectangle, ellipse, lasso, polygon, and by colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from studio.canvas.flood_fill import alike_area, flood_area
from studio.canvas.handler import pixel_at
from studio.canvas.pointer import Pointer
from studio.canvas.selection_draft import SelectionDraft
from studio.canvas.shape_handler import constrained, shape_path
from studio.state.document import Document
from studio.state.selection import Combine, Selection
from studio.state.tools import Tool, ToolBox

CLICK = 3.0  # px on screen: a shorter drag was a click, which deselects


def combine_of(pointer: Pointer, toolbox: ToolBox) -> Combine:
    """What the keys held at the press say, or else the tool's setting."""
    if pointer.shift:
        return Combine.INTERSECT if pointer.alt else Combine.ADD
    return Combine.SUBTRACT if pointer.alt else toolbox.options.combine


class AreaHandler:
    """A rectangle, an ellipse or a free line around what is to be selected."""

    def __init__(
        self, tool: Tool, document: Document, toolbox: ToolBox, draft: SelectionDraft
    ) -> None:
        self._tool, self._document, self._toolbox = tool, document, toolbox
        self._draft = draft

    def press(self, pointer: Pointer) -> None:
        self._how = combine_of(pointer, self._toolbox)
        self._start, self._line = pointer.at, [pointer.at]
        self._shift_means_more = pointer.shift
        self._keep = False  # proportions
        self._longest = 0.0

    def move(self, pointer: Pointer) -> None:
        if not pointer.shift:
            self._shift_means_more = False  # let go of: from now on it keeps proportions
        self._keep = pointer.shift and not self._shift_means_more
        self._go(pointer)

    def _go(self, pointer: Pointer) -> None:
        way = pointer.at - self._start
        self._longest = max(self._longest, way.manhattanLength() / pointer.scale)
        self._line.append(pointer.at)
        self._draft.show(self._path(pointer))

    def release(self, pointer: Pointer) -> None:
        self._go(pointer)
        if self._longest >= CLICK:
            smooth = self._tool is not Tool.SELECT_RECTANGLE
            self._draft.select(self._path(pointer), self._how, smooth=smooth)
            return
        self._draft.clear()
        if self._how is Combine.REPLACE:
            self._document.selecting.select_none()

    def cancel(self) -> None:
        self._draft.clear()

    def _path(self, pointer: Pointer) -> QPainterPath:
        if self._tool is Tool.LASSO:
            path = QPainterPath()
            path.addPolygon(QPolygonF(self._line))
            path.closeSubpath()
            return path
        end = pointer.at
        if self._keep:
            end = constrained(self._tool, self._start, end)
        if self._tool is Tool.SELECT_RECTANGLE:
            path = QPainterPath()
            path.addRect(_whole_pixels(QRectF(self._start, end).normalized()))
            return path
        return shape_path(self._tool, self._start, end)


class OutlineHandler:
    """Drags the selection itself, without the pixels; a mere click deselects."""

    def __init__(self, document: Document, selection: Selection, draft: SelectionDraft) -> None:
        self._document, self._selection, self._draft = document, selection, draft

    def press(self, pointer: Pointer) -> None:
        self._from = pointer.at
        self._by, self._longest = (0, 0), 0.0

    def move(self, pointer: Pointer) -> None:
        way = pointer.at - self._from
        self._longest = max(self._longest, way.manhattanLength() / pointer.scale)
        self._by = (round(way.x()), round(way.y()))
        path = QPainterPath()
        for line in self._selection.outline:
            path.addPolygon(line.translated(*self._by))
            path.closeSubpath()
        self._draft.show(path)

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        self._draft.clear()
        selecting = self._document.selecting
        if self._longest < CLICK:
            selecting.select_none()
        elif self._by != (0, 0):
            moved = self._selection.moved(*self._by, self._document.rect)
            selecting.set(moved, selecting.tr("Move selection"))

    def cancel(self) -> None:
        self._draft.clear()


def area_handler(
    tool: Tool, document: Document, toolbox: ToolBox, draft: SelectionDraft, pointer: Pointer
) -> AreaHandler | OutlineHandler:
    """Inside of the selection, where a new one would take its place, a drag moves it."""
    selection, pixel = document.selecting.value, pixel_at(pointer.at)
    anew = combine_of(pointer, toolbox) is Combine.REPLACE
    if anew and selection is not None and selection.holds(pixel.x(), pixel.y()):
        return OutlineHandler(document, selection, draft)
    return AreaHandler(tool, document, toolbox, draft)


class PolygonHandler:
    """Each click sets a corner; the first corner, a double click or Enter closes."""

    def __init__(self, toolbox: ToolBox, draft: SelectionDraft) -> None:
        self._toolbox, self._draft = toolbox, draft

    def press(self, pointer: Pointer) -> None:
        self._draft.corner(pointer.at, combine_of(pointer, self._toolbox), pointer.scale)

    def move(self, pointer: Pointer) -> None:
        self._draft.follow(pointer.at)

    def release(self, pointer: Pointer) -> None:
        """The corner was set at the press."""

    def cancel(self) -> None:
        self._draft.clear()


class WandHandler:
    """Selects what has the colour under the pointer."""

    def __init__(self, document: Document, toolbox: ToolBox) -> None:
        self._document, self._toolbox = document, toolbox

    def press(self, pointer: Pointer) -> None:
        document, toolbox = self._document, self._toolbox
        seed = pixel_at(pointer.at)
        how = combine_of(pointer, toolbox)
        active = document.active
        if not document.rect.contains(seed) or active is None:
            document.selecting.combine(None, how)
            return
        everything = toolbox.fill_all_layers
        sample = document.picture() if everything else document.filled(active).image
        if toolbox.options.contiguous:
            area = flood_area(sample, seed, toolbox.tolerance, grow=0)
        else:
            area = alike_area(sample, seed, toolbox.tolerance)
        document.selecting.combine(Selection.of(area), how)

    def move(self, pointer: Pointer) -> None:
        """Selecting happens at the press."""

    def release(self, pointer: Pointer) -> None:
        """Selecting happens at the press."""

    def cancel(self) -> None:
        """A selection is complete at once; undo takes it back."""


def _whole_pixels(rect: QRectF) -> QRectF:
    left, top = round(rect.left()), round(rect.top())
    right, bottom = round(rect.right()), round(rect.bottom())
    return QRectF(QPointF(left, top), QPointF(right, bottom))
