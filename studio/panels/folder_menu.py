"""The menu that puts an adapter into a folder or a style blend, or out of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from studio.domain.adapter_kinds import STYLE_KINDS
from studio.state.session import Session
from studio.widgets.icons import icon


class FolderMenu(QMenu):
    """Filled when it opens, with the folders that take the adapter."""

    def __init__(self, session: Session, entry_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._adapters, self._id = session.adapters, entry_id
        self.setTitle(self.tr("Put into folder"))
        self.setIcon(icon("folder"))
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        entry = self._adapters.entry(self._id)
        self.addAction(icon("plus"), self.tr("New folder"), self._group)
        if entry.kind in STYLE_KINDS:
            self.addAction(icon("plus"), self.tr("New style blend"), self._blend)
        self.addSeparator()
        for folder in self._adapters.folders:
            if not folder.takes(entry):
                continue
            action = self.addAction(folder.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(folder.id == entry.folder)
            action.triggered.connect(partial(self._put_into, folder.id))
        out = self.addAction(self.tr("No folder"), partial(self._put_into, None))
        out.setEnabled(entry.folder is not None)

    def _group(self) -> None:
        self._adapters.group([self._id], self.tr("Folder"))

    def _blend(self) -> None:
        self._adapters.group([self._id], self.tr("Styles"), blends=True)

    def _put_into(self, folder: str | None) -> None:
        ids = [entry.id for entry in self._adapters.entries]
        self._adapters.move(self._id, ids.index(self._id), folder)
