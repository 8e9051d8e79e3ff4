"""Selecting and transforming with the pointer and the keyboard."""

import random

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from support.ink import paint, picture, state_of
from support.pointing import LEFT, at, click, drag

from studio.state.brushes import SPECIAL
from studio.state.layers import LayerKind
from studio.state.pixels import content_rect
from studio.state.selection import Combine
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


def bounds(document):
    value = document.selecting.value
    return value.bounds.getRect() if value is not None else None


def inside(document, x, y):
    value = document.selecting.value
    return value is not None and value.within(QRect(x, y, 1, 1))[0, 0] >= 128


def test_a_rectangle_lies_on_whole_pixels(view, document, box):
    box.tool = Tool.SELECT_RECTANGLE
    drag(view, [(20, 10), (60.3, 40.2)])
    assert bounds(document) == (20, 10, 40, 30)
    assert document.undo_stack.undoText() == "Select"
    assert picture(document).min() == 255  # nothing was painted


def test_keys_add_take_away_and_intersect(view, document, box):
    box.tool = Tool.SELECT_RECTANGLE
    drag(view, [(20, 10), (60, 40)])
    drag(view, [(70, 10), (90, 40)], modifiers=SHIFT)
    assert inside(document, 30, 20)
    assert inside(document, 80, 20)
    drag(view, [(25, 15), (35, 25)], modifiers=ALT)
    assert not inside(document, 30, 20)
    drag(view, [(50, 0), (128, 96)], modifiers=SHIFT | ALT)
    assert bounds(document) == (50, 10, 40, 30)
    assert document.undo_stack.count() == 4


def test_a_setting_does_what_the_keys_do(view, document, box):
    box.tool = Tool.SELECT_ELLIPSE
    drag(view, [(20, 10), (60, 40)])
    assert not inside(document, 22, 12)
    assert inside(document, 40, 25)
    box.change_options(combine=Combine.SUBTRACT)
    drag(view, [(30, 15), (50, 35)])
    assert not inside(document, 40, 25)
    assert inside(document, 24, 25)


def test_a_click_deselects(view, document, box):
    box.tool = Tool.LASSO
    drag(view, [(20, 10), (60, 10), (60, 50), (20, 50)])
    assert inside(document, 40, 30)
    drag(view, [(100, 80), (100, 80)])
    assert bounds(document) is None
    assert document.undo_stack.undoText() == "Deselect"


@pytest.mark.parametrize("end", ["enter", "first corner", "double click"])
def test_a_polygon_is_closed_in_three_ways(view, document, box, end):
    box.tool = Tool.POLYGON
    for corner in ((20, 10), (80, 10), (80, 60), (20, 60)):
        click(view, *corner)
    assert bounds(document) is None
    if end == "enter":
        QTest.keyClick(view, Key.Key_Return)
    elif end == "first corner":
        click(view, 21, 11)
    else:
        click(view, 20, 60)
    assert inside(document, 50, 40)
    assert not inside(document, 10, 5)
    assert view.overlays.draft.corners == ()


def test_only_the_cells_along_the_line_are_drawn_anew(view, document, box, qtbot):
    box.tool = Tool.SELECT_RECTANGLE
    drag(view, [(10, 10), (110, 80)])
    view.grab()
    view.activateWindow()
    qtbot.waitActive(view)
    with qtbot.waitSignal(view.overlays.ants.moved) as told:
        view.overlays.ants._march()
    (region,) = told.args
    assert region.contains(at(view, 10, 40))
    assert region.contains(at(view, 110, 40))
    assert not region.contains(at(view, 60, 45))


def test_a_polygon_gives_corners_back_and_is_given_up(view, document, box):
    box.tool = Tool.POLYGON
    for corner in ((20, 10), (80, 10), (80, 60)):
        click(view, *corner)
    QTest.keyClick(view, Key.Key_Backspace)
    QTest.keyClick(view, Key.Key_Z, CONTROL)
    assert len(view.overlays.draft.corners) == 1
    QTest.keyClick(view, Key.Key_Escape)
    assert view.overlays.draft.corners == ()
    click(view, 20, 10)
    box.tool = Tool.BRUSH
    assert view.overlays.draft.corners == ()
    assert document.undo_stack.count() == 0


def test_by_colour_joined_or_everywhere(view, document, box):
    paint(document, QRect(10, 10, 20, 20), "red")
    paint(document, QRect(60, 10, 20, 20), "red")
    box.tool = Tool.WAND
    click(view, 20, 20)
    assert bounds(document) == (10, 10, 20, 20)
    box.change_options(contiguous=False)
    click(view, 20, 20)
    assert bounds(document) == (10, 10, 70, 20)
    assert not inside(document, 50, 20)


def test_a_stroke_stays_inside_and_one_outside_says_so(view, document, box, qtbot):
    box.tool = Tool.SELECT_RECTANGLE
    drag(view, [(20, 10), (60, 40)])
    box.tool = Tool.BRUSH
    drag(view, [(5, 25), (60, 25), (120, 25)])
    dark = picture(document)[..., 0] < 128
    assert dark[25, 20:60].all()
    assert not dark[:, :20].any()
    assert not dark[:, 60:].any()
    steps = document.undo_stack.count()
    with qtbot.waitSignal(view.message) as told:
        drag(view, [(90, 80), (110, 80)])
    assert "outside of the selection" in told.args[0]
    assert document.undo_stack.count() == steps


def test_the_ants_are_drawn_and_march_only_where_they_are_seen(view, document, box):
    plain = view.grab().toImage()
    document.selecting.select_all()
    marching = view.overlays.ants._timer
    assert marching.isActive()
    assert view.grab().toImage() != plain
    view.hide()
    assert not marching.isActive()
    view.show()
    assert marching.isActive()
    document.selecting.select_none()
    assert not marching.isActive()


@pytest.mark.parametrize("turned", [0, 30])
def test_dragging_inside_moves(view, document, box, turned):
    view.rotate_by(turned)
    paint(document, QRect(30, 30, 20, 20), "red")
    box.tool = Tool.TRANSFORM
    drag(view, [(40, 40), (45, 40), (60, 50)])
    assert content_rect(document.active.image) == QRect(50, 40, 20, 20)
    assert view.overlays.transforming.lifted
    QTest.keyClick(view, Key.Key_Return)
    assert document.undo_stack.undoText() == "Move"


def test_a_corner_scales_and_shift_keeps_proportions(view, document, box):
    paint(document, QRect(30, 30, 20, 10), "red")
    box.tool = Tool.TRANSFORM
    drag(view, [(50, 40), (60, 42), (70, 45)], modifiers=SHIFT)
    QTest.keyClick(view, Key.Key_Enter)
    red = picture(document)[..., 1] < 128
    assert red.any(axis=0).nonzero()[0][[0, -1]] == pytest.approx((30, 69), abs=1)
    assert red.any(axis=1).nonzero()[0][[0, -1]] == pytest.approx((30, 49), abs=1)
    assert document.undo_stack.undoText() == "Transform"


def test_outside_turns_and_shift_snaps(view, document, box):
    paint(document, QRect(40, 30, 40, 20), "red")
    box.tool = Tool.TRANSFORM
    start = view.overlays.transforming
    drag(view, [(60, 10), (100, 12), (110, 40)], modifiers=SHIFT)
    assert start.placement.angle == 90
    QTest.keyClick(view, Key.Key_Return)
    assert content_rect(document.active.image) == QRect(50, 20, 20, 40)


def test_escape_and_undo_put_everything_back(view, document, box):
    paint(document, QRect(30, 30, 20, 20), "red")
    before = state_of(document)
    box.tool = Tool.TRANSFORM
    for key, held in ((Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Key.Key_Z, CONTROL)):
        drag(view, [(40, 40), (60, 50)])
        assert state_of(document) != before
        QTest.keyClick(view, key, held)
        assert state_of(document) == before
        assert not view.overlays.transforming.lifted
    assert document.undo_stack.count() == 1


def test_another_tool_applies(view, document, box):
    paint(document, QRect(30, 30, 20, 20), "red")
    box.tool = Tool.TRANSFORM
    drag(view, [(40, 40), (60, 40)])
    box.tool = Tool.BRUSH
    assert document.undo_stack.undoText() == "Move"


def test_an_empty_layer_says_so(view, document, box, qtbot):
    box.tool = Tool.TRANSFORM
    with qtbot.waitSignal(view.message) as told:
        drag(view, [(40, 40), (60, 40)])
    assert "nothing to move" in told.args[0]
    assert document.undo_stack.count() == 0


def test_a_layer_of_people_says_what_it_is(view, document, box, qtbot):
    document.add_pose_layer(())
    box.tool = Tool.TRANSFORM
    with qtbot.waitSignal(view.message) as told:
        drag(view, [(40, 40), (60, 40)])
    assert "holds people" in told.args[0]


def test_the_cursor_tells_what_a_press_would_do(view, document, box):
    paint(document, QRect(30, 30, 40, 40), "red")
    box.tool = Tool.TRANSFORM
    shapes = []
    for place in ((50, 50), (70, 50), (70, 70), (100, 80)):
        QTest.mouseMove(view, at(view, *place))
        shapes.append(view.cursor().shape())
    assert shapes == [
        Qt.CursorShape.SizeAllCursor,
        Qt.CursorShape.SizeHorCursor,
        Qt.CursorShape.SizeFDiagCursor,
        Qt.CursorShape.CrossCursor,
    ]


def test_the_pixels_in_the_air_are_seen(view, document, box):
    paint(document, QRect(30, 30, 20, 20), "red")
    box.tool = Tool.TRANSFORM
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, at(view, 40, 40))
    QTest.mouseMove(view, at(view, 90, 40))
    shown = view.grab().toImage()
    assert shown.pixelColor(at(view, 90, 40)) == QColor("red")
    assert shown.pixelColor(at(view, 40, 40)) == QColor("white")
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, at(view, 90, 40))
    assert view.overlays.transforming.placement.centre == pytest.approx((90, 40), abs=0.6)


def test_in_the_air_the_pixels_stay_below_what_lies_above(view, document, box):
    paint(document, QRect(30, 30, 20, 36), "red")
    below = document.active.id
    document.add_layer(LayerKind.PAINT)
    paint(document, QRect(0, 36, 128, 8), "blue")
    paint(document, QRect(0, 70, 128, 8), "blue", 0.5)
    document.set_active(below)
    box.tool = Tool.TRANSFORM
    still = view.grab().toImage().pixelColor(at(view, 10, 74))
    QTest.mousePress(view, LEFT, NOTHING, at(view, 40, 50))
    QTest.mouseMove(view, at(view, 90, 50))
    shown = view.grab().toImage()
    assert shown.pixelColor(at(view, 90, 33)) == QColor("red")
    assert shown.pixelColor(at(view, 90, 40)) == QColor("blue")
    assert shown.pixelColor(at(view, 10, 74)) == still  # laid once, not twice
    QTest.mouseRelease(view, LEFT, NOTHING, at(view, 90, 50))
    assert view.grab().toImage().pixelColor(at(view, 90, 40)) == QColor("blue")


def test_arrow_keys_move_by_a_pixel_or_ten(view, document, box, qtbot):
    paint(document, QRect(30, 30, 20, 20), "red")
    box.tool = Tool.TRANSFORM
    QTest.keyClick(view, Key.Key_Right)
    QTest.keyClick(view, Key.Key_Down, SHIFT)
    assert content_rect(document.active.image) == QRect(31, 40, 20, 20)
    QTest.keyClick(view, Key.Key_Return)
    assert document.undo_stack.undoText() == "Move"
    document.set_locked(document.active.id, True)
    with qtbot.waitSignal(view.message) as told:
        QTest.keyClick(view, Key.Key_Left)
    assert "locked" in told.args[0]


def test_the_box_comes_and_goes_with_its_tool(view, document, box, monkeypatch):
    paint(document, QRect(30, 30, 20, 20), "red")
    asked = []
    monkeypatch.setattr(view, "update", lambda *part: asked.append(part))
    for tool in (Tool.TRANSFORM, Tool.PAN):
        asked.clear()
        box.tool = tool
        assert () in asked  # all of it, not only where the pointer is


def test_a_drag_inside_moves_the_selection_and_no_pixels(view, document, box):
    paint(document, QRect(20, 10, 40, 30), "red")
    before = picture(document)
    box.tool = Tool.SELECT_RECTANGLE
    drag(view, [(20, 10), (60, 40)])
    drag(view, [(40, 20), (50, 30), (55, 40)])
    assert bounds(document) == (35, 30, 40, 30)
    assert document.undo_stack.undoText() == "Move selection"
    assert (picture(document) == before).all()
    drag(view, [(50, 50), (50, 150)])
    assert bounds(document) is None  # moved off the page


@pytest.mark.parametrize("seed", range(4))
def test_whatever_was_done_can_be_undone_and_redone_to_the_bit(view, document, box, seed):
    chance = random.Random(seed)
    document.set_active(document.layers[0].id)
    start = state_of(document)
    tools = [tool for tool in Tool if tool not in (*SPECIAL, Tool.PAN, Tool.PICKER)]
    for _ in range(25):
        box.tool = chance.choice(tools)
        box.symmetry = Symmetry(chance.choice(list(Mirror)), 3)
        box.change_options(combine=chance.choice(list(Combine)), fill_gap=chance.choice((0, 6)))
        box.colour = QColor.fromHsv(chance.randrange(360), 255, 200)
        places = [(chance.randrange(-10, 140), chance.randrange(-10, 110)) for _ in range(4)]
        drag(view, places, modifiers=chance.choice((NOTHING, NOTHING, SHIFT, ALT, SHIFT | ALT)))
        if chance.random() < 0.2:
            QTest.keyClick(view, chance.choice((Key.Key_Return, Key.Key_Escape)))
        if chance.random() < 0.15:
            document.undo_stack.undo()
        if chance.random() < 0.1:
            document.selecting.invert()
    box.tool = Tool.PAN
    end, steps = state_of(document), document.undo_stack.index()
    chosen = document.selecting.value
    document.undo_stack.setIndex(0)
    assert state_of(document) == start
    assert document.selecting.value is None
    document.undo_stack.setIndex(steps)
    assert state_of(document) == end
    again = document.selecting.value
    assert (again is None) == (chosen is None)
    if chosen is not None:
        assert again.bounds == chosen.bounds
        assert (again.mask == chosen.mask).all()
