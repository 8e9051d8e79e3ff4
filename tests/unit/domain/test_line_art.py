"""Lines out of pictures, and lines made bolder and finer."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from studio.domain.line_art import Way, inflated, inverted, lines_of, thicker, thinner


def disc(side=160, radius=50):
    rgb = np.full((side, side, 3), 235, np.uint8)
    cv2.circle(rgb, (side // 2, side // 2), radius, (200, 60, 40), -1, cv2.LINE_AA)
    return rgb


@pytest.mark.parametrize("way", list(Way))
def test_lines_are_where_the_outline_is_and_nowhere_else(way):
    lines = lines_of(disc(), way)
    rows, columns = np.nonzero(lines < 128)
    distance = np.hypot(rows - 80, columns - 80)
    assert len(rows) > 150
    assert ((distance > 38) & (distance < 58)).all()
    angles = np.arctan2(rows - 80, columns - 80)
    assert len(np.unique(np.round(angles, 1))) > 58  # all the way round
    assert lines.shape == (160, 160)
    assert lines[80, 80] == lines[3, 3] == 255


@pytest.mark.parametrize("way", list(Way))
def test_even_ground_of_any_tone_has_no_lines_and_a_slope_no_outline(way):
    for tone in (0, 90, 255):
        assert (lines_of(np.full((96, 96, 3), tone, np.uint8), way) == 255).all()
    slope = np.repeat(np.linspace(40, 220, 160, dtype=np.uint8)[None, :, None], 160, axis=0)
    slope = np.repeat(slope, 3, axis=2)
    assert (lines_of(slope, way)[8:-8, 8:-8] > 200).mean() > 0.97


@pytest.mark.parametrize("way", list(Way))
def test_a_picture_that_was_enlarged_has_lines_too(way):
    small = disc(80, 25)
    large = cv2.resize(small, (480, 480), interpolation=cv2.INTER_CUBIC)
    lines = lines_of(large, way)
    assert lines.shape == (480, 480)
    rows, columns = np.nonzero(lines < 128)
    assert len(rows) > 200
    assert (np.abs(np.hypot(rows - 240, columns - 240) - 150) < 30).all()


def stroke():
    rgba = np.zeros((21, 21, 4), np.uint8)
    rgba[9:12, 2:19] = (200, 30, 30, 255)
    return rgba


def test_lines_grow_and_shrink_by_a_pixel_in_their_own_colour():
    bold = thicker(stroke())
    assert bold[8:13, 2:19, 3].all()
    assert not bold[7].any()
    assert bold[8, 5].tolist() == [200, 30, 30, 255]
    assert np.array_equal(thinner(bold)[9:12, 2:19], stroke()[9:12, 2:19])
    assert not thinner(thinner(stroke())).any()


def test_inverting_makes_paper_of_ink_and_ink_of_paper():
    white_on_black = np.zeros((10, 10, 4), np.uint8)
    white_on_black[..., 3] = 255
    white_on_black[4:6, :, :3] = 255
    out = inverted(white_on_black)
    assert not out[0].any()
    assert out[4, :, 3].min() == 255
    assert not out[..., :3].any()
    assert inverted(np.zeros((3, 3, 4), np.uint8))[..., 3].min() == 255


def test_a_shape_is_highest_in_its_middle():
    alpha = np.zeros((60, 60), np.uint8)
    cv2.circle(alpha, (30, 30), 20, 255, -1)
    height = inflated(alpha)
    assert height[30, 30] > height[30, 40] > height[30, 48] > 80
    assert not height[:8].any()
    assert not inflated(np.zeros((5, 5), np.uint8)).any()
