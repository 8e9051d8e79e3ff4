"""Paints one picture of the filmstrip: rounded, with its seed, a ring when chosen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.files.history import HistoryEntry
from studio.panels.history_model import ENTRY
from studio.widgets import icons, theme

MARGIN = 5.0  # px around the picture, for the ring and the gap
RADIUS = 7.0  # px
BADGE = QColor(0, 0, 0, 150)


class HistoryDelegate(QStyledItemDelegate):
    """``size`` is the edge of a cell in px, set by the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.size = 96

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
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        cell = QRectF(rect).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        frame = _fitted(entry, cell)
        self._picture(painter, frame, picture, entry)
        if entry.seed is not None and not entry.damaged:
            _badge(painter, frame, str(entry.seed), option)
        if entry.unsaved:
            corner = QRectF(frame.right() - 21, frame.top() + 4, 17, 17)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("overlay"))
            painter.drawEllipse(corner)
            icons.icon("warning", "warning").paint(
                painter, corner.adjusted(3, 2.5, -3, -3.5).toRect()
            )
        _ring(painter, frame, state)
        painter.restore()

    def _picture(
        self, painter: QPainter, frame: QRectF, picture: QPixmap | None, entry: HistoryEntry
    ) -> None:
        path = QPainterPath()
        path.addRoundedRect(frame, RADIUS, RADIUS)
        if picture is not None and not picture.isNull():
            painter.save()
            painter.setClipPath(path)
            painter.drawPixmap(frame, picture, QRectF(picture.rect()))
            painter.restore()
            painter.setPen(QPen(_veil(28), 1))  # so that white pictures end somewhere
            painter.drawPath(path)
            return
        painter.fillPath(path, theme.colour("raised"))
        broken = bool(entry.damaged) or (picture is not None and picture.isNull())
        name, tone = ("warning", "warning") if broken else ("picture", "text_disabled")
        size = max(16, min(28, int(frame.height() * 0.34)))
        sign = QRectF(0, 0, size, size)
        sign.moveCenter(frame.center())
        icons.icon(name, tone).paint(painter, sign.toRect())


def _fitted(entry: HistoryEntry, cell: QRectF) -> QRectF:
    """The largest rectangle of the picture's shape in ``cell``; extreme shapes are cropped."""
    if not entry.width or not entry.height:
        return cell
    ratio = min(2.5, max(0.4, entry.width / entry.height))
    width = min(cell.width(), cell.height() * ratio)
    frame = QRectF(0, 0, width, width / ratio)
    frame.moveCenter(cell.center())
    return frame


def _badge(painter: QPainter, frame: QRectF, text: str, option: QStyleOptionViewItem) -> None:
    font = QFont(option.font)
    font.setPixelSize(10)
    font.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(font)
    room = frame.width() - 20
    if room < 14:
        return
    text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, int(room))
    pill = QRectF(0, 0, metrics.horizontalAdvance(text) + 10, 15)
    pill.moveBottomLeft(frame.bottomLeft() + QPointF(4, -4))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(BADGE)
    painter.drawRoundedRect(pill, 7.5, 7.5)
    painter.setPen(QColor(255, 255, 255, 235))
    painter.setFont(font)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


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
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame.adjusted(-2.5, -2.5, 2.5, 2.5), RADIUS + 2, RADIUS + 2)


def _veil(alpha: int) -> QColor:
    veil = theme.colour("text")
    veil.setAlpha(alpha)
    return veil
