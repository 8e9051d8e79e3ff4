"""One field that finds every command: type a few letters, Enter does it, Esc puts it away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from studio.state.found_commands import Entry, find, remembered
from studio.widgets.icons import pixmap
from studio.widgets.palette_rows import FOUND, FoundDelegate, FoundModel

WIDTH = 620  # px
TOP = 56  # px below the upper edge of the window
_ROWS = 12  # so many are seen at once
_PAGE = 8  # rows a Page key moves


class CommandPalette(QFrame):
    """Floats over ``window`` near its upper edge while it is open.

    Signals:
        used(str): the id of the command that is about to be done.
    """

    used = Signal(str)

    def __init__(self, collect: Callable[[], Sequence[Entry]], window: QWidget) -> None:
        """Args: ``collect`` lists what can be done at the moment it opens."""
        super().__init__(window)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Find a command"))
        self._collect, self._window = collect, window
        self._entries: Sequence[Entry] = ()
        self._recent: Sequence[str] = ()
        self._before: QWidget | None = None  # had the keyboard when it opened
        self.field = QLineEdit(self)
        self.field.setObjectName("paletteField")
        self.field.setPlaceholderText(self.tr("Find a command, a tool, a layer…"))
        self.field.setAccessibleName(self.tr("Find a command"))
        self.field.setToolTip(self.tr("A few letters of what you want to do"))
        self._model = FoundModel()
        self.list = QListView(self)
        self.list.setObjectName("paletteList")
        self.list.setAccessibleName(self.tr("Commands found"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setUniformItemSizes(False)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.nothing = QLabel(self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setContentsMargins(18, 14, 18, 14)
        self._lay_out()
        self.field.installEventFilter(self)
        window.installEventFilter(self)
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(self._run)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.selectionModel().currentChanged.connect(self._tell_chosen)
        self.hide()

    def open(self, recent: Sequence[str]) -> None:
        """Comes up with ``recent`` commands first; closes if it is open."""
        if self.isVisible():
            self.close_up()
            return
        self._before = QApplication.focusWidget()
        self._entries, self._recent = self._collect(), recent
        self.field.clear()
        self._search()
        self.show()
        self.raise_()
        self._place()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Goes away and gives the keyboard back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def listed(self) -> list[Entry]:
        """What is shown, from the top."""
        rows = range(self._model.rowCount())
        return [self._model.index(row).data(FOUND).entry for row in rows]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            QTimer.singleShot(0, self, self._leave)
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()  # here Esc closes, and cancels no run
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._press(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        key, row = event.key(), self.list.currentIndex().row()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Tab: 1,
            Qt.Key.Key_Backtab: -1,
            Qt.Key.Key_PageDown: _PAGE,
            Qt.Key.Key_PageUp: -_PAGE,
        }
        if key == Qt.Key.Key_Escape:
            self.close_up()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        elif key in steps:
            self._choose(row, steps[Qt.Key(key)])
        else:
            return False
        return True

    def _choose(self, row: int, by: int) -> None:
        """Moves the choice; single steps go round at the ends, pages stop there."""
        count = self._model.rowCount()
        if count:
            to = (row + by) % count if abs(by) == 1 else min(count - 1, max(0, row + by))
            self.list.setCurrentIndex(self._model.index(to))

    def _run(self, index: QModelIndex) -> None:
        found = index.data(FOUND)
        if found is None or found.entry.reason:
            return  # the row says why
        entry: Entry = found.entry
        self._recent = remembered(self._recent, entry.id)
        self.close_up()
        self.used.emit(entry.id)
        QTimer.singleShot(0, self._window, entry.run)  # dialogs open when the key is done with

    def _search(self) -> None:
        query = self.field.text()
        found = find(self._entries, query, self._recent)
        self._model.show(found)
        self.list.setCurrentIndex(self._model.index(0))
        self.list.scrollToTop()
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.nothing.setText(
            self.tr("Nothing is called “{words}”. Try fewer letters.").format(words=query[:40])
        )
        self._place()

    def _tell_chosen(self, index: QModelIndex) -> None:
        """For screen readers: the keyboard stays in the field."""
        words = index.data(Qt.ItemDataRole.AccessibleTextRole) or ""
        self.field.setAccessibleDescription(words)

    def _leave(self) -> None:
        inside = QApplication.focusWidget()
        if inside is None or not self.isAncestorOf(inside):
            self._before = None  # the keyboard went elsewhere by itself
            self.close_up()

    def _place(self) -> None:
        width = min(WIDTH, self._window.width() - 32)
        rows = self._model.rowCount()
        heights = [self.list.sizeHintForRow(row) for row in range(min(_ROWS, rows))]
        room = self._window.height() - 2 * TOP - 100
        self.list.setFixedHeight(max(40, min(sum(heights) + 8, room)))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._window.width() - width) // 2, TOP)

    def _lay_out(self) -> None:
        sign = QLabel(self)
        sign.setPixmap(pixmap("search", 16, "text_muted", self.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.setSpacing(8)
        head.addWidget(sign)
        head.addWidget(self.field)
        foot = QLabel(self.tr("↑ ↓ choose    Enter do it    Esc close"), self)
        foot.setObjectName("paletteFoot")
        foot.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (head, _line(self), self.list, self.nothing, foot):
            if isinstance(part, QHBoxLayout):
                layout.addLayout(part)
            else:
                layout.addWidget(part)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 8)
        self.setGraphicsEffect(shadow)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return super().sizeHint().expandedTo(QSize(320, 80))


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setObjectName("paletteLine")
    line.setFixedHeight(1)
    return line
