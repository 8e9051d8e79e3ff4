"""A document as plain values and back, bit for bit."""

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from support.ink import paint, picture, state_of

from studio.files.snapshot import DocumentSnapshot, LayerSnapshot
from studio.state.document import Document
from studio.state.layers import LayerKind
from studio.state.pixels import content_rect, same_pixels, to_array, to_image

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_premultiplied_pixel_survives_the_way_there_and_back():
    alpha, value = np.arange(256)[:, None], np.arange(256)[None, :]
    pixels = np.zeros((256, 256, 4), np.uint8)
    pixels[..., 3] = alpha
    pixels[..., :3] = np.minimum(alpha, value)[..., None]
    form = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(pixels.data, 256, 256, 1024, form).copy()
    assert same_pixels(to_image(to_array(image)), image)


def test_a_document_survives_the_way_there_and_back():
    document = Document(70, 50)
    paint(document, QRect(11, 7, 30, 20), "#c04090", 0.43)
    layer = document.add_layer(LayerKind.RESULT, "Über allem")
    document.set_opacity(layer.id, 0.25)
    document.set_blend(layer.id, "svg:multiply")
    document.set_locked(layer.id, True)
    document.set_visible(document.layers[1].id, False)
    snapshot = document.snapshot()
    other = Document(3, 3)
    other.restore(snapshot)
    assert state_of(other) == state_of(document)
    assert (picture(other) == picture(document)).all()
    assert other.active.id == document.active.id
    assert not other.undo_stack.canUndo()


def test_pixels_are_cropped_to_what_is_drawn():
    document = Document(70, 50)
    paint(document, QRect(11, 7, 30, 20))
    layer = document.snapshot().layers[1]
    assert layer.pixels.shape == (20, 30, 4)
    assert (layer.x, layer.y) == (11, 7)
    empty = Document(70, 50).snapshot().layers[1]
    assert empty.pixels.shape == (1, 1, 4)


def test_layers_that_did_not_change_share_their_pixels():
    document = Document(70, 50)
    first = document.snapshot()
    paint(document, QRect(0, 0, 9, 9))
    second = document.snapshot()
    assert second.layers[0].pixels is first.layers[0].pixels
    assert second.layers[1].pixels is not first.layers[1].pixels
    document.undo_stack.undo()
    assert document.snapshot().layers[1].pixels.shape == (1, 1, 4)


def test_a_snapshot_does_not_change_with_the_document():
    document = Document(70, 50)
    paint(document, document.rect)
    snapshot = document.snapshot()
    paint(document, document.rect, "blue")
    assert snapshot.layers[1].pixels[0, 0].tolist() == [255, 0, 0, 255]


def test_what_lies_outside_is_cut_and_odd_values_are_brought_into_range():
    pixels = np.full((40, 40, 4), 255, np.uint8)
    layer = LayerSnapshot("a", "pose of a later version", "A", pixels, x=-20, y=30, opacity=7.0)
    document = Document(8, 8)
    document.restore(DocumentSnapshot(40, 40, (layer,), active="gone"))
    assert content_rect(document.layers[0].image) == QRect(0, 30, 20, 10)
    assert document.layers[0].kind is LayerKind.PAINT
    assert document.layers[0].opacity == 1.0
    assert document.active is document.layers[0]


def test_a_snapshot_without_layers_opens_as_a_new_document():
    document = Document(8, 8)
    document.restore(DocumentSnapshot(20, 10))
    assert (document.width, document.height) == (20, 10)
    assert len(document.layers) == 2


def test_opening_another_document_tells_the_new_size(qtbot):
    document = Document(8, 8)
    with qtbot.waitSignals([document.size_changed, document.layers_changed]):
        document.restore(Document(30, 20).snapshot())
    assert document.composite().size() == document.rect.size()
