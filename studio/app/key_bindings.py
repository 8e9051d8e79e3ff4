"""Joins the keys of commands with what is remembered and with the tips that name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.app.palette_entries import walk
from studio.app.shortcut_editor import ShortcutEditor
from studio.state.tools import Tool

if TYPE_CHECKING:
    from studio.app.main_window import MainWindow


def bind_keys(w: MainWindow) -> None:
    """Takes up the artist's own keys, keeps every change, and lets tips follow."""
    keys, preferences = w.actions_.keys, w.parts.preferences
    notes = keys.from_json(preferences.shortcuts)
    if notes:
        title = w.tr("Some of your shortcuts could not be used.")
        w.reporter.warn(title, " ".join(notes))

    def keep() -> None:
        preferences.shortcuts = keys.to_json()

    def show() -> None:
        key = w.actions_.shown_keys
        w.panels.tools.show_keys({tool: key(f"tool.{tool.value}") for tool in Tool})
        w.panels.brush.show_keys(key("edit.smaller"), key("edit.larger"))
        w.panels.tools.colours.show_key(key("edit.swap"))
        w.panels.generate.show_keys(key("generate.run"), key("generate.cancel"))
        w.result_bar.show_keys(key("generate.apply"), key("generate.cancel"))

    keys.changed.connect(keep)
    keys.changed.connect(show)
    show()


def edit_keys(w: MainWindow) -> None:
    """Opens the editor of shortcuts."""
    ShortcutEditor(w.actions_.keys, titles(w), w).exec()


def titles(w: MainWindow) -> dict[str, str]:
    """The menu of every command, by id, in the order of the menus."""
    known = {command.id for command in w.actions_.keys.commands}
    found: dict[str, str] = {}
    for action, path in walk(w.menuBar()):
        if action.objectName() in known:
            found.setdefault(action.objectName(), path)
    return found
