"""SVG path data of plain figures."""

from __future__ import annotations

import math
from collections.abc import Sequence


def polygon(points: Sequence[tuple[float, float]]) -> str:
    """A closed polygon."""
    return "M" + " L".join(f"{x:.2f} {y:.2f}" for x, y in points) + " Z"


def box(left: float, top: float, width: float, height: float) -> str:
    """An upright rectangle."""
    right, below = left + width, top + height
    return polygon([(left, top), (right, top), (right, below), (left, below)])


def ellipse(x: float, y: float, across: float, down: float) -> str:
    """An ellipse around ``(x, y)`` with these half axes."""
    return (
        f"M{x - across:.2f} {y:.2f} a{across:.2f} {down:.2f} 0 1 0 {2 * across:.2f} 0 "
        f"a{across:.2f} {down:.2f} 0 1 0 {-2 * across:.2f} 0 Z"
    )


def ridge(heights: Sequence[float], below: float = 128.0, width: float = 128.0) -> str:
    """A smooth skyline over the whole width, filled down to ``below``."""
    step = width / (len(heights) - 1)
    path = f"M0 {below:.2f} L0 {heights[0]:.2f}"
    for i in range(1, len(heights)):
        x0, x1 = (i - 1) * step, i * step
        middle = (x0 + x1) / 2
        y0, y1 = heights[i - 1], heights[i]
        path += f" C{middle:.2f} {y0:.2f} {middle:.2f} {y1:.2f} {x1:.2f} {y1:.2f}"
    return f"{path} L{width:.2f} {below:.2f} Z"


def turned(
    points: Sequence[tuple[float, float]], angle: float, x: float, y: float
) -> list[tuple[float, float]]:
    """Points around the origin, turned by ``angle`` radians and moved to ``(x, y)``."""
    cosine, sine = math.cos(angle), math.sin(angle)
    return [(x + cosine * a - sine * b, y + sine * a + cosine * b) for a, b in points]
