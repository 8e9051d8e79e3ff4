"""Halved copies stay up to date with the picture."""

import numpy as np
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter

from studio.canvas.pyramid import Pyramid
from studio.state.layers import blank_image
from studio.state.pixels import same_pixels, to_array

pytestmark = pytest.mark.usefixtures("qapp")


def test_each_zoom_uses_the_smallest_copy_that_is_large_enough():
    pyramid = Pyramid()
    wanted = {2.0: 0, 1.0: 0, 0.51: 0, 0.5: 1, 0.3: 1, 0.25: 2, 0.05: 4}
    assert {zoom: pyramid.level_for(zoom) for zoom in wanted} == wanted


def test_a_level_is_the_mean_of_four_pixels():
    image = blank_image(8, 8, QColor("white"))
    image.setPixelColor(2, 2, QColor("black"))
    pyramid = Pyramid()
    pyramid.resize(QSize(8, 8))
    half = to_array(pyramid.image(1, image))
    assert abs(int(half[1, 1, 0]) - 191) <= 3
    half[1, 1] = 255
    assert (half == 255).all()


@pytest.mark.parametrize("size", [(64, 48), (33, 21), (1, 1)])
def test_after_a_change_only_marked_the_copies_are_as_if_made_anew(size):
    image = blank_image(*size, QColor("white"))
    kept = Pyramid()
    kept.resize(QSize(*size))
    kept.image(3, image)
    rect = QRect(size[0] // 3, size[1] // 3, 7, 5)
    painter = QPainter(image)
    painter.fillRect(rect, QColor("red"))
    painter.end()
    kept.mark(rect)
    fresh = Pyramid()
    fresh.resize(QSize(*size))
    for level in (1, 2, 3):
        assert same_pixels(kept.image(level, image), fresh.image(level, image))
    assert np.asarray(to_array(kept.image(1, image)))[0, 0, 3] == 255
