"""Large growth by distances is what a disc passed over the area would make."""

import cv2
import numpy as np
import pytest

from studio.state.area_growth import SMALL, WIDE, dilated, eroded, softened


@pytest.fixture
def area():
    area = np.zeros((160, 200), np.uint8)
    cv2.circle(area, (60, 70), 30, 255, -1)
    cv2.rectangle(area, (110, 60), (180, 120), 255, -1)
    return area


def disc(pixels):
    axis = np.arange(-pixels, pixels + 1)
    return (np.hypot(*np.meshgrid(axis, axis)) <= pixels + 0.3).astype(np.uint8)


@pytest.mark.parametrize("pixels", [1, SMALL, SMALL + 1, 15, 25])
def test_growing_and_shrinking_as_with_a_disc(area, pixels):
    for found, wanted in (
        (dilated(area, pixels), cv2.dilate(area, disc(pixels))),
        (eroded(area, pixels), cv2.erode(area, disc(pixels), borderValue=0)),
    ):
        edge = cv2.dilate(wanted, disc(2)) - cv2.erode(wanted, disc(2))
        differs = (found >= 128) != (wanted >= 128)
        assert not (differs & (edge == 0)).any()  # nowhere but within two pixels of the edge


def test_soft_edges_stay_and_nothing_grows_from_nothing(area):
    soft = softened(area, 3)
    grown = dilated(soft, 10)
    assert (grown >= soft).all()
    assert (eroded(soft, 10) <= soft).all()
    empty = np.zeros((50, 50), np.uint8)
    assert not dilated(empty, 20).any()
    assert not eroded(empty, 20).any()
    faint = np.full((50, 50), 40, np.uint8)
    assert (dilated(faint, 20) == faint).all()


def test_a_wide_blur_is_what_a_narrow_one_would_be(area):
    deviation = WIDE * 2
    whole = cv2.GaussianBlur(area, (0, 0), deviation, borderType=cv2.BORDER_REPLICATE)
    difference = np.abs(softened(area, deviation).astype(int) - whole.astype(int))
    assert difference.max() <= 6


def test_500_pixels_are_no_more_work_than_20():
    page = np.zeros((3000, 3000), np.uint8)
    page[1000:2000, 1000:2000] = 255
    assert dilated(page, 500)[[499, 500], 1500].tolist() == [0, 255]
    assert eroded(page, 400)[[1399, 1400], 1500].tolist() == [0, 255]
    assert softened(page, 250)[1000, 1500] in range(110, 146)
