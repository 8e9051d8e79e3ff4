"""Every blend mode of OpenRaster's list against the W3C formula, on the canvas and in previews."""

import itertools

import numpy as np
import pytest
from support.ink import picture
from support.w3c import composite

from studio.files.flatten import flatten as flatten_snapshot
from studio.files.ora_stack import COMPOSITE_OPS
from studio.state.compositing import BLEND_MODES
from studio.state.document import Document
from studio.state.layers import LayerKind
from studio.state.pixels import to_image

pytestmark = pytest.mark.usefixtures("qapp")

COLOURS = [*itertools.product((0, 90, 255), (0, 128, 255), (30, 200))]
ALPHAS = (0, 102, 255)


def table() -> tuple[np.ndarray, np.ndarray]:
    """``[n, m, 4]`` of what lies below and of what lies above: all pairs of the colours."""
    colours = [(*rgb, alpha) for rgb in COLOURS for alpha in ALPHAS]
    below = np.array(colours, np.uint8)[:, None].repeat(len(colours), axis=1)
    above = np.array(colours, np.uint8)[None, :].repeat(len(colours), axis=0)
    return below, above


def expected(below: np.ndarray, above: np.ndarray, blend: str, opacity: float) -> np.ndarray:
    """Premultiplied, 0..255."""
    out = np.empty(below.shape, np.float64)
    for at in np.ndindex(below.shape[:2]):
        out[at] = composite(tuple(below[at] / 255), tuple(above[at] / 255), blend, opacity)
    return out * 255


def premultiplied(rgba: np.ndarray) -> np.ndarray:
    out = rgba.astype(np.float64)
    out[..., :3] *= out[..., 3:] / 255
    return out


def drawn(below: np.ndarray, above: np.ndarray, blend: str, opacity: float) -> Document:
    height, width = below.shape[:2]
    document = Document(width, height)
    for layer in list(document.layers)[1:]:
        document.remove_layer(layer.id)
    document.add_layer(LayerKind.PAINT, "below", to_image(below))
    document.remove_layer(document.layers[0].id)
    layer = document.add_layer(LayerKind.PAINT, "above", to_image(above))
    document.set_blend(layer.id, blend)
    document.set_opacity(layer.id, opacity)
    return document


def test_the_list_is_that_of_the_specification():
    assert set(BLEND_MODES) == COMPOSITE_OPS
    assert len(COMPOSITE_OPS) == 20


@pytest.mark.parametrize("opacity", [1.0, 0.4])
@pytest.mark.parametrize("blend", sorted(COMPOSITE_OPS))
def test_a_mode_is_the_formula(blend, opacity):
    below, above = table()
    document = drawn(below, above, blend, opacity)
    right = expected(below, above, blend, opacity)
    # 8 bits, premultiplied: the colours of faint pixels are rounded before they are blended.
    canvas = premultiplied(picture(document))
    assert np.abs(canvas - right).max() <= 6
    assert np.abs(canvas - right).mean() < 0.7
    preview = premultiplied(flatten_snapshot(document.snapshot()).pixels)
    assert np.abs(preview - right).max() <= 3


@pytest.mark.parametrize("blend", ["svg:dst-in", "svg:dst-atop"])
def test_a_mode_that_takes_away_does_so_where_its_layer_is_empty(blend):
    document = Document(300, 300)
    layer = document.add_layer(LayerKind.PAINT)
    document.set_blend(layer.id, blend)
    assert not picture(document).any()
    document.set_visible(layer.id, False)
    assert (picture(document) == 255).all()
