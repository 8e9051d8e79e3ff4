"""The filmstrip: one row where the panel is low, a grid where it is high. Friendly when empty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from studio.panels.history_delegate import HistoryDelegate
from studio.panels.history_model import HistoryModel
from studio.widgets import theme

SMALLEST, LARGEST = 56, 160  # px, edge of a cell in a row
GRID_CELL = 112  # px, edge of a cell in a grid
GRID_FROM = 232  # px of height from which there is more than one row


class HistoryView(QListView):
    """Scrolls sideways with the wheel while it is one row.

    Signals:
        chosen(index): double click or Enter.
    """

    chosen = Signal(object)

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filmstrip")
        self._delegate = HistoryDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.setMinimumHeight(SMALLEST + 12)
        self.setAccessibleName(self.tr("History"))
        self.setAccessibleDescription(self.tr("Every picture that was made, the newest first"))
        self.doubleClicked.connect(self.chosen.emit)
        model.pictured.connect(self.update)
        self._arrange()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(480, 108)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._arrange()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001, N802
        turned = event.angleDelta()
        if self.isWrapping() or abs(turned.x()) > abs(turned.y()):
            super().wheelEvent(event)
            return
        bar = self.horizontalScrollBar()
        moved = event.pixelDelta().y() or turned.y() * self._delegate.size // 120
        bar.setValue(bar.value() - moved)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_empty(painter)
            painter.end()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.viewport().update()

    def _arrange(self) -> None:
        grid = self.height() >= GRID_FROM
        policy = Qt.ScrollBarPolicy
        self.setWrapping(grid)
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if grid else policy.ScrollBarAsNeeded
        )
        room = self.height() - self.horizontalScrollBar().sizeHint().height() - 2
        size = GRID_CELL if grid else max(SMALLEST, min(LARGEST, room))
        if size != self._delegate.size or not self.gridSize().isValid():
            self._delegate.size = size
            self.setGridSize(QSize(size, size))
            self.horizontalScrollBar().setSingleStep(size // 2)
            self.scheduleDelayedItemsLayout()

    def _paint_empty(self, painter: QPainter) -> None:
        """Three sheets, the first with a sun and hills on it, and a word on how to begin."""
        area = QRectF(self.viewport().rect())
        title = self.tr("Your pictures will line up here")
        hint = self.tr("Draw, describe, and press Generate for the first one")
        high = area.height() >= 150
        words = max(painter.fontMetrics().horizontalAdvance(t) for t in (title, hint)) + 16.0
        drawing = 84.0
        if high:
            at = QPointF(area.center().x(), area.center().y() - 30)
            text = QRectF(area.left(), at.y() + 40, area.width(), 40)
            align = Qt.AlignmentFlag.AlignHCenter
        else:
            left = max(8.0, area.center().x() - (drawing + 20 + words) / 2)
            at = QPointF(left + drawing / 2, area.center().y())
            text = QRectF(left + drawing + 20, area.center().y() - 19, words, 40)
            align = Qt.AlignmentFlag.AlignLeft
        _sheets(painter, at)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(text, align | Qt.AlignmentFlag.AlignTop, title)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(theme.colour("text_muted"))
        painter.drawText(text, align | Qt.AlignmentFlag.AlignBottom, hint)


def _sheets(painter: QPainter, at: QPointF) -> None:
    for angle, shift, front in ((-9.0, -19.0, False), (8.0, 19.0, False), (0.0, 0.0, True)):
        painter.save()
        painter.translate(at + QPointF(shift, 0))
        painter.rotate(angle)
        sheet = QRectF(-22, -25, 44, 50)
        painter.setPen(QPen(theme.colour("text_disabled"), 1.5))
        painter.setBrush(theme.colour("raised" if front else "panel"))
        painter.drawRoundedRect(sheet, 6, 6)
        if front:
            _landscape(painter)
        painter.restore()


def _landscape(painter: QPainter) -> None:
    accent = theme.colour("accent")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#e8b04a"))
    painter.drawEllipse(QPointF(8, -10), 5.5, 5.5)
    pen = QPen(accent, 2.25)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(
        [QPointF(-15, 13), QPointF(-5, -1), QPointF(2, 8), QPointF(7, 3), QPointF(15, 13)]
    )
