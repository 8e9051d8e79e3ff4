"""A number typed in place: opens over the widget it belongs to, closes when it is done."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class NumberField(QLineEdit):
    """Enter or leaving takes the number, Esc does not.

    Signals:
        typed(float): a number; anything else that was typed is dropped.
        closed(): the field has had its day.
    """

    typed = Signal(float)
    closed = Signal()

    def __init__(self, text: str, suffix: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._suffix = suffix.strip()
        self._done = False
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def event(self, event: QEvent) -> bool:
        # Esc means this field, whatever it is a shortcut for elsewhere.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self._take()

    def _take(self) -> None:
        if self._done:
            return
        number = read_number(self.text(), self._suffix)
        self._close()
        if number is not None:
            self.typed.emit(number)

    def _close(self) -> None:
        if not self._done:
            self._done = True
            self.closed.emit()


def read_number(text: str, suffix: str = "") -> float | None:
    """The number in ``text``, with a point or a comma, with or without its unit."""
    plain = text.replace(",", ".").strip().removesuffix(suffix).strip()
    try:
        number = float(plain)
    except ValueError:
        return None
    return None if math.isnan(number) else number
