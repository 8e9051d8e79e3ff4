"""An on/off switch, painted in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studio.widgets import theme

TRACK = QSize(28, 16)  # px


class Switch(QAbstractButton):
    """A pill with a knob; with a text, the text stands right of it and can be clicked too."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = TRACK.width() + 4
        if self.text():
            width += 8 + self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width, max(TRACK.height() + 4, self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - TRACK.height()) / 2
        track = QRectF(2, top, TRACK.width(), TRACK.height()).adjusted(0.5, 0.5, -0.5, -0.5)
        self._paint_track(painter, track)
        self._paint_knob(painter, track)
        if self.text():
            painter.setPen(theme.colour("text" if self.isEnabled() else "text_disabled"))
            room = self.rect().adjusted(TRACK.width() + 10, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _paint_track(self, painter: QPainter, track: QRectF) -> None:
        hot = self.underMouse() and self.isEnabled()
        fill = ("accent_hover" if hot else "accent") if self.isChecked() else "input"
        if not self.isEnabled():
            fill = "raised"
        painter.setBrush(theme.colour(fill))
        rim = "text" if self.hasFocus() else fill if self.isChecked() else "text_disabled"
        painter.setPen(theme.colour(rim))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)

    def _paint_knob(self, painter: QPainter, track: QRectF) -> None:
        side = track.height() - 5
        left = track.right() - side - 2.5 if self.isChecked() else track.left() + 2.5
        tone = "accent_text" if self.isChecked() else "text_muted"
        painter.setBrush(theme.colour(tone if self.isEnabled() else "text_disabled"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QRectF(left, track.top() + 2.5, side, side))
