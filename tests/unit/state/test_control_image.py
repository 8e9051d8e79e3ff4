"""What an adapter sees of a layer."""

import pytest
from PySide6.QtCore import QRect
from support.ink import paint

from studio.state.document import Document
from studio.state.layers import LayerKind

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("colour", ["black", "red", "#2040ff", "#777777"])
def test_ink_of_any_darker_colour_is_black_on_white(colour):
    document = Document(20, 20)
    paint(document, QRect(5, 5, 4, 4), colour)
    seen = document.control_array(document.active.id)
    assert seen.shape == (20, 20, 3)
    assert (seen[5:9, 5:9] == 0).all()
    seen[5:9, 5:9] = 255
    assert (seen == 255).all()


def test_white_over_ink_corrects_it():
    document = Document(20, 20)
    paint(document, document.rect, "black")
    paint(document, QRect(0, 0, 9, 9), "white")
    assert (document.control_array(document.active.id)[:9, :9] == 255).all()


def test_soft_ink_is_grey():
    document = Document(20, 20)
    paint(document, document.rect, "black", 0.5)
    assert abs(int(document.control_array(document.active.id)[3, 3, 0]) - 127) <= 1


def test_other_layers_are_laid_over_white():
    document = Document(20, 20)
    layer = document.add_layer(LayerKind.REFERENCE)
    paint(document, QRect(0, 0, 5, 5), "red")
    seen = document.control_array(layer.id)
    assert seen[0, 0].tolist() == [255, 0, 0]
    assert seen[10, 10].tolist() == [255, 255, 255]


def test_the_image_holds_the_same_as_the_array():
    document = Document(21, 7)
    paint(document, QRect(3, 2, 4, 4), "black")
    image = document.control_image(document.active.id)
    assert (image.width(), image.height(), image.depth()) == (21, 7, 24)
    assert image.pixelColor(4, 3).name() == "#000000"
    assert image.pixelColor(20, 6).name() == "#ffffff"
