"""The history as rows of a list: translates the store's signals, asks for pictures as needed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QDateTime,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QPixmap

from studio.files.history import HistoryEntry
from studio.panels.wires import Wires
from studio.state.history_store import MAX_WISHES, HistoryStore

Index = QModelIndex | QPersistentModelIndex
ENTRY = int(Qt.ItemDataRole.UserRole) + 1  # HistoryEntry
MAX_PIXMAPS = 300  # of 192 px: about 45 MB


class HistoryModel(QAbstractListModel):
    """One row an entry, newest first. Pictures are made when a row is first painted.

    Signals:
        pictured(index): the picture of a row has come. Not ``dataChanged``: a list view answers
            that by laying out all of its thousands of rows again.
    """

    pictured = Signal(object)

    def __init__(self, store: HistoryStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._entries = list(store.entries)
        self._pixmaps: OrderedDict[Path, QPixmap] = OrderedDict()
        self._wished: OrderedDict[Path, None] = OrderedDict()
        wires = Wires(self)
        wires.connect(store.loaded, self._on_loaded)
        wires.connect(store.added, self._on_added)
        wires.connect(store.restored, self._on_added)
        wires.connect(store.removed, self._on_removed)
        wires.connect(store.thumbnail_ready, self._on_thumbnail)

    def entry(self, index: Index) -> HistoryEntry | None:
        """What lies at ``index``."""
        row = index.row()
        return self._entries[row] if index.isValid() and row < len(self._entries) else None

    def row_of(self, path: Path) -> int:
        """The row of a file, or -1."""
        return next((i for i, e in enumerate(self._entries) if e.path == path), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pixmap(entry)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._title(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(entry)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        entry = self.entry(index)
        if entry and not entry.damaged and not entry.unsaved:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        data = QMimeData()
        entries = [e for index in indexes if (e := self.entry(index))]
        data.setUrls([QUrl.fromLocalFile(str(e.path)) for e in entries])
        return data

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.CopyAction

    def _title(self, entry: HistoryEntry) -> str:
        if entry.damaged:
            return self.tr("Damaged: {name}").format(name=entry.path.name)
        seed = entry.path.name if entry.seed is None else self.tr("Seed {}").format(entry.seed)
        return f"{seed}, {when(entry)}"

    def _tool_tip(self, entry: HistoryEntry) -> str:
        if entry.damaged:
            return f"{entry.path.name}\n{entry.damaged}"
        if entry.unsaved:
            return self.tr("Only in memory: the disk refused it.") + f"\n{self._title(entry)}"
        prompt = entry.summary.prompt.strip()
        return f"{prompt[:300]}\n{self._title(entry)}" if prompt else self._title(entry)

    def _pixmap(self, entry: HistoryEntry) -> QPixmap | None:
        known = self._pixmaps.get(entry.path)
        if known is not None:
            self._pixmaps.move_to_end(entry.path)
            return known
        if not entry.damaged and entry.path not in self._wished:
            self._wished[entry.path] = None
            while len(self._wished) > MAX_WISHES:  # the store dropped it, so it may be asked again
                self._wished.popitem(last=False)
            self._store.request_thumbnail(entry)
        return None

    def _on_thumbnail(self, path: Path, png: bytes) -> None:
        self._wished.pop(path, None)
        pixmap = QPixmap()
        if png:
            pixmap.loadFromData(png)
        self._pixmaps[path] = pixmap  # a null one says that there is none to be had
        while len(self._pixmaps) > MAX_PIXMAPS:
            self._pixmaps.popitem(last=False)
        row = self.row_of(path)
        if row >= 0:
            self.pictured.emit(self.index(row))

    def _on_loaded(self) -> None:
        self.beginResetModel()
        self._entries = list(self._store.entries)
        self._pixmaps.clear()
        self._wished.clear()
        self.endResetModel()

    def _on_added(self, entry: HistoryEntry) -> None:
        row = next((i for i, e in enumerate(self._store.entries) if e.path == entry.path), 0)
        row = min(row, len(self._entries))
        self.beginInsertRows(QModelIndex(), row, row)
        self._entries.insert(row, entry)
        self.endInsertRows()

    def _on_removed(self, entry: HistoryEntry) -> None:
        row = self.row_of(entry.path)
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._entries[row]
        self.endRemoveRows()
        self._pixmaps.pop(entry.path, None)


def when(entry: HistoryEntry) -> str:
    """The time of an entry in the artist's language, e.g. "24 Jul, 15:30"."""
    moment = QDateTime.fromSecsSinceEpoch(int(entry.created.timestamp()))
    return QLocale().toString(moment, "d MMM, HH:mm")
