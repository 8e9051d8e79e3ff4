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
_STEPS = np.array([0.0, 0.25, 0.5, 0.75, 1.0])[:, None]


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
    line, thickness = _bent(joints, radii) if len(joints) == 3 else (joints, np.array(radii))
    along = np.vstack([line[1] - line[0], line[2:] - line[:-2], line[-1] - line[-2]])
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1])[:, None], 1e-6)
    across = np.stack([-along[:, 1], along[:, 0]], 1) * thickness[:, None]
    there = "L".join(f"{x:.2f} {y:.2f}" for x, y in (line + across).tolist())
    back = "L".join(f"{x:.2f} {y:.2f}" for x, y in (line - across)[::-1].tolist())
    first, last = f"{thickness[0]:.2f}", f"{thickness[-1]:.2f}"
    home = there.split("L", 1)[0]
    return f"M{there}A{last} {last} 0 0 0 {back}A{first} {first} 0 0 0 {home}Z"


def _bent(joints: Line, radii: tuple[float, ...]) -> tuple[Line, Line]:
    """The bones' line with its middle joint rounded, and the radius at each of its points."""
    a, b, c = joints
    before, after = b + (a - b) * _ROUNDING, b + (c - b) * _ROUNDING
    t = _STEPS
    curve = before * (1 - t) ** 2 + b * 2 * t * (1 - t) + after * t**2
    bend = np.interp(np.linspace(-_ROUNDING, _ROUNDING, len(t)), (-1, 0, 1), radii)
    return np.vstack([a, curve, c]), np.concatenate([[radii[0]], bend, [radii[2]]])
