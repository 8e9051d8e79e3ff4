"""How much an adapter acts in each part of the network, in an artist's words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.adapter_kinds import LORA
from studio.domain.blocks import EARLY, GROUPS, LATE, MIDDLE, MOST, TEXT
from studio.panels.wires import quietly
from studio.state.adapter_entry import AdapterEntry
from studio.state.session import Session
from studio.widgets.section import Section
from studio.widgets.slider import ValueSlider


class PartSliders(QObject):
    """A section with a slider for each group of parts, and one below it for single blocks.

    Each is open where any of its sliders is not as usual.

    Attributes:
        section, single: to be laid out by whoever owns them.
        sliders: by the name of the group or block.
    """

    def __init__(self, session: Session, entry: AdapterEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._adapters, self._entry = session, session.adapters, entry
        self._model = ""  # whose blocks have sliders
        own = {name for name, _ in entry.blocks}
        self.section = Section(self.tr("Parts of the picture"), expanded=bool(own), parent=parent)
        self.section.header.setToolTip(
            self.tr("How much of its weight it has in each part of the network")
        )
        self.single = Section(
            self.tr("Single blocks"), expanded=bool(own - set(GROUPS)), parent=parent
        )
        self.single.header.setToolTip(
            self.tr("Each size of the network by itself, times the slider above it")
        )
        self.sliders: dict[str, ValueSlider] = {}
        for name, label, tip in self._groups(entry):
            self._add(name, label, tip, self.section)
        self.section.add(self.single)
        self.show_model()

    def add_to(self, layout: QVBoxLayout) -> None:
        """Puts the section into a column."""
        layout.addWidget(self.section)

    def show_model(self) -> None:
        """Brings the sliders for single blocks to those that the chosen model has."""
        model = self._session.settings.model
        if model == self._model:
            return
        self._model = model
        wanted = {name: texts for name, *texts in self._blocks(self._session.facts.levels(model))}
        for name in set(self.sliders) - set(GROUPS) - set(wanted):
            self.single.take(self.sliders.pop(name))
        for place, (name, (label, tip)) in enumerate(wanted.items()):
            if name not in self.sliders:
                self._add(name, label, tip, self.single, place)
        self.show_entry(self._entry)

    def show_entry(self, entry: AdapterEntry) -> None:
        """Shows the factors of ``entry``."""
        self._entry = entry
        factors = dict(entry.blocks)
        for name, slider in self.sliders.items():
            quietly(slider, partial(slider.set_value, 100 * factors.get(name, 1.0)))
            slider.setEnabled(entry.enabled)

    def _groups(self, entry: AdapterEntry) -> Iterator[tuple[str, str, str]]:
        down, up = self.tr("The blocks on the way down"), self.tr("The blocks on the way up")
        yield EARLY, self.tr("Layout"), self.tr("{blocks}: what is where").format(blocks=down)
        yield MIDDLE, self.tr("Content"), self.tr("The middle block: what it is")
        yield LATE, self.tr("Finish"), self.tr("{blocks}: colour, line, detail").format(blocks=up)
        if entry.kind == LORA:
            yield TEXT, self.tr("Words"), self.tr("How the prompt is understood")

    def _blocks(self, levels: int) -> Iterator[tuple[str, str, str]]:
        ways = (
            ("down", self.tr("Layout"), self.tr("Block {number} on the way down; 1 is the finest")),
            ("up", self.tr("Finish"), self.tr("Block {number} on the way up; the last is finest")),
        )
        for way, label, tip in ways:
            for level in range(levels):
                number = level + 1
                yield f"{way}.{level}", f"{label} {number}", tip.format(number=number)

    def _add(self, name: str, label: str, tip: str, section: Section, place: int = -1) -> None:
        slider = ValueSlider(label, 0, 100 * MOST, 100, 5, " %", parent=section)
        slider.setToolTip(tip)
        slider.value_changed.connect(partial(self._change, name))
        slider.editing_finished.connect(self._adapters.finish_edit)
        self.sliders[name] = slider
        section.add(slider, place)

    def _change(self, name: str, percent: float) -> None:
        factors = {**dict(self._adapters.entry(self._entry.id).blocks), name: percent / 100}
        self._adapters.update(self._entry.id, blocks=tuple(factors.items()))
