"""A ready-made brush as a button that shows its stroke."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studio.canvas.brush_preview import brush_preview
from studio.state.brushes import BrushPreset
from studio.widgets import theme

HEIGHT, LABEL = 50, 16  # px


class BrushChip(QAbstractButton):
    """Sample stroke above, name below."""

    def __init__(self, preset: BrushPreset, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preset = preset
        self.setText(label)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(label)
        self._stroke = QPixmap()
        self._drawn_for: tuple[object, ...] = ()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(48, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        fill = "accent_soft" if self.isChecked() else "hover" if self.underMouse() else "raised"
        ring = "accent" if self.isChecked() or self.hasFocus() else "border"
        painter.setPen(theme.colour(ring))
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(box, 5, 5)
        painter.drawPixmap(3, 3, self._preview())
        painter.setPen(theme.colour("text" if self.isChecked() else "text_muted"))
        font = painter.font()
        font.setPixelSize(theme.scaled(10))
        painter.setFont(font)
        label = QRect(0, self.height() - LABEL - 2, self.width(), LABEL)
        room = self.width()
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _preview(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        width, height = self.width() - 6, self.height() - LABEL - 5
        wanted = (width, height, ratio, theme.current())
        if wanted != self._drawn_for:
            image = brush_preview(
                self.preset.brush, round(width * ratio), round(height * ratio), theme.colour("text")
            )
            image.setDevicePixelRatio(ratio)
            self._stroke, self._drawn_for = QPixmap.fromImage(image), wanted
        return self._stroke
