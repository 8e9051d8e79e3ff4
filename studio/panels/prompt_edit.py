"""The field a prompt is typed into."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from studio.state.phrases import weigh

PAUSE_MS = 1500  # a pause this long ends an undo step
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class PromptEdit(QPlainTextEdit):
    """Plain text; Ctrl+Up and Ctrl+Down weigh the selected words. Undo is the document's.

    Signals:
        edited(str): the artist changed the text; never told for ``show_text``.
        paused(): the artist stopped typing, or went elsewhere.
    """

    edited = Signal(str)
    paused = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        """Args: ``lines`` is the height without scrolling."""
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)  # the document's undo stack has every edit
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.paused)
        self._showing = False
        self.textChanged.connect(self._text_changed)

    def show_text(self, text: str) -> None:
        """Shows ``text``; the cursor stays where it is as far as that is possible."""
        if text == self.toPlainText():
            return
        position = self.textCursor().position()
        self._showing = True
        self.setPlainText(text)
        self._showing = False
        cursor = self.textCursor()
        cursor.setPosition(min(position, len(text)))
        self.setTextCursor(cursor)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        # A file dropped here is meant for the window, not for the prompt.
        return super().canInsertFromMimeData(source) and not source.hasUrls()

    def insert_words(self, text: str) -> None:
        """Puts ``text`` in place of everything, as the artist's doing."""
        self.paused.emit()
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.paused.emit()

    def weigh_selection(self, *, up: bool) -> None:
        """Turns the weight of the selected words, or of the word at the cursor, up or down."""
        cursor = self.textCursor()
        before = self.toPlainText()
        text, start, end = weigh(before, cursor.selectionStart(), cursor.selectionEnd(), up)
        if text == before:
            return
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        margins = self.contentsMargins()
        frame = margins.top() + margins.bottom() + 2 * round(self.document().documentMargin())
        height = QFontMetrics(self.font()).lineSpacing() * self._lines + frame + 10
        return QSize(240, height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(120, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if _is_undo(event):
            # Otherwise the field would claim these keys and do nothing with them.
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.weigh_selection(up=event.key() == Qt.Key.Key_Up)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self._pause.stop()
        self.paused.emit()

    def _text_changed(self) -> None:
        if not self._showing:
            self._pause.start()
            self.edited.emit(self.toPlainText())


def _is_undo(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    return any(event.matches(key) for key in _UNDO_KEYS)
