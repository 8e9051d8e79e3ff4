"""Our PNG packer against Pillow, and the fast reader against damage."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from support.files import noise

from studio.domain.errors import PictureError
from studio.files.png import png_bytes, png_pixels


@pytest.mark.parametrize("size", [(1, 1), (3, 700), (700, 3), (256, 2), (257, 5)])
def test_another_reader_finds_the_same_pixels(size: tuple[int, int]) -> None:
    pixels = noise(*size)
    data = png_bytes(pixels)
    with Image.open(io.BytesIO(data)) as image:
        assert (image.mode, image.format) == ("RGBA", "PNG")
        assert np.array_equal(np.asarray(image), pixels)
    assert np.array_equal(png_pixels(data), pixels)


def test_nothing_is_one_transparent_pixel() -> None:
    assert png_pixels(png_bytes(np.zeros((0, 0, 4), np.uint8))).tolist() == [[[0, 0, 0, 0]]]


def test_a_picture_of_which_a_part_is_shown_is_packed_as_it_is() -> None:
    whole = noise(20, 30)
    assert np.array_equal(png_pixels(png_bytes(whole[3:9, 5:25])), whole[3:9, 5:25])


def test_damage_is_a_sentence_or_the_right_pixels() -> None:
    pixels = noise(40, 40)
    data = png_bytes(pixels)
    for end in range(0, len(data) - 12, 131):
        with pytest.raises(PictureError):
            png_pixels(data[:end])
    for at in range(0, len(data), 97):
        broken = data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]
        try:
            found = png_pixels(broken)
        except PictureError:
            continue
        assert found.shape == pixels.shape, at
