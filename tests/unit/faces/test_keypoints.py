"""The picture of key points is the one InstantID was trained on."""

from __future__ import annotations

import numpy as np
import pytest

from studio.faces.keypoints import KEY_POINT_COLOURS, draw_key_points

FACE = np.array([[400, 400], [600, 400], [500, 520], [420, 620], [580, 620]], np.float32)


def test_every_point_is_a_disc_of_its_colour_and_radius_10():
    picture = draw_key_points(FACE, (1024, 1024))
    assert picture.shape == (1024, 1024, 3)
    for (x, y), colour in zip(FACE.astype(int), KEY_POINT_COLOURS, strict=True):
        assert tuple(picture[y, x]) == colour
        disc = picture[y - 10 : y + 11, x - 10 : x + 11] == colour
        assert disc.all(axis=2).sum() > 0.68 * 21 * 21  # a disc fills 0.785 of its square
        assert (picture[y - 11, x - 10 : x + 11] != colour).any(axis=1).all()


def test_sticks_join_every_point_to_the_nose_in_its_colour_dimmed():
    picture = draw_key_points(FACE, (1024, 1024))
    for index in (0, 1, 3, 4):
        x, y = ((FACE[index] + FACE[2]) / 2).astype(int)
        assert tuple(picture[y, x]) == tuple(int(0.6 * c) for c in KEY_POINT_COLOURS[index])


def test_sticks_are_ellipses_as_wide_as_the_reference_draws_them():
    level = FACE.copy()
    level[0] = (300, 520)  # straight to the left of the nose
    picture = draw_key_points(level, (1024, 1024))
    assert np.flatnonzero(picture[:, 400].any(axis=1)).tolist() == list(range(516, 525))


def test_small_pictures_get_small_points():
    small = draw_key_points(FACE / 8, (128, 128))
    lone = (small == (255, 0, 0)).all(axis=2)
    rows, columns = np.nonzero(lone)
    assert (np.ptp(rows), np.ptp(columns)) == (4, 4)  # a radius of 2
    # ... and asking for the trained widths gives them.
    wide = draw_key_points(FACE / 8, (128, 128), scale=1.0)
    assert np.ptp(np.nonzero((wide == (255, 0, 0)).all(axis=2))[1]) == 20


def test_the_picture_is_as_wide_and_as_high_as_asked():
    assert draw_key_points(FACE / 4, (320, 200)).shape == (200, 320, 3)


def test_several_faces_share_a_picture():
    other = FACE * 0.5
    together = draw_key_points(np.stack([FACE, other]), (1024, 1024))
    alone = np.maximum(
        draw_key_points(FACE, (1024, 1024)), draw_key_points(other[None], (1024, 1024))
    )
    np.testing.assert_array_equal(together, alone)


def test_points_outside_are_left_out():
    assert not draw_key_points(FACE + 5000, (1024, 1024)).any()


def test_no_face_is_a_black_picture():
    assert not draw_key_points(np.zeros((0, 5, 2)), (64, 64)).any()


@pytest.mark.parametrize("shape", [(5,), (4, 2), (2, 5, 3)])
def test_other_shapes_are_refused(shape):
    with pytest.raises(ValueError, match="faces, 5, 2"):
        draw_key_points(np.zeros(shape), (64, 64))
