"""All commands with their keys: search one, press a new key, settle whose it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.app.shortcut_list import ShortcutList
from studio.state.key_map import KeyMap, shown_key, shown_keys
from studio.widgets.fitting import resize_within_screen
from studio.widgets.key_recorder import KeyRecorder


class ShortcutEditor(QDialog):
    """Changes take effect at once; every one can be taken back to the default."""

    def __init__(
        self, keys: KeyMap, groups: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """Args: ``groups`` names the menu of each command, by id."""
        super().__init__(parent)
        self._keys = keys
        self._adding = False  # a recorded key joins those there are
        self._wanted = ""  # a key that belongs to another command
        self.setWindowTitle(self.tr("Edit shortcuts"))
        resize_within_screen(self, 620, 640)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search a command or a key"))
        self.search.setAccessibleName(self.tr("Search a command or a key"))
        self.search.setClearButtonEnabled(True)
        self.list = ShortcutList(keys, groups)
        self.recorder = KeyRecorder()
        self.recorder.setAccessibleName(self.tr("New key"))
        self.recorder.hide()
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setMinimumHeight(34)
        tr, make = self.tr, self._button
        self.change = make(tr("Change key…"), tr("Press a key for the command"), self._change)
        self.add = make(tr("Add key…"), tr("One key more for the command"), self._add)
        self.remove = make(tr("Remove"), tr("The command has no key any more"), self._remove)
        self.reset = make(tr("Default"), tr("The keys the command came with"), self._reset)
        self.take = make(tr("Take it over"), tr("The other command loses the key"), self._take)
        self.leave = make(tr("Leave it"), tr("Everything stays as it is"), self._show_chosen)
        self._lay_out()
        self.search.textChanged.connect(self.list.search)
        self.list.currentItemChanged.connect(self._show_chosen)
        self.list.itemActivated.connect(self._change)
        self.recorder.recorded.connect(self._recorded)
        self.recorder.ended.connect(self._ended)
        keys.changed.connect(self.list.refresh)
        self._show_chosen()
        self.search.setFocus()

    def _change(self) -> None:
        self._record(adding=False)

    def _add(self) -> None:
        self._record(adding=True)

    def _record(self, *, adding: bool) -> None:
        if self.list.chosen is None:
            return
        self._adding = adding
        self._tell(self._invitation())
        self.recorder.show()
        self.recorder.record(self.tr("Press a key; Esc leaves it as it is"))

    def _ended(self) -> None:
        self.recorder.hide()
        if not self.take.isVisible():
            self.list.setFocus()
            if self.note.text() == self._invitation():
                self._show_chosen()

    def _invitation(self) -> str:
        return self.tr("Press the new key for “{name}”.").format(name=self._name())

    def _recorded(self, key: str) -> None:
        chosen = self.list.chosen
        if chosen is None:
            return
        if reason := self._keys.refusal(chosen, key):
            self._tell(
                self.tr("“{name}” keeps its key.").format(name=self._name()) + " " + reason,
                role="warning",
            )
            return
        holder = self._keys.holder(key, besides=chosen)
        if holder is None:
            self._assign(key)
            return
        self._wanted = key
        self._tell(
            self.tr("{key} belongs to “{other}”. Shall “{name}” have it?").format(
                key=shown_key(key), other=holder.text, name=self._name()
            ),
            role="warning",
            asking=True,
        )
        self.take.setFocus()

    def _take(self) -> None:
        other = self._keys.holder(self._wanted)
        self._assign(self._wanted)
        if other is not None and not self._keys.keys(other.id):
            self._tell(self.tr("“{name}” has no key now.").format(name=other.text))
        self.list.setFocus()

    def _assign(self, key: str) -> None:
        chosen = self.list.chosen
        if chosen is None:
            return
        before = self._keys.keys(chosen) if self._adding else ()
        self._keys.assign(chosen, (*before, key))
        self._show_chosen()
        self._tell(
            self.tr("“{name}” is called by {keys} now.").format(
                name=self._name(), keys=shown_keys(self._keys.keys(chosen))
            )
        )

    def _remove(self) -> None:
        if self.list.chosen is not None:
            self._keys.assign(self.list.chosen, ())
            self._show_chosen()

    def _reset(self) -> None:
        if self.list.chosen is not None:
            self._keys.reset(self.list.chosen)
            self._show_chosen()

    def _reset_all(self) -> None:
        answer = QMessageBox.question(
            self,
            self.tr("Edit shortcuts"),
            self.tr("Shall every command have the keys it came with?"),
        )
        if answer == QMessageBox.StandardButton.Yes:
            self._keys.reset_all()
            self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.list.chosen
        keys = self._keys.keys(chosen) if chosen is not None else ()
        self._tell(self._about(chosen) if chosen is not None else "")
        for button in (self.change, self.add):
            button.setEnabled(chosen is not None)
        self.add.setVisible(bool(keys))
        self.remove.setEnabled(bool(keys))
        self.reset.setEnabled(chosen is not None and not self._keys.is_default(chosen))

    def _about(self, chosen: str) -> str:
        command = self._keys.command(chosen)
        if command.canvas_only:
            return self.tr("“{name}” listens while the canvas has the keyboard.").format(
                name=command.text
            )
        return ""

    def _tell(self, words: str, role: str = "muted", *, asking: bool = False) -> None:
        self.note.setText(words)
        self.note.setProperty("role", role)
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        self.take.setVisible(asking)
        self.leave.setVisible(asking)

    def _name(self) -> str:
        chosen = self.list.chosen
        return self._keys.command(chosen).text if chosen is not None else ""

    def _button(self, text: str, tip: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    def _lay_out(self) -> None:
        editing = QHBoxLayout()
        editing.setSpacing(6)
        editing.addWidget(self.recorder, 1)
        for button in (self.change, self.add, self.remove, self.reset):
            editing.addWidget(button)
        editing.addStretch(0)
        answer = QHBoxLayout()
        answer.setSpacing(6)
        answer.addWidget(self.note, 1)
        answer.addWidget(self.take)
        answer.addWidget(self.leave)
        line = QFrame()
        line.setObjectName("quickLine")
        line.setFixedHeight(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        everything = self._button(
            self.tr("Default for all"), self.tr("All keys as they came"), self._reset_all
        )
        buttons.addButton(everything, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(editing)
        layout.addLayout(answer)
        layout.addWidget(line)
        layout.addWidget(buttons)
