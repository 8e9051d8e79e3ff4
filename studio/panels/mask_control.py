"""Where an adapter acts: everywhere, or where a layer is painted."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from studio.panels.fields import LabelledCombo
from studio.state.adapter_entry import AdapterEntry
from studio.state.session import Session

EVERYWHERE = None
NEW = "\0new"  # what no layer is called


class MaskControl(QObject):
    """A combo box of the document's layers.

    Attributes:
        places: to be laid out by whoever owns it.
    """

    def __init__(self, session: Session, entry: AdapterEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._entry = session, entry
        self.places = LabelledCombo(self.tr("Acts"), parent)
        self.places.setToolTip(self.tr("Everywhere, or only where a layer is painted"))
        self.places.activated.connect(self._take)

    def show_entry(self, entry: AdapterEntry) -> None:
        """Shows where ``entry`` acts."""
        self._entry = entry
        items = self._items()
        shown = [(self.places.itemText(i), self.places.itemData(i)) for i in range(len(items))]
        if shown != items or self.places.count() != len(items):
            self.places.clear()
            for text, data in items:
                self.places.addItem(text, data)
        self.places.setCurrentIndex([data for _, data in items].index(entry.mask_layer))
        self.places.setEnabled(entry.enabled)

    def _items(self) -> list[tuple[str, str | None]]:
        layers = self._session.document.layers
        within = self.tr("Within “{layer}”")
        items: list[tuple[str, str | None]] = [(self.tr("Everywhere"), EVERYWHERE)]
        items += [(within.format(layer=layer.name), layer.id) for layer in reversed(layers)]
        if self._entry.mask_layer not in [data for _, data in items]:
            items.append((self.tr("Everywhere: its mask was deleted"), self._entry.mask_layer))
        return [*items, (self.tr("Within a new mask"), NEW)]

    def _take(self, index: int) -> None:
        data = self.places.itemData(index)
        if data == NEW:
            self._session.add_mask(self._entry.id)
        elif data != self._entry.mask_layer:
            self._session.adapters.update(self._entry.id, mask_layer=data)
        self.show_entry(self._session.adapters.entry(self._entry.id))
