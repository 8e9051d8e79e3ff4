"""A stroke: dabs along the pointer's path, gathered as coverage and laid on the layer as ink.

Legend of shapes
    coverage: [H, W] uint8, document size, 0 none to 255 full
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from studio.canvas.stamps import StampCache
from studio.canvas.stroke_path import PathPoint, SmoothPath, Stabiliser
from studio.domain.picture import Array
from studio.state.brushes import Brush
from studio.state.pixel_edit import Ink

LEAST_SPACING = 0.5  # pixels


class Coverage:
    """The ink of one stroke before colour and opacity, on which dabs never build up beyond full."""

    def __init__(self, width: int, height: int) -> None:
        self.image = QImage(width, height, QImage.Format.Format_Alpha8)
        self.image.fill(0)
        flat = np.frombuffer(self.image.bits(), np.uint8)
        self.array: Array = flat.reshape(height, self.image.bytesPerLine())[:, :width]

    def dab(self, stamp: Array, left: int, top: int, strength: float, flow: float) -> QRect:
        """Presses ``stamp`` with its corner at (left, top); returns what it touched.

        Dabs do not add up: each pixel takes the strongest dab (at ``flow`` 1), or goes that part
        of the way towards it. Source: "alpha darken", as painting programs call it.
        """
        height, width = self.array.shape
        x0, y0 = max(left, 0), max(top, 0)
        x1, y1 = min(left + stamp.shape[1], width), min(top + stamp.shape[0], height)
        if x0 >= x1 or y0 >= y1:
            return QRect()
        piece = stamp[y0 - top : y1 - top, x0 - left : x1 - left]
        if strength < 1:
            piece = ((piece.astype(np.uint16) * round(strength * 256)) >> 8).astype(np.uint8)
        region = self.array[y0:y1, x0:x1]
        if flow >= 1:
            np.maximum(region, piece, out=region)
        else:
            missing = piece - np.minimum(piece, region)
            # Rounded up, so that repeated dabs reach the full strength in the end.
            region += ((missing.astype(np.uint16) * round(flow * 256) + 255) >> 8).astype(np.uint8)
        return QRect(x0, y0, x1 - x0, y1 - y0)


class BrushStroke:
    """One stroke from press to release.

    Args:
        lay: takes the ink and the rectangle in which there is more of it, as ``PixelEdit.lay``.
        colour: of the ink; ``None`` erases.
        stabiliser: 0..1.
    """

    def __init__(
        self,
        lay: Callable[[Ink, QRect], None],
        size: tuple[int, int],
        brush: Brush,
        colour: QColor | None,
        stabiliser: float,
        stamps: StampCache,
    ) -> None:
        self._show, self._brush, self._stamps = lay, brush, stamps
        self._coverage = Coverage(*size)
        self._ink = Ink(self._coverage.image, colour, brush.opacity)
        self._amount = stabiliser
        self._path: SmoothPath | None = None
        self._stabiliser: Stabiliser | None = None
        self._last = PathPoint(0, 0)

    def press(self, point: PathPoint) -> None:
        """The pen touches down: one dab at once."""
        self._path, self._stabiliser = SmoothPath(point), Stabiliser(self._amount, point)
        self._last = point
        self._lay([point])

    def move(self, point: PathPoint) -> None:
        """The pen moves on."""
        if self._path is None or self._stabiliser is None:
            return
        self._last = point
        steady = self._stabiliser.move(point)
        self._lay(self._path.move(steady, self._spacing(steady)))

    def release(self) -> None:
        """The pen is lifted where it last was: the line reaches that point."""
        if self._path is None or self._stabiliser is None:
            return
        dabs: list[PathPoint] = []
        for point in self._stabiliser.settle(self._last):
            dabs += self._path.move(point, self._spacing(point))
        dabs += self._path.finish(self._spacing(self._last))
        self._lay(dabs)

    def _spacing(self, point: PathPoint) -> float:
        return max(LEAST_SPACING, 2 * self._radius(point.pressure) * self._brush.spacing)

    def _radius(self, pressure: float) -> float:
        part = 1 - self._brush.pressure_size * (1 - pressure)
        return max(0.1, self._brush.size / 2 * part)

    def _lay(self, dabs: list[PathPoint]) -> None:
        touched = QRect()
        for dab in dabs:
            touched = touched.united(self._dab(dab))
        self._show(self._ink, touched)

    def _dab(self, point: PathPoint) -> QRect:
        brush = self._brush
        radius = self._radius(point.pressure)
        strength = 1 - brush.pressure_opacity * (1 - point.pressure)
        x, y = point.x, point.y
        if brush.crisp and round(2 * radius) % 2 == 0:
            x, y = x + 0.5, y + 0.5  # an even number of pixels is centred on a corner
        stamp = self._stamps.get(x, y, radius, brush.hardness, crisp=brush.crisp)
        left, top = int(np.floor(x)) - stamp.left, int(np.floor(y)) - stamp.top
        return self._coverage.dab(stamp.coverage, left, top, strength, brush.flow)
