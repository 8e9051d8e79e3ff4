"""How an adapter acts beside others of its kind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from studio.domain.adapter_kinds import GUIDES, LORA
from studio.panels.fields import LabelledCombo
from studio.state.adapter_entry import AdapterEntry
from studio.state.composition import Composition
from studio.state.session import Session


class CompositionControl(LabelledCombo):
    """Adds up, multiplies and more; hidden for kinds that know one way only."""

    def __init__(self, session: Session, entry: AdapterEntry, parent: QWidget) -> None:
        super().__init__("", parent)
        self._session, self._entry = session, entry
        if entry.kind == LORA:
            self.set_label(self.tr("With other LoRAs"))
            ways = self._for_loras()
        else:
            self.set_label(self.tr("With other guides"))
            ways = self._for_guides()
        for composition, (name, words) in ways.items():
            self.addItem(name, composition)
            self.setItemData(self.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        self.setToolTip("\n".join(f"{name}: {words}." for name, words in ways.values()))
        self.setVisible(entry.kind == LORA or entry.kind in GUIDES)
        self.activated.connect(self._choose)

    def show_entry(self, entry: AdapterEntry) -> None:
        """Shows ``entry``, which has the same id."""
        self._entry = entry
        chosen = Composition.of(entry)
        planned = self.findData(Composition.PART_BY_PART)
        # Only a remedy can plan the parts; it can be chosen away, not chosen.
        if chosen is Composition.PART_BY_PART and planned < 0:
            self.addItem(self.tr("Hands over part by part"), chosen)
        elif chosen is not Composition.PART_BY_PART and planned >= 0:
            self.removeItem(planned)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.setEnabled(entry.enabled)

    def _for_loras(self) -> dict[Composition, tuple[str, str]]:
        return {
            Composition.ADDS: (self.tr("Adds up"), self.tr("each LoRA acts on the model alone")),
            Composition.MULTIPLIES: (
                self.tr("Multiplies"),
                self.tr("acts on what those below it in the list have made of the model"),
            ),
            Composition.KEEPS_CLEAR: (
                self.tr("Keeps clear"),
                self.tr("gives up what points the same way as those above it in the list"),
            ),
            Composition.OWN_PASS: (
                self.tr("Has its own pass"),
                self.tr(
                    "the model is asked once for each LoRA set to this, and the answers are "
                    "averaged; two take twice the time"
                ),
            ),
        }

    def _for_guides(self) -> dict[Composition, tuple[str, str]]:
        return {
            Composition.ADDS: (
                self.tr("Adds up"),
                self.tr("each sketch, pose or depth says its own"),
            ),
            Composition.MULTIPLIES: (
                self.tr("Multiplies"),
                self.tr(
                    "guides set to this act on one another, from the bottom of the list upwards: "
                    "what one below has strengthened, the one above works on with up to twice its "
                    "weight; what it has weakened, with less, down to nothing"
                ),
            ),
        }

    def _choose(self, index: int) -> None:
        composition = self.itemData(index)
        if composition is not Composition.PART_BY_PART:
            self._session.adapters.update(self._entry.id, **composition.fields())
