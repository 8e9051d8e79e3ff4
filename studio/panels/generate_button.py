"""The one button that matters."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from studio.widgets import theme
from studio.widgets.icons import pixmap

HEIGHT = 36  # px
ICON = 18  # px


class GenerateButton(QPushButton):
    """Icon and word in the middle, the keys at the right where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word, self._hint = self.tr("Generate"), ""
        self.setAccessibleName(self._word)
        self.setProperty("primary", "true")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_key(self, key: str) -> None:
        """The shortcut, written small at the right."""
        self._hint = key.replace("Enter", "↵")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._content_width() + 32, HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        painter = QPainter(self)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        content = self._content_width()
        left = (self.width() - content) // 2
        tone = "accent_text" if self.isEnabled() else "text_disabled"
        picture = pixmap("generate", ICON, tone, self.devicePixelRatioF())
        painter.drawPixmap(QRect(left, (self.height() - ICON) // 2, ICON, ICON), picture)
        painter.setPen(theme.colour(tone))
        room = self.rect().adjusted(left + ICON + 8, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._word)
        self._paint_hint(painter, left + content)
        painter.end()

    def _paint_hint(self, painter: QPainter, end: int) -> None:
        font = painter.font()
        font.setBold(False)
        font.setPixelSize(theme.scaled(11))
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(self._hint)
        if self.width() - end < width + 24:
            return
        painter.setOpacity(0.75)
        room = self.rect().adjusted(0, 0, -12, 0)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._hint
        )

    def _content_width(self) -> int:
        font = self.font()
        font.setBold(True)
        return ICON + 8 + QFontMetrics(font).horizontalAdvance(self._word)
