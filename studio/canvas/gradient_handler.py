"""A run of colour from where the pointer goes down to where it is let go."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGradient,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QRadialGradient,
)

from studio.canvas.handler import finish, undo_text
from studio.canvas.pointer import Pointer
from studio.canvas.selection_draft import SelectionDraft
from studio.canvas.shape_handler import constrained
from studio.state.control_ink import grey
from studio.state.document import Document
from studio.state.layers import LayerKind, blank_image
from studio.state.pixel_edit import Ink, Pixels
from studio.state.tools import Tool, ToolBox

LIVE_PIXELS = 1_500_000  # a larger document shows the line only until the pointer is let go
SHORTEST = 2.0  # px on screen


class GradientHandler:
    """Linear or radial, to the second colour or to nothing; Shift keeps angles of 15 degrees."""

    def __init__(self, document: Document, toolbox: ToolBox, draft: SelectionDraft) -> None:
        self._document, self._toolbox, self._draft = document, toolbox, draft
        self._live = document.width * document.height <= LIVE_PIXELS

    def press(self, pointer: Pointer) -> None:
        self._start = pointer.at
        self._edit = self._document.begin_edit()
        self._toolbox.remember_colour()

    def move(self, pointer: Pointer) -> None:
        end = self._end(pointer)
        line = QPainterPath(self._start)
        line.lineTo(end)
        self._draft.show(line)
        if self._live:
            self._lay(end)

    def release(self, pointer: Pointer) -> None:
        self._draft.clear()
        end = self._end(pointer)
        if (end - self._start).manhattanLength() < SHORTEST * pointer.scale:
            self._edit.cancel()
            return
        self._lay(end)
        finish(self._edit, undo_text(Tool.GRADIENT))

    def cancel(self) -> None:
        self._draft.clear()
        self._edit.cancel()

    def _end(self, pointer: Pointer) -> QPointF:
        return constrained(Tool.LINE, self._start, pointer.at) if pointer.shift else pointer.at

    def _lay(self, end: QPointF) -> None:
        box, rect = self._toolbox, self._document.rect
        if not box.options.to_second:
            # As ink, which masks and depth take in their own colours.
            coverage = QImage(rect.size(), QImage.Format.Format_Alpha8)
            self._fill(coverage, end, QColor(0, 0, 0), QColor(0, 0, 0, 0))
            self._edit.lay(Ink(coverage, box.colour, box.opacity), rect)
            return
        image = blank_image(rect.width(), rect.height())
        kind = self._document.layer(self._edit.layer_id).kind
        colours = [box.colour, box.second_colour]
        first, last = (grey(c) for c in colours) if kind is LayerKind.DEPTH else colours
        self._fill(image, end, first, last)
        self._edit.lay(Pixels(image, QPoint(0, 0), over=True, opacity=box.opacity), rect)

    def _fill(self, image: QImage, end: QPointF, first: QColor, last: QColor) -> None:
        image.fill(0)
        painter = QPainter(image)
        painter.setPen(Qt.PenStyle.NoPen)
        radial = self._toolbox.options.radial
        painter.setBrush(gradient_brush(self._start, end, first, last, radial=radial))
        painter.drawRect(image.rect())
        painter.end()


def gradient_brush(
    start: QPointF, end: QPointF, first: QColor, last: QColor, *, radial: bool
) -> QBrush:
    """From ``first`` at ``start`` to ``last`` at ``end``, and on beyond."""
    gradient: QGradient
    if radial:
        way = end - start
        gradient = QRadialGradient(start, max(1e-3, (way.x() ** 2 + way.y() ** 2) ** 0.5))
    else:
        gradient = QLinearGradient(start, end)
    gradient.setColorAt(0, first)
    gradient.setColorAt(1, last)
    return QBrush(gradient)
