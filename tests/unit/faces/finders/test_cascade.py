"""The floor finds a real face in a real photograph, and none where there is none."""

import numpy as np
import pytest
from skimage import data

from studio.faces.finders.cascade import CascadeFinder

# Where the eyes of the astronaut are, read off the picture.
EYES = np.array([[203, 101], [247, 103]])


@pytest.fixture(scope="module")
def finder() -> CascadeFinder:
    return CascadeFinder()


def test_a_face_and_its_eyes_are_found(finder: CascadeFinder) -> None:
    (face,) = finder.find(data.astronaut())
    assert np.abs(face.points[:2] - EYES).max() < 8
    assert not face.measured


def test_a_large_picture_is_searched_in_a_smaller_copy(finder: CascadeFinder) -> None:
    large = np.repeat(np.repeat(data.astronaut(), 4, 0), 4, 1)
    (face,) = finder.find(large)
    assert np.abs(face.points[:2] / 4 - EYES).max() < 8


def test_no_face_is_made_up(finder: CascadeFinder) -> None:
    assert finder.find(data.coffee()) == ()
    assert finder.find(data.chelsea()) == ()  # a cat
    assert finder.find(np.zeros((1, 1, 3), np.uint8)) == ()
    assert finder.find(np.zeros((8, 900, 3), np.uint8)) == ()
