"""The list of layers itself: keys, and where something is dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from studio.panels.dropped import PICTURES, local_files
from studio.panels.layers_delegate import depth_at
from studio.panels.layers_model import MIME, LayersModel


class LayersList(QListView):
    """Rows with their own keys: Delete removes, F2 renames, left and right fold groups.

    Signals:
        remove_requested: of the active layer.
        picture_dropped(Path): a picture file.
    """

    remove_requested = Signal()
    picture_dropped = Signal(object)

    def __init__(self, model: LayersModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = model
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Layers, the topmost first"))
        self.setMinimumHeight(96)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        layer = self._layers.layer(self.currentIndex())
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and layer is not None:
            self._layers.fold(layer.id, folded=event.key() == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if _pictures(event):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        if _pictures(event):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        pictures = _pictures(event)
        if pictures:
            event.acceptProposedAction()
            for path in pictures:
                self.picture_dropped.emit(path)
            return
        self._layers.drop_depth = depth_at(event.position().x())
        super().dropEvent(event)


def _pictures(event: QDropEvent) -> list[Path]:
    """The picture files that are dragged, if that is what is dragged."""
    if event.mimeData().hasFormat(MIME):
        return []
    return [path for path in local_files(event.mimeData()) if path.suffix.lower() in PICTURES]
