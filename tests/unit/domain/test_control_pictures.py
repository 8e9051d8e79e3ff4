"""Pictures as control adapters see them."""

from __future__ import annotations

import numpy as np
import pytest

from studio.domain.adapter_kinds import Sees
from studio.domain.control_pictures import control_pixels


def drawing(height: int = 64, width: int = 64) -> np.ndarray:
    """A red square, opaque, on transparent."""
    rgba = np.zeros((height, width, 4), np.uint8)
    rgba[16:48, 16:48] = (200, 30, 30, 255)
    return rgba


def test_a_sketch_is_dark_on_white_and_a_scribble_the_same_in_white():
    ink = control_pixels(drawing(), Sees.INK, ink=True)
    assert ink[20, 20].tolist() == [0, 0, 0]
    assert ink[5, 5].tolist() == [255, 255, 255]
    assert np.array_equal(control_pixels(drawing(), Sees.WHITE_LINES, ink=True), 255 - ink)


def test_a_picture_given_to_a_line_adapter_keeps_its_colours():
    assert control_pixels(drawing(), Sees.INK)[20, 20].tolist() == [200, 30, 30]


def test_edges_are_thin_white_lines_where_colours_change():
    seen = control_pixels(drawing(), Sees.EDGES)
    assert set(np.unique(seen)) == {0, 255}
    assert seen[32, 14:18].max() == 255
    assert seen[30:34, 28:36].max() == 0
    assert (seen[..., 0] > 0).sum() < 4 * 40


def test_edges_are_looked_for_at_the_size_of_the_picture_that_is_made():
    seen = control_pixels(drawing(256, 256), Sees.EDGES, size=(64, 48))
    assert seen.shape == (48, 64, 3)
    assert seen.max() == 255
    assert control_pixels(drawing(32, 32), Sees.EDGES, size=(64, 64)).shape == (64, 64, 3)


@pytest.mark.parametrize(
    ("sees", "paper"),
    [
        (Sees.POSE, 0),
        (Sees.DEPTH, 0),
        (Sees.AREAS, 0),
        (Sees.STYLE, 255),
        (Sees.PORTRAIT, 255),
        (Sees.PICTURE, 255),
    ],
)
def test_colours_stay_as_they_are_on_the_paper_that_means_nothing(sees, paper):
    seen = control_pixels(drawing(), sees)
    assert seen[20, 20].tolist() == [200, 30, 30]
    assert seen[2, 2].tolist() == [paper] * 3
