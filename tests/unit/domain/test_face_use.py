"""Which face, of whom, and where: a value that is always sound."""

import math

import numpy as np
import pytest

from studio.domain.errors import RequestError
from studio.domain.face_use import MOST_LOOKS, FaceUse, Look
from studio.domain.picture import Picture

POINTS = [(0.4, 0.4), (0.6, 0.4), (0.5, 0.5), (0.42, 0.6), (0.58, 0.6)]


def picture(level: int = 0) -> Picture:
    return Picture.from_array(np.full((4, 4, 3), level, np.uint8))


def test_points_become_tuples_so_that_equal_faces_are_equal() -> None:
    lists = [list(point) for point in POINTS]
    assert FaceUse(points=lists) == FaceUse(points=tuple(POINTS))
    assert FaceUse().points == ()


@pytest.mark.parametrize(
    "points", [POINTS[:4], [(1, 2, 3)] * 5, [(math.nan, 0)] * 5, [(9, 0)] * 5], ids=str
)
def test_other_points_are_refused(points) -> None:
    with pytest.raises(RequestError):
        FaceUse(points=points)
    with pytest.raises(RequestError):
        FaceUse(place=points)
    with pytest.raises(RequestError):
        Look(picture(), points)


def test_a_crowd_of_looks_is_refused() -> None:
    with pytest.raises(RequestError, match="32 further pictures"):
        FaceUse(looks=(Look(picture()),) * (MOST_LOOKS + 1))


def test_the_key_is_of_whom_it_shows_not_of_where_it_comes() -> None:
    plain = FaceUse(points=POINTS, looks=(Look(picture()),))
    moved = FaceUse(points=POINTS, looks=(Look(picture()),), place=POINTS)
    other = FaceUse(points=POINTS, looks=(Look(picture(1)),))
    assert plain.key == moved.key != other.key
