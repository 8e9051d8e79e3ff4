"""Small fields of colour: the pair being drawn with, and those used before."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studio.state.key_map import with_key
from studio.state.tools import ToolBox
from studio.widgets import theme

GAP = 3  # px between recent colours


class ColourPair(QAbstractButton):
    """The colour over the second colour; a click swaps them."""

    def __init__(self, toolbox: ToolBox, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolbox = toolbox
        self.setFixedSize(side, side)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_key("")
        self.setAccessibleName(self.tr("Swap colours"))
        toolbox.colour_changed.connect(self.update)
        self.clicked.connect(toolbox.swap_colours)

    def show_key(self, key: str) -> None:
        """Tells in the tool tip which key does the same."""
        self.setToolTip(with_key(self.tr("Swap the two colours"), key))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.width() * 0.66
        shift = self.width() - side - 1
        for colour, offset in ((self._toolbox.second_colour, shift), (self._toolbox.colour, 0.5)):
            field = QRectF(offset + 0.5, offset + 0.5, side - 1, side - 1)
            painter.setPen(theme.colour("accent" if self.hasFocus() else "panel"))
            painter.setBrush(theme.colour("text_muted"))
            painter.drawRoundedRect(field, 4, 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(field.adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)
        painter.end()


class RecentColours(QWidget):
    """The colours last drawn with; a click takes one."""

    COLUMNS, ROWS = 4, 3

    def __init__(self, toolbox: ToolBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolbox = toolbox
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Colours you drew with; click to take one"))
        self.setAccessibleName(self.tr("Recent colours"))
        toolbox.colour_changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(100, self.ROWS * (17 + GAP) - GAP)

    def cell(self, index: int) -> QRect:
        """Where the colour ``index`` lies, 0 the newest."""
        row, column = divmod(index, self.COLUMNS)
        across = (self.width() + GAP) / self.COLUMNS
        left, right = round(column * across), round((column + 1) * across) - GAP
        down = (self.height() + GAP) / self.ROWS
        return QRect(left, round(row * down), max(4, right - left), max(4, round(down) - GAP))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        index = self._index_at(event.position().toPoint())
        if index is not None:
            self._toolbox.colour = self._toolbox.recent_colours[index]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        hit = self._index_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._toolbox.recent_colours
        for index in range(self.COLUMNS * self.ROWS):
            known = index < len(colours)
            painter.setPen(theme.colour("border" if known else "line"))
            painter.setBrush(colours[index] if known else QColor(0, 0, 0, 0))
            painter.drawRoundedRect(QRectF(self.cell(index)).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()

    def _index_at(self, point: QPoint) -> int | None:
        for index in range(len(self._toolbox.recent_colours)):
            if self.cell(index).contains(point):
                return index
        return None
