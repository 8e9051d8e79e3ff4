"""Weight curves: straight between their points, level beyond them, refused out of order."""

from __future__ import annotations

import pytest

from studio.domain.curve import MOST_POINTS, checked, share
from studio.domain.errors import RequestError


@pytest.mark.parametrize(
    ("progress", "expected"),
    [(0.0, 0.2), (0.25, 0.2), (0.5, 0.6), (0.75, 1.0), (0.9, 1.0), (1.0, 1.0)],
)
def test_between_and_beyond_the_points(progress: float, expected: float) -> None:
    assert share(((0.25, 0.2), (0.75, 1.0)), progress) == pytest.approx(expected)


def test_no_points_are_the_whole_weight() -> None:
    assert share((), 0.3) == 1.0


def test_a_curve_can_jump() -> None:
    curve = ((0.0, 1.0), (0.5, 1.0), (0.5, 0.0), (1.0, 0.0))
    assert (share(curve, 0.49), share(curve, 0.5)) == (1.0, 0.0)


@pytest.mark.parametrize(
    "points",
    [
        [[0.5, 1], [0.4, 1]],
        [[0.0, 1.1]],
        [[-0.1, 1.0]],
        [[float("nan"), 1.0]],
        [[0.5]],
        [[i / MOST_POINTS, 1.0] for i in range(MOST_POINTS + 1)],
    ],
)
def test_other_points_are_refused(points: list[list[float]]) -> None:
    with pytest.raises(RequestError, match="curve"):
        checked(points)
