"""How much an adapter acts in each part of the network, in an artist's words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.adapter_kinds import LORA
from studio.domain.blocks import EARLY, LATE, MIDDLE, MOST, TEXT
from studio.panels.wires import quietly
from studio.state.adapter_entry import AdapterEntry
from studio.state.session import Session
from studio.widgets.section import Section
from studio.widgets.slider import ValueSlider


class PartSliders(QObject):
    """A section with a slider for each group of parts; open where any is not as usual.

    Attributes:
        section: to be laid out by whoever owns it.
        sliders: by the name of the group.
    """

    def __init__(self, session: Session, entry: AdapterEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self._adapters, self._id = session.adapters, entry.id
        self.section = Section(
            self.tr("Parts of the picture"), expanded=bool(entry.blocks), parent=parent
        )
        self.section.header.setToolTip(
            self.tr("How much of its weight it has in each part of the network")
        )
        words = [
            (EARLY, self.tr("Layout"), self.tr("The blocks on the way down: what is where")),
            (MIDDLE, self.tr("Content"), self.tr("The middle block: what it is")),
            (LATE, self.tr("Finish"), self.tr("The blocks on the way up: colour, line, detail")),
        ]
        if entry.kind == LORA:
            words.append((TEXT, self.tr("Words"), self.tr("How the prompt is understood")))
        self.sliders: dict[str, ValueSlider] = {}
        for name, label, tip in words:
            slider = ValueSlider(label, 0, 100 * MOST, 100, 5, " %", parent=parent)
            slider.setToolTip(tip)
            slider.value_changed.connect(partial(self._change, name))
            slider.editing_finished.connect(self._adapters.finish_edit)
            self.sliders[name] = slider
            self.section.add(slider)

    def add_to(self, layout: QVBoxLayout) -> None:
        """Puts the section into a column."""
        layout.addWidget(self.section)

    def show_entry(self, entry: AdapterEntry) -> None:
        """Shows the factors of ``entry``."""
        factors = dict(entry.blocks)
        for name, slider in self.sliders.items():
            quietly(slider, partial(slider.set_value, 100 * factors.get(name, 1.0)))
            slider.setEnabled(entry.enabled)

    def _change(self, name: str, percent: float) -> None:
        factors = {**dict(self._adapters.entry(self._id).blocks), name: percent / 100}
        self._adapters.update(self._id, blocks=tuple(factors.items()))
