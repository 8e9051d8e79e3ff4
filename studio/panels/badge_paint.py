"""The badge in a layer's row: where it lies and how it looks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from studio.panels.layer_feeds import Badge
from studio.widgets import theme

HEIGHT, PADDING = 16, 6  # px
MOST = 0.62  # of the room for words


def badge_font(font: QFont) -> QFont:
    """The small letters of a badge."""
    small = QFont(font)
    small.setPixelSize(theme.scaled(10))
    small.setWeight(QFont.Weight.DemiBold)
    return small


def badge_room(words: QRect, badge: Badge, font: QFont) -> QRect:
    """Where the badge of a row lies: at the right of the lower line of ``words``."""
    wanted = QFontMetrics(badge_font(font)).horizontalAdvance(badge.text) + 2 * PADDING
    width = min(wanted, int(words.width() * MOST))
    return QRect(words.right() - width - 2, words.top() + 24, width, HEIGHT)


def paint_badge(painter: QPainter, room: QRect, badge: Badge) -> None:
    """Draws it, in the colour of warnings where the layer has no effect."""
    painter.save()
    painter.setFont(badge_font(painter.font()))
    tone = theme.colour("warning" if badge.warns else "text_muted")
    painter.setPen(tone if badge.warns else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if badge.warns else theme.colour("input"))
    painter.drawRoundedRect(QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(tone)
    metrics = painter.fontMetrics()
    inner = room.width() - PADDING
    text = metrics.elidedText(badge.text, Qt.TextElideMode.ElideRight, inner)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
