"""A stroke: dabs along the pointer's path, gathered as coverage and laid on the layer as ink.

Legend of shapes
    coverage: [H, W] uint8, document size, 0 none to 255 full
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QTransform

from studio.canvas.dab_path import DabPath
from studio.canvas.grain import on_paper
from studio.canvas.stamps import StampCache
from studio.canvas.stroke_path import PathPoint
from studio.domain.picture import Array
from studio.state.brushes import Brush
from studio.state.pixel_edit import Ink


class Coverage:
    """The ink of one stroke before colour and opacity, on which dabs never build up beyond full."""

    def __init__(self, width: int, height: int) -> None:
        # Fresh zeros take no memory until they are written to, and no time at the pen's touch.
        self._rows: Array = np.zeros((height, (width + 3) // 4 * 4), np.uint8)
        stride = self._rows.shape[1]
        form = QImage.Format.Format_Alpha8
        self.image = QImage(self._rows.data, width, height, stride, form)
        self.array: Array = self._rows[:, :width]

    def dab(
        self, stamp: Array, left: int, top: int, strength: float, flow: float, grain: int = 0
    ) -> QRect:
        """Presses ``stamp`` with its corner at (left, top); returns what it touched.

        Dabs do not add up: each pixel takes the strongest dab (at ``flow`` 1), or goes that part
        of the way towards it. Source: "alpha darken", as painting programs call it. ``grain`` is
        how deep the paper's tooth is, 0..255.
        """
        height, width = self.array.shape
        x0, y0 = max(left, 0), max(top, 0)
        x1, y1 = min(left + stamp.shape[1], width), min(top + stamp.shape[0], height)
        if x0 >= x1 or y0 >= y1:
            return QRect()
        piece = stamp[y0 - top : y1 - top, x0 - left : x1 - left]
        if strength < 1:
            piece = ((piece.astype(np.uint16) * round(strength * 256)) >> 8).astype(np.uint8)
        if grain:
            piece = on_paper(piece, x0, y0, grain)
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
        copies: from where the pen is to each place where it draws.
    """

    def __init__(
        self,
        lay: Callable[[Ink, QRect], None],
        size: tuple[int, int],
        brush: Brush,
        colour: QColor | None,
        stabiliser: float,
        stamps: StampCache,
        copies: Sequence[QTransform] = (QTransform(),),
    ) -> None:
        self._show, self._brush, self._stamps = lay, brush, stamps
        self._coverage = Coverage(*size)
        self._ink = Ink(self._coverage.image, colour, brush.opacity, edge=brush.edge)
        self._path = DabPath(brush, stabiliser)
        self._copies = copies

    def press(self, point: PathPoint) -> None:
        """The pen touches down: one dab at once."""
        self._lay(self._path.press(point))

    def move(self, point: PathPoint) -> None:
        """The pen moves on."""
        self._lay(self._path.move(point))

    def release(self) -> None:
        """The pen is lifted where it last was: the line reaches that point."""
        self._lay(self._path.release())

    def _lay(self, dabs: list[PathPoint]) -> None:
        if not dabs:
            return
        for copy in self._copies:
            touched = QRect()
            for dab in dabs:
                touched = touched.united(self._dab(dab if copy.isIdentity() else dab.mapped(copy)))
            self._show(self._ink, touched)

    def _dab(self, point: PathPoint) -> QRect:
        brush = self._brush
        tip = brush.tip(point.tilt_x, point.tilt_y)
        radius = self._path.radius(point.pressure) * tip.scale
        strength = 1 - brush.pressure_opacity * (1 - brush.felt(point.pressure))
        x, y = point.x, point.y
        if brush.crisp and round(2 * radius) % 2 == 0:
            x, y = x + 0.5, y + 0.5  # an even number of pixels is centred on a corner
        angle = -tip.angle if point.flipped else tip.angle
        stamp = self._stamps.get(
            x,
            y,
            radius,
            brush.hardness,
            crisp=brush.crisp,
            roundness=tip.roundness,
            angle=angle + point.turned,
        )
        left, top = int(np.floor(x)) - stamp.left, int(np.floor(y)) - stamp.top
        grain = round(brush.grain * 255)
        return self._coverage.dab(stamp.coverage, left, top, strength, brush.flow, grain)
