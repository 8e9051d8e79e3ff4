"""The few commands a hand with a pen wants without the keyboard, at the right of the menu bar."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget


class QuickBar(QWidget):
    """Groups of small buttons; each group is a tuple of actions with icons."""

    def __init__(self, groups: Iterable[tuple[QAction, ...]], parent: QWidget) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 1, 8, 1)
        layout.setSpacing(2)
        for number, group in enumerate(groups):
            if number:
                layout.addWidget(_line())
            for action in group:
                layout.addWidget(_button(action))


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setObjectName("quick")
    button.setDefaultAction(action)
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text().replace("&", ""))
    return button


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("quickLine")
    line.setFixedSize(1, 16)
    return line
