"""The unfolded part of an adapter's row: when, where and in which parts it acts."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.panels.composition_control import CompositionControl
from studio.panels.curve_control import CurveControl
from studio.panels.mask_control import MaskControl
from studio.panels.part_sliders import PartSliders
from studio.panels.prepare_control import PrepareControl
from studio.panels.source_controls import SourceControls
from studio.panels.trigger_words import TriggerWords
from studio.panels.wires import quietly
from studio.state.adapter_entry import AdapterEntry
from studio.state.session import Session
from studio.widgets.slider import ValueSlider


class AdapterDetails(QWidget):
    """From and until, the weight over the run, what it looks at, its mask, its parts."""

    def __init__(
        self, session: Session, entry: AdapterEntry, looks: SourceControls, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._entry = session, entry
        self.begin = self._percent(self.tr("From"), 0, self.tr("Where in the run it sets in"))
        self.end = self._percent(self.tr("Until"), 100, self.tr("Where in the run it ends"))
        self.curve = CurveControl(session, entry, self)
        self.where = MaskControl(session, entry, self)
        self.parts = PartSliders(session, entry, self)
        self.prepare = PrepareControl(session, entry, self)
        self.words = TriggerWords(session, entry.model, self)
        self.composition = CompositionControl(session, entry, self)
        self._lay_out(looks)
        self._bind()

    def show_entry(self, entry: AdapterEntry) -> None:
        """Shows ``entry``, which has the same id."""
        self._entry = entry
        for slider, value in ((self.begin, entry.start), (self.end, entry.end)):
            quietly(slider, partial(slider.set_value, value * 100))
            slider.setEnabled(entry.enabled)
        self.curve.show_entry(entry)
        self.parts.show_entry(entry)
        self.composition.show_entry(entry)
        self.show_conditions()

    def show_conditions(self) -> None:
        """Shows what depends on the document and the model: layers, and the blocks there are."""
        self.where.show_entry(self._entry)
        self.prepare.show_entry(self._entry)
        self.parts.show_model()

    def _percent(self, label: str, value: float, tip: str) -> ValueSlider:
        slider = ValueSlider(label, 0, 100, value, 5, " %", parent=self)
        slider.setToolTip(tip)
        return slider

    def _lay_out(self, looks: SourceControls) -> None:
        span = QHBoxLayout()
        span.setSpacing(4)
        span.addWidget(self.begin)
        span.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addLayout(span)
        self.curve.add_to(column)
        column.addWidget(looks.source)
        column.addWidget(looks.reads)
        self.prepare.add_to(column)
        column.addWidget(looks.takes)
        column.addWidget(self.where.places)
        column.addWidget(self.where.note)
        column.addWidget(self.composition)
        self.parts.add_to(column)

    def _bind(self) -> None:
        self.begin.value_changed.connect(self._set_begin)
        self.end.value_changed.connect(self._set_end)
        for slider in (self.begin, self.end):
            slider.editing_finished.connect(self._session.adapters.finish_edit)

    def _update(self, **changes: object) -> None:
        self._session.adapters.update(self._entry.id, **changes)

    def _set_begin(self, percent: float) -> None:
        # The other end gives way, so that begin <= end always holds.
        self._update(start=percent / 100, end=max(self._entry.end, percent / 100))

    def _set_end(self, percent: float) -> None:
        self._update(start=min(self._entry.start, percent / 100), end=percent / 100)
