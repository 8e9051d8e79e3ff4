"""A face is cut out as a square that shows hair and chin, wherever it lies in its photograph."""

import numpy as np
import pytest
from skimage import data

from studio.faces.crop import SIDE, cut_out
from studio.faces.face import floats
from studio.faces.found import Box, FoundFace


def face(left: float, top: float, side: float) -> FoundFace:
    corners = [[0.3, 0.4], [0.7, 0.4], [0.5, 0.6], [0.35, 0.8], [0.65, 0.8]]
    return FoundFace(Box(left, top, side, side), floats(corners) * side + (left, top), 0.9)


@pytest.mark.parametrize(("left", "top"), [(174, 68), (-20, -20), (480, 490)])
def test_points_lie_on_the_same_pixels(left: int, top: int) -> None:
    pixels = data.astronaut()
    found = face(left, top, 60)
    look = cut_out(pixels, found)
    cut = look.picture.rgb()
    assert cut.shape[0] == cut.shape[1]
    for (x, y), point in zip(look.points, found.points, strict=True):
        column, row = int(point[0]), int(point[1])
        if 0 <= column < 512 and 0 <= row < 512:
            there = cut[int(y * len(cut) + 1e-3), int(x * len(cut) + 1e-3)]
            assert np.abs(there.astype(int) - pixels[row, column]).max() == 0


def test_a_large_face_is_kept_smaller() -> None:
    assert cut_out(np.zeros((2000, 2000, 3), np.uint8), face(0, 0, 1500)).picture.size == (
        SIDE,
        SIDE,
    )


def test_a_picture_of_one_pixel_is_no_trouble() -> None:
    look = cut_out(np.zeros((1, 1, 3), np.uint8), face(0, 0, 1))
    assert look.picture.size[0] >= 2
