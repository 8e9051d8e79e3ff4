"""An area that is being drawn to be selected: shown as a line, not yet a selection."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from studio.canvas.ants import paint_line
from studio.canvas.viewport import Viewport
from studio.state.document import Document
from studio.state.selection import Combine, Selection

CLOSE = 8.0  # px on screen: a click so near the first corner closes a polygon


class SelectionDraft(QObject):
    """The line under the pointer; a polygon's stays between clicks.

    Signals:
        changed(object): within a ``QRectF`` of the document it has to be drawn again.
    """

    changed = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._path = QPainterPath()
        self._corners: list[QPointF] = []
        self._how = Combine.REPLACE

    @property
    def corners(self) -> tuple[QPointF, ...]:
        """Of a polygon that is being clicked together."""
        return tuple(self._corners)

    def show(self, path: QPainterPath) -> None:
        """Shows an area while it is dragged."""
        before, self._path = self._path, path
        self.changed.emit(before.controlPointRect().united(path.controlPointRect()))

    def clear(self) -> None:
        """Nothing is being drawn any more."""
        self._corners.clear()
        self.show(QPainterPath())

    def select(self, path: QPainterPath, how: Combine, *, smooth: bool) -> None:
        """Selects the inside of ``path``."""
        self.clear()
        rect = self._document.rect
        self._document.selecting.combine(Selection.of_path(path, rect, smooth=smooth), how)

    def corner(self, at: QPointF, how: Combine, scale: float) -> None:
        """One corner of a polygon more; at the first corner, or twice at one place, it closes."""
        if not self._corners:
            self._how = how
        near = CLOSE * scale
        first = len(self._corners) > 2 and _near(at, self._corners[0], near)
        again = bool(self._corners) and _near(at, self._corners[-1], near / 2)
        if first or again:
            self.close()
        else:
            self._corners.append(at)
            self.follow(at)

    def follow(self, at: QPointF) -> None:
        """The line from the last corner to the pointer."""
        if self._corners:
            path = QPainterPath()
            path.addPolygon(QPolygonF([*self._corners, at]))
            self.show(path)

    def close(self) -> None:
        """Selects the polygon, if it has corners enough."""
        corners, how = list(self._corners), self._how
        if len(corners) < 3:
            self.clear()
            return
        path = QPainterPath()
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
        self.select(path, how, smooth=True)

    def take_back(self) -> None:
        """One corner less."""
        if self._corners:
            self._corners.pop()
            self.follow(self._corners[-1]) if self._corners else self.clear()

    def paint(self, painter: QPainter, viewport: Viewport) -> None:
        """Draws the line in view coordinates."""
        if not self._path.isEmpty():
            paint_line(painter, viewport.transform().map(self._path).toSubpathPolygons())


def _near(one: QPointF, other: QPointF, reach: float) -> bool:
    return (one - other).manhattanLength() <= reach
