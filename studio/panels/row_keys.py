"""Keys that act on the row of the adapters list that has the focus, shown in its menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

MOVE_UP, MOVE_DOWN = "Alt+Up", "Alt+Down"
RENAME, REMOVE = "F2", "Delete"


def add_keyed(
    row: QWidget, menu: QMenu, what: tuple[QIcon, str, str], act: Callable[[], object]
) -> QAction:
    """Puts a command into the menu of ``row``, with a key that works anywhere in it.

    Args:
        row: has the focus, or something in it.
        menu: of the row.
        what: the icon, the words and the key.
        act: what it does.
    """
    sign, words, key = what
    action = menu.addAction(sign, words, act)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    row.addAction(action)
    return action
