"""The adapters, one list for every kind."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from studio.panels.adapter_row import AdapterRow
from studio.panels.add_adapter_menu import AddAdapterMenu
from studio.panels.dropped import adapters
from studio.panels.settings_offer import SettingsOffer
from studio.panels.wires import Wires
from studio.state.session import Session
from studio.widgets.icons import icon

SETTLED_MS = 50  # layouts within layouts take a few rounds
_ONE_ROW = 88  # px: a folded row is always seen whole


class AdaptersPanel(QWidget):
    """Rows in order of priority, and a button that adds one. Takes dropped adapters.

    Signals:
        failed(object): a ``UserError`` to show.
        colour_wanted(QColor): the artist wants to paint with it.
    """

    failed = Signal(object)
    colour_wanted = Signal(QColor)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.rows: list[AdapterRow] = []
        self.add = QToolButton(self)
        self.add.setIcon(icon("plus"))
        self.add.setIconSize(QSize(16, 16))
        self.add.setText(self.tr("Add adapter"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.setToolTip(self.tr("Add something that steers the picture"))
        self.add.setAccessibleName(self.tr("Add adapter"))
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = AddAdapterMenu(session, self)
        self.add.setMenu(self.menu)
        self.empty = QLabel(
            self.tr(
                "No adapters: only the words steer the picture. Add one to let your sketch do it."
            ),
            self,
        )
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.offer = SettingsOffer(session, self)
        self.setAcceptDrops(True)
        self._lay_out()
        self.offer.appeared.connect(partial(self._scroll_to, self.offer))
        wires = Wires(self)
        wires.connect(session.adapters.changed, self._sync)
        wires.connect(session.conditions_changed, self._show_conditions)
        wires.connect(session.pictures.failed, self.failed.emit)
        self._sync()

    def _lay_out(self) -> None:
        body = QWidget(self)
        body.setObjectName("panelBody")
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(8, 8, 8, 4)
        inner.setSpacing(6)
        inner.addWidget(self.empty)
        inner.addLayout(self._list)
        inner.addWidget(self.offer)
        inner.addStretch(1)
        self._area = area = QScrollArea(self)
        area.setObjectName("panel")
        area.setWidgetResizable(True)
        area.setMinimumHeight(_ONE_ROW)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 8)
        foot.addWidget(self.add)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(area)
        layout.addLayout(foot)

    def _sync(self) -> None:
        """Makes the rows those of the stack; rows of entries that stay are kept, drags and all."""
        entries = self._session.adapters.entries
        kept = {row.entry_id: row for row in self.rows}
        rows = [kept.get(entry.id) or self._row(entry.id) for entry in entries]
        for gone in [row for row in self.rows if row not in rows]:
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        new = [row for row in rows if row not in self.rows] if self.rows else []
        if rows != self.rows:
            for index, row in enumerate(rows):
                self._list.insertWidget(index, row)
            self.rows = rows
        for row, entry in zip(rows, entries, strict=True):
            row.show_entry(entry)
        self.empty.setVisible(not rows)
        self.offer.refresh()
        if new:
            self._scroll_to(new[-1])

    def _scroll_to(self, widget: QWidget) -> None:
        """Brings ``widget`` into view, once all layouts know where it lies."""
        show = partial(self._area.ensureWidgetVisible, widget, 0, 8)
        QTimer.singleShot(SETTLED_MS, widget, show)

    def _row(self, entry_id: str) -> AdapterRow:
        row = AdapterRow(self._session, self._session.adapters.entry(entry_id), self)
        row.colour_wanted.connect(self.colour_wanted)
        row.move_requested.connect(partial(self._move, entry_id))
        return row

    def _move(self, entry_id: str, places: int) -> None:
        ids = [entry.id for entry in self._session.adapters.entries]
        self._session.adapters.move(entry_id, ids.index(entry_id) + places)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if adapters(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        for path in adapters(event.mimeData()):
            self.menu.add_path(path)

    def _show_conditions(self) -> None:
        self.offer.refresh()
        for row in self.rows:
            row.show_conditions()
