"""The words that wake a LoRA, as buttons that put them into the prompt."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from studio.panels.flow_layout import FlowLayout
from studio.panels.wires import Wires
from studio.state import phrases
from studio.state.session import Session


class TriggerWords(QWidget):
    """Hidden for an adapter without any."""

    def __init__(self, session: Session, reference: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = session.settings
        self.buttons: dict[str, QToolButton] = {}
        layout = FlowLayout()
        self.setLayout(layout)
        words = session.facts.trigger_words(reference)
        if words:
            label = QLabel(self.tr("Wakes up at"), self)
            label.setProperty("role", "muted")
            layout.addWidget(label)
        for word in words:
            chip = QToolButton(self)
            chip.setObjectName("chip")
            chip.setText(word)
            chip.setCheckable(True)
            chip.setToolTip(self.tr("Puts “{word}” into the prompt, or out").format(word=word))
            chip.setAccessibleName(word)
            chip.clicked.connect(partial(self._toggle, word))
            self.buttons[word] = chip
            layout.addWidget(chip)
        self.setVisible(bool(words))
        Wires(self).connect(session.settings.changed, self._show)
        self._show("prompt")

    def _show(self, name: str) -> None:
        if name == "prompt":
            for word, chip in self.buttons.items():
                chip.setChecked(phrases.holds(self._settings.prompt, word))

    def _toggle(self, word: str) -> None:
        self._settings.finish_edit()
        self._settings.set("prompt", phrases.toggle(self._settings.prompt, word, ()))
        self._settings.finish_edit()
        self._show("prompt")
