"""The curve editor: pointer, keys, and what it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from studio.widgets.curve_editor import CurveEditor

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(qtbot):
    widget = CurveEditor("Weight over the run")
    qtbot.addWidget(widget)
    widget.resize(214, 84)  # 200 x 70 between the margins
    widget.show()
    widget.setFocus()
    return widget


def at(x, y):
    return QPoint(7 + round(200 * x), 7 + round(70 * (1 - y)))


def heard(editor):
    log = []
    editor.curve_changed.connect(log.append)
    editor.editing_finished.connect(lambda: log.append("end"))
    return log


def near(points, expected):
    return len(points) == len(expected) and all(
        point == pytest.approx(wanted, abs=0.02)
        for point, wanted in zip(points, expected, strict=True)
    )


def test_a_press_adds_a_point_to_the_level_line_and_drags_it(editor, qtbot):
    log = heard(editor)
    qtbot.mousePress(editor, LEFT, pos=at(0.5, 0.5))
    assert near(editor.points, [(0, 1), (0.5, 0.5), (1, 1)])
    qtbot.mouseMove(editor, at(0.25, 0.2))
    qtbot.mouseRelease(editor, LEFT, pos=at(0.25, 0.2))
    assert near(editor.points, [(0, 1), (0.25, 0.2), (1, 1)])
    assert log[-1] == "end"
    assert log.count("end") == 1


def test_a_point_cannot_pass_its_neighbours_or_leave(editor, qtbot):
    editor.set_points(((0.0, 1.0), (0.5, 0.5), (0.75, 0.5), (1.0, 0.0)))
    qtbot.mousePress(editor, LEFT, pos=at(0.5, 0.5))
    qtbot.mouseMove(editor, QPoint(900, -900))
    assert near(editor.points[1:3], [(0.75, 1.0), (0.75, 0.5)])
    qtbot.mouseMove(editor, QPoint(-900, 900))
    assert near(editor.points[:2], [(0.0, 1.0), (0.0, 0.0)])
    qtbot.mouseRelease(editor, LEFT)


def test_a_right_click_removes_a_point_and_the_last_two_go_together(editor, qtbot):
    editor.set_points(((0.0, 1.0), (0.5, 0.5), (1.0, 0.0)))
    log = heard(editor)
    qtbot.mousePress(editor, RIGHT, pos=at(0.3, 0.1))
    assert log == []
    qtbot.mousePress(editor, RIGHT, pos=at(0.5, 0.5))
    assert editor.points == ((0.0, 1.0), (1.0, 0.0))
    qtbot.mousePress(editor, RIGHT, pos=at(1.0, 0.0))
    assert editor.points == ()
    assert log[-1] == "end"


def test_the_keyboard_reaches_everything(editor, qtbot):
    log = heard(editor)
    qtbot.keyClick(editor, Qt.Key.Key_Down)  # the level line becomes a curve
    assert near(editor.points, [(0, 0.95), (1, 1)])
    qtbot.keyClick(editor, Qt.Key.Key_Insert)
    assert near(editor.points, [(0, 0.95), (0.5, 0.975), (1, 1)])
    qtbot.keyClick(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert near(editor.points[1:2], [(0.51, 0.975)])
    qtbot.keyClick(editor, Qt.Key.Key_Right, CTRL)
    for _ in range(4):
        qtbot.keyClick(editor, Qt.Key.Key_Down)
    assert near(editor.points[2:], [(1, 0.8)])
    qtbot.keyClick(editor, Qt.Key.Key_Left, CTRL)
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert near(editor.points, [(0, 0.95), (1, 0.8)])
    assert log.count("end") == 8


def test_it_says_where_the_chosen_point_is(editor, qtbot):
    editor.set_points(((0.0, 1.0), (0.5, 0.25), (1.0, 0.0)))
    qtbot.keyClick(editor, Qt.Key.Key_Right, CTRL)
    assert editor.accessibleDescription() == "25 % of the weight at 50 % of the run."


def test_showing_other_points_is_nobodys_edit(editor):
    log = heard(editor)
    editor.set_points(((0.0, 0.0), (1.0, 1.0)))
    editor.set_range(0.2, 0.8)
    assert log == []
    assert not editor.grab().isNull()
