"""The dots by which a row is dragged to another place."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from studio.widgets.icons import pixmap

ROW = "application/x-studio-adapter"  # what a dragged row carries: its entry's id
_FOLDER = "folder:"
_SIZE = QSize(12, 20)  # px


class Grip(QLabel):
    """Drags a picture of ``row`` that carries the id of its entry, or of its folder."""

    def __init__(self, entry_id: str, row: QWidget) -> None:
        super().__init__(row)
        self._id = entry_id
        self._pressed: QPoint | None = None
        self.setPixmap(pixmap("grip", 12, "text_disabled", self.devicePixelRatioF()))
        self.setFixedSize(_SIZE)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to another place"))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._pressed is None:
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if moved < QApplication.startDragDistance():
            return
        row = self.parentWidget()
        assert row is not None
        drag = QDrag(row)
        drag.setMimeData(carried(self._id))
        drag.setPixmap(_faded(row.grab()))
        drag.setHotSpot(self.mapTo(row, self._pressed))
        self._pressed = None
        drag.exec(Qt.DropAction.MoveAction)


def of_folder(folder_id: str) -> str:
    """What the row of a folder carries instead of an entry's id."""
    return f"{_FOLDER}{folder_id}"


def folder_in(carried_id: str) -> str | None:
    """The folder's id in what is carried, ``None`` if it is an entry's."""
    return carried_id.removeprefix(_FOLDER) if carried_id.startswith(_FOLDER) else None


def carried(entry_id: str) -> QMimeData:
    """What a dragged row carries."""
    data = QMimeData()
    data.setData(ROW, entry_id.encode())
    return data


def dragged(data: QMimeData) -> str | None:
    """The id of the entry whose row is dragged, ``None`` for anything else."""
    return bytes(data.data(ROW).data()).decode() if data.hasFormat(ROW) else None


def _faded(picture: QPixmap) -> QPixmap:
    faded = QPixmap(picture.size())
    faded.setDevicePixelRatio(picture.devicePixelRatio())
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(0.75)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return faded
