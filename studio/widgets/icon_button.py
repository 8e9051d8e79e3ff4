"""A small button that shows an icon only, and says in words what it does."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from studio.widgets.icons import icon


def icon_button(name: str, tip: str, parent: QWidget) -> QToolButton:
    """A 16 px ``icon(name)``; ``tip`` is its tool tip and its accessible name."""
    button = QToolButton(parent)
    button.setIcon(icon(name))
    button.setIconSize(QSize(16, 16))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
