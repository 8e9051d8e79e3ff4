"""The slider with its value inside: pointer, wheel, keys, typing, reset."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from studio.widgets.slider import ValueSlider


@pytest.fixture
def slider(qtbot):
    widget = ValueSlider("Opacity", 0, 100, 50, 5, " %")
    qtbot.addWidget(widget)
    widget.resize(200, 26)
    widget.show()
    return widget


def heard(slider):
    log = []
    slider.value_changed.connect(log.append)
    slider.editing_started.connect(lambda: log.append("start"))
    slider.editing_finished.connect(lambda: log.append("end"))
    return log


def test_a_drag_is_one_edit_in_steps(slider, qtbot):
    log = heard(slider)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(100, 13))
    qtbot.mouseMove(slider, QPoint(151, 13))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(151, 13))
    assert log == ["start", 75.0, "end"]
    assert slider.text() == "75 %"


def test_a_drag_beyond_the_ends_stays_in_range(slider, qtbot):
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(100, 13))
    qtbot.mouseMove(slider, QPoint(900, 13))
    assert slider.value() == 100
    qtbot.mouseMove(slider, QPoint(-900, 13))
    assert slider.value() == 0
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("key", "value"),
    [("Right", 55), ("Left", 45), ("PageUp", 100), ("PageDown", 0), ("Home", 0), ("End", 100)],
)
def test_keys_move_it(slider, qtbot, key, value):
    log = heard(slider)
    qtbot.keyClick(slider, getattr(Qt.Key, f"Key_{key}"))
    assert log == ["start", float(value), "end"]


def test_the_wheel_moves_it_and_right_click_resets(slider):
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, wheel)
    assert slider.value() == 55
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(slider, menu)
    assert slider.value() == 50


@pytest.mark.parametrize(
    ("typed", "value"), [("33", 33), ("1e9", 100), ("-4", 0), ("20 %", 20), ("x", 50), ("nan", 50)]
)
def test_typing(slider, qtbot, typed, value):
    qtbot.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(20, 13))
    field = slider.findChild(QLineEdit)
    field.clear()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert slider.value() == value


def test_a_double_click_does_not_move_it(slider, qtbot):
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(20, 13))
    qtbot.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(20, 13))
    qtbot.keyClick(slider.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert slider.value() == 50


def test_escape_leaves_the_value(slider, qtbot):
    slider.start_typing("7")
    qtbot.keyClick(slider.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert slider.value() == 50


def test_decimals_and_curve(qtbot):
    slider = ValueSlider("Weight", -1, 2, 1, 0.05, decimals=2)
    qtbot.addWidget(slider)
    slider.set_value(0.35)
    assert slider.value() == pytest.approx(0.35)
    assert slider.text() == "0.35"
    assert slider.accessibleName() == "Weight"
    curved = ValueSlider("Size", 0, 100, 25, curve=2)
    qtbot.addWidget(curved)
    assert curved._fraction() == pytest.approx(0.5)
