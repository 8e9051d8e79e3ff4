"""Where an adapter acts: everywhere, where a layer is painted, on the head of a posed person."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget

from studio.domain.adapter_kinds import LORA, Sees
from studio.panels.fields import LabelledCombo
from studio.state.adapter_entry import AdapterEntry
from studio.state.figures import figures
from studio.state.session import Session

EVERYWHERE = None
NEW, HEAD = "\0new", "\0head "  # what no layer is called


class MaskControl(QObject):
    """A combo box of the document's layers.

    Attributes:
        places: to be laid out by whoever owns it.
        note: ... below; what a mask leaves out of a LoRA.
    """

    def __init__(self, session: Session, entry: AdapterEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._entry = session, entry
        self.places = LabelledCombo(self.tr("Acts"), parent)
        self.places.setToolTip(self.tr("Everywhere, or only where a layer is painted"))
        self.places.activated.connect(self._take)
        self.note = QLabel(
            self.tr(
                "Within a mask it paints differently, but reads the words as everywhere else: the "
                "part of this LoRA that changes how words are understood stays off."
            ),
            parent,
        )
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.note.hide()

    def show_entry(self, entry: AdapterEntry) -> None:
        """Shows where ``entry`` acts."""
        self._entry = entry
        items = self._items()
        shown = [(self.places.itemText(i), self.places.itemData(i)) for i in range(len(items))]
        if shown != items or self.places.count() != len(items):
            self.places.clear()
            for text, data in items:
                self.places.addItem(text, data)
        self.places.setCurrentIndex([data for _, data in items].index(self._wanted()))
        self.places.setEnabled(entry.enabled)
        self.note.setVisible(entry.mask_layer is not None and self._reads_words())

    def _reads_words(self) -> bool:
        """Whether it is a LoRA with a part for the text encoders."""
        return self._entry.kind == LORA and self._session.facts.reads_words(self._entry.model)

    def _items(self) -> list[tuple[str, str | None]]:
        layers = self._session.document.layers
        within = self.tr("Within “{layer}”")
        items: list[tuple[str, str | None]] = [(self.tr("Everywhere"), EVERYWHERE)]
        if self._entry.sees is Sees.PORTRAIT:
            items += self._heads()
        items += [(within.format(layer=layer.name), layer.id) for layer in reversed(layers)]
        if self._wanted() not in [data for _, data in items]:
            gone = self.tr("Everywhere: its mask was deleted")
            if self._entry.mask_layer is None:
                gone = self.tr("Everywhere: its figure was deleted")
            items.append((gone, self._wanted()))
        return [*items, (self.tr("Within a new mask"), NEW)]

    def _heads(self) -> list[tuple[str, str | None]]:
        """The people of the pose layers, on whose heads a face can come."""
        found = figures(self._session.document)
        words = self.tr("On the head of figure {number}")
        if len(found) == 1:
            words = self.tr("On the head of the figure")
        return [(words.format(number=f.number), HEAD + f.person.id) for f in found]

    def _wanted(self) -> str | None:
        entry = self._entry
        return HEAD + entry.figure if entry.figure and not entry.mask_layer else entry.mask_layer

    def _take(self, index: int) -> None:
        data = self.places.itemData(index)
        if data == NEW:
            self._session.add_mask(self._entry.id)
        elif data != self._wanted():
            figure = data.removeprefix(HEAD) if data and data.startswith(HEAD) else None
            layer = None if figure else data
            self._session.adapters.update(self._entry.id, mask_layer=layer, figure=figure)
        self.show_entry(self._session.adapters.entry(self._entry.id))
