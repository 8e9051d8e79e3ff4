"""Where the document lies in the view: zoom, rotation, mirror and place, as plain numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QTransform

MIN_ZOOM, MAX_ZOOM = 0.05, 32.0
# What zooming in and out by keys goes through.
ZOOM_STEPS = (
    0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0,
    16.0, 24.0, 32.0,
)  # fmt: skip
FIT_MARGIN = 24.0  # px of the table left around a fitted document


@dataclass(frozen=True)
class Viewport:
    """How the document is looked at.

    Attributes:
        size: of the view, in its own (device-independent) pixels.
        centre: the document point in the middle of the view.
        zoom: screen pixels per document pixel; 1 shows every pixel as it is.
        rotation: degrees clockwise, -180..180.
        mirrored: left and right exchanged on screen.
        ratio: screen pixels per view pixel (2 on many high-resolution screens).
    """

    size: QSizeF
    centre: QPointF
    zoom: float = 1.0
    rotation: float = 0.0
    mirrored: bool = False
    ratio: float = 1.0

    def transform(self) -> QTransform:
        """From document to view coordinates."""
        matrix = QTransform()
        matrix.translate(self.size.width() / 2, self.size.height() / 2)
        if self.mirrored:
            matrix.scale(-1, 1)
        matrix.rotate(self.rotation)
        scale = self.zoom / self.ratio
        matrix.scale(scale, scale)
        matrix.translate(-self.centre.x(), -self.centre.y())
        return self._on_pixels(matrix) if self.rotation == 0 else matrix

    def screen_size(self) -> QSize:
        """Of the view, in pixels of the screen."""
        return (self.size * self.ratio).toSize()

    def to_view(self, point: QPointF) -> QPointF:
        """A document point, in view coordinates."""
        return self.transform().map(point)

    def to_document(self, point: QPointF) -> QPointF:
        """A view point, in document coordinates."""
        return self.transform().inverted()[0].map(point)

    def document_rect(self, rect: QRect) -> QRect:
        """The document pixels that show within a rectangle of the view, and a few around them."""
        mapped = self.transform().inverted()[0].mapRect(QRectF(rect))
        return mapped.adjusted(-2, -2, 2, 2).toAlignedRect()

    def view_rect(self, rect: QRect) -> QRect:
        """What of the view a rectangle of the document may touch."""
        # Smooth scaling reaches one document pixel or one screen pixel further, whichever is more.
        mapped = self.transform().mapRect(QRectF(rect).adjusted(-1, -1, 1, 1))
        return mapped.adjusted(-2, -2, 2, 2).toAlignedRect()

    def zoomed(self, zoom: float, at: QPointF) -> Viewport:
        """With another zoom; the document point under the view point ``at`` stays there."""
        zoom = min(MAX_ZOOM, max(MIN_ZOOM, zoom))
        return self._holding(replace(self, zoom=zoom), at)

    def rotated(self, degrees: float, at: QPointF) -> Viewport:
        """Turned to ``degrees`` clockwise on screen around the view point ``at``."""
        wrapped = (degrees + 180) % 360 - 180
        return self._holding(replace(self, rotation=wrapped), at)

    def mirror(self, mirrored: bool) -> Viewport:
        """Mirrored around the middle of the view; a turned document stays turned on screen."""
        if mirrored == self.mirrored:
            return self
        return replace(self, mirrored=mirrored)

    def panned(self, by: QPointF) -> Viewport:
        """Moved along with the pointer by ``by`` view pixels."""
        middle = QPointF(self.size.width() / 2, self.size.height() / 2)
        return replace(self, centre=_exact_document(self, middle - by))

    def resized(self, size: QSizeF, ratio: float) -> Viewport:
        """In a view of another size, the middle staying in the middle."""
        return replace(self, size=size, ratio=ratio)

    def fitted(self, width: int, height: int) -> Viewport:
        """All of a document of this size to be seen, as turned as it is."""
        turned = QTransform().rotate(self.rotation).mapRect(QRectF(0, 0, width, height))
        room = self.size - QSizeF(2 * FIT_MARGIN, 2 * FIT_MARGIN)
        scale = min(room.width() / turned.width(), room.height() / turned.height())
        zoom = min(MAX_ZOOM, max(MIN_ZOOM, scale * self.ratio))
        return replace(self, zoom=zoom, centre=QPointF(width / 2, height / 2))

    def step(self, direction: int) -> float:
        """The next zoom step, in (1) or out (-1)."""
        if direction > 0:
            return next((step for step in ZOOM_STEPS if step > self.zoom * 1.001), MAX_ZOOM)
        return next((step for step in reversed(ZOOM_STEPS) if step < self.zoom * 0.999), MIN_ZOOM)

    def _holding(self, other: Viewport, at: QPointF) -> Viewport:
        """``other``, moved so that it shows at ``at`` what this one shows there."""
        shift = _exact_document(self, at) - _exact_document(other, at)
        return replace(other, centre=other.centre + shift)

    def _on_pixels(self, matrix: QTransform) -> QTransform:
        """Moved by less than a screen pixel so that pixels of the document start on screen ones."""
        dx = round(matrix.dx() * self.ratio) / self.ratio - matrix.dx()
        dy = round(matrix.dy() * self.ratio) / self.ratio - matrix.dy()
        return matrix * QTransform.fromTranslate(dx, dy)


def _exact_document(viewport: Viewport, point: QPointF) -> QPointF:
    """View to document without the rounding to whole pixels, which would let zooming drift."""
    matrix = QTransform()
    matrix.translate(viewport.centre.x(), viewport.centre.y())
    scale = viewport.ratio / viewport.zoom
    matrix.scale(scale, scale)
    matrix.rotate(-viewport.rotation)
    if viewport.mirrored:
        matrix.scale(-1, 1)
    matrix.translate(-viewport.size.width() / 2, -viewport.size.height() / 2)
    return matrix.map(point)


def angle_between(centre: QPointF, start: QPointF, end: QPointF) -> float:
    """Degrees from ``start`` to ``end`` seen from ``centre``, clockwise on screen."""
    first = math.atan2(start.y() - centre.y(), start.x() - centre.x())
    second = math.atan2(end.y() - centre.y(), end.x() - centre.x())
    return math.degrees(second - first)
