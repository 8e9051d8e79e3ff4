"""The canvas: looking at the document, and drawing on it with mouse and pen."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from support.ink import paint, picture, state_of
from support.pointing import Pen, at, drag, wheel

from studio.state.brushes import Brush
from studio.state.tools import Tool

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def ink(document):
    return 255 - picture(document)[..., 0].astype(int)


# ---- drawing


def test_a_stroke_with_the_mouse_is_one_undo_step(view, document):
    before = state_of(document)
    drag(view, [(20, 50), (60, 50), (100, 50)])
    assert ink(document)[50, 60] == 255
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Brush stroke"
    document.undo_stack.undo()
    assert state_of(document) == before


def test_the_pressure_of_a_pen_makes_the_line_thin_or_thick(view, document):
    Pen(view).stroke([(x, 50, 0.2 if x < 64 else 1.0) for x in range(10, 120, 6)])
    dark = ink(document)
    assert dark[:, 30].sum() / 255 == pytest.approx(2, abs=0.8)
    assert dark[:, 100].sum() / 255 == pytest.approx(10, abs=0.8)
    assert document.undo_stack.count() == 1


def test_the_other_end_of_the_pen_erases(view, document, box):
    paint(document, document.rect)
    Pen(view, eraser=True).stroke([(20, 50, 1), (60, 50, 1)])
    assert picture(document)[50, 40].tolist() == [255, 255, 255, 255]
    assert document.undo_stack.undoText() == "Erase"
    assert box.tool is Tool.BRUSH


@pytest.mark.parametrize("turned", [0, 37])
def test_one_draws_where_one_points_however_the_view_is_turned(view, document, turned):
    view.set_mirrored(True)
    view.rotate_by(turned)
    view.set_zoom(2.3)
    drag(view, [(64, 40)])
    rows, columns = np.nonzero(ink(document))
    assert columns.mean() + 0.5 == pytest.approx(64, abs=0.6)
    assert rows.mean() + 0.5 == pytest.approx(40, abs=0.6)


@pytest.mark.parametrize("state", ["locked", "hidden"])
def test_a_layer_that_cannot_be_drawn_on_says_so(view, document, qtbot, state):
    layer = document.active
    document.set_locked(layer.id, state == "locked")
    document.set_visible(layer.id, state != "hidden")
    steps = document.undo_stack.count()
    with qtbot.waitSignal(view.message) as signal:
        drag(view, [(20, 20), (60, 60)])
    assert state in signal.args[0]
    assert document.undo_stack.count() == steps
    assert not ink(document).any()
    assert view.cursor().shape() == Qt.CursorShape.ForbiddenCursor


def test_escape_takes_back_a_stroke_in_progress(view, document):
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at(view, 20, 20))
    QTest.mouseMove(view, at(view, 60, 60))
    assert ink(document).any()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at(view, 60, 60))
    assert not ink(document).any()
    assert not document.undo_stack.canUndo()


def test_a_release_that_never_came_does_not_lock_the_canvas(view, document):
    for x in (20, 80):
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at(view, x, 40))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at(view, 80, 40))
    assert document.undo_stack.count() == 2


def test_another_button_does_not_disturb_a_stroke(view, document):
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at(view, 20, 40))
    QTest.mouseClick(view, Qt.MouseButton.MiddleButton, pos=at(view, 40, 40))
    QTest.mouseMove(view, at(view, 80, 40))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at(view, 80, 40))
    assert document.undo_stack.count() == 1
    assert ink(document)[40, 60] > 200


def test_commands_wait_until_the_stroke_is_done(view, document):
    paint(document, QRect(0, 0, 9, 9))
    undo = document.undo_stack.createUndoAction(view)
    undo.setShortcut("Ctrl+Z")
    view.addAction(undo)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at(view, 20, 40))
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at(view, 20, 40))
    assert document.undo_stack.count() == document.undo_stack.index() == 2
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.undo_stack.index() == 1


def test_the_pencil_is_crisp_and_the_eraser_erases(view, document, box):
    box.tool = Tool.PENCIL
    drag(view, [(10, 10), (100, 70)])
    assert set(np.unique(ink(document))) == {0, 255}
    box.tool = Tool.ERASER
    box.size = 200
    drag(view, [(10, 10), (100, 70)])
    assert not ink(document).any()


def test_filling_stops_at_lines_of_other_layers(view, document, box):
    paint(document, QRect(60, 0, 4, 96), "black")
    document.set_active(document.layers[0].id)
    box.tool, box.colour, box.tolerance = Tool.FILL, QColor("#00ff00"), 0
    drag(view, [(20, 20)])
    shown = picture(document)
    assert shown[20, 20].tolist() == [0, 255, 0, 255]
    assert shown[20, 100].tolist() == [255, 255, 255, 255]
    assert document.undo_stack.undoText() == "Fill"
    box.fill_all_layers = False
    drag(view, [(100, 20)])
    assert picture(document)[20, 100].tolist() == [0, 255, 0, 255]


def test_filling_beside_the_document_does_nothing(view, document, box):
    box.tool = Tool.FILL
    drag(view, [(-10, -3)])
    assert not document.undo_stack.canUndo()


def test_the_picker_takes_the_colour_that_is_seen(view, document, box):
    paint(document, QRect(0, 0, 64, 96), "#336699")
    box.tool = Tool.PICKER
    drag(view, [(20, 20)])
    assert box.colour.name() == "#336699"


def test_alt_picks_while_painting_and_gives_the_brush_back(view, document, box):
    paint(document, document.rect, "#336699")
    steps = document.undo_stack.count()
    drag(view, [(20, 20), (30, 30)], modifiers=ALT)
    assert box.colour.name() == "#336699"
    assert box.tool is Tool.BRUSH
    assert document.undo_stack.count() == steps


@pytest.mark.parametrize(
    ("tool", "inside", "outline"),
    [(Tool.RECTANGLE, (64, 40), (30, 40)), (Tool.ELLIPSE, (64, 45), (30, 45))],
)
def test_shapes_are_outlines(view, document, box, tool, inside, outline):
    box.tool = tool
    drag(view, [(30, 20), (50, 50), (98, 70)])
    dark = ink(document)
    assert dark[outline[1], outline[0]] > 200
    assert dark[inside[1], inside[0]] == 0
    assert dark[50, 50] == 0  # nothing is left of the smaller shape it was for a moment


def test_shift_makes_a_line_level(view, document, box):
    box.tool = Tool.LINE
    drag(view, [(10, 40), (110, 46)], modifiers=SHIFT)
    rows = np.nonzero(ink(document)[:, 100] > 200)[0]
    assert abs(rows.mean() - 39.5) <= 1


def test_drawing_remembers_the_colour(view, box):
    drag(view, [(20, 20), (30, 30)])
    assert box.recent_colours[0].name() == "#000000"


# ---- looking


def test_the_wheel_zooms_at_the_pointer(view, qtbot):
    place = QPoint(130, 90)
    before = view.viewport_state.to_document(QPointF(place))
    with qtbot.waitSignal(view.zoom_changed):
        wheel(view, place, 3)
    after = view.viewport_state.to_document(QPointF(place))
    assert (after - before).manhattanLength() < 1 / view.zoom * 2.1
    wheel(view, place, -200)
    assert view.zoom == 0.05
    wheel(view, place, 400)
    assert view.zoom == 32


def test_keys_zoom_fit_and_show_at_full_size(view):
    fitted = view.zoom
    QTest.keyClick(view, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 1
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 1.5
    QTest.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 1
    QTest.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == fitted


def test_a_fitted_document_stays_fitted_until_one_zooms(view):
    view.resize(900, 800)
    assert view.viewport_state == view.viewport_state.fitted(128, 96)
    view.set_zoom(1)
    view.resize(500, 400)
    assert view.zoom == 1


def test_space_and_the_middle_button_pan(view, document):
    for button, space in ((Qt.MouseButton.LeftButton, True), (Qt.MouseButton.MiddleButton, False)):
        before = view.viewport_state.to_view(QPointF(0, 0))
        if space:
            QTest.keyPress(view, Qt.Key.Key_Space)
        QTest.mousePress(view, button, pos=QPoint(100, 100))
        QTest.mouseMove(view, QPoint(130, 90))
        QTest.mouseRelease(view, button, pos=QPoint(130, 90))
        if space:
            QTest.keyRelease(view, Qt.Key.Key_Space)
        moved = view.viewport_state.to_view(QPointF(0, 0)) - before
        assert (moved - QPointF(30, -10)).manhattanLength() <= 2
    assert not document.undo_stack.canUndo()


def test_shift_and_space_rotate(view, qtbot):
    QTest.keyPress(view, Qt.Key.Key_Space)
    with qtbot.waitSignal(view.rotation_changed):
        QTest.mousePress(view, Qt.MouseButton.LeftButton, SHIFT, QPoint(400, 200))
        QTest.mouseMove(view, QPoint(380, 320))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, SHIFT, QPoint(380, 320))
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert 30 < view.rotation < 60
    view.reset_rotation()
    assert view.rotation == 0


def test_rotating_by_keys_is_clockwise_on_screen_also_in_the_mirror(view):
    for mirrored in (False, True):
        view.set_mirrored(mirrored)
        view.reset_rotation()
        middle = view.viewport_state.centre
        before = view.viewport_state.to_view(middle + QPointF(0, -20))
        view.rotate_by(90)
        after = view.viewport_state.to_view(middle + QPointF(0, -20))
        assert after.x() > before.x() + 10


def test_shift_drag_and_brackets_change_the_size_of_the_brush(view, box, document):
    view.actual_size()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, SHIFT, QPoint(200, 200))
    QTest.mouseMove(view, QPoint(220, 205))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, SHIFT, QPoint(220, 205))
    assert box.size == 50
    QTest.keyClick(view, Qt.Key.Key_BracketRight)
    assert box.size == 60
    QTest.keyClick(view, Qt.Key.Key_BracketLeft)
    assert box.size == 50
    assert not document.undo_stack.canUndo()


def test_the_pointer_is_told_in_document_coordinates(view, qtbot):
    with qtbot.waitSignal(view.pointer_moved) as signal:
        QTest.mouseMove(view, at(view, 64, 48))
    assert (signal.args[0] - QPointF(64, 48)).manhattanLength() < 1


def test_a_document_of_one_pixel_can_be_looked_at_and_drawn_on(view, document):
    document.clear(1, 1)
    assert view.zoom == 32
    drag(view, [(0.5, 0.5)])
    assert picture(document).tolist() == [[[0, 0, 0, 255]]]
    assert not view.grab().isNull()


# ---- what is seen


def shown(view, x, y):
    image = view.grab().toImage()
    return image.pixelColor(at(view, x, y))


@pytest.mark.parametrize("zoom", [0.2, 0.7, 1.0, 3.0, 10.0])
def test_what_is_drawn_is_seen_at_every_zoom(view, document, zoom):
    paint(document, QRect(0, 0, 64, 96), "#ff0000")
    view.set_zoom(zoom)
    assert shown(view, 50.4, 48.4) == QColor("#ff0000")
    paint(document, QRect(0, 0, 64, 96), "#0000ff")
    assert shown(view, 50.4, 48.4) == QColor("#0000ff")


def test_the_ghost_is_seen_but_no_part_of_the_document(view, document):
    before = state_of(document)
    ghost = QImage(4, 4, QImage.Format.Format_RGB32)
    ghost.fill(QColor("#00ff00"))
    view.set_ghost(ghost)
    assert shown(view, 64, 48) == QColor("#00ff00")
    view.ghost_opacity = 0.5
    assert abs(shown(view, 64, 48).red() - 128) <= 2
    assert (picture(document) == 255).all()
    drag(view, [(64, 48), (70, 48)])
    document.undo_stack.undo()
    assert state_of(document) == before
    view.set_ghost(None)
    assert shown(view, 64, 48) == QColor("white")


def test_only_what_changed_is_repainted(view, document, qtbot):
    painted = []
    view.paintEvent = lambda event: painted.append(QRect(event.rect()))
    qtbot.wait(20)
    painted.clear()
    paint(document, QRect(10, 10, 4, 4))
    qtbot.waitUntil(lambda: bool(painted))
    assert all(rect.width() < 60 and rect.height() < 60 for rect in painted)


def test_transparency_shows_as_a_checkerboard(view, document):
    document.remove_layer(document.layers[0].id)
    view.actual_size()
    image = view.grab().toImage()
    seen = {image.pixelColor(at(view, x, 40)).name() for x in range(0, 60, 4)}
    assert seen == {"#ffffff", "#dcdcdc"}


def test_the_canvas_has_a_name_for_screen_readers(view):
    assert view.accessibleName() == "Canvas"
    assert view.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_the_tilt_of_a_pen_reaches_the_brush(view, document, box):
    box.set_brush(Brush(size=10, hardness=1, tilt=1.0))
    pen = Pen(view)
    pen.tilt = (0, 60)
    pen.stroke([(x, 50, 1.0) for x in range(20, 110, 6)])
    assert ink(document)[:, 64].sum() / 255 > 16
