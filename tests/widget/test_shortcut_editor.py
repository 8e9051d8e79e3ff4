"""Keys recorded, taken over, refused, taken back, and kept for the next start."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox

from studio.app.help_dialogs import ShortcutsDialog
from studio.app.key_bindings import titles
from studio.app.shortcut_editor import ShortcutEditor
from studio.state.tools import Tool

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def editor(qtbot, window):
    made = ShortcutEditor(window.actions_.keys, titles(window), window)
    made.show()
    qtbot.waitExposed(made)
    return made


def record(qtbot, editor, command, key, held=NONE, button=None):
    editor.list.choose(command)
    (button or editor.change).click()
    assert editor.recorder.recording
    qtbot.keyClick(editor.recorder, key, held)
    assert not editor.recorder.recording


def test_a_free_key_works_at_once_and_everything_names_it(qtbot, window, editor):
    record(qtbot, editor, "tool.pencil", Qt.Key.Key_F7)
    editor.close()
    window.activateWindow()
    window.canvas.setFocus()
    qtbot.waitUntil(window.canvas.hasFocus)
    qtbot.keyClick(window.canvas, Qt.Key.Key_P)
    assert window.parts.toolbox.tool is not Tool.PENCIL
    qtbot.keyClick(window.canvas, Qt.Key.Key_F7)
    assert window.parts.toolbox.tool is Tool.PENCIL
    assert "(F7)" in window.panels.tools.buttons[Tool.PENCIL].toolTip()
    assert window.actions_["tool.pencil"].toolTip().endswith("(F7)")
    labels = [
        label.text()
        for label in ShortcutsDialog(window.actions_, titles(window), window).findChildren(QLabel)
    ]
    assert "F7" in labels and "P" not in labels


def test_a_key_of_another_command_is_named_and_taken_only_when_told(qtbot, window, editor):
    keys = window.actions_.keys
    record(qtbot, editor, "tool.brush", Qt.Key.Key_E, CONTROL)
    assert "Ctrl+E" in editor.note.text() and "Merge down" in editor.note.text()
    editor.leave.click()
    assert keys.keys("tool.brush") == ("B",) and keys.keys("layer.merge") == ("Ctrl+E",)
    record(qtbot, editor, "tool.brush", Qt.Key.Key_E, CONTROL)
    editor.take.click()
    assert keys.keys("tool.brush") == ("Ctrl+E",) and keys.keys("layer.merge") == ()
    assert "Merge down" in editor.note.text()
    assert window.actions_["layer.merge"].shortcut().isEmpty()
    editor.reset.click()
    assert keys.keys("layer.merge") == ("Ctrl+E",)


def test_tab_and_enter_belong_to_the_canvas_alone(qtbot, window, editor):
    keys = window.actions_.keys
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        record(qtbot, editor, "tool.brush", key)
        assert "fields" in editor.note.text()
        assert keys.is_default("tool.brush")
    record(qtbot, editor, "edit.clear", Qt.Key.Key_Backspace)
    assert keys.keys("edit.clear") == ("Backspace",)


def test_escape_and_modifiers_record_nothing(qtbot, window, editor):
    editor.list.choose("tool.brush")
    editor.change.click()
    qtbot.keyClick(editor.recorder, Qt.Key.Key_Control)
    assert editor.recorder.recording
    qtbot.keyClick(editor.recorder, Qt.Key.Key_Escape)
    assert not editor.recorder.recording
    assert editor.isVisible()
    assert window.actions_.keys.is_default("tool.brush")


def test_a_second_key_joins_and_signs_need_no_shift(qtbot, window, editor):
    record(qtbot, editor, "tool.brush", Qt.Key.Key_Question, SHIFT, editor.add)
    assert window.actions_.keys.keys("tool.brush") == ("B", "?")
    editor.remove.click()
    assert window.actions_.keys.keys("tool.brush") == ()
    assert window.actions_["tool.brush"].toolTip() == "Paint soft or broad strokes"


def test_search_by_name_menu_and_key(editor):
    items = editor.list._items
    for words, shown, hidden in (
        ("merg", "layer.merge", "tool.brush"),
        ("ctrl+s", "file.save", "file.open"),
        ("view mirror", "view.mirror", "view.fit"),
    ):
        editor.search.setText(words)
        assert not items[shown].isHidden()
        assert items[hidden].isHidden()
    editor.search.setText("qqqq")
    assert editor.list.chosen is None
    assert not editor.change.isEnabled() or editor.list.currentItem() is not None


def test_all_back_to_default_asks_first(qtbot, window, editor, monkeypatch):
    record(qtbot, editor, "tool.brush", Qt.Key.Key_F7)
    answer = QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answer)
    editor._reset_all()
    assert not window.actions_.keys.is_default("tool.brush")
    answer = QMessageBox.StandardButton.Yes
    editor._reset_all()
    assert window.actions_.keys.is_default("tool.brush")


def test_keys_are_there_at_the_next_start(qtbot, open_window):
    first = open_window()
    first.actions_.keys.assign("tool.brush", ["F7"])
    first.parts.preferences._ini.sync()
    second = open_window()
    assert second.actions_.keys.keys("tool.brush") == ("F7",)
    assert second.actions_["tool.brush"].shortcut().toString() == "F7"
    assert not second.toasts.messages


@pytest.mark.parametrize("stored", ["{", "[1, 2]", json.dumps({"version": 99, "keys": {}})])
def test_damaged_keys_are_told_and_the_usual_ones_are_used(qtbot, open_window, stored):
    first = open_window()
    first.parts.preferences._ini.setValue("keys/shortcuts", stored)
    first.parts.preferences._ini.sync()
    second = open_window()
    (message,) = second.toasts.messages
    assert "shortcuts" in message.title
    assert second.actions_.keys.keys("tool.brush") == ("B",)


def test_every_command_stands_in_a_group(window, editor):
    assert set(titles(window)) == {command.id for command in window.actions_.keys.commands}
