"""Strokes while they are drawn: one step each, no trace when cancelled."""

import random

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from support.ink import covered, paint, picture, state_of

from studio.state.document import Document
from studio.state.layers import LayerKind
from studio.state.pixel_edit import Ink

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def document():
    return Document(300, 260)


def ink(document, colour="red", opacity=1.0):
    return Ink(covered(document), QColor(colour) if colour else None, opacity)


def test_a_stroke_is_one_step_and_strokes_never_merge(document):
    paint(document, QRect(0, 0, 9, 9))
    paint(document, QRect(0, 0, 9, 9))
    assert document.undo_stack.count() == 2
    assert document.undo_stack.undoText() == "Brush stroke"


def test_undo_and_redo_bring_back_every_bit(document):
    paint(document, QRect(3, 3, 200, 200), "#7f3310", 0.37)
    before = state_of(document)
    paint(document, QRect(100, 90, 150, 150), "#01fe80", 0.61)
    after = state_of(document)
    document.undo_stack.undo()
    assert state_of(document) == before
    document.undo_stack.redo()
    assert state_of(document) == after


def test_ink_laid_twice_in_one_stroke_does_not_build_up(document):
    edit = document.begin_edit()
    for _ in range(5):
        edit.lay(ink(document, "red", 0.5), QRect(0, 0, 20, 20))
    edit.commit("Brush stroke")
    once = Document(300, 260)
    paint(once, QRect(0, 0, 20, 20), "red", 0.5)
    assert (picture(document) == picture(once)).all()


def test_erasing_takes_ink_away_and_leaves_what_lies_below(document):
    paint(document, QRect(0, 0, 20, 20))
    paint(document, QRect(5, 5, 10, 10), None)
    shown = picture(document)
    assert shown[10, 10].tolist() == [255, 255, 255, 255]
    assert shown[2, 2].tolist() == [255, 0, 0, 255]


def test_a_cancelled_stroke_leaves_no_trace(document):
    before = state_of(document)
    edit = document.begin_edit()
    edit.lay(ink(document), QRect(0, 0, 50, 50))
    edit.cancel()
    edit.lay(ink(document), QRect(0, 0, 50, 50))
    assert edit.commit("Brush stroke") is False
    assert state_of(document) == before
    assert not document.undo_stack.canUndo()


def test_a_stroke_beside_the_document_leaves_no_step(document):
    edit = document.begin_edit()
    edit.lay(ink(document), QRect(-50, -50, 20, 20))
    assert edit.commit("Brush stroke") is False
    assert not document.undo_stack.canUndo()


def test_only_touched_tiles_are_kept(document):
    edit = document.begin_edit()
    edit.lay(ink(document), QRect(0, 0, 5, 5))
    edit.lay(ink(document), QRect(290, 250, 5, 5))
    edit.commit("Brush stroke")
    command = document.undo_stack.command(0)
    kept = sum(rect.width() * rect.height() for rect, _ in command._before.pieces)
    assert kept < 300 * 260 / 2


def test_packed_strokes_are_undone_to_the_bit(document):
    start, noise = state_of(document), random.Random(7)
    for _ in range(6):
        edit = document.begin_edit()
        for _ in range(40):
            part = QRect(noise.randrange(300), noise.randrange(260), 30, 20)
            edit.lay(
                Ink(covered(document, part), QColor.fromHsv(noise.randrange(360), 255, 255)), part
            )
        edit.commit("Brush stroke")
    end = state_of(document)
    strokes = [document.undo_stack.command(index) for index in range(6)]
    sizes = [stroke.nbytes for stroke in strokes]
    document.undo_memory.packed_beyond = sum(sizes) - 1
    document.undo_memory.shrink()
    assert [stroke.nbytes < size for stroke, size in zip(strokes, sizes, strict=True)][:2] == [
        True,
        False,
    ]
    document.undo_memory.packed_beyond = 0
    document.undo_memory.shrink()
    assert sum(stroke.nbytes for stroke in strokes) < sum(sizes) / 3
    document.undo_stack.setIndex(0)
    assert state_of(document) == start
    document.undo_stack.setIndex(6)
    assert state_of(document) == end


def test_even_tiles_take_no_memory(document):
    paint(document, document.rect)
    assert document.undo_stack.command(0).nbytes < 200


def test_undo_in_the_middle_of_a_stroke_changes_what_lies_under_it(document):
    paint(document, QRect(0, 0, 40, 40), "blue")
    edit = document.begin_edit()
    part = QRect(20, 20, 40, 40)
    edit.lay(Ink(covered(document, part), QColor("red"), 0.5), part)
    document.undo_stack.undo()
    edit.commit("Brush stroke")
    alone = Document(300, 260)
    paint(alone, QRect(20, 20, 40, 40), "red", 0.5)
    assert (picture(document) == picture(alone)).all()
    document.undo_stack.undo()
    assert (picture(document) == 255).all()


def test_a_stroke_on_a_layer_that_goes_away_ends_quietly(document):
    layer = document.add_layer(LayerKind.PAINT)
    edit = document.begin_edit()
    document.undo_stack.undo()
    edit.lay(ink(document), QRect(0, 0, 9, 9))
    assert edit.commit("Brush stroke") is False
    assert document.find(layer.id) is None


def test_a_second_stroke_cancels_one_that_was_never_ended(document):
    first = document.begin_edit()
    first.lay(ink(document), QRect(0, 0, 9, 9))
    second = document.begin_edit()
    assert not first.open
    second.lay(ink(document, "blue"), QRect(20, 0, 9, 9))
    second.commit("Brush stroke")
    assert picture(document)[2, 2].tolist() == [255, 255, 255, 255]


def test_pixels_changed_tells_layer_and_place(document, qtbot):
    edit = document.begin_edit()
    with qtbot.waitSignal(document.pixels_changed) as signal:
        edit.lay(ink(document), QRect(4, 5, 6, 7))
    assert signal.args == [document.active.id, QRect(4, 5, 6, 7)]
