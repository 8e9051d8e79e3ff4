from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from studio.domain.errors import PictureError
from studio.domain.picture import Picture


def test_pixels_survive_packing():
    rgba = np.random.default_rng(0).integers(0, 256, (5, 7, 4), np.uint8)
    packed = Picture.from_array(rgba)
    assert np.array_equal(packed.rgba(), rgba)
    assert packed.size == (7, 5)
    assert packed == Picture.from_array(rgba)
    assert packed.digest == Picture.from_array(rgba).digest


def test_transparency_lies_over_the_background():
    pixels = np.zeros((1, 2, 4), np.uint8)
    pixels[0, 1] = (0, 0, 0, 128)
    packed = Picture.from_array(pixels)
    assert packed.rgb().tolist() == [[[255, 255, 255], [127, 127, 127]]]
    assert packed.rgb((0, 0, 0)).tolist() == [[[0, 0, 0], [0, 0, 0]]]
    assert packed.grey().tolist() == [[255, 127]]


def test_a_photo_is_turned_upright(tmp_path):
    photo = Image.new("RGB", (6, 4))
    exif = photo.getexif()
    exif[0x0112] = 6  # turn by a quarter
    photo.save(tmp_path / "photo.jpg", exif=exif)
    assert Picture.from_file(tmp_path / "photo.jpg").size == (4, 6)


def test_a_large_picture_is_scaled_down_where_a_bound_is_given(tmp_path):
    Image.new("RGB", (400, 200)).save(tmp_path / "large.png")
    assert Picture.from_file(tmp_path / "large.png", most=20_000).size == (200, 100)
    assert Picture.from_file(tmp_path / "large.png", most=80_000).size == (400, 200)
    Image.new("RGB", (3000, 1)).save(tmp_path / "thin.png")
    assert Picture.from_file(tmp_path / "thin.png", most=100).size[1] == 1


def test_palettes_with_transparency_keep_it(tmp_path):
    image = Image.new("P", (2, 2))
    image.info["transparency"] = 0
    image.save(tmp_path / "p.png", transparency=0)
    assert Picture.from_file(tmp_path / "p.png").rgba()[..., 3].max() == 0


@pytest.mark.parametrize("content", [None, b"", b"no picture", b"\x89PNG\r\n\x1a\nbroken"])
def test_unreadable_files_get_a_sentence(tmp_path, content):
    path = tmp_path / "bad.png"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(PictureError) as caught:
        Picture.from_file(path)
    assert "bad.png" in caught.value.what
    assert caught.value.remedy


def test_an_absurdly_large_picture_is_refused_before_it_is_unpacked(tmp_path):
    Image.new("1", (10_000, 7_000)).save(tmp_path / "bomb.png")
    with pytest.raises(PictureError) as caught:
        Picture.from_file(tmp_path / "bomb.png")
    assert "10000 x 7000" in caught.value.what
