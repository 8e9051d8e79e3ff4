"""Path data for round things: circles, tapered limbs, rings of points.

Legend of shapes
    points: [N, 2] float, x and y in pixels of the picture
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Line = npt.NDArray[np.float64]

_ROUNDING = 0.25  # the part of a bone, next to a bent joint, that curves
_STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True)
class Frame:
    """A tilted system of coordinates: x to the right, y down before it is tilted.

    Attributes:
        origin: in pixels.
        angle: radians, clockwise as one looks at the picture.
        unit: pixels to one of its units.
    """

    origin: Line
    angle: float
    unit: float

    def at(self, *points: tuple[float, float]) -> Line:
        """The points in pixels, ``[N, 2]``."""
        c, s = math.cos(self.angle), math.sin(self.angle)
        turned = [(x * c - y * s, x * s + y * c) for x, y in points]
        return np.array(turned) * self.unit + self.origin


def circle(centre: Line, radius: float) -> str:
    """A full circle."""
    x, y = centre
    arc = f"a{radius:.2f} {radius:.2f} 0 1 0"
    return f"M{x - radius:.2f} {y:.2f}{arc}{2 * radius:.2f} 0{arc}{-2 * radius:.2f} 0Z"


def ring(points: Line) -> str:
    """A closed polygon."""
    return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points.tolist()) + "Z"


def smooth_ring(points: Line) -> str:
    """A closed curve through the middles of a polygon's sides: its corners rounded off."""
    corners = points.tolist()
    x0, y0 = corners[-1]
    x1, y1 = corners[0]
    path = [f"M{(x0 + x1) / 2:.2f} {(y0 + y1) / 2:.2f}"]
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
        path.append(f"Q{x0:.2f} {y0:.2f} {(x0 + x1) / 2:.2f} {(y0 + y1) / 2:.2f}")
    return "".join(path) + "Z"


def hull(points: Line) -> Line:
    """The corners of the convex outline around the points."""
    return np.asarray(cv2.convexHull(points.astype(np.float32))[:, 0], dtype=np.float64)


def limb(joints: Line, radii: tuple[float, ...]) -> str:
    """Two or three joints joined by a body of varying thickness with round ends, as one outline."""
    # A few points each: plain numbers are faster here than arrays.
    corners = [(x, y, radius) for (x, y), radius in zip(joints.tolist(), radii, strict=True)]
    line = _bent(*corners) if len(corners) == 3 else corners
    there, back = [], []
    for i, (x, y, radius) in enumerate(line):
        x0, y0, _ = line[max(i - 1, 0)]
        x1, y1, _ = line[min(i + 1, len(line) - 1)]
        reach = radius / max(math.hypot(x1 - x0, y1 - y0), 1e-6)
        across, down = (y0 - y1) * reach, (x1 - x0) * reach
        there.append(f"{x + across:.2f} {y + down:.2f}")
        back.append(f"{x - across:.2f} {y - down:.2f}")
    first, last = (f"A{end[2]:.2f} {end[2]:.2f} 0 0 0 " for end in (line[0], line[-1]))
    return f"M{'L'.join(there)}{last}{'L'.join(reversed(back))}{first}{there[0]}Z"


_Joint = tuple[float, float, float]  # x, y, radius


def _bent(a: _Joint, b: _Joint, c: _Joint) -> list[_Joint]:
    """The bones' line with its middle joint rounded, and the radius at each of its points."""
    line = [a]
    for t in _STEPS:
        before, after = _ROUNDING * (1 - t) ** 2, _ROUNDING * t**2
        middle = 1 - before - after  # how much of each joint there is in a point of the curve
        ax, bx, cx = a[0] * before, b[0] * middle, c[0] * after
        ay, by, cy = a[1] * before, b[1] * middle, c[1] * after
        line.append((ax + bx + cx, ay + by + cy, a[2] * before + b[2] * middle + c[2] * after))
    return [*line, c]
