"""How an adapter's weight goes over the run: a list of usual ways, and a curve of one's own."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.curve import Curve
from studio.panels.fields import LabelledCombo
from studio.state.adapter_entry import AdapterEntry
from studio.state.session import Session
from studio.widgets.curve_editor import CurveEditor

FADES_OUT: Curve = ((0.0, 1.0), (1.0, 0.0))
FADES_IN: Curve = ((0.0, 0.0), (1.0, 1.0))
IN_THE_MIDDLE: Curve = ((0.0, 0.0), (0.35, 1.0), (0.65, 1.0), (1.0, 0.0))
STARTS_STRONG: Curve = ((0.0, 1.0), (0.4, 1.0), (0.7, 0.3), (1.0, 0.3))
_OWN = "own"


class CurveControl(QObject):
    """A combo box, and below it the curve while there is one.

    Attributes:
        ways, editor: the two, to be laid out by whoever owns them.
    """

    def __init__(self, session: Session, entry: AdapterEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self._adapters, self._id = session.adapters, entry.id
        self._opened = False  # the artist asked for a curve and has not drawn on it yet
        self.ways = LabelledCombo(self.tr("Over the run"), parent)
        self.ways.setToolTip(self.tr("How its weight goes from the first step to the last"))
        self._known: tuple[tuple[str, Curve | str], ...] = (
            (self.tr("Stays"), ()),
            (self.tr("Fades out"), FADES_OUT),
            (self.tr("Fades in"), FADES_IN),
            (self.tr("Starts strong"), STARTS_STRONG),
            (self.tr("In the middle"), IN_THE_MIDDLE),
            (self.tr("A curve of my own"), _OWN),
        )
        for name, _ in self._known:
            self.ways.addItem(name)
        self.editor = CurveEditor(self.tr("Weight over the run of {name}").format(name=entry.name))
        self.editor.setParent(parent)
        self.ways.activated.connect(self._take)
        self.editor.curve_changed.connect(self._change)
        self.editor.editing_finished.connect(self._adapters.finish_edit)

    def add_to(self, layout: QVBoxLayout) -> None:
        """Puts both into a column."""
        layout.addWidget(self.ways)
        layout.addWidget(self.editor)

    def show_entry(self, entry: AdapterEntry) -> None:
        """Shows the curve of ``entry``."""
        ways = [way for _, way in self._known]
        own = entry.curve not in ways or (self._opened and not entry.curve)
        self.ways.setCurrentIndex(ways.index(_OWN if own else entry.curve))
        self.editor.set_points(entry.curve)
        self.editor.set_range(entry.start, entry.end)
        self.editor.setVisible(bool(entry.curve) or self._opened)
        for control in (self.ways, self.editor):
            control.setEnabled(entry.enabled)

    def _take(self, index: int) -> None:
        way = self._known[index][1]
        self._opened = way == _OWN
        if not isinstance(way, str):
            self._adapters.finish_edit()
            self._change(way)
            self._adapters.finish_edit()
        self.show_entry(self._adapters.entry(self._id))

    def _change(self, curve: Curve) -> None:
        self._adapters.update(self._id, curve=curve)
