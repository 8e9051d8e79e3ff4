"""The document's layers as a Qt list, the topmost first. Only translates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage

from studio.domain.errors import UserError
from studio.panels.layers_rows import Row, place_of, rows_of
from studio.state.document import Document
from studio.state.layer_tree import ancestors, held
from studio.state.layers import Layer, LayerKind, blank_image

LAYER = Qt.ItemDataRole.UserRole  # the Layer itself
THUMBNAIL = Qt.ItemDataRole.DecorationRole
BADGE = Qt.ItemDataRole.UserRole + 1  # what the row says of adapters, or None
ROW = Qt.ItemDataRole.UserRole + 2  # the Row: how deep it lies, whether it is folded
MIME = "application/x-studio-layer"
PAUSE_MS = 200  # thumbnails are drawn anew once nothing was painted for so long
SIDE = 64  # px of a thumbnail's longer side, drawn smaller on plain screens

Index = QModelIndex | QPersistentModelIndex


class LayersModel(QAbstractListModel):
    """Rows from the top layer down; renaming and dragging go through the undo stack.

    Signals:
        failed(object): a ``UserError``: a layer cannot be dropped there.
    """

    failed = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._folded: set[str] = set()
        self._rows: tuple[Row, ...] = rows_of(document.layers, self._folded)
        self.drop_depth = 0  # how far to the right the next drop is
        self.badge_of: Callable[[Layer], object] = lambda _: None
        self._thumbnails: dict[str, tuple[int, QImage]] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._refresh_thumbnails)
        document.layers_changed.connect(self._reset)
        document.layer_changed.connect(self._changed)
        document.active_changed.connect(self._reveal)
        document.pixels_changed.connect(self._painted)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's way
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        layer = self.layer(index)
        if layer is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return layer.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(layer)
        if role == LAYER:
            return layer
        if role == THUMBNAIL:
            return self._thumbnail(layer)
        if role == BADGE:
            return self.badge_of(layer)
        if role == ROW:
            return self._rows[index.row()]
        return None

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        layer = self.layer(index)
        if layer is None or role != Qt.ItemDataRole.EditRole:
            return False
        self._document.rename_layer(layer.id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled  # between the rows
        layer = self.layer(index)
        group = layer is not None and layer.kind is LayerKind.GROUP
        takes = Qt.ItemFlag.ItemIsDropEnabled if group else Qt.ItemFlag.NoItemFlags
        return (
            takes
            | Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def layer(self, index: Index) -> Layer | None:
        """The layer of a row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        return self._rows[index.row()].layer

    def index_of(self, layer_id: str) -> QModelIndex:
        """The row of a layer, invalid if it is gone or in a folded group."""
        for row, known in enumerate(self._rows):
            if known.layer.id == layer_id:
                return self.index(row)
        return QModelIndex()

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [MIME]

    def mimeData(self, indexes: Any) -> QMimeData:  # noqa: N802 - Qt's name
        data = QMimeData()
        layer = self.layer(indexes[0]) if indexes else None
        if layer is not None:
            data.setData(MIME, QByteArray(layer.id.encode()))
        return data

    def dropMimeData(  # noqa: N802 - Qt's name
        self,
        data: QMimeData,
        action: Qt.DropAction,  # noqa: ARG002 - it can only be a move
        row: int,
        column: int,  # noqa: ARG002 - there is one column
        parent: Index,
    ) -> bool:
        layer = self._document.find(bytes(data.data(MIME).data()).decode())
        if layer is None:
            return False
        target = self.layer(parent)
        layers, groups = self._document.layers, self._document.groups
        if row < 0 and target is not None and target.kind is LayerKind.GROUP:
            place = place_of(layers, (Row(target, 0, shown=True, collapsed=False),), 1, layer, 0)
        else:
            if row < 0:
                row = parent.row() if parent.isValid() else len(self._rows)
            place = place_of(layers, self._rows, row, layer, self.drop_depth)
        try:
            groups.place(layer.id, *place)
        except UserError as error:
            self.failed.emit(error)
            return False
        return True

    # Folding

    def fold(self, layer_id: str, *, folded: bool) -> None:
        """Hides or shows the rows of what a group holds."""
        layer = self._document.find(layer_id)
        if layer is None or layer.kind is not LayerKind.GROUP:
            return
        if (layer_id in self._folded) == folded:
            return
        (self._folded.add if folded else self._folded.discard)(layer_id)
        self._reset()
        active = self._document.active
        if folded and active in held(self._document.layers, layer):
            self._document.set_active(layer_id)  # what is chosen is seen

    def toggle(self, layer_id: str) -> None:
        """Folds a group, or unfolds it."""
        self.fold(layer_id, folded=layer_id not in self._folded)

    def _reveal(self) -> None:
        """The active layer has a row."""
        active = self._document.active
        above = ancestors(self._document.layers, active) if active is not None else []
        hidden = {group.id for group in above} & self._folded
        if hidden:
            self._folded -= hidden
            self._reset()

    # What the document says

    def _reset(self) -> None:
        self.beginResetModel()
        self._rows = rows_of(self._document.layers, self._folded)
        known = {layer.id for layer in self._document.layers}
        self._folded &= known
        self._thumbnails = {key: kept for key, kept in self._thumbnails.items() if key in known}
        self.endResetModel()

    def _changed(self, layer_id: str) -> None:
        index = self.index_of(layer_id)
        if not index.isValid():
            return
        self._rows = rows_of(self._document.layers, self._folded)
        group = self._document.layer(layer_id).kind is LayerKind.GROUP
        last = self.index(len(self._rows) - 1) if group else index  # what it holds follows it
        self.dataChanged.emit(index, last)

    def refresh_badges(self) -> None:
        """What the badges say may be something else than before."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [BADGE])

    def _painted(self) -> None:
        self._pause.start()

    def _refresh_thumbnails(self) -> None:
        for row, known in enumerate(self._rows):
            layer = known.layer
            kept = self._thumbnails.get(layer.id)
            if kept is not None and kept[0] != layer.pixel_revision:
                del self._thumbnails[layer.id]
                self.dataChanged.emit(self.index(row), self.index(row), [THUMBNAIL])

    def _thumbnail(self, layer: Layer) -> QImage:
        kept = self._thumbnails.get(layer.id)
        if kept is None:
            kept = (layer.pixel_revision, thumbnail(layer.image))
            self._thumbnails[layer.id] = kept
        return kept[1]

    def _spoken(self, layer: Layer) -> str:
        parts = [layer.name, self._document.kind_name(layer.kind)]
        if not layer.visible:
            parts.append(self.tr("hidden"))
        if layer.locked:
            parts.append(self.tr("locked"))
        above = ancestors(self._document.layers, layer)
        if above:
            parts.append(self.tr("in {group}").format(group=above[0].name))
        if layer.kind is LayerKind.GROUP:
            count = len(held(self._document.layers, layer))
            parts.append(self.tr("{count} layers").format(count=count))
            parts.append(self.tr("folded") if layer.id in self._folded else self.tr("unfolded"))
        return ", ".join(parts)


def thumbnail(image: QImage) -> QImage:
    """A small copy of a layer, its longer side 64 px."""
    if image.isNull():
        return blank_image(1, 1)
    size = image.size().scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio)
    size = size.expandedTo(QSize(1, 1))
    keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(size, keep, smooth)


def centred(size: QSize, room: QRect) -> QRect:
    """``size`` shrunk to fit ``room``, in its middle."""
    fitted = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    out = QRect(room.topLeft(), fitted.expandedTo(QSize(1, 1)))
    out.moveCenter(room.center())
    return out
