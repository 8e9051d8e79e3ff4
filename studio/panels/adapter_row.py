"""One adapter in the list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.adapter_catalogue import find
from studio.domain.adapter_kinds import Sees
from studio.panels.adapter_names import KIND_NAMES, LONG_NAMES
from studio.panels.dropped import one_picture
from studio.panels.source_controls import SourceControls
from studio.panels.switch import Switch
from studio.panels.wires import quietly
from studio.state.adapter_entry import AdapterEntry
from studio.state.session import Session
from studio.widgets.icon_button import icon_button
from studio.widgets.icons import icon, pixmap
from studio.widgets.slider import ValueSlider


class AdapterRow(QFrame):
    """Switch, name, kind, what it looks at, weight; unfolded, when it acts. Takes dropped pictures.

    Signals:
        move_requested(int): by how many places, -1 is up.
        colour_wanted(QColor): the artist wants to paint with it.
    """

    move_requested = Signal(int)
    colour_wanted = Signal(QColor)

    def __init__(
        self, session: Session, entry: AdapterEntry, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._session, self._entry = session, entry
        self.switch = Switch(parent=self)
        self.name = QLineEdit(self)
        self.name.setProperty("flat", "true")
        self.name.setToolTip(self.tr("Click to rename"))
        self.name.setAcceptDrops(False)  # a dropped picture is for the row, not for its name
        self.badge = QLabel(self)
        self.badge.setObjectName("badge")
        self.badge.setFixedHeight(18)
        self.warning = QLabel(self)
        self.warning.setPixmap(pixmap("warning", 16, "warning", self.devicePixelRatioF()))
        self.hint = QLabel(self)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.more = icon_button("more", self.tr("Duplicate, move or remove this adapter"), self)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        self.fold = icon_button(
            "chevron-right", self.tr("Show when it acts and what it sees"), self
        )
        self.fold.setCheckable(True)
        self.weight = ValueSlider(
            self.tr("Weight"), -1, 2, entry.weight, 0.05, decimals=2, parent=self
        )
        embedded = find(entry.model)
        self.weight.set_default(embedded.weight if embedded else 1.0)
        self.weight.setToolTip(self.tr("How strongly it acts: 0 is off, 1 as it was trained"))
        self.begin = self._percent(self.tr("From"), 0, self.tr("Where in the run it sets in"))
        self.end = self._percent(self.tr("Until"), 100, self.tr("Where in the run it ends"))
        self.looks = SourceControls(session, entry, self)
        self.looks.colour_wanted.connect(self.colour_wanted)
        self.thumbnail, self.source = self.looks.thumbnail, self.looks.source
        self.setAcceptDrops(entry.sees is not Sees.NOTHING)
        self.details = QWidget(self)
        self._lay_out()
        self._bind()
        self.show_entry(entry)

    @property
    def entry_id(self) -> str:
        """Which entry it shows."""
        return self._entry.id

    def show_entry(self, entry: AdapterEntry) -> None:
        """Shows ``entry``, which has the same id."""
        self._entry = entry
        quietly(self.switch, partial(self.switch.setChecked, entry.enabled))
        self.switch.setToolTip(self.tr("Switch “{name}” on or off").format(name=entry.name))
        self.switch.setAccessibleName(self.tr("Use {name}").format(name=entry.name))
        if self.name.text() != entry.name:
            self.name.setText(entry.name)
            self.name.setCursorPosition(0)
        self.name.setAccessibleName(self.tr("Name of adapter {name}").format(name=entry.name))
        self.badge.setText(KIND_NAMES.get(entry.kind, entry.kind))
        self.badge.setToolTip(self.tr("{kind} from {model}").format(
            kind=LONG_NAMES.get(entry.kind, entry.kind), model=entry.model
        ))  # fmt: skip
        for slider, value in (
            (self.weight, entry.weight),
            (self.begin, entry.start * 100),
            (self.end, entry.end * 100),
        ):
            quietly(slider, partial(slider.set_value, value))
        for control in (self.weight, self.begin, self.end):
            control.setEnabled(entry.enabled)
        self.show_conditions()

    def show_conditions(self) -> None:
        """Shows what depends on the document: the layers there are, and the warning."""
        text = self._session.adapter_warning(self._entry) if self._entry.enabled else ""
        self.warning.setVisible(bool(text))
        self.warning.setToolTip(text)
        self.warning.setAccessibleName(text)
        self.hint.setVisible(bool(text))
        self.hint.setText(text)
        self.looks.show_entry(self._entry, self._session.is_fed(self._entry))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if one_picture(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._mark(on=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        self._mark(on=False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        self._mark(on=False)
        picture = one_picture(event.mimeData())
        if picture is not None:
            event.acceptProposedAction()
            self._session.pictures.choose(self.entry_id, picture)

    def _mark(self, *, on: bool) -> None:
        """Shows that a dragged picture would be taken."""
        self.setProperty("taking", on)
        self.style().polish(self)

    def _percent(self, label: str, value: float, tip: str) -> ValueSlider:
        slider = ValueSlider(label, 0, 100, value, 5, " %", parent=self)
        slider.setToolTip(tip)
        return slider

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        adapters = self._session.adapters
        menu.addAction(
            icon("copy"), self.tr("Duplicate"), lambda: adapters.duplicate(self.entry_id)
        )
        menu.addAction(icon("up"), self.tr("Move up"), lambda: self.move_requested.emit(-1))
        menu.addAction(icon("down"), self.tr("Move down"), lambda: self.move_requested.emit(1))
        menu.addSeparator()
        menu.addAction(icon("trash"), self.tr("Remove"), lambda: adapters.remove(self.entry_id))
        return menu

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.switch)
        head.addWidget(self.name, 1)
        for widget in (self.warning, self.badge, self.more, self.fold):
            head.addWidget(widget)
        span = QHBoxLayout()
        span.setSpacing(4)
        span.addWidget(self.begin)
        span.addWidget(self.end)
        details = QVBoxLayout(self.details)
        details.setContentsMargins(0, 0, 0, 0)
        details.setSpacing(4)
        details.addLayout(span)
        details.addWidget(self.source)
        details.addWidget(self.looks.reads)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.setSpacing(4)
        layout.addLayout(head)
        strength = QHBoxLayout()
        strength.setSpacing(4)
        strength.addWidget(self.thumbnail)
        strength.addWidget(self.weight)
        layout.addLayout(strength)
        layout.addWidget(self.hint)
        offers = QHBoxLayout()
        offers.setSpacing(4)
        offers.addWidget(self.looks.ask, 1)
        offers.addWidget(self.looks.tries)
        layout.addLayout(offers)
        layout.addWidget(self.looks.colours)
        layout.addWidget(self.details)

    def _bind(self) -> None:
        adapters = self._session.adapters
        self.switch.toggled.connect(lambda on: self._update(enabled=on))
        self.name.editingFinished.connect(self._rename)
        self.weight.value_changed.connect(lambda value: self._update(weight=value))
        self.begin.value_changed.connect(self._set_begin)
        self.end.value_changed.connect(self._set_end)
        for slider in (self.weight, self.begin, self.end):
            slider.editing_finished.connect(adapters.finish_edit)
        self.fold.toggled.connect(self._unfold)
        self._unfold(self.fold.isChecked())

    def _update(self, **changes: object) -> None:
        self._session.adapters.update(self.entry_id, **changes)

    def _rename(self) -> None:
        name = self.name.text().strip()
        if name:
            self._update(name=name)
            self._session.adapters.finish_edit()
        else:
            self.name.setText(self._entry.name)

    def _set_begin(self, percent: float) -> None:
        # The other end gives way, so that begin <= end always holds.
        self._update(start=percent / 100, end=max(self._entry.end, percent / 100))

    def _set_end(self, percent: float) -> None:
        self._update(start=min(self._entry.start, percent / 100), end=percent / 100)

    def _unfold(self, on: bool) -> None:
        self.details.setVisible(on)
        self.fold.setIcon(icon("chevron-down" if on else "chevron-right"))
