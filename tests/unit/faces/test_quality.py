"""Angles, sharpness and the words for them."""

import cv2
import numpy as np
import pytest
from skimage import data

from studio.faces.face import floats
from studio.faces.facts import notes
from studio.faces.found import Box, FoundFace
from studio.faces.quality import _HEAD, angles, quality

ASTRONAUT = floats([[203, 101], [247, 103], [224, 126], [202, 139], [245, 141]])


def seen(yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0) -> np.ndarray:
    """The five points of a head turned by degrees, from far away."""
    y, p, r = np.radians([yaw, pitch, roll])
    turn = np.array([[np.cos(y), 0, -np.sin(y)], [0, 1, 0], [np.sin(y), 0, np.cos(y)]])
    nod = np.array([[1, 0, 0], [0, np.cos(p), np.sin(p)], [0, -np.sin(p), np.cos(p)]])
    tilt = np.array([[np.cos(r), -np.sin(r), 0], [np.sin(r), np.cos(r), 0], [0, 0, 1]])
    return floats((_HEAD @ (tilt @ turn @ nod).T)[:, :2] * 1.5 + 300)


@pytest.mark.parametrize("yaw", [-40, 0, 25])
@pytest.mark.parametrize("pitch", [-20, 0, 30])
def test_turn_and_nod_are_measured(yaw: int, pitch: int) -> None:
    found = angles(seen(yaw, pitch))
    assert found[0] == pytest.approx(yaw, abs=0.5)
    assert found[1] == pytest.approx(pitch, abs=0.5)


def test_a_tilt_is_measured() -> None:
    assert angles(seen(roll=20))[2] == pytest.approx(20, abs=0.5)


def test_points_that_are_none_have_no_angles() -> None:
    assert angles(floats(np.zeros((5, 2)))) == (0, 0, 0)
    assert angles(floats(np.full((5, 2), np.nan))) == (0, 0, 0)


def face(scale: float = 1.0) -> FoundFace:
    box = Box(*(scale * edge for edge in (174, 68, 104, 104)))
    return FoundFace(box, ASTRONAUT * np.float32(scale), 0.9)


def codes(pixels: np.ndarray, found: FoundFace) -> set[str]:
    return {note.code for note in notes(quality(pixels, found))}


def test_a_good_face_needs_no_words() -> None:
    assert codes(data.astronaut(), face()) == set()


def test_blur_size_darkness_and_cuts_are_told() -> None:
    picture = data.astronaut()
    assert "soft" in codes(cv2.GaussianBlur(picture, (0, 0), 5), face())
    assert "dark" in codes(picture // 5, face())
    small = cv2.resize(picture, (128, 128), interpolation=cv2.INTER_AREA)
    assert "tiny" in codes(small, face(scale=0.25))
    assert "cut" in codes(picture[:, :240], face())


def test_a_better_face_is_worth_more() -> None:
    picture = data.astronaut()
    blurred = quality(cv2.GaussianBlur(picture, (0, 0), 5), face())
    assert quality(picture, face()).score > 2 * blurred.score > 0
