"""What the command palette can do: menus, adapters to add, brushes, and layers to go to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from studio.app.action_book import BETWEEN, WHY, plain
from studio.panels.add_adapter_menu import HEADING
from studio.panels.brush_names import brush_name
from studio.state.found_commands import Entry
from studio.state.key_map import shown_key
from studio.widgets.icons import icon

if TYPE_CHECKING:
    from studio.app.main_window import MainWindow


def walk(bar: QMenuBar) -> Iterator[tuple[QAction, str]]:
    """Every command of the menus, filled in as if they were opened, and the path to it."""
    for action in bar.actions():
        if isinstance(menu := action.menu(), QMenu):
            yield from _inside(menu, plain(action.text()))


def collect(window: MainWindow) -> list[Entry]:
    """Everything at this moment, in the order of the menus, each command once."""
    seen: dict[str, Entry] = {}
    for action, path in walk(window.menuBar()):
        entry = _of_action(action, path, window)
        seen.setdefault(entry.id, entry)
    for entry in (*_adapters(window), *_brushes(window), *_layers(window)):
        seen.setdefault(entry.id, entry)
    return list(seen.values())


def _inside(menu: QMenu, path: str) -> Iterator[tuple[QAction, str]]:
    menu.aboutToShow.emit()
    for action in menu.actions():
        if action.isSeparator() or action.property(HEADING):
            continue
        if isinstance(inner := action.menu(), QMenu):
            yield from _inside(inner, path + BETWEEN + plain(action.text()))
        elif action.text():
            yield action, path


def _of_action(action: QAction, path: str, window: QWidget) -> Entry:
    reason = ""
    if not action.isEnabled():
        reason = action.property(WHY) or window.tr("Not possible at the moment.")
    text = plain(action.text())
    return Entry(
        id=action.objectName() or f"{path}/{text}",
        text=text,
        group=path,
        run=action.trigger,
        keys=_keys(action),
        reason=reason,
        checked=action.isChecked() if action.isCheckable() else None,
        icon=action.icon(),
    )


def _keys(action: QAction) -> str:
    shortcut = action.shortcut()
    return shown_key(shortcut.toString()) if not shortcut.isEmpty() else ""


def _adapters(window: MainWindow) -> Iterator[Entry]:
    for action, path in _inside(window.panels.adapters.menu, window.tr("Add adapter")):
        reason = "" if action.isEnabled() else window.tr("It belongs to the built-in model.")
        text = plain(action.text())
        yield Entry(f"adapter/{text}", text, path, action.trigger, "", reason, None, action.icon())


def _brushes(window: MainWindow) -> Iterator[Entry]:
    group, toolbox = window.tr("Brush"), window.parts.toolbox
    for preset in window.parts.brushes.presets:
        words = brush_name(preset)
        take = partial(toolbox.apply_preset, preset)
        yield Entry(f"brush/{preset.key}", words, group, take, icon=icon(preset.tool.value))


def _layers(window: MainWindow) -> Iterator[Entry]:
    document, group = window.parts.document, window.tr("Go to layer")
    for layer in reversed(document.layers):
        go: Callable[[], None] = partial(document.set_active, layer.id)
        yield Entry(f"layer/{layer.id}", layer.name, group, go, icon=icon("layers"))
