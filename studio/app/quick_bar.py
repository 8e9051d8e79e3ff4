"""The few commands a hand with a pen wants without the keyboard, at the right of the menu bar."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QToolButton, QWidget

from studio.app.action_book import plain

_AROUND = 18  # px: the padding of a menu's name


class QuickBar(QWidget):
    """Groups of small buttons; each group is a tuple of actions with icons.

    It leaves the room to the menus where the window is too narrow for both: its commands are in
    them.
    """

    def __init__(self, groups: Iterable[tuple[QAction, ...]], window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 1, 8, 1)
        layout.setSpacing(2)
        for number, group in enumerate(groups):
            if number:
                layout.addWidget(upright_line())
            for action in group:
                layout.addWidget(_button(action))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002
        if event.type() == QEvent.Type.Resize:
            bar = self._window.menuBar()
            metrics = bar.fontMetrics()
            texts = [plain(action.text()) for action in bar.actions()]
            menus = sum(metrics.horizontalAdvance(text) + _AROUND for text in texts)
            fits = menus + self.sizeHint().width() <= self._window.width()
            if fits == self.isHidden():
                self.setVisible(fits)
                bar.setCornerWidget(self if fits else None)  # type: ignore[arg-type]  # Qt takes it
        return False


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setObjectName("quick")
    button.setDefaultAction(action)
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text().replace("&", ""))
    return button


def upright_line(height: int = 16) -> QFrame:
    """What stands between the groups of a bar; ``height`` in pixels."""
    line = QFrame()
    line.setObjectName("quickLine")
    line.setFixedSize(1, height)
    return line
