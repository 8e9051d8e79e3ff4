"""Paints the cells of the filmstrip from drawn ones it keeps, with a ring when chosen."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.files.history import HistoryEntry
from studio.panels.history_cell import RADIUS, draw_cell, frame_of
from studio.panels.history_model import ENTRY
from studio.widgets import theme

MAX_CELLS = 300  # of up to 160 px: at most 30 MB, four times that on dense screens


class HistoryDelegate(QStyledItemDelegate):
    """``size`` is the edge of a cell in px, set by the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.size = 96
        self._cells: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(self.size, self.size)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, HistoryEntry):
            return
        rect: QRect = option.rect
        ratio = painter.device().devicePixelRatioF()
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        painter.drawPixmap(rect.topLeft(), self._cell(entry, picture, ratio, option.font))
        _ring(painter, frame_of(entry, QRectF(rect)), option.state)

    def _cell(
        self, entry: HistoryEntry, picture: QPixmap | None, ratio: float, font: QFont
    ) -> QPixmap:
        shown = None if picture is None else picture.cacheKey()
        key = (entry.path, shown, self.size, ratio, theme.current())
        known = self._cells.get(key)
        if known is None:
            known = draw_cell(entry, picture, self.size, ratio, font)
            self._cells[key] = known
            while len(self._cells) > MAX_CELLS:
                self._cells.popitem(last=False)
        self._cells.move_to_end(key)
        return known


def _ring(painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
    flag = QStyle.StateFlag
    selected, hovered = bool(state & flag.State_Selected), bool(state & flag.State_MouseOver)
    focused = bool(state & flag.State_HasFocus)
    if not (selected or hovered or focused):
        return
    token = "accent" if selected else "text_muted"
    pen = QPen(theme.colour(token), 2 if selected else 1.5)
    if focused and not selected:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame.adjusted(-2.5, -2.5, 2.5, 2.5), RADIUS + 2, RADIUS + 2)
    painter.restore()
