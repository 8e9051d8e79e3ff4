"""The seed: a number, a dice and a lock."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.panels.fields import LabelledEdit
from studio.panels.wires import SettingsWires
from studio.state.session import Session
from studio.widgets.icon_button import icon_button
from studio.widgets.icons import icon

MAX_DIGITS = 18  # below 2**63 - 64


class SeedField(QWidget):
    """Typing a seed or rolling one by hand locks it; unlocked, every generation rolls a new one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.number = LabelledEdit(self.tr("Seed"), self)
        digits = QRegularExpression(rf"\d{{0,{MAX_DIGITS}}}")
        self.number.setValidator(QRegularExpressionValidator(digits, self))
        self.number.setToolTip(self.tr("The same seed and settings make the same picture again"))
        self.dice = icon_button("dice", self.tr("Roll a new seed now"), self)
        self.lock = icon_button("unlock", self.tr("Keep this seed"), self)
        self.lock.setCheckable(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.number, 1)
        layout.addWidget(self.dice)
        layout.addWidget(self.lock)
        self._bind()

    def _bind(self) -> None:
        wires = SettingsWires(self, self._session.settings)
        wires.show("seed", lambda seed: self.number.setText(str(seed)))
        wires.button("seed_locked", self.lock)
        wires.show("seed_locked", self._show_lock)
        self.number.editingFinished.connect(self._take_typed)
        self.dice.clicked.connect(self._roll)

    def _take_typed(self) -> None:
        settings = self._session.settings
        seed = int(self.number.text() or settings.seed)
        if seed == settings.seed:
            self.number.setText(str(seed))
            return
        settings.finish_edit()
        # Who types a seed wants that one.
        settings.set_many({"seed": seed, "seed_locked": True}, self.tr("Change seed"))

    def _roll(self) -> None:
        self._session.settings.finish_edit()
        self._session.settings.seed = self._session.new_seed()

    def _show_lock(self, locked: bool) -> None:
        self.lock.setIcon(icon("lock" if locked else "unlock"))
        self.lock.setToolTip(
            self.tr(
                "Locked: every picture is made from this seed. Click to roll a new one each time"
            )
            if locked
            else self.tr("Unlocked: every picture gets a new seed. Click to keep this one")
        )
