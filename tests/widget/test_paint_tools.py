"""Smudge, blur, gradient, fill, symmetry and straight lines with the pointer."""

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor
from support.ink import paint, picture
from support.pointing import click, drag

from studio.state.layers import LayerKind
from studio.state.pixels import content_rect
from studio.state.symmetry import Mirror, Symmetry
from studio.state.tools import Tool

Key = Qt.Key
NOTHING = Qt.KeyboardModifier.NoModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(view):
    view.set_zoom(2)
    return view


def test_the_height_brush_is_mirrored_too(view, document, box):
    document.add_layer(LayerKind.DEPTH)
    box.tool = Tool.RELIEF
    box.symmetry = Symmetry(Mirror.VERTICAL)
    box.size, box.stabiliser = 20, 0
    drag(view, [(20, 40), (30, 40), (40, 40)])
    image = document.active.image
    assert image.pixelColor(30, 40).alpha() > 0
    assert image.pixelColor(97, 40) == image.pixelColor(30, 40)


def test_gradients_suit_the_layer(view, document, box):
    box.tool = Tool.GRADIENT
    box.colour = QColor("green")
    document.add_layer(LayerKind.MASK)
    drag(view, [(20, 48), (60, 48), (108, 48)])
    start = document.active.image.pixelColor(5, 48)
    assert start.red() > start.green()  # a mask is red whatever it is painted with
    document.add_layer(LayerKind.DEPTH)
    box.change_options(to_second=True)
    drag(view, [(20, 48), (60, 48), (108, 48)])
    end = document.active.image.pixelColor(60, 48)
    assert end.red() == end.green() == end.blue()


def test_shift_and_a_click_draw_a_straight_line_from_the_last_stroke(view, document, box):
    drag(view, [(10, 20), (20, 20)])
    click(view, 100, 80, SHIFT)
    middle = picture(document)[50, 60]
    assert middle[0] < 60
    assert document.undo_stack.count() == 2
    assert box.size == 10
    drag(view, [(50, 50), (60, 50), (70, 50)], modifiers=SHIFT)
    assert box.size > 10  # a drag sizes the brush instead
    assert document.undo_stack.count() == 2


def test_straight_lines_are_drawn_by_every_tool_that_makes_strokes(view, document, box):
    box.stabiliser = 0.8
    document.set_active(document.layers[0].id)
    paint(document, QRect(0, 0, 64, 96), "black")
    for tool, name in ((Tool.SMUDGE, "Smudge"), (Tool.BLUR, "Blur"), (Tool.ERASER, "Erase")):
        box.tool = tool
        drag(view, [(40, 60), (42, 60)])
        click(view, 90, 60, SHIFT)
        assert document.undo_stack.undoText() == name
    erased = document.active.image.pixelColor(66, 60)
    assert erased.alpha() == 0


def test_smudging_drags_paint_along_and_blurring_softens(view, document, box):
    document.set_active(document.layers[0].id)
    paint(document, QRect(0, 0, 64, 96), "black")
    before = picture(document)
    box.tool = Tool.SMUDGE
    drag(view, [(50, 48), (60, 48), (70, 48), (80, 48), (86, 48)])
    after = picture(document)
    assert after[48, 72, 0] < 150  # black was drawn into white
    assert (after[5] == before[5]).all()
    assert document.undo_stack.undoText() == "Smudge"
    document.undo_stack.undo()
    box.tool = Tool.BLUR
    drag(view, [(64, 20), (64, 40), (64, 60)])
    row = picture(document)[40, 58:70, 0].astype(int)
    assert 0 < row[5] < 255
    assert abs(row[1:] - row[:-1]).max() < 200
    assert document.undo_stack.undoText() == "Blur"


def test_a_gradient_runs_from_the_colour_to_nothing_or_to_the_second(view, document, box):
    box.tool = Tool.GRADIENT
    box.colour = QColor("red")
    drag(view, [(20, 48), (60, 48), (108, 48)])
    row = picture(document)[48].astype(int)
    assert row[10].tolist() == [255, 0, 0, 255]
    assert row[120].tolist() == [255, 255, 255, 255]
    assert abs(row[64, 1] - 128) < 6
    assert document.undo_stack.undoText() == "Gradient"
    click(view, 5, 5)
    assert document.undo_stack.count() == 1


def test_strokes_and_shapes_are_mirrored_as_one_step(view, document, box):
    box.symmetry = Symmetry(Mirror.VERTICAL)
    drag(view, [(20, 40), (30, 40), (40, 40)])
    ink = 255 - picture(document)[..., 0].astype(int)
    assert ink[40, 30] == 255
    assert ink[40, 97] == 255
    assert document.undo_stack.count() == 1
    box.tool = Tool.LINE
    box.symmetry = Symmetry(Mirror.BOTH)
    drag(view, [(10, 10), (25, 12), (40, 10)])
    ink = 255 - picture(document)[..., 0].astype(int)
    assert ink[10, 30] == ink[10, 97] == ink[85, 30] == ink[85, 97] == 255
    assert document.undo_stack.count() == 2


def test_an_axis_is_moved_by_its_handle_and_snaps_to_the_middle(view, document, box):
    box.symmetry = Symmetry(Mirror.VERTICAL)
    axes, there = view.overlays.axes, view.viewport_state
    handle = axes._handle(0, there)
    assert axes.hit(handle, there) == 0
    assert axes.hit(handle + QPointF(40, 0), there) is None
    start = there.to_document(handle)
    drag(view, [(start.x(), start.y()), (60, start.y()), (32, start.y())])
    assert box.symmetry.centre == pytest.approx((0.25, 0.5), abs=0.02)
    assert document.undo_stack.count() == 0
    start = there.to_document(axes._handle(0, there))
    drag(view, [(start.x(), start.y()), (63, start.y())])
    assert box.symmetry.centre == (0.5, 0.5)


def test_a_handle_stays_in_sight_when_the_edge_is_not(view, document, box):
    box.symmetry = Symmetry(Mirror.BOTH)
    view.set_zoom(12)
    for way in (0, 1):
        assert view.rect().contains(view.overlays.axes._handle(way, view.viewport_state).toPoint())


def test_filling_an_area_can_empty_it(view, document, box):
    paint(document, QRect(10, 10, 30, 30), "red")
    box.tool = Tool.FILL
    box.change_options(fill_erases=True)
    click(view, 20, 20)
    assert content_rect(document.active.image).isEmpty()
