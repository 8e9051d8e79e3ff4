"""The line of marching ants around what is selected, and the line of an area being drawn."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen, QPolygonF, QRegion

from studio.canvas.viewport import Viewport
from studio.state.selecting import Selecting
from studio.state.selection import Selection, alpha_view

STEP_MS = 140
DASH = 4.0  # px of one ant
CELL = 32  # px: pieces of the view that are drawn anew when the ants march
MANY = 96  # points from which a line is simplified to what the screen can show


class Ants(QObject):
    """Marches along the selection's outline.

    Signals:
        moved(object): a ``QRegion`` of the view has to be drawn again.
    """

    moved = Signal(object)

    def __init__(self, selecting: Selecting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selecting = selecting
        self._phase = 0
        self._lines: list[QPolygonF] = []
        self._region = QRegion()
        self._mapped: tuple[Selection | None, Viewport | None] = (None, None)
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._march)
        selecting.changed.connect(self._selection_changed)

    def march(self, *, on: bool) -> None:
        """Whether the ants may move: only where somebody sees them."""
        if on and self._selecting.value is not None:
            self._timer.start()
        else:
            self._timer.stop()

    def paint(self, painter: QPainter, viewport: Viewport) -> None:
        """Draws the line in view coordinates."""
        if self._selecting.value is None:
            return
        self._map(viewport)
        paint_line(painter, self._lines, self._phase)

    def _march(self) -> None:
        if QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive:
            return  # they wait while the artist is elsewhere
        self._phase = (self._phase + 1) % round(2 * DASH)
        self.moved.emit(self._region)

    def _selection_changed(self) -> None:
        self.march(on=self._selecting.value is not None)
        self.moved.emit(None)

    def _map(self, viewport: Viewport) -> None:
        selection = self._selecting.value
        if selection is None or self._mapped == (selection, viewport):
            return
        self._mapped = (selection, viewport)
        scale = viewport.zoom / viewport.ratio
        matrix = viewport.transform()
        self._lines = [matrix.map(_simplified(line, 0.4 / scale)) for line in selection.outline]
        self._region = _cells(self._lines, viewport)


def paint_line(painter: QPainter, lines: list[QPolygonF], phase: int = 0) -> None:
    """Black dashes on white, seen on every ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(QColor(255, 255, 255), 1))
    for line in lines:
        painter.drawPolygon(line)
    pen = QPen(QColor(0, 0, 0), 1)
    pen.setDashPattern([DASH, DASH])
    pen.setDashOffset(-phase)
    painter.setPen(pen)
    for line in lines:
        painter.drawPolygon(line)
    painter.restore()


def _simplified(line: QPolygonF, allowed: float) -> QPolygonF:
    """With no more points than the screen can show; ``allowed`` document pixels beside them."""
    if line.size() < MANY:
        return line
    import cv2

    points = np.array([(point.x(), point.y()) for point in line.toList()], np.float32)
    fewer = cv2.approxPolyDP(points[:, None, :], allowed, closed=True).reshape(-1, 2)
    return QPolygonF([QPointF(x, y) for x, y in fewer.tolist()])


def _cells(lines: list[QPolygonF], viewport: Viewport) -> QRegion:
    """The cells of the view that the lines run through, drawn at a fraction of its size."""
    width = int(viewport.size.width()) // CELL + 1
    height = int(viewport.size.height()) // CELL + 1
    image = QImage(width, height, QImage.Format.Format_Alpha8)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(1 / CELL, 1 / CELL)
    painter.setPen(QPen(QColor(0, 0, 0), CELL * 1.5))
    for line in lines:
        painter.drawPolygon(line)
    painter.end()
    region = QRegion()
    for row, cells in enumerate(alpha_view(image) > 0):
        edges = np.flatnonzero(np.diff(np.pad(cells.view(np.int8), 1)))
        for start, end in edges.reshape(-1, 2).tolist():
            region += QRect(start * CELL, row * CELL, (end - start) * CELL, CELL)
    return region
