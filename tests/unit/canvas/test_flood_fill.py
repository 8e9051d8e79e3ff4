"""Which pixels a fill takes."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPen

from studio.canvas.flood_fill import alike_area, area_rect, flood_area
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


def ring_with_gap(gap):
    image = blank_image(120, 120, QColor("white"))
    painter = QPainter(image)
    painter.setPen(QPen(QColor("black"), 3))
    painter.drawRect(QRect(20, 20, 80, 80))
    painter.fillRect(QRect(60, 15, gap, 10), QColor("white"))
    painter.end()
    return image


def test_colour_runs_out_through_a_gap_unless_gaps_are_closed():
    image = ring_with_gap(6)
    assert flood_area(image, QPoint(50, 50), 0.1)[5, 5]
    closed = flood_area(image, QPoint(50, 50), 0.1, gap=8, grow=0) > 0
    assert not closed[5, 5]
    assert closed[24:97, 24:97].all()  # into the corners
    assert closed[:12].sum() == 0
    assert closed.sum() < 80 * 80


def test_a_gap_that_is_wider_than_asked_for_lets_it_out():
    image = ring_with_gap(14)
    assert flood_area(image, QPoint(50, 50), 0.1, gap=8)[5, 5]


def test_a_press_into_a_corner_too_narrow_still_fills():
    image = ring_with_gap(6)
    assert flood_area(image, QPoint(23, 23), 0.1, gap=20)[50, 50]


def test_the_area_grows_by_as_many_pixels_as_asked_for():
    area = flood_area(image_with_box(), QPoint(7, 7), 0, grow=4)
    assert area_rect(area) == QRect(1, 1, 18, 16)


def test_alike_everywhere():
    image = image_with_box()
    image.setPixelColor(25, 15, QColor("#ff0000"))
    area = alike_area(image, QPoint(7, 7), 0)
    assert area.sum() / 255 == 81
    assert area[15, 25]
