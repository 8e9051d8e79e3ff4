"""Generate: when it can be pressed, why not, and what shows while it runs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from support.sessions import make_session

from studio.panels.generate_bar import GenerateBar


@pytest.fixture
def session(qapp, tmp_path):
    return make_session(tmp_path)


@pytest.fixture
def bar(session, qtbot):
    widget = GenerateBar(session)
    qtbot.addWidget(widget)
    widget.resize(320, 60)
    widget.show()
    return widget


def test_idle_is_the_big_button(bar, qtbot):
    assert bar.generate.isVisible()
    assert not bar.meter.isVisible()
    bar.show_keys("Ctrl+F9", "Esc")
    assert bar.generate.toolTip() == "Make the picture (Ctrl+F9)"
    assert "(Esc)" in bar.cancel.toolTip()
    with qtbot.waitSignal(bar.generate_requested):
        qtbot.mouseClick(bar.generate, Qt.MouseButton.LeftButton)


def test_every_reason_is_in_the_tool_tip_and_the_first_below(bar, session, qtbot):
    session.settings.model = "/nowhere"
    session.settings.init_enabled = True
    qtbot.waitUntil(lambda: not bar.generate.isEnabled())
    assert bar.generate.toolTip().count("•") == 2
    assert "/nowhere" in bar.reasons.text()
    assert "1 more" in bar.reasons.text()
    assert bar.reasons.isVisible()
    session.settings.model = "starter"
    session.settings.init_enabled = False
    qtbot.waitUntil(bar.generate.isEnabled)
    assert not bar.reasons.isVisible()


def test_loading_can_be_cancelled_but_not_stopped_here(bar, qtbot):
    bar.show_loading("Reading the model", 0.4)
    assert bar.running
    assert "Reading the model" in bar.meter.words()
    assert "40%" in bar.meter.words()
    assert not bar.generate.isVisible()
    assert not bar.stop_here.isEnabled()
    with qtbot.waitSignal(bar.cancel_requested):
        qtbot.mouseClick(bar.cancel, Qt.MouseButton.LeftButton)


def test_progress_says_the_step_and_the_time_left(bar):
    bar.show_progress(0, 20, 0.0)
    assert bar.meter.words() == "Step 0 of 20"
    bar.show_progress(7, 20, 4.2)
    assert bar.meter.words() == "Step 7 of 20  4 s left"
    assert bar.meter.value() == 350
    bar.show_progress(19, 20, 0.3)
    assert "almost done" in bar.meter.words()
    bar.show_progress(20, 20, 0.0)
    assert bar.meter.words() == "Step 20 of 20"
    bar.show_progress(1, 20, 600.0)
    assert "10 min left" in bar.meter.words()


def test_stop_here_once(bar, qtbot):
    bar.show_progress(0, 20, 0.0)
    bar.show_progress(3, 20, 2.0)
    with qtbot.waitSignal(bar.stop_here_requested):
        qtbot.mouseClick(bar.stop_here, Qt.MouseButton.LeftButton)
    bar.show_progress(4, 20, 2.0)
    assert not bar.stop_here.isEnabled()
    bar.show_idle()
    bar.show_progress(1, 20, 2.0)
    assert bar.stop_here.isEnabled()


def test_requests_that_wait_are_counted(bar):
    bar.show_progress(1, 20, 2.0)
    bar.show_waiting(2)
    assert "+2 waiting" in bar.meter.words()
    bar.show_waiting(0)
    assert "waiting" not in bar.meter.words()


def test_idle_again(bar):
    bar.show_progress(1, 20, 2.0)
    bar.show_idle()
    assert bar.generate.isVisible()
    assert not bar.running
    assert bar.meter.words() == ""


@pytest.mark.parametrize("width", [160, 240, 500])
@pytest.mark.parametrize("theme_name", ["dark", "light"])
def test_it_paints_at_any_width(bar, qapp, width, theme_name):
    bar.setFixedWidth(width)
    bar.show_progress(7, 20, 40.0)
    bar.show_waiting(3)
    qapp.setProperty("studioTheme", theme_name)
    left, right = bar.meter._fitting(bar.meter.width() - 20)
    used = sum(bar.fontMetrics().horizontalAdvance(text) for text in (left, right))
    assert left in ("Step 7 of 20", "7 / 20")
    assert right == "" or used <= bar.meter.width() - 20
    assert not bar.grab().toImage().isNull()
    bar.show_idle()
    assert not bar.grab().toImage().isNull()
    qapp.setProperty("studioTheme", None)


def test_every_control_has_a_tool_tip_and_a_name(bar):
    for control in (bar.generate, bar.cancel, bar.stop_here):
        assert control.toolTip()
        assert control.accessibleName()
