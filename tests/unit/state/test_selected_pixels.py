"""Filling, clearing, copying and pasting what is selected."""

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainterPath
from support.ink import paint, picture, state_of

from studio.domain.errors import UserError
from studio.state import selected_pixels as pixels
from studio.state.document import Document
from studio.state.layers import LayerKind
from studio.state.pixels import content_rect
from studio.state.selected_pixels import Clip
from studio.state.selection import Combine, Selection

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def document():
    document = Document(60, 50)
    paint(document, QRect(10, 10, 20, 20), "red")
    return document


def select(document, x, y, width, height):
    path = QPainterPath()
    path.addRect(QRectF(x, y, width, height))
    area = Selection.of_path(path, document.rect, smooth=False)
    document.selecting.combine(area, Combine.REPLACE)


def test_filling_and_clearing_keep_to_the_selection(document):
    select(document, 40, 30, 10, 10)
    pixels.fill(document, QColor("blue"), "Fill selection")
    assert content_rect(document.active.image) == QRect(10, 10, 40, 30)
    select(document, 0, 0, 20, 50)
    pixels.fill(document, None, "Clear")
    assert content_rect(document.active.image) == QRect(20, 10, 30, 30)
    assert document.undo_stack.undoText() == "Clear"


def test_a_copy_knows_where_it_was_and_is_pasted_there(document):
    select(document, 5, 5, 10, 10)
    clip = pixels.copied(document)
    assert (clip.origin, clip.image.size().toTuple()) == (QPoint(10, 10), (5, 5))
    document.selecting.select_none()
    layer = pixels.pasted(document, clip, QPoint(50, 40))
    assert content_rect(layer.image) == QRect(10, 10, 5, 5)
    assert document.active is layer


def test_pictures_from_elsewhere_are_pasted_around_the_middle_and_within_the_page(document):
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    assert content_rect(pixels.pasted(document, Clip(image), QPoint(30, 20)).image) == QRect(
        25, 15, 10, 10
    )
    assert content_rect(pixels.pasted(document, Clip(image), QPoint(0, 0)).image) == QRect(
        0, 0, 10, 10
    )


def test_what_is_larger_than_the_page_is_made_to_fit(document):
    image = QImage(600, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    found = content_rect(pixels.pasted(document, Clip(image), QPoint(30, 25)).image)
    assert found.size().toTuple() == (60, 20)


def test_nothing_to_copy_or_to_paste_is_said(document):
    select(document, 40, 40, 5, 5)
    with pytest.raises(UserError, match="nothing to copy"):
        pixels.copied(document)
    with pytest.raises(UserError, match="no picture to paste"):
        pixels.pasted(document, Clip(QImage()), QPoint(0, 0))


def test_the_whole_picture_can_be_copied(document):
    select(document, 5, 5, 10, 10)
    clip = pixels.copied(document, merged=True)
    assert clip.image.size().toTuple() == (10, 10)
    assert clip.image.pixelColor(0, 0) == QColor("white")


def test_cutting_to_a_layer_of_its_own_is_one_step_and_looks_the_same(document):
    before, shown = state_of(document), picture(document)
    select(document, 5, 5, 10, 10)
    pixels.to_new_layer(document, cut=True)
    assert (picture(document) == shown).all()
    assert content_rect(document.active.image) == QRect(10, 10, 5, 5)
    document.undo_stack.undo()
    assert state_of(document) == before


def test_a_locked_layer_is_not_cut_and_leaves_no_step(document):
    document.set_locked(document.active.id, True)
    before, count = state_of(document), document.undo_stack.count()
    with pytest.raises(UserError, match="locked"):
        pixels.to_new_layer(document, cut=True)
    assert state_of(document) == before
    assert document.undo_stack.count() == count


def test_a_mask_of_the_selection_is_one_step(document):
    with pytest.raises(UserError, match="Nothing is selected"):
        pixels.mask_of_selection(document)
    select(document, 5, 6, 10, 12)
    before = state_of(document)
    mask = pixels.mask_of_selection(document)
    assert mask.kind is LayerKind.MASK
    assert content_rect(mask.image) == QRect(5, 6, 10, 12)
    document.undo_stack.undo()
    assert state_of(document) == before
