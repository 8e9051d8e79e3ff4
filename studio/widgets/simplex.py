"""Shares of two to four things as a place between them: on a line, in a triangle, in a square.

Legend
    point: (x, y) in 0..1, y downwards
    shares: of each corner, with the sum 1; ``CORNERS`` has them clockwise from the upper left
"""

from __future__ import annotations

from collections.abc import Sequence

Point = tuple[float, float]
Shares = tuple[float, ...]

CORNERS: dict[int, tuple[Point, ...]] = {
    2: ((0.0, 0.5), (1.0, 0.5)),
    3: ((0.5, 0.0), (1.0, 1.0), (0.0, 1.0)),
    4: ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)),
}


def place(shares: Sequence[float]) -> Point:
    """Where ``shares`` lie: the mean of the corners, weighed with them."""
    corners = CORNERS[len(shares)]
    x = sum(share * corner[0] for share, corner in zip(shares, corners, strict=True))
    y = sum(share * corner[1] for share, corner in zip(shares, corners, strict=True))
    return x, y


def shares_at(point: Point, count: int) -> Shares:
    """The shares at ``point``, or at the nearest place between ``count`` corners.

    A point of a square stands for many shares; these are the bilinear ones, equal in the middle.
    """
    x, y = (max(0.0, min(1.0, value)) for value in point)
    if count == 2:
        return 1 - x, x
    if count == 4:
        return (1 - x) * (1 - y), x * (1 - y), x * y, (1 - x) * y
    return _in_triangle(x, y)


def _in_triangle(x: float, y: float) -> Shares:
    # Barycentric coordinates of the triangle with its tip in the middle of the upper edge.
    top, right = 1 - y, x - 0.5 * (1 - y)
    shares = (top, right, 1 - top - right)
    if min(shares) >= 0:
        return shares
    positive = [max(0.0, share) for share in shares]  # beyond an edge: onto it
    return tuple(share / sum(positive) for share in positive)
