"""Lays what an adapter sees over the document, pixel by pixel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.canvas.view import CanvasView
from studio.state.document import Document
from studio.widgets import theme

_PADDING = (10, 5)  # px around the caption


class SeenOverlay(QWidget):
    """Covers ``view`` while there is something to show; pens and pointers go through it."""

    def __init__(self, view: CanvasView, document: Document) -> None:
        super().__init__(view)
        self._view, self._document = view, document
        self._image: QImage | None = None
        self._caption = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.installEventFilter(self)
        self.hide()

    def show_seen(self, image: QImage | None, caption: str) -> None:
        """Shows a picture over the whole document with a caption, or the caption alone."""
        self._image, self._caption = image, caption
        self.setGeometry(self._view.rect())
        self.setVisible(bool(caption))
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._view and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        viewport = self._view.viewport_state
        if self._image is not None:
            painter.save()
            painter.setTransform(viewport.transform(), combine=True)
            # As squares where it is enlarged: these are the pixels the model gets.
            painter.drawImage(QRectF(self._document.rect), self._image)
            painter.restore()
        self._paint_caption(painter)
        painter.end()

    def _paint_caption(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = painter.fontMetrics()
        across, down = _PADDING
        width = min(metrics.horizontalAdvance(self._caption) + 2 * across + 2, self.width() - 16)
        room = QRectF(0, 0, width, metrics.height() + 2 * down)
        room.moveLeft(12)
        room.moveBottom(self.height() - 14)
        back = QColor(theme.colour("overlay"))
        painter.setPen(theme.colour("line"))
        painter.setBrush(back)
        painter.drawRoundedRect(room, 6, 6)
        painter.setPen(theme.colour("text"))
        text = metrics.elidedText(
            self._caption, Qt.TextElideMode.ElideRight, int(width) - 2 * across
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
