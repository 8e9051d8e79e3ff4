"""The adapters, one list for every kind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.panels.adapter_row import AdapterRow
from studio.panels.add_adapter_menu import AddAdapterMenu
from studio.panels.blend_row import BlendRow
from studio.panels.drop_line import DropLine, drop, nearest
from studio.panels.dropped import adapters
from studio.panels.folder_row import FolderRow
from studio.panels.grip import dragged
from studio.panels.interference_card import InterferenceCard
from studio.panels.settings_offer import SettingsOffer
from studio.panels.wires import Wires
from studio.state.adapter_folder import AdapterFolder
from studio.state.adapter_moving import step
from studio.state.session import Session
from studio.widgets.icons import icon

MARKED_MS = 900  # how long a row that was looked for stays marked
SETTLED_MS = 50  # layouts within layouts take a few rounds
INDENT = 12  # px: of a folder's members
_ONE_ROW = 88  # px: a folded row is always seen whole


class AdaptersPanel(QWidget):
    """Rows in order of priority, and a button that adds one. Takes dropped adapters.

    Signals:
        failed(object): a ``UserError`` to show.
        noted(str): something to know.
        colour_wanted(QColor): the artist wants to paint with it.
        look_wanted(object): the id of the adapter whose picture is to be shown, or ``None``.
    """

    failed = Signal(object)
    noted = Signal(str)
    colour_wanted = Signal(QColor)
    look_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.rows: list[AdapterRow] = []
        self.folders: dict[str, FolderRow] = {}
        self._places: dict[AdapterRow, QWidget] = {}  # in which rows stand in or out
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
        self.interference = InterferenceCard(session, self)
        self.place = DropLine(self)
        self.setAcceptDrops(True)
        self._lay_out()
        self.offer.appeared.connect(partial(self._scroll_to, self.offer))
        wires = Wires(self)
        wires.connect(session.adapters.changed, self._sync)
        wires.connect(session.conditions_changed, self._show_conditions)
        wires.connect(session.pictures.failed, self.failed.emit)
        wires.connect(session.blend_files.failed, self.failed.emit)
        wires.connect(session.blend_files.noted, self.noted.emit)
        wires.connect(session.blend_files.saved, self._saved)
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
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keyboard
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
        warning = QHBoxLayout()
        warning.setContentsMargins(8, 0, 8, 0)
        warning.addWidget(self.interference)
        layout.addLayout(warning)
        layout.addLayout(foot)

    def _sync(self) -> None:
        """Makes the rows those of the stack; rows of entries that stay are kept, drags and all."""
        stack = self._session.adapters
        kept = {row.entry_id: row for row in self.rows}
        rows = [kept.get(entry.id) or self._row(entry.id) for entry in stack.entries]
        new_heads = [f.id for f in stack.folders if f.id not in self.folders]
        heads = {f.id: self.folders.get(f.id) or self._head(f) for f in stack.folders}
        gone = [row for row in self.rows if row not in rows]
        self._let_go([self._places.pop(row) for row in gone])
        self._let_go([head for name, head in self.folders.items() if name not in heads])
        new = [row for row in rows if row not in self.rows] if self.rows else []
        self.rows, self.folders = rows, heads
        self._arrange()
        for row, entry in zip(rows, stack.entries, strict=True):
            row.show_entry(entry)
        for folder in stack.folders:
            heads[folder.id].show_folder(folder)
        self.empty.setVisible(not rows)
        self.offer.refresh()
        self.interference.refresh()
        if new and new_heads:
            self._scroll_to(heads[new_heads[-1]])  # of several rows at once, what they belong to
        elif new:
            self._scroll_to(new[-1])

    def _arrange(self) -> None:
        """Rows and heads into their order; members stand in, and hide with their folder."""
        order: list[QWidget] = []
        for row, entry in zip(self.rows, self._session.adapters.entries, strict=True):
            head = self.folders.get(entry.folder or "")
            if head is not None and head not in order:
                order.append(head)
            place = self._places[row]
            order.append(place)
            place.setContentsMargins(INDENT if head is not None else 0, 0, 0, 0)
            place.setVisible(head is None or head.open)
        for index, widget in enumerate(order):
            if self._list.indexOf(widget) != index:
                self._list.insertWidget(index, widget)

    def _let_go(self, gone: Sequence[QWidget]) -> None:
        for widget in gone:
            self._list.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _head(self, folder: AdapterFolder) -> FolderRow:
        kind = BlendRow if folder.blends else FolderRow
        head = kind(self._session, folder, self)
        head.folded.connect(self._arrange)
        return head

    def _scroll_to(self, widget: QWidget) -> None:
        """Brings ``widget`` into view, once all layouts know where it lies."""
        show = partial(self._area.ensureWidgetVisible, widget, 0, 8)
        QTimer.singleShot(SETTLED_MS, widget, show)

    def _row(self, entry_id: str) -> AdapterRow:
        place = QWidget(self)
        row = AdapterRow(self._session, self._session.adapters.entry(entry_id), place)
        inner = QVBoxLayout(place)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(row)
        self._places[row] = place
        row.colour_wanted.connect(self.colour_wanted)
        row.looked.connect(partial(self._look, entry_id))
        row.move_requested.connect(partial(self._move, entry_id))
        return row

    def reveal(self, entry_id: str) -> None:
        """Brings an adapter into view and marks it for a moment."""
        row = next((row for row in self.rows if row.entry_id == entry_id), None)
        if row is None:
            return
        folder = self.folders.get(self._session.adapters.entry(entry_id).folder or "")
        if folder is not None and not folder.open:
            folder.fold.click()
        self._scroll_to(row)
        row.mark_for(MARKED_MS)

    def show_watched(self, entry_id: str | None) -> None:
        """Shows whose picture lies over the canvas."""
        for row in self.rows:
            row.eye.show_on(on=row.entry_id == entry_id)

    def _look(self, entry_id: str, on: bool) -> None:
        self.look_wanted.emit(entry_id if on else None)

    def _move(self, entry_id: str, places: int) -> None:
        step(self._session.adapters, entry_id, places)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if adapters(event.mimeData()) or dragged(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        if dragged(event.mimeData()):
            self.place.show_at(self._rows_and_heads(), event.position().toPoint())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        self.place.hide()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.place.hide()
        entry_id = dragged(event.mimeData())
        if entry_id is not None:
            drop(
                self._session.adapters,
                entry_id,
                nearest(self, self._rows_and_heads(), event.position().toPoint()),
            )
            return
        for path in adapters(event.mimeData()):
            self.menu.add_path(path)

    def _rows_and_heads(self) -> list[AdapterRow | FolderRow]:
        return [*self.rows, *self.folders.values()]

    def _saved(self, name: str) -> None:
        self.noted.emit(self.tr("The style blend was saved as “{name}”.").format(name=name))

    def _show_conditions(self) -> None:
        self.offer.refresh()
        for row in self.rows:
            row.show_conditions()
