"""One adapter in the list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
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
from studio.panels.adapter_details import AdapterDetails
from studio.panels.adapter_names import KIND_NAMES, LONG_NAMES
from studio.panels.dropped import one_picture
from studio.panels.eye_button import EyeButton
from studio.panels.file_picture import FilePicture
from studio.panels.folder_menu import FolderMenu
from studio.panels.grip import Grip
from studio.panels.row_keys import MOVE_DOWN, MOVE_UP, REMOVE, RENAME, add_keyed
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
        looked(bool): what the adapter sees is to be shown on the canvas, or no more.
    """

    move_requested = Signal(int)
    colour_wanted = Signal(QColor)
    looked = Signal(bool)

    def __init__(
        self, session: Session, entry: AdapterEntry, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._session, self._entry = session, entry
        self.grip = Grip(entry.id, self)
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
        self.share = ValueSlider(self.tr("Share"), 0, 100, 0, 5, " %", parent=self)
        self.share.setToolTip(self.tr("How much of the blend it is; the others get the rest"))
        self.looks = SourceControls(session, entry, self)
        self.looks.colour_wanted.connect(self.colour_wanted)
        shows = session.facts.picture(entry.model) if entry.sees is Sees.NOTHING else None
        self.picture = FilePicture(shows, entry.name, self)
        self.thumbnail, self.source = self.looks.thumbnail, self.looks.source
        self.eye = EyeButton(
            self.tr("What the adapter sees: hold, or click to keep it shown"), self
        )
        self.eye.looked.connect(self.looked)
        self.setAcceptDrops(entry.sees is not Sees.NOTHING)
        self.details = AdapterDetails(session, entry, self.looks, self)
        self.begin, self.end = self.details.begin, self.details.end
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
        quietly(self.weight, partial(self.weight.set_value, entry.weight))
        self.weight.setEnabled(entry.enabled)
        self.picture.setEnabled(entry.enabled)
        self._show_share()
        self.details.show_entry(entry)
        self.show_conditions()

    def _show_share(self) -> None:
        blending = self._session.blending
        blends = blending.of(self._entry) is not None
        self.weight.setVisible(not blends)
        self.share.setVisible(blends)
        self.share.setEnabled(self._entry.enabled)
        if blends:
            percent = 100 * blending.share(self._entry)
            quietly(self.share, partial(self.share.set_value, percent))

    def show_conditions(self) -> None:
        """Shows what depends on the document: the layers there are, and the warning."""
        on = self._session.adapters.effective(self._entry).enabled
        text = self._session.adapter_warning(self._entry) if on else ""
        self.warning.setVisible(bool(text))
        self.warning.setToolTip(text)
        self.warning.setAccessibleName(text)
        self.hint.setVisible(bool(text))
        self.hint.setText(text)
        fed = self._session.is_fed(self._entry)
        self.looks.show_entry(self._entry, fed)
        self.eye.setVisible(self._entry.sees is not Sees.NOTHING and fed)
        self.details.show_conditions()

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

    def mark_for(self, milliseconds: int) -> None:
        """Marks the row for a moment: here it is."""
        self._mark(on=True)
        QTimer.singleShot(milliseconds, self, partial(self._mark, on=False))

    def _mark(self, *, on: bool) -> None:
        """Shows that a dragged picture would be taken."""
        self.setProperty("taking", on)
        self.style().polish(self)

    def _menu(self) -> QMenu:
        menu, adapters, add = QMenu(self), self._session.adapters, partial(add_keyed, self)
        add(menu, (icon("pencil"), self.tr("Rename"), RENAME), self._begin_rename)
        menu.addAction(
            icon("copy"), self.tr("Duplicate"), lambda: adapters.duplicate(self.entry_id)
        )
        add(menu, (icon("up"), self.tr("Move up"), MOVE_UP), lambda: self.move_requested.emit(-1))
        down = (icon("down"), self.tr("Move down"), MOVE_DOWN)
        add(menu, down, lambda: self.move_requested.emit(1))
        menu.addSeparator()
        menu.addMenu(FolderMenu(self._session, self.entry_id, menu))
        menu.addSeparator()
        remove = (icon("trash"), self.tr("Remove"), REMOVE)
        add(menu, remove, lambda: adapters.remove(self.entry_id))
        return menu

    def _begin_rename(self) -> None:
        self.name.setFocus()
        self.name.selectAll()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.grip)
        head.addWidget(self.switch)
        head.addWidget(self.name, 1)
        for widget in (self.warning, self.badge, self.more, self.fold):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.setSpacing(4)
        layout.addLayout(head)
        strength = QHBoxLayout()
        strength.setSpacing(4)
        strength.addWidget(self.picture)
        strength.addWidget(self.thumbnail)
        strength.addWidget(self.weight)
        strength.addWidget(self.eye)
        strength.addWidget(self.share)
        layout.addLayout(strength)
        layout.addWidget(self.hint)
        layout.addWidget(self.details.prepare.working)
        offers = QHBoxLayout()
        offers.setSpacing(4)
        offers.addWidget(self.looks.ask, 1)
        offers.addWidget(self.looks.tries)
        layout.addWidget(self.looks.people)
        layout.addWidget(self.looks.paint)
        layout.addLayout(offers)
        layout.addWidget(self.looks.colours)
        layout.addWidget(self.details)

    def _bind(self) -> None:
        adapters = self._session.adapters
        self.switch.toggled.connect(lambda on: self._update(enabled=on))
        self.name.editingFinished.connect(self._rename)
        self.weight.value_changed.connect(lambda value: self._update(weight=value))
        self.weight.editing_finished.connect(adapters.finish_edit)
        self.share.value_changed.connect(self._change_share)
        self.share.editing_finished.connect(adapters.finish_edit)
        self.fold.toggled.connect(self._unfold)
        self._unfold(self.fold.isChecked())

    def _change_share(self, percent: float) -> None:
        self._session.blending.set_share(self.entry_id, percent / 100)

    def _update(self, **changes: object) -> None:
        self._session.adapters.update(self.entry_id, **changes)

    def _rename(self) -> None:
        name = self.name.text().strip()
        if name:
            self._update(name=name)
            self._session.adapters.finish_edit()
        else:
            self.name.setText(self._entry.name)

    def _unfold(self, on: bool) -> None:
        self.details.setVisible(on)
        self.fold.setIcon(icon("chevron-down" if on else "chevron-right"))
