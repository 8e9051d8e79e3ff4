"""How an adapter acts beside others of its kind."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from studio.domain.adapter_kinds import GUIDES, LORA
from studio.panels.fields import LabelledCombo
from studio.state.adapter_entry import AdapterEntry
from studio.state.session import Session


class CompositionControl(LabelledCombo):
    """Adds up or multiplies; hidden for kinds that know one way only."""

    def __init__(self, session: Session, entry: AdapterEntry, parent: QWidget) -> None:
        super().__init__("", parent)
        self._session, self._entry = session, entry
        self.addItem(self.tr("Adds up"))
        self.addItem(self.tr("Multiplies"))
        if entry.kind == LORA:
            self.set_label(self.tr("With other LoRAs"))
            words = self.tr(
                "Adds up: each LoRA acts on the model alone. Multiplies: each acts on what those "
                "below it in the list have made of the model."
            )
        else:
            self.set_label(self.tr("With other guides"))
            words = self.tr(
                "Adds up: each sketch, pose or depth says its own. Multiplies: those that are set "
                "to it act on one another, from the bottom of the list upwards: what one below "
                "has strengthened, the one above works on with up to twice its weight; what it "
                "has weakened, with less, down to nothing."
            )
        self.setToolTip(words)
        self.setVisible(entry.kind == LORA or entry.kind in GUIDES)
        self.activated.connect(self._choose)

    def show_entry(self, entry: AdapterEntry) -> None:
        """Shows ``entry``, which has the same id."""
        self._entry = entry
        self.setCurrentIndex(int(entry.multiplies))
        self.setEnabled(entry.enabled)

    def _choose(self, index: int) -> None:
        self._session.adapters.update(self._entry.id, multiplies=bool(index))
