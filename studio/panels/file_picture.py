"""The picture that lies beside an adapter's file, as trainers and model managers put it there."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.panels.source_thumbnail import RADIUS, SIDE

_MOST = 16_000_000  # pixels: a larger one would hold the window up
_SHARP = 2  # times the side, for dense screens
_LARGE = 192  # px, in the tip


class FilePicture(QWidget):
    """Shows the picture in ``path``; hidden without one, or where it cannot be read."""

    def __init__(self, path: Path | None, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.image = _read(path) if path is not None else None
        self.setFixedSize(SIDE, SIDE)
        self.setAccessibleName(self.tr("Picture of {name}").format(name=name))
        if path is not None and self.image is not None:
            self.setToolTip(f'<img src="{escape(str(path), quote=True)}" width="{_LARGE}">')
        self.setVisible(self.image is not None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        if self.image is None:
            return
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(shape)
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        painter.drawImage(self.rect(), self.image)
        painter.end()


def _read(path: Path) -> QImage | None:
    """The middle square of a picture, small; ``None`` if it is none or huge."""
    reader = QImageReader(str(path))
    size = reader.size()
    if not size.isValid() or size.isEmpty() or size.width() * size.height() > _MOST:
        return None
    side = SIDE * _SHARP
    reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return None
    left, top = (image.width() - side) // 2, (image.height() - side) // 2
    return image.copy(left, top, side, side)
