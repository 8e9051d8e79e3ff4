"""One picture of the filmstrip, drawn once into a pixmap: rounded corners, seed, signs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from studio.files.history import HistoryEntry
from studio.widgets import icons, theme

MARGIN = 5.0  # px around the picture, for the ring and the gap
RADIUS = 7.0  # px
BADGE = QColor(0, 0, 0, 150)
NARROWEST, WIDEST = 0.4, 2.5  # width by height; pictures beyond are cropped


def draw_cell(
    entry: HistoryEntry, picture: QPixmap | None, size: int, ratio: float, font: QFont
) -> QPixmap:
    """The cell of ``size`` px at a pixel density of ``ratio``.

    ``picture`` is ``None`` while it is being made, and a null pixmap when there is none to be had.
    """
    cell = QPixmap(round(size * ratio), round(size * ratio))
    cell.setDevicePixelRatio(ratio)
    cell.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cell)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    frame = frame_of(entry, QRectF(0, 0, size, size))
    if picture is not None and not picture.isNull():
        _picture(painter, frame, picture)
    else:
        _placeholder(painter, frame, broken=bool(entry.damaged) or picture is not None)
    if entry.seed is not None and not entry.damaged:
        _seed(painter, frame, str(entry.seed), font)
    if entry.unsaved:
        _unsaved(painter, frame)
    painter.end()
    return cell


def frame_of(entry: HistoryEntry, cell: QRectF) -> QRectF:
    """The largest rectangle of the picture's shape within ``cell`` and its margin."""
    room = cell.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    if not entry.width or not entry.height:
        return room
    ratio = min(WIDEST, max(NARROWEST, entry.width / entry.height))
    width = min(room.width(), room.height() * ratio)
    frame = QRectF(0, 0, width, width / ratio)
    frame.moveCenter(room.center())
    return frame


def _picture(painter: QPainter, frame: QRectF, picture: QPixmap) -> None:
    shape = QPainterPath()
    shape.addRoundedRect(frame, RADIUS, RADIUS)
    painter.save()
    painter.setClipPath(shape)
    size = frame.size().scaled(picture.size().toSizeF(), Qt.AspectRatioMode.KeepAspectRatio)
    source = QRectF(QPointF(), size)
    source.moveCenter(QRectF(picture.rect()).center())
    painter.drawPixmap(frame, picture, source)
    painter.restore()
    painter.setPen(_edge())
    painter.drawPath(shape)


def _edge() -> QPen:
    """A faint line, so that white pictures end somewhere."""
    veil = theme.colour("text")
    veil.setAlpha(28)
    return QPen(veil, 1)


def _placeholder(painter: QPainter, frame: QRectF, *, broken: bool) -> None:
    painter.setPen(_edge())
    painter.setBrush(theme.colour("raised"))
    painter.drawRoundedRect(frame, RADIUS, RADIUS)
    name, tone = ("warning", "warning") if broken else ("picture", "text_disabled")
    size = max(16, min(28, int(frame.height() * 0.34)))
    sign = QRectF(0, 0, size, size)
    sign.moveCenter(frame.center())
    icons.icon(name, tone).paint(painter, sign.toRect())


def _seed(painter: QPainter, frame: QRectF, text: str, font: QFont) -> None:
    font = QFont(font)
    font.setPixelSize(9)  # ten digits, which most seeds have, fit the width
    font.setWeight(QFont.Weight.Normal)
    metrics = QFontMetrics(font)
    room = frame.width() - 10
    if room < 14:
        return
    text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, int(room))
    pill = QRectF(0, 0, metrics.horizontalAdvance(text) + 8, 14)
    pill.moveBottomLeft(frame.bottomLeft() + QPointF(3, -3))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(BADGE)
    painter.drawRoundedRect(pill, 7, 7)
    painter.setPen(QColor(255, 255, 255, 235))
    painter.setFont(font)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


def _unsaved(painter: QPainter, frame: QRectF) -> None:
    corner = QRectF(frame.right() - 23, frame.top() + 4, 19, 19)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("overlay"))
    painter.drawEllipse(corner)
    icons.icon("warning", "warning").paint(painter, corner.adjusted(3.5, 3, -3.5, -4).toRect())
