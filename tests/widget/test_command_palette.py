"""Every command found by a few letters, done by Enter, and explained where it cannot be done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from studio.app.palette_entries import collect, walk
from studio.state.layers import LayerKind
from studio.state.tools import Tool


@pytest.fixture
def palette(qtbot, window):
    window.canvas.setFocus()
    qtbot.waitUntil(window.canvas.hasFocus)
    qtbot.keyClick(window.canvas, Qt.Key.Key_F3)
    assert window.palette_.isVisible()
    qtbot.waitUntil(window.palette_.field.hasFocus)
    return window.palette_


def type_and_run(qtbot, palette, words):
    palette.field.clear()
    qtbot.keyClicks(palette.field, words)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_every_command_is_in_a_menu(window):
    in_menus = {action for action, _ in walk(window.menuBar())}
    of_window = {a for a in window.findChildren(QAction) if a.objectName() in window.actions_.ids}
    assert of_window == set(window.actions_)
    assert {a.objectName() for a in of_window - in_menus} == set()


def test_every_command_has_a_place_an_id_and_words(window):
    entries = collect(window)
    assert len({entry.id for entry in entries}) == len(entries)
    assert all(entry.text and entry.group for entry in entries)
    assert {a.objectName() for a in window.actions_} <= {entry.id for entry in entries}
    assert all(entry.reason.endswith(".") for entry in entries if entry.reason)


def test_enter_does_the_best_answer_and_gives_the_keyboard_back(qtbot, window, palette):
    type_and_run(qtbot, palette, "eras")
    assert window.parts.toolbox.tool is Tool.ERASER
    assert palette.isHidden()
    qtbot.waitUntil(window.canvas.hasFocus)


def test_escape_closes_it_and_cancels_nothing(qtbot, window, palette):
    cancelled = []
    window.actions_["generate.cancel"].triggered.connect(cancelled.append)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert not cancelled
    qtbot.waitUntil(window.canvas.hasFocus)


def test_its_own_key_closes_it(qtbot, palette):
    qtbot.keyClick(
        palette.field,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert palette.isHidden()


def test_arrows_choose_and_go_round(qtbot, palette):
    qtbot.keyClicks(palette.field, "zoom")
    count = len(palette.listed())
    assert count >= 2
    for expected in (*range(1, count), 0):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
        assert palette.list.currentIndex().row() == expected
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == count - 1
    qtbot.keyClick(palette.field, Qt.Key.Key_PageUp)
    assert palette.list.currentIndex().row() == 0


def test_what_cannot_be_done_says_why_and_is_not_done(qtbot, palette):
    type_and_run(qtbot, palette, "stop here")
    assert palette.isVisible()
    assert palette.listed()[0].reason == "No picture is being made."


def test_recent_ones_come_first_the_next_time_and_are_remembered(qtbot, window, palette):
    type_and_run(qtbot, palette, "mirror view")
    type_and_run_again = ["fit to window"]
    for words in type_and_run_again:
        qtbot.keyClick(window.canvas, Qt.Key.Key_F3)
        type_and_run(qtbot, palette, words)
    qtbot.keyClick(window.canvas, Qt.Key.Key_F3)
    assert [entry.id for entry in palette.listed()[:2]] == ["view.fit", "view.mirror"]
    assert window.parts.preferences.recent_commands == ("view.fit", "view.mirror")


def test_layers_are_gone_to_brushes_taken_and_adapters_added(qtbot, window, palette):
    document = window.parts.document
    paper = document.layers[0]
    assert document.active is not paper
    type_and_run(qtbot, palette, "go to layer paper")
    assert document.active is paper
    qtbot.keyClick(window.canvas, Qt.Key.Key_F3)
    type_and_run(qtbot, palette, "marker")
    assert window.parts.toolbox.size == pytest.approx(28)
    ids = [entry.id for entry in collect(window) if entry.id.startswith("adapter/")]
    assert any("file" in name for name in ids)


def test_new_layers_are_listed_when_it_opens(qtbot, window, palette):
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    window.parts.document.add_layer(LayerKind.PAINT, "Sky with clouds")
    qtbot.keyClick(window.canvas, Qt.Key.Key_F3)
    qtbot.keyClicks(palette.field, "sky")
    assert palette.listed()[0].text == "Sky with clouds"


def test_nothing_found_is_a_sentence_and_enter_is_harmless(qtbot, palette):
    type_and_run(qtbot, palette, "<b>qqq</b>")
    assert palette.nothing.isVisible()
    assert "<b>qqq</b>" in palette.nothing.text()
    assert palette.isVisible()


def test_the_canvas_clicked_closes_it(qtbot, window, palette):
    qtbot.mouseClick(window.canvas, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(palette.isHidden)
