"""A field that waits for a key and tells which one was pressed, Tab and Enter included."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_MODIFIERS = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
)


class KeyRecorder(QLineEdit):
    """Records one key while ``recording``; Esc or a click elsewhere ends it without one.

    Signals:
        recorded(str): a key with its modifiers, in Qt's portable notation.
        ended(): it no longer listens, whether or not a key came.
    """

    recorded = Signal(str)
    ended = Signal()

    _recording = False  # asked for by the first events, which come before the constructor ends

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # until it is asked for

    @property
    def recording(self) -> bool:
        """Whether it listens."""
        return self._recording

    def record(self, invitation: str) -> None:
        """Listens for the next key; shows ``invitation`` meanwhile."""
        self._recording = True
        self.setText(invitation)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()

    def stop(self) -> None:
        """No longer listens."""
        if not self._recording:
            return
        self._recording = False
        self.clear()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ended.emit()

    def event(self, event: QEvent) -> bool:
        # Before Qt moves the focus for Tab or runs the shortcut that is being asked about.
        if self._recording and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.stop()

    def _take(self, event: QKeyEvent) -> None:
        key = pressed(event)
        if key is None:
            return  # only a modifier so far
        if key != "Esc":
            self.recorded.emit(key)
        self.stop()


def pressed(event: QKeyEvent) -> str | None:
    """The key of ``event`` in Qt's portable notation; ``None`` for a modifier alone.

    Shift is left out where it only chose the sign, as in ``?``: whoever presses that key on
    another keyboard needs no Shift for it.
    """
    key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in _MODIFIERS or key == Qt.Key.Key_unknown:
        return None
    text = event.text()
    if text.isprintable() and text and not text.isalpha() and not text.isspace():
        held &= ~Qt.KeyboardModifier.ShiftModifier
    combination = QKeyCombination(held, key)
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
