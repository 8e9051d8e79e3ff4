"""How an adapter's weight changes over a run: points in time with straight lines between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from studio.domain.errors import RequestError

# (progress 0..1, share of the weight 0..1), in order of time; none is a constant share of 1.
Curve = tuple[tuple[float, float], ...]
MOST_POINTS = 64


def share(curve: Curve, progress: float) -> float:
    """The share of its weight that an adapter has at ``progress``.

    Before the first point and after the last it is theirs; of two points at one time the later one
    counts from then on, so that a curve can jump.
    """
    if not curve:
        return 1.0
    if progress < curve[0][0]:
        return curve[0][1]
    for (begin, low), (end, high) in pairwise(curve):
        if begin <= progress < end:
            return low + (high - low) * (progress - begin) / (end - begin)
    return curve[-1][1]


def checked(points: Sequence[Sequence[float]]) -> Curve:
    """``points`` as a curve.

    Raises:
        RequestError: too many, out of order, or out of range.
    """
    if len(points) > MOST_POINTS:
        raise RequestError(f"A weight curve can have {MOST_POINTS} points, not {len(points)}.")
    curve = []
    for point in points:
        if len(point) != 2 or not all(0 <= value <= 1 for value in point):
            raise RequestError(
                f"A point of a weight curve is [progress, share], both from 0 to 1, not "
                f"{list(point)}."
            )
        curve.append((float(point[0]), float(point[1])))
    if any(later[0] < earlier[0] for earlier, later in pairwise(curve)):
        raise RequestError("The points of a weight curve must be in order of time.")
    return tuple(curve)
