"""A button that shows something while it is held, or from click to click."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QSize, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from studio.widgets.icons import icon

HELD_MS = 350  # pressed longer than this, it was held and not clicked


class EyeButton(QToolButton):
    """An eye.

    Signals:
        looked(bool): to be shown, or no more.
    """

    looked = Signal(bool)

    def __init__(self, tip: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(icon("eye"))
        self.setIconSize(QSize(16, 16))
        self.setCheckable(True)
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self._since = QElapsedTimer()
        self._was_on = False
        self.pressed.connect(self._press)
        self.released.connect(self._release)

    def show_on(self, *, on: bool) -> None:
        """Shows whether it is looked at; tells nobody."""
        if not self.isDown():
            self.setChecked(on)

    def _press(self) -> None:
        self._was_on = self.isChecked()
        if not self._was_on:
            self.looked.emit(True)  # noqa: FBT003 - Qt takes no keywords
        self._since.start()  # from when there is something to see

    def _release(self) -> None:
        held = self._since.isValid() and self._since.elapsed() > HELD_MS
        if held or self._was_on:
            self.setChecked(False)
            self.looked.emit(False)  # noqa: FBT003
