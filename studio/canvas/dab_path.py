"""Where the dabs of a stroke lie: the stabilised, smoothed path in steps of the brush's spacing."""

from __future__ import annotations

from studio.canvas.stroke_path import PathPoint, SmoothPath, Stabiliser
from studio.state.brushes import Brush

LEAST_SPACING = 0.5  # pixels


class DabPath:
    """One stroke from press to release; each step returns the dabs it brings.

    Args:
        stabiliser: 0..1.
    """

    def __init__(self, brush: Brush, stabiliser: float) -> None:
        self._brush, self._amount = brush, stabiliser
        self._path: SmoothPath | None = None
        self._stabiliser: Stabiliser | None = None
        self._last = PathPoint(0, 0)

    def press(self, point: PathPoint) -> list[PathPoint]:
        """The pen touches down: one dab at once."""
        self._path, self._stabiliser = SmoothPath(point), Stabiliser(self._amount, point)
        self._last = point
        return [point]

    def move(self, point: PathPoint) -> list[PathPoint]:
        """The pen moves on."""
        if self._path is None or self._stabiliser is None:
            return []
        self._last = point
        steady = self._stabiliser.move(point)
        return self._path.move(steady, self._spacing(steady))

    def release(self) -> list[PathPoint]:
        """The pen is lifted where it last was: the line reaches that point."""
        if self._path is None or self._stabiliser is None:
            return []
        dabs: list[PathPoint] = []
        for point in self._stabiliser.settle(self._last):
            dabs += self._path.move(point, self._spacing(point))
        return dabs + self._path.finish(self._spacing(self._last))

    def radius(self, pressure: float) -> float:
        """Of a dab under ``pressure`` 0..1, pixels."""
        part = 1 - self._brush.pressure_size * (1 - self._brush.felt(pressure))
        return max(0.1, self._brush.size / 2 * part)

    def _spacing(self, point: PathPoint) -> float:
        # A flat tip shows gaps along its short side first.
        thin = max(0.3, self._brush.roundness)
        return max(LEAST_SPACING, 2 * self.radius(point.pressure) * self._brush.spacing * thin)
