"""The head of a style blend in the adapters list: one row, and a pad between its styles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from studio.panels.folder_row import FolderRow
from studio.state.adapter_folder import AdapterFolder
from studio.state.blend_format import SUFFIX
from studio.state.session import Session
from studio.widgets.blend_pad import BlendPad, Corner
from studio.widgets.icons import icon
from studio.widgets.slider import ValueSlider


class BlendRow(FolderRow):
    """Switch, name and weight of a blend; unfolded, the pad, above the rows of its members.

    The pad is there for two to four styles that are on; more are set by their own sliders.
    """

    _LOOK = "card"

    def __init__(
        self, session: Session, folder: AdapterFolder, parent: QWidget | None = None
    ) -> None:
        self._on: Sequence[str] = ()  # the members that are on
        super().__init__(session, folder, parent)

    def show_folder(self, folder: AdapterFolder) -> None:
        super().show_folder(folder)
        self.switch.setToolTip(self.tr("Switch “{name}” on or off").format(name=folder.name))
        self.switch.setAccessibleName(self.tr("Use style blend {name}").format(name=folder.name))
        blending = self._session.blending
        shares = blending.shares(folder.id)
        members = {member.id: member for member in blending.members(folder.id)}
        self._on = tuple(shares)
        if BlendPad.can_show(len(shares)):
            self.pad.set_corners([Corner(members[i].name, share) for i, share in shares.items()])
        self.pad.setEnabled(folder.enabled)
        self.hint.setVisible(folder.enabled and not shares)
        self._show_pad()

    def _unit(self) -> float:
        return 1.0

    def _slider(self) -> ValueSlider:
        slider = ValueSlider(self.tr("Weight"), -1, 2, 1, 0.05, decimals=2, parent=self)
        slider.setToolTip(self.tr("How strongly all its styles act together; they share it"))
        return slider

    def _lay_out(self) -> None:
        self.badge = QLabel(self.tr("Blend"), self)
        self.badge.setObjectName("badge")
        self.badge.setFixedHeight(18)
        self.badge.setToolTip(self.tr("Style blend: several styles as one adapter"))
        self.pad = BlendPad(self.tr("Blend of styles"), self)
        self.hint = QLabel(self.tr("None of its styles is on, so it does nothing."), self)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.grip)
        head.addWidget(self.switch)
        head.addWidget(self.name, 1)
        for widget in (self.badge, self.more, self.fold):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.weight)
        layout.addWidget(self.hint)
        layout.addWidget(self.pad)

    def _menu(self) -> QMenu:
        menu, adapters = QMenu(self), self._session.adapters
        blending = self._session.blending
        self._add_moves(menu)
        menu.addAction(self.tr("The same of all"), lambda: blending.even(self.folder_id))
        menu.addAction(icon("save"), self.tr("Save as a file…"), self._save)
        menu.addSeparator()
        menu.addAction(icon("folder"), self.tr("Ungroup"), lambda: adapters.ungroup(self.folder_id))
        menu.addAction(
            icon("trash"),
            self.tr("Remove with its styles"),
            lambda: adapters.remove_folder(self.folder_id),
        )
        return menu

    def _bind(self) -> None:
        super()._bind()
        self.pad.moved.connect(self._blend)
        self.pad.editing_finished.connect(self._session.adapters.finish_edit)
        self.folded.connect(self._show_pad)

    def _show_pad(self) -> None:
        self.pad.setVisible(self.open and BlendPad.can_show(len(self._on)))

    def _blend(self, shares: Sequence[float]) -> None:
        wanted = dict(zip(self._on, shares, strict=True))
        self._session.blending.set_shares(self.folder_id, wanted)

    def _save(self) -> None:
        kinds = self.tr("Style blends (*{suffix})").format(suffix=SUFFIX)
        ask = partial(QFileDialog.getSaveFileName, self, self.tr("Save style blend"))
        name, _ = ask(f"{self.name.text()}{SUFFIX}", kinds)
        if name:
            path = Path(name)
            path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
            self._session.blend_files.save(self.folder_id, path)
