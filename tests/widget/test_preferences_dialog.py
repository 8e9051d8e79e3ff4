"""Language and theme are chosen, kept, and told."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog

from studio.app.bindings import set_theme
from studio.app.preferences_dialog import PreferencesDialog
from studio.widgets import theme


@pytest.fixture
def dialog(qtbot, window):
    made = PreferencesDialog(
        window.parts.preferences, lambda name: set_theme(window, name), lambda: None, window
    )
    made.show()
    return made


def choose(field, data):
    field.setCurrentIndex(field.findData(data))
    field.activated.emit(field.currentIndex())


def test_a_language_is_kept_for_the_next_start_and_that_is_said(window, dialog):
    assert dialog.language.currentData() == "system"
    before = dialog.note.text()
    choose(dialog.language, "de")
    assert window.parts.preferences.language == "de"
    assert dialog.note.text() != before


def test_a_theme_is_seen_at_once(window, dialog):
    choose(dialog.theme, "light")
    assert theme.current() == "light"
    assert window.actions_["theme.light"].isChecked()
    assert window.parts.preferences.theme == "light"


def test_a_language_of_nobody_counts_as_the_systems(window):
    window.parts.preferences.language = "klingon"
    again = PreferencesDialog(window.parts.preferences, lambda _: None, lambda: None, window)
    assert again.language.currentData() == "system"


def test_it_opens_from_the_menu(window, monkeypatch):
    opened = []
    monkeypatch.setattr(QDialog, "exec", lambda self: opened.append(type(self).__name__) or 0)
    window.actions_["edit.preferences"].trigger()
    window.actions_["edit.shortcuts"].trigger()
    assert opened == ["PreferencesDialog", "ShortcutEditor"]
