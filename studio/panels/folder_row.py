"""The head of a folder in the adapters list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from studio.panels.grip import Grip, of_folder
from studio.panels.row_keys import MOVE_DOWN, MOVE_UP, add_keyed
from studio.panels.switch import Switch
from studio.panels.wires import quietly
from studio.state.adapter_folder import MOST, AdapterFolder
from studio.state.adapter_moving import step_folder
from studio.state.adapter_stack import AdapterStack
from studio.state.session import Session
from studio.widgets.icon_button import icon_button
from studio.widgets.icons import icon
from studio.widgets.slider import ValueSlider


class FolderRow(QFrame):
    """Switch, name and weight of all that is inside; its arrow hides the members.

    Signals:
        folded(): the members are to be shown or hidden.
    """

    folded = Signal()

    _LOOK = "folder"

    def __init__(
        self, session: Session, folder: AdapterFolder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(self._LOOK)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._session, self._folder = session, folder
        self.grip = Grip(of_folder(folder.id), self)
        self.fold = icon_button("chevron-down", self.tr("Show or hide what is inside"), self)
        self.fold.setCheckable(True)
        self.fold.setChecked(True)
        self.switch = Switch(parent=self)
        self.name = QLineEdit(self)
        self.name.setProperty("flat", "true")
        self.name.setToolTip(self.tr("Click to rename"))
        self.name.setMinimumWidth(44)
        self.weight = self._slider()
        self.more = icon_button("more", self.tr("Ungroup or remove this folder"), self)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        self._lay_out()
        self._bind()
        self.show_folder(folder)

    @property
    def folder_id(self) -> str:
        """Which folder it shows."""
        return self._folder.id

    @property
    def open(self) -> bool:
        """Whether the members are shown."""
        return self.fold.isChecked()

    def show_folder(self, folder: AdapterFolder) -> None:
        """Shows ``folder``, which has the same id."""
        self._folder = folder
        quietly(self.switch, partial(self.switch.setChecked, folder.enabled))
        self.switch.setToolTip(self.tr("Switch all of “{name}” on or off").format(name=folder.name))
        self.switch.setAccessibleName(self.tr("Use folder {name}").format(name=folder.name))
        if self.name.text() != folder.name:
            self.name.setText(folder.name)
            self.name.setCursorPosition(0)
        self.name.setAccessibleName(self.tr("Name of folder {name}").format(name=folder.name))
        quietly(self.weight, partial(self.weight.set_value, self._unit() * folder.weight))
        self.weight.setEnabled(folder.enabled)

    def _unit(self) -> float:
        """What the slider shows for a weight of 1."""
        return 100.0

    def _slider(self) -> ValueSlider:
        most = MOST * self._unit()
        slider = ValueSlider(self.tr("All"), 0, most, self._unit(), 5, " %", parent=self)
        slider.setMinimumWidth(72)  # with the rest of the row, as narrow as the panel can be
        slider.setToolTip(self.tr("Times the weights of all adapters inside"))
        return slider

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(4)
        layout.addWidget(self.grip)
        layout.addWidget(self.fold)
        layout.addWidget(self.switch)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.weight, 1)
        layout.addWidget(self.more)

    def _menu(self) -> QMenu:
        menu, adapters = QMenu(self), self._session.adapters
        self._add_moves(menu)
        menu.addAction(icon("folder"), self.tr("Ungroup"), lambda: adapters.ungroup(self.folder_id))
        menu.addAction(
            icon("trash"),
            self.tr("Remove with its adapters"),
            lambda: adapters.remove_folder(self.folder_id),
        )
        return menu

    def _add_moves(self, menu: QMenu) -> None:
        stack = self._session.adapters
        for title, sign, by, key in (
            (self.tr("Move up"), "up", -1, MOVE_UP),
            (self.tr("Move down"), "down", 1, MOVE_DOWN),
        ):
            add_keyed(
                self,
                menu,
                (icon(sign), title, key),
                partial(self._step, stack, by),
            )
        menu.addSeparator()

    def _step(self, stack: AdapterStack, by: int) -> None:
        step_folder(stack, self.folder_id, by)

    def _bind(self) -> None:
        adapters = self._session.adapters
        self.fold.toggled.connect(self._unfold)
        self.switch.toggled.connect(lambda on: self._update(enabled=on))
        self.weight.value_changed.connect(lambda value: self._update(weight=value / self._unit()))
        self.weight.editing_finished.connect(adapters.finish_edit)
        self.name.editingFinished.connect(self._rename)

    def _update(self, **changes: object) -> None:
        self._session.adapters.update_folder(self.folder_id, **changes)

    def _rename(self) -> None:
        if name := self.name.text().strip():
            self._update(name=name)
            self._session.adapters.finish_edit()
        else:
            self.name.setText(self._folder.name)

    def _unfold(self, on: bool) -> None:
        self.fold.setIcon(icon("chevron-down" if on else "chevron-right"))
        self.folded.emit()
