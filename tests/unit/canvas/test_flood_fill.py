"""Which pixels a fill takes."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter

from studio.canvas.flood_fill import area_rect, flood_area
from studio.state.layers import blank_image

pytestmark = pytest.mark.usefixtures("qapp")


def image_with_box(colour="#ff0000", ground="#ffffff"):
    image = blank_image(30, 20, QColor(ground))
    painter = QPainter(image)
    painter.fillRect(QRect(5, 5, 10, 8), QColor(colour))
    painter.end()
    return image


def test_the_area_of_the_very_same_colour():
    area = flood_area(image_with_box(), QPoint(7, 7), 0)
    assert area.sum() / 255 == 80
    assert area_rect(area) == QRect(5, 5, 10, 8)
    around = flood_area(image_with_box(), QPoint(0, 0), 0)
    assert ((area > 0) ^ (around > 0)).all()


def test_the_tolerance_takes_colours_that_are_near():
    image = image_with_box("#f0f0f0")
    assert flood_area(image, QPoint(7, 7), 0.05).sum() / 255 < 200
    assert flood_area(image, QPoint(7, 7), 0.1).all()


def test_with_a_tolerance_the_area_reaches_under_the_soft_edge():
    area = flood_area(image_with_box(), QPoint(7, 7), 0.01)
    assert area_rect(area) == QRect(4, 4, 12, 10)


def test_areas_joined_by_a_corner_only_are_apart():
    image = blank_image(2, 2, QColor("white"))
    image.setPixelColor(0, 0, QColor("red"))
    image.setPixelColor(1, 1, QColor("red"))
    assert (flood_area(image, QPoint(0, 0), 0) > 0).tolist() == [[True, False], [False, False]]


def test_transparency_is_a_colour_of_its_own():
    image = blank_image(9, 9)
    image.setPixelColor(4, 4, QColor("black"))
    assert flood_area(image, QPoint(0, 0), 0).sum() / 255 == 80


def test_one_pixel():
    assert flood_area(blank_image(1, 1), QPoint(0, 0), 1.0).tolist() == [[255]]
    assert area_rect(np.zeros((3, 3), np.uint8)).isEmpty()
