"""The axes of symmetry over the canvas, and their handles."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studio.canvas.viewport import Viewport
from studio.state.document import Document
from studio.state.symmetry import Mirror
from studio.state.tools import ToolBox
from studio.widgets import theme

HANDLE = 6.0  # px, radius
REACH = 11.0  # px: how near a press must be to take a handle
OUTSIDE = 14.0  # px between the document's edge and a handle
INSET = 9.0  # px from the view's edge where the document's is out of sight
SNAP = 8.0  # px: an axis this close to the middle goes there

# Which way a handle moves its axis: 0 across, 1 down.
HANDLES = {
    Mirror.NONE: (),
    Mirror.VERTICAL: (0,),
    Mirror.HORIZONTAL: (1,),
    Mirror.BOTH: (0, 1),
    Mirror.RADIAL: (0, 1),
}


class SymmetryAxes:
    """Lines across the document, each with a handle at its end beside the picture."""

    def __init__(self, document: Document, toolbox: ToolBox) -> None:
        self._document, self._toolbox = document, toolbox

    def hit(self, at: QPointF, viewport: Viewport) -> int | None:
        """Which way the handle at a view point moves: 0 across, 1 down, ``None`` for no handle."""
        for way in HANDLES[self._toolbox.symmetry.mirror]:
            place = self._handle(way, viewport)
            if place is not None and QLineF(place, at).length() <= REACH:
                return way
        return None

    def paint(self, painter: QPainter, viewport: Viewport) -> None:
        """Draws lines and handles in view coordinates."""
        if not self._toolbox.symmetry.on:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = [viewport.transform().map(line) for line in self._lines()]
        for pen in (_pen(QColor(255, 255, 255, 150)), _pen(theme.colour("accent"), dashed=True)):
            painter.setPen(pen)
            painter.drawLines(lines)
        painter.setPen(QPen(QColor(255, 255, 255), 1.5))
        painter.setBrush(theme.colour("accent"))
        for way in HANDLES[self._toolbox.symmetry.mirror]:
            place = self._handle(way, viewport)
            if place is not None:
                painter.drawEllipse(place, HANDLE, HANDLE)
        painter.restore()

    def _lines(self) -> list[QLineF]:
        """In document coordinates."""
        width, height = self._document.width, self._document.height
        symmetry = self._toolbox.symmetry
        centre = symmetry.place(width, height)
        if symmetry.mirror is Mirror.RADIAL:
            reach = math.hypot(width, height)
            spokes = (360 / symmetry.spokes * at - 90 for at in range(symmetry.spokes))
            page = QRectF(0, 0, width, height)
            ends = (QLineF.fromPolar(reach, -angle).translated(centre) for angle in spokes)
            return [line for end in ends if (line := _within(end, page)) is not None]
        ways = HANDLES[symmetry.mirror]
        across = [QLineF(centre.x(), 0, centre.x(), height)] if 0 in ways else []
        down = [QLineF(0, centre.y(), width, centre.y())] if 1 in ways else []
        return across + down

    def _handle(self, way: int, viewport: Viewport) -> QPointF | None:
        """Where a handle shows, beside the document or as near to it as the view reaches."""
        width, height = self._document.width, self._document.height
        centre = self._toolbox.symmetry.place(width, height)
        beside = OUTSIDE * viewport.ratio / viewport.zoom
        if way == 0:
            # At the lower end: bars of tools float over the upper one.
            line = QLineF(centre.x(), height + beside, centre.x(), 0)
        else:
            line = QLineF(-beside, centre.y(), width, centre.y())
        view = QRectF(QPointF(), viewport.size).adjusted(INSET, INSET, -INSET, -INSET)
        seen = _within(viewport.transform().map(line), view)
        return seen.p1() if seen is not None else None


class AxisDrag:
    """Moves one axis to the pointer; near the middle it snaps there."""

    def __init__(self, document: Document, toolbox: ToolBox, viewport: Viewport, way: int) -> None:
        self._size = (document.width, document.height)
        self._toolbox, self._viewport, self._way = toolbox, viewport, way

    def move(self, at: QPointF) -> None:
        place = self._viewport.to_document(at)
        side = self._size[self._way]
        there = (place.x(), place.y())[self._way] / side
        near = SNAP * self._viewport.ratio / self._viewport.zoom / side
        there = 0.5 if abs(there - 0.5) < near else min(1.0, max(0.0, there))
        symmetry = self._toolbox.symmetry
        centre = (there, symmetry.centre[1]) if self._way == 0 else (symmetry.centre[0], there)
        self._toolbox.symmetry = replace(symmetry, centre=centre)


def _pen(colour: QColor, *, dashed: bool = False) -> QPen:
    return QPen(colour, 1.2, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)


def _within(line: QLineF, rect: QRectF) -> QLineF | None:
    """The part of a line that lies in ``rect``, if any (Liang and Barsky 1984)."""
    begin, end = 0.0, 1.0
    for step, before, after in (
        (line.dx(), line.x1() - rect.left(), rect.right() - line.x1()),
        (line.dy(), line.y1() - rect.top(), rect.bottom() - line.y1()),
    ):
        if step == 0:
            if before < 0 or after < 0:
                return None
            continue
        first, last = sorted((-before / step, after / step))
        begin, end = max(begin, first), min(end, last)
    if begin > end:
        return None
    return QLineF(line.pointAt(begin), line.pointAt(end))
