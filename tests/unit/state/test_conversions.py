"""One kind of layer made from another."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from studio.domain.classes import snapped
from studio.domain.line_art import Way
from studio.state import conversions
from studio.state.document import Document, LayerError
from studio.state.layers import LayerKind
from studio.state.pixels import to_array, to_image


@pytest.fixture
def document(qapp):
    return Document(128, 96)


def paint(layer, colour, rect=(30, 20, 60, 50)):
    painter = QPainter(layer.image)
    painter.fillRect(QRect(*rect), QColor(colour))
    painter.end()


@pytest.mark.parametrize("way", list(Way))
def test_lines_come_on_a_sketch_layer_right_above(document, way):
    photo = document.add_layer(LayerKind.REFERENCE, "Photo")
    paint(photo, "#c04020")
    top = document.add_layer(LayerKind.PAINT)
    before = document.undo_stack.count()
    made = conversions.lines_from(document, photo, way)
    assert made.kind is LayerKind.SKETCH
    assert "Photo" in made.name
    assert document.index(made.id) == document.index(photo.id) + 1 < document.index(top.id)
    assert document.undo_stack.count() == before + 1
    ink = to_array(made.image)[..., 3]
    assert ink[18:24, 40].max() > 200
    assert ink[45, 60] == 0
    document.undo_stack.undo()
    assert made not in document.layers


def test_nothing_to_find_lines_in_is_said(document):
    with pytest.raises(LayerError, match="empty"):
        conversions.lines_from(document, document.layers[1], Way.EDGES)
    with pytest.raises(LayerError, match="No lines"):
        conversions.lines_from(document, document.layers[0], Way.PENCIL)
    assert len(document.layers) == 2


def test_lines_are_made_bolder_finer_and_inverted_each_as_one_step(document):
    sketch = document.layers[1]
    paint(sketch, "black", (20, 40, 60, 4))
    start = to_array(sketch.image)
    for change, grows in ((conversions.thicken, True), (conversions.thin, False)):
        change(document, sketch)
        area = (to_array(sketch.image)[..., 3] > 0).sum()
        assert bool(area > (start[..., 3] > 0).sum()) is grows
        document.undo_stack.undo()
        assert np.array_equal(to_array(sketch.image), start)
    conversions.invert(document, sketch)
    assert to_array(sketch.image)[5, 5, 3] == 255
    with pytest.raises(LayerError, match="no sketch layer"):
        conversions.invert(document, document.layers[0])
    document.set_locked(sketch.id, True)
    with pytest.raises(LayerError, match="locked"):
        conversions.thicken(document, sketch)


def test_a_shape_becomes_a_cushion_of_depth(document):
    layer = document.add_layer(LayerKind.PAINT, "Stone")
    paint(layer, "#446688")
    made = conversions.depth_from_shape(document, layer)
    rgba = to_array(made.image)
    assert made.kind is LayerKind.DEPTH
    assert made.opacity < 1
    assert rgba[45, 60, 0] > rgba[45, 33, 0] > 60
    assert not rgba[5, 5].any()
    with pytest.raises(LayerError, match="covers everything"):
        conversions.depth_from_shape(document, document.layers[0])


def test_greys_become_depth(document):
    layer = document.add_layer(LayerKind.REFERENCE, "Map")
    paint(layer, QColor(10, 200, 30))
    made = conversions.as_depth(document, layer)
    rgba = to_array(made.image)
    assert (rgba[..., :1] == rgba[..., 1:3]).all()
    assert rgba[40, 40, 0] == pytest.approx(0.2126 * 10 + 0.7152 * 200 + 0.0722 * 30, abs=1)


def test_a_map_of_classes_becomes_areas_even_after_jpeg_and_a_photo_does_not(document):
    layer = document.add_layer(LayerKind.REFERENCE, "Map")
    paint(layer, QColor(6, 230, 230), (0, 0, 128, 60))
    paint(layer, QColor(4, 250, 7), (0, 60, 128, 36))
    blurred = io.BytesIO()
    Image.fromarray(to_array(layer.image)[..., :3]).save(blurred, "JPEG", quality=90)
    rgb = np.asarray(Image.open(blurred).convert("RGB"))
    layer.image = to_image(np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)]))
    made = conversions.as_areas(document, layer)
    rgba = to_array(made.image)
    assert made.kind is LayerKind.SEGMENTATION
    assert np.array_equal(rgba, snapped(rgba))
    assert {tuple(p) for p in rgba[::7, ::7].reshape(-1, 4).tolist()} == {
        (6, 230, 230, 255), (4, 250, 7, 255),
    }  # fmt: skip
    noise = np.random.default_rng(1).integers(0, 256, (96, 128, 3), np.uint8)
    layer.image = to_image(np.dstack([noise, np.full((96, 128), 255, np.uint8)]))
    with pytest.raises(LayerError, match="do not stand for anything"):
        conversions.as_areas(document, layer)
