"""From the pointer's jumps to evenly spaced points on a smooth line."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

MOST_LAG = 0.94  # the stabiliser at 1: each move goes 6 % of the way to the pointer
CATCH_UP = 24  # steps in which a stabilised line reaches the pointer at the end


@dataclass(frozen=True)
class PathPoint:
    """A place on a stroke: document pixels, pressure 0..1, and the pen's tilt in degrees."""

    x: float
    y: float
    pressure: float = 1.0
    tilt_x: float = 0.0
    tilt_y: float = 0.0
    turned: float = 0.0  # degrees, of a copy around the axes of symmetry
    flipped: bool = False  # whether such a copy is a mirror image

    def towards(self, other: PathPoint, part: float) -> PathPoint:
        """The point ``part`` (0..1) of the way to ``other``."""
        return PathPoint(
            self.x + (other.x - self.x) * part,
            self.y + (other.y - self.y) * part,
            self.pressure + (other.pressure - self.pressure) * part,
            self.tilt_x + (other.tilt_x - self.tilt_x) * part,
            self.tilt_y + (other.tilt_y - self.tilt_y) * part,
        )

    def mapped(self, matrix: QTransform) -> PathPoint:
        """The point of a copy of the stroke; ``matrix`` turns and mirrors, and keeps sizes."""
        place = matrix.map(QPointF(self.x, self.y))
        flipped = matrix.determinant() < 0
        first = -matrix.m11() if flipped else matrix.m11()
        turned = math.degrees(math.atan2(-matrix.m12() if flipped else matrix.m12(), first))
        return replace(self, x=place.x(), y=place.y(), turned=turned, flipped=flipped)

    def distance(self, other: PathPoint) -> float:
        """In pixels."""
        return math.hypot(other.x - self.x, other.y - self.y)


class Stabiliser:
    """Follows the pointer with a lag that takes out the tremble."""

    def __init__(self, amount: float, start: PathPoint) -> None:
        # Equal steps of the slider should feel equal; the lag grows steeply near 1.
        self._follow = 1 - MOST_LAG * amount
        self._at = start

    def move(self, point: PathPoint) -> PathPoint:
        """Where the line goes when the pointer is at ``point``."""
        self._at = self._at.towards(point, self._follow)
        return self._at

    def settle(self, point: PathPoint) -> Iterator[PathPoint]:
        """The rest of the way, when the pen is lifted at ``point``."""
        for _ in range(CATCH_UP):
            if self._at.distance(point) < 0.5:
                break
            yield self.move(point)
        yield point


class SmoothPath:
    """Quadratic curves through the middles of the pointer's moves, walked in even steps.

    The pointer's places are the control points, so the line has no corners between them; it runs
    half a move behind the pointer until the stroke ends.
    """

    def __init__(self, start: PathPoint) -> None:
        self._corner = start  # the control point of the next curve
        self._end = start  # where the last curve ended
        self._since = 0.0  # pixels walked since the last dab

    def move(self, point: PathPoint, spacing: float) -> list[PathPoint]:
        """The dabs up to the middle of the move to ``point``, ``spacing`` pixels apart."""
        if point == self._corner:
            return []
        middle = self._corner.towards(point, 0.5)
        dabs = self._walk_curve(self._end, self._corner, middle, spacing)
        self._corner, self._end = point, middle
        return dabs

    def finish(self, spacing: float) -> list[PathPoint]:
        """The dabs of the rest of the line."""
        return self._walk_curve(self._end, self._end, self._corner, spacing)

    def _walk_curve(
        self, start: PathPoint, control: PathPoint, end: PathPoint, spacing: float
    ) -> list[PathPoint]:
        length = start.distance(control) + control.distance(end)
        pieces = max(1, min(64, math.ceil(length / 4)))
        dabs: list[PathPoint] = []
        here = start
        for piece in range(1, pieces + 1):
            part = piece / pieces
            there = start.towards(control, part).towards(control.towards(end, part), part)
            self._walk_line(here, there, spacing, dabs)
            here = there
        return dabs

    def _walk_line(
        self, start: PathPoint, end: PathPoint, spacing: float, dabs: list[PathPoint]
    ) -> None:
        length = start.distance(end)
        at = max(0.0, spacing - self._since)
        while at <= length and length > 0:
            dabs.append(start.towards(end, at / length))
            at += spacing
        self._since = length - (at - spacing)
