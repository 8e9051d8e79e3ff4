"""Halved copies of the picture, so that a zoomed-out view is smooth and cheap to draw."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QRegion

LEVELS = 4  # down to a sixteenth
MOST_RECTS = 200  # beyond this many dirty pieces their bounding box is cheaper


class Pyramid:
    """Level 0 is the picture itself; each further level has half the size of the one before."""

    def __init__(self) -> None:
        self._size = QSize()
        self._images: list[QImage] = []
        self._dirty: list[QRegion] = []

    def resize(self, size: QSize) -> None:
        """Starts over for a picture of this size."""
        self._size = size
        self._images, self._dirty = [], []
        for level in range(1, LEVELS + 1):
            half = QSize(max(1, -(-size.width() >> level)), max(1, -(-size.height() >> level)))
            image = QImage(half, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(0)
            self._images.append(image)
            self._dirty.append(QRegion(QRect(0, 0, size.width(), size.height())))

    def mark(self, rect: QRect) -> None:
        """``rect`` of the picture changed."""
        for level, region in enumerate(self._dirty):
            self._dirty[level] = region.united(rect)

    def level_for(self, zoom: float) -> int:
        """The smallest level that still has a pixel for every screen pixel."""
        level = 0
        while zoom <= 0.5 and level < LEVELS:
            zoom, level = zoom * 2, level + 1
        return level

    def image(self, level: int, picture: QImage) -> QImage:
        """The picture at ``level``, brought up to date where it changed."""
        if level == 0:
            return picture
        parent = self.image(level - 1, picture)
        image, dirty = self._images[level - 1], self._dirty[level - 1]
        if not dirty.isEmpty():
            few = dirty.rectCount() <= MOST_RECTS
            rects = [*dirty] if few else [dirty.boundingRect()]  # type: ignore[misc]
            painter = QPainter(image)
            # Half the size with bilinear sampling takes the mean of exactly four pixels.
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            for rect in rects:
                self._shrink(parent, painter, image.rect(), rect, level)
            painter.end()
            self._dirty[level - 1] = QRegion()
        return image

    def _shrink(
        self, parent: QImage, painter: QPainter, bounds: QRect, rect: QRect, level: int
    ) -> None:
        scale = 1 << level
        target = QRect(rect.left() // scale - 1, rect.top() // scale - 1, 0, 0)
        target.setRight(rect.right() // scale + 1)
        target.setBottom(rect.bottom() // scale + 1)
        target = target.intersected(bounds)
        source = QRectF(target.x() * 2, target.y() * 2, target.width() * 2, target.height() * 2)
        painter.drawImage(QRectF(target), parent, source)
