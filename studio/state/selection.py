"""What is selected: the part of the document that every tool keeps to.

Legend of shapes
    mask: [h, w] uint8, the size of ``bounds``, 0 outside to 255 inside
    full: [H, W] uint8, the size of the document
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF

from studio.domain.picture import Array
from studio.state.area_growth import dilated, eroded, softened

HALF = 128  # coverage from which a pixel counts as inside for the outline
FINE_AREA = 4_000_000  # pixels up to which the outline follows the edges of pixels exactly


class Combine(Enum):
    """What a new area does to the selection there is."""

    REPLACE = "replace"
    ADD = "add"
    SUBTRACT = "subtract"
    INTERSECT = "intersect"


@dataclass(frozen=True, eq=False)
class Selection:
    """An area with soft edges, never empty; no selection at all is ``None``.

    Attributes:
        bounds: within the document; everything outside of it is not selected.
        mask: coverage within ``bounds``; nobody writes to it.
    """

    bounds: QRect
    mask: Array

    @classmethod
    def of(cls, full: Array, origin: tuple[int, int] = (0, 0)) -> Selection | None:
        """The selection of a coverage that begins at ``origin``; ``None`` where it is empty."""
        import cv2

        left, top, width, height = cv2.boundingRect(np.ascontiguousarray(full))
        if not width:
            return None
        mask = np.ascontiguousarray(full[top : top + height, left : left + width])
        if mask is full:
            mask = mask.copy()
        mask.setflags(write=False)
        return cls(QRect(left + origin[0], top + origin[1], width, height), mask)

    @classmethod
    def of_path(cls, path: QPainterPath, rect: QRect, *, smooth: bool = True) -> Selection | None:
        """The inside of ``path`` within the document ``rect``."""
        bounds = path.boundingRect().adjusted(-1, -1, 1, 1).toAlignedRect().intersected(rect)
        if bounds.isEmpty():
            return None
        image = QImage(bounds.size(), QImage.Format.Format_Alpha8)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        painter.translate(-bounds.topLeft())
        painter.fillPath(path, QColor(0, 0, 0))
        painter.end()
        return cls.of(alpha_view(image), (bounds.x(), bounds.y()))

    def full(self, size: QSize) -> Array:
        """The coverage of all of a document of ``size``."""
        return self.within(QRect(0, 0, size.width(), size.height()))

    def within(self, rect: QRect) -> Array:
        """The coverage of ``rect``, a copy."""
        out = np.zeros((rect.height(), rect.width()), np.uint8)
        part = rect.intersected(self.bounds)
        if not part.isEmpty():
            x, y = part.x() - rect.x(), part.y() - rect.y()
            u, v = part.x() - self.bounds.x(), part.y() - self.bounds.y()
            source = self.mask[v : v + part.height(), u : u + part.width()]
            out[y : y + part.height(), x : x + part.width()] = source
        return out

    def holds_all(self, rect: QRect) -> bool:
        """Whether every pixel of ``rect`` is selected fully."""
        if not self.bounds.contains(rect):
            return False
        u, v = rect.x() - self.bounds.x(), rect.y() - self.bounds.y()
        return bool((self.mask[v : v + rect.height(), u : u + rect.width()] == 255).all())

    def image(self, rect: QRect) -> QImage:
        """The coverage of ``rect`` as ``Format_Alpha8``."""
        return alpha_image(self.within(rect))

    def combined(self, other: Selection | None, how: Combine) -> Selection | None:
        """With another area added, taken away or cut out."""
        if how is Combine.REPLACE:
            return other
        if other is None:
            return self if how is not Combine.INTERSECT else None
        if how is Combine.ADD:
            bounds = self.bounds.united(other.bounds)
            area = np.maximum(self.within(bounds), other.within(bounds))
        elif how is Combine.SUBTRACT:
            bounds = self.bounds
            area = np.minimum(self.within(bounds), 255 - other.within(bounds))
        else:
            bounds = self.bounds.intersected(other.bounds)
            area = np.minimum(self.within(bounds), other.within(bounds))
        return Selection.of(area, (bounds.x(), bounds.y()))

    def moved(self, across: int, down: int, rect: QRect) -> Selection | None:
        """Elsewhere by so many pixels; what leaves the document ``rect`` is cut off."""
        place = self.bounds.translated(across, down)
        seen = place.intersected(rect)
        if seen.isEmpty():
            return None
        x, y = seen.x() - place.x(), seen.y() - place.y()
        part = self.mask[y : y + seen.height(), x : x + seen.width()]
        return Selection.of(part, (seen.x(), seen.y()))

    def holds(self, x: int, y: int) -> bool:
        """Whether the pixel (x, y) is more than half selected."""
        u, v = x - self.bounds.x(), y - self.bounds.y()
        inside = 0 <= u < self.bounds.width() and 0 <= v < self.bounds.height()
        return inside and bool(self.mask[v, u] >= HALF)

    def inverted(self, rect: QRect) -> Selection | None:
        """Everything of the document ``rect`` but this."""
        return Selection.of(255 - self.within(rect), (rect.x(), rect.y()))

    def grown(self, pixels: int, rect: QRect) -> Selection | None:
        """Larger by ``pixels`` on every side, or smaller where they are negative."""
        reach = abs(pixels)
        # Beyond the document's edge the selection goes on, so that it does not shrink from there.
        bounds = self.bounds.adjusted(-reach, -reach, reach, reach)
        if pixels < 0:
            area = _continued(self.within(bounds), bounds, rect)
            area = eroded(area, reach)
        else:
            area = dilated(self.within(bounds), reach)
        return _clipped(area, bounds, rect)

    def feathered(self, pixels: float, rect: QRect) -> Selection | None:
        """With an edge that fades out over about ``pixels`` to either side."""
        reach = round(pixels) + 1
        bounds = self.bounds.adjusted(-reach, -reach, reach, reach)
        area = _continued(self.within(bounds), bounds, rect)
        return _clipped(softened(area, pixels / 2), bounds, rect)

    @cached_property
    def packed(self) -> PackedSelection:
        """As undo keeps it."""
        return PackedSelection.of(self)

    @cached_property
    def outline(self) -> tuple[QPolygonF, ...]:
        """Closed lines around what is more than half selected, in document coordinates."""
        if self.mask.min() >= HALF:
            return (QPolygonF(QRectF(self.bounds)),)
        import cv2

        inside = np.pad((self.mask >= HALF).view(np.uint8), 1)
        # Contours run through the middles of pixels: doubled ones come close to the pixels' edges.
        factor = 2 if inside.size <= FINE_AREA else 1
        if factor == 2:
            inside = inside.repeat(2, axis=0).repeat(2, axis=1)
        contours, _ = cv2.findContours(inside, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
        left, top = self.bounds.x() - 1, self.bounds.y() - 1
        return tuple(
            QPolygonF(
                [
                    QPointF((x + 0.5) / factor + left, (y + 0.5) / factor + top)
                    for x, y in contour.reshape(-1, 2).tolist()
                ]
            )
            for contour in contours
        )


@dataclass(frozen=True)
class PackedSelection:
    """A selection as undo keeps it: an even one takes a thousandth of its pixels."""

    bounds: tuple[int, int, int, int]
    data: bytes  # packed pixels, or one byte where all are the same

    @classmethod
    def of(cls, selection: Selection) -> PackedSelection:
        """Packs a selection."""
        mask, rect = selection.mask, selection.bounds
        even = mask.size > 1 and mask.min() == mask.max()
        data = mask[0, :1].tobytes() if even else zlib.compress(mask.tobytes(), 1)
        return cls((rect.x(), rect.y(), rect.width(), rect.height()), data)

    def selection(self) -> Selection:
        """The selection again, to the bit."""
        _, _, width, height = self.bounds
        if len(self.data) == 1:
            mask = np.full((height, width), self.data[0], np.uint8)
        else:
            mask = np.frombuffer(zlib.decompress(self.data), np.uint8).reshape(height, width)
        return Selection(QRect(*self.bounds), mask)


def alpha_view(image: QImage) -> Array:
    """``[H, W]`` of a ``Format_Alpha8`` image, a copy of its own."""
    flat = np.frombuffer(image.constBits(), np.uint8)
    return flat.reshape(image.height(), image.bytesPerLine())[:, : image.width()].copy()


def alpha_image(mask: Array) -> QImage:
    """``[H, W]`` as a ``Format_Alpha8`` image of its own."""
    height, width = mask.shape
    pixels = np.ascontiguousarray(mask)
    view = QImage(pixels.data, width, height, width, QImage.Format.Format_Alpha8)
    return view.copy()


def _continued(area: Array, bounds: QRect, rect: QRect) -> Array:
    """Repeats the document's outermost pixels beyond its edges."""
    inner = bounds.intersected(rect)
    x, y = inner.x() - bounds.x(), inner.y() - bounds.y()
    core = area[y : y + inner.height(), x : x + inner.width()]
    below, right = bounds.height() - y - inner.height(), bounds.width() - x - inner.width()
    return np.pad(core, ((y, below), (x, right)), mode="edge")


def _clipped(area: Array, bounds: QRect, rect: QRect) -> Selection | None:
    inner = bounds.intersected(rect)
    x, y = inner.x() - bounds.x(), inner.y() - bounds.y()
    part = area[y : y + inner.height(), x : x + inner.width()]
    return Selection.of(part, (inner.x(), inner.y()))
