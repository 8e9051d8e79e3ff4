from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from support.files import noise

from studio.domain.picture import Array
from studio.files import flatten as module
from studio.files.flatten import flatten
from studio.files.snapshot import DocumentSnapshot, LayerSnapshot


def layer(pixels: Array, **named: object) -> LayerSnapshot:
    return LayerSnapshot("a", "paint", "", pixels, **named)  # type: ignore[arg-type]


def plain(red: int, green: int, blue: int, alpha: int = 255, size: int = 2) -> Array:
    return np.full((size, size, 4), (red, green, blue, alpha), np.uint8)


def one(below: Array, above: Array, **named: object) -> list[int]:
    snapshot = DocumentSnapshot(2, 2, (layer(below), layer(above, **named)))
    return [int(v) for v in flatten(snapshot).pixels[0, 0]]


def test_one_layer_comes_out_as_it_is() -> None:
    pixels = noise(5, 7)
    out = flatten(DocumentSnapshot(7, 5, (layer(pixels),))).pixels
    seen = pixels[..., 3] > 0
    assert np.array_equal(out[seen], pixels[seen])
    assert not out[~seen][..., 3].any()


def test_source_over_agrees_with_pillow() -> None:
    below, above = noise(30, 30, seed=1), noise(30, 30, seed=2)
    out = flatten(DocumentSnapshot(30, 30, (layer(below), layer(above)))).pixels
    expected = Image.alpha_composite(Image.fromarray(below), Image.fromarray(above))
    difference = np.abs(out.astype(int) - np.asarray(expected).astype(int))
    assert difference[..., 3].max() <= 1
    assert difference[out[..., 3] > 40].max() <= 3


@pytest.mark.parametrize(
    ("blend", "expected"),
    [
        ("svg:src-over", 200),
        ("svg:multiply", 78),
        ("svg:screen", 222),
        ("svg:darken", 100),
        ("svg:lighten", 200),
        ("svg:difference", 100),
        ("svg:plus", 255),
        ("svg:overlay", 157),
        ("svg:hard-light", 188),
        ("svg:color-dodge", 255),
        ("svg:color-burn", 57),
    ],
)
def test_blend_modes(blend: str, expected: int) -> None:
    result = one(plain(100, 100, 100), plain(200, 200, 200), blend=blend)
    assert abs(result[0] - expected) <= 1
    assert result[3] == 255


@pytest.mark.parametrize("blend", [*module.BLENDS, "svg:hue"])
def test_every_blend_keeps_a_lone_layer_and_its_range(blend: str) -> None:
    pixels = noise(9, 9)
    lone = flatten(DocumentSnapshot(9, 9, (layer(pixels, blend=blend),))).pixels
    assert np.array_equal(lone[pixels[..., 3] > 0], pixels[pixels[..., 3] > 0])
    black_and_white = plain(0, 255, 0), plain(255, 255, 0)
    assert one(*black_and_white, blend=blend)[3] == 255


def test_opacity_place_and_visibility() -> None:
    assert one(plain(0, 0, 0), plain(255, 255, 255), opacity=0.5)[0] == 128
    assert one(plain(0, 0, 0), plain(255, 255, 255), visible=False)[0] == 0
    assert one(plain(0, 0, 0), plain(255, 255, 255), x=1)[0] == 0
    assert one(plain(0, 0, 0), plain(255, 255, 255), x=-1, y=-1)[0] == 255
    assert one(plain(0, 0, 0), plain(255, 255, 255), x=50, y=-50)[0] == 0


def test_strips_join_without_a_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot = DocumentSnapshot(
        9, 23, (layer(noise(23, 9, seed=1)), layer(noise(11, 5, seed=2), x=3, y=4))
    )
    whole = flatten(snapshot).pixels
    monkeypatch.setattr(module, "STRIP", 3)
    assert np.array_equal(flatten(snapshot).pixels, whole)


def test_unknown_modes_are_told() -> None:
    shown = layer(plain(1, 2, 3), blend="krita:greater")
    hidden = layer(plain(1, 2, 3), blend="krita:grain", visible=False)
    assert flatten(DocumentSnapshot(2, 2, (shown, hidden))).approximated == ("krita:greater",)
