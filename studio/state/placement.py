"""Where pixels that are being moved, scaled and turned lie, and how they are resampled there.

Legend of shapes
    rgba: [H, W, 4] uint8, premultiplied
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QTransform

from studio.domain.picture import Array
from studio.state.layers import FORMAT

EXACT = 1e-6  # pixels: less than rounding could matter
SMALLEST = 0.5  # pixels: nothing is scaled to less on any side


@dataclass(frozen=True)
class Placement:
    """Of a rectangle of pixels in the document.

    Attributes:
        centre: where its middle lies, document coordinates.
        width, height: scale along its own sides; negative ones are flipped.
        angle: degrees clockwise.
    """

    centre: tuple[float, float]
    width: float = 1.0
    height: float = 1.0
    angle: float = 0.0

    @classmethod
    def of(cls, rect: QRect) -> Placement:
        """Where the pixels of ``rect`` are."""
        middle = QRectF(rect).center()
        return cls((middle.x(), middle.y()))

    def matrix(self, rect: QRect) -> QTransform:
        """From the pixels' own coordinates (0, 0 at their corner) to the document's."""
        matrix = QTransform()
        matrix.translate(*self.centre)
        matrix.rotate(self.angle)
        matrix.scale(self.width, self.height)
        matrix.translate(-rect.width() / 2, -rect.height() / 2)
        return self._on_pixels(matrix, rect) if self.exact else matrix

    @property
    def exact(self) -> bool:
        """Whether every pixel comes to lie on a pixel: nothing is resampled."""
        return self.angle % 90 == 0 and abs(self.width) == abs(self.height) == 1

    def moved(self, across: float, down: float) -> Placement:
        """Elsewhere, by so many pixels."""
        return replace(self, centre=(self.centre[0] + across, self.centre[1] + down))

    def flipped(self, *, upside_down: bool = False) -> Placement:
        """Mirrored as it is seen: left and right exchanged, or top and bottom."""
        # A mirror turns angles round; the flip itself is done on the pixels' own side.
        if upside_down:
            return replace(self, height=-self.height, angle=-self.angle)
        return replace(self, width=-self.width, angle=-self.angle)

    def turned(self, degrees: float) -> Placement:
        """Turned clockwise around the middle, -180..180."""
        return replace(self, angle=(self.angle + degrees + 180) % 360 - 180)

    def scaled(
        self, rect: QRect, handle: tuple[int, int], to: QPointF, *, keep: bool, middle: bool
    ) -> Placement:
        """With one handle dragged to ``to``.

        Args:
            rect: of the pixels.
            to: document coordinates.
            handle: -1, 0 or 1 across and down; (1, 0) is the middle of the right side.
            keep: keeps proportions.
            middle: the middle stays in place instead of the opposite side.
        """
        turn = QTransform().rotate(-self.angle)
        mine = turn.map(to - QPointF(*self.centre))
        half = (rect.width() / 2 * self.width, rect.height() / 2 * self.height)
        fixed = (0.0, 0.0) if middle else (-handle[0] * half[0], -handle[1] * half[1])
        across = _factor(mine.x() - fixed[0], handle[0] * half[0] - fixed[0], handle[0])
        down = _factor(mine.y() - fixed[1], handle[1] * half[1] - fixed[1], handle[1])
        if keep:
            both = _together(across, down, handle)
            across, down = both, both
        width = _at_least(self.width * across, rect.width())
        height = _at_least(self.height * down, rect.height())
        # The fixed point stays where it is.
        new_half = (rect.width() / 2 * width, rect.height() / 2 * height)
        shift = QPointF(
            0.0 if middle else fixed[0] + handle[0] * new_half[0],
            0.0 if middle else fixed[1] + handle[1] * new_half[1],
        )
        centre = QPointF(*self.centre) + turn.inverted()[0].map(shift)
        return Placement((centre.x(), centre.y()), width, height, self.angle)

    def _on_pixels(self, matrix: QTransform, rect: QRect) -> QTransform:
        corner = matrix.mapRect(QRectF(0, 0, rect.width(), rect.height())).topLeft()
        shift = QPointF(math.floor(corner.x() + 0.5), math.floor(corner.y() + 0.5)) - corner
        return matrix * QTransform.fromTranslate(shift.x(), shift.y())


def resampled(
    image: QImage, matrix: QTransform, rect: QRect, *, fine: bool = True
) -> tuple[QImage, QRect]:
    """The pixels where ``matrix`` puts them, within ``rect``, and where their corner lies.

    Cubic where they grow; where they shrink, by area first, so that no pixel is passed over.

    Args:
        image: premultiplied.
        matrix: from the image's coordinates to the document's; without perspective.
        rect: the document.
        fine: linear where false, which takes a third of the time.
    """
    import cv2

    bounds = matrix.mapRect(QRectF(image.rect())).adjusted(-2, -2, 2, 2).toAlignedRect()
    bounds = bounds.intersected(rect)
    if bounds.isEmpty():
        return QImage(), bounds
    if abs(matrix.determinant()) == 1 and matrix.isAffine() and _on_grid(matrix):
        return _rearranged(image, matrix, rect)
    rgba = _pixels(image)
    across = math.hypot(matrix.m11(), matrix.m12())
    down = math.hypot(matrix.m21(), matrix.m22())
    shrunk = (
        max(1, round(rgba.shape[1] * min(1.0, across))),
        max(1, round(rgba.shape[0] * min(1.0, down))),
    )
    if min(across, down) < 1:
        factors = (rgba.shape[1] / shrunk[0], rgba.shape[0] / shrunk[1])
        rgba = np.asarray(cv2.resize(rgba, shrunk, interpolation=cv2.INTER_AREA), np.uint8)
        matrix = QTransform.fromScale(*factors) * matrix
    # OpenCV counts from the middles of pixels, Qt from their corners.
    shift = QTransform.fromTranslate(0.5, 0.5) * matrix
    shift = shift * QTransform.fromTranslate(-bounds.x() - 0.5, -bounds.y() - 0.5)
    table = np.array(
        [[shift.m11(), shift.m21(), shift.dx()], [shift.m12(), shift.m22(), shift.dy()]]
    )
    size = (bounds.width(), bounds.height())
    kind = cv2.INTER_CUBIC if fine else cv2.INTER_LINEAR
    out = cv2.warpAffine(rgba, table, size, flags=kind, borderValue=(0, 0, 0, 0))
    if fine:
        # Cubic curves overshoot; a colour above its alpha would shine.
        np.minimum(out, out[..., 3:], out=out)
    return _image(out), bounds


def _on_grid(matrix: QTransform) -> bool:
    """Whether every pixel comes to lie on a pixel."""
    numbers = (matrix.m11(), matrix.m12(), matrix.m21(), matrix.m22(), matrix.dx(), matrix.dy())
    return all(abs(number - round(number)) < EXACT for number in numbers)


def _rearranged(image: QImage, matrix: QTransform, rect: QRect) -> tuple[QImage, QRect]:
    """Pixels moved, flipped or turned by right angles, none of them changed."""
    place = matrix.mapRect(QRectF(image.rect())).toRect()
    turned = QTransform(matrix.m11(), matrix.m12(), matrix.m21(), matrix.m22(), 0, 0)
    out = image if turned.isIdentity() else image.transformed(turned)
    seen = place.intersected(rect)
    return (out if seen == place else out.copy(seen.translated(-place.topLeft()))), seen


def _pixels(image: QImage) -> Array:
    flat = np.frombuffer(image.constBits(), np.uint8)
    rows = flat.reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 4].reshape(image.height(), image.width(), 4)


def _image(rgba: Array) -> QImage:
    height, width = rgba.shape[:2]
    return QImage(np.ascontiguousarray(rgba).data, width, height, width * 4, FORMAT).copy()


def _factor(now: float, before: float, handle: int) -> float:
    return now / before if handle and before else 1.0


def _together(across: float, down: float, handle: tuple[int, int]) -> float:
    if not handle[0]:
        return down
    if not handle[1]:
        return across
    return across if abs(across) > abs(down) else down


def _at_least(scale: float, pixels: int) -> float:
    least = SMALLEST / pixels
    return math.copysign(max(abs(scale), least), scale)
