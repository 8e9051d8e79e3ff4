"""The people that are known, as round pictures with their names."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QKeyEvent, QPainter, QPainterPath, QPixmap, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from studio.files.people import KnownPerson

ROUND = 44  # px, the pictures
CELL = QSize(76, 68)  # px
_FINE = 2  # drawn so many times as large, for fine screens
_ID = Qt.ItemDataRole.UserRole


class PeopleList(QListWidget):
    """Choose with a click, F2 renames, Delete removes, Enter or a double click uses.

    Signals:
        used(str): somebody's face is wanted; the id.
        renamed(str, str): the id and another name.
        delete_wanted(str): the id.
        menu_wanted(str, QPoint): the id, and where on the screen.
    """

    used = Signal(str)
    renamed = Signal(str, str)
    delete_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(QSize(ROUND, ROUND))
        self.setGridSize(CELL)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("People"))
        self.itemActivated.connect(lambda item: self.used.emit(item.data(_ID)))
        self.itemChanged.connect(lambda item: self.renamed.emit(item.data(_ID), item.text()))
        self.customContextMenuRequested.connect(self._ask_menu)

    @property
    def chosen(self) -> str | None:
        """The id of the chosen person."""
        items = self.selectedItems()
        return items[0].data(_ID) if items else None

    def show_people(self, people: Sequence[KnownPerson]) -> None:
        """Shows these; who was chosen stays chosen."""
        before = self.chosen
        blocker = QSignalBlocker(self)
        self.clear()
        for person in people:
            item = QListWidgetItem(_round(person), person.name, self)
            item.setData(_ID, person.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            count = self.tr("%n photograph(s)", "", len(person.looks))
            item.setToolTip(f"{person.name}: {count}")
            if person.id == before:
                item.setSelected(True)
        blocker.unblock()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its rows: the panel scrolls, not the list within it."""
        columns = max(1, self.viewport().width() // CELL.width())
        self.setFixedHeight(max(1, math.ceil(self.count() / columns)) * CELL.height() + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen:
            self.delete_wanted.emit(self.chosen)
            return
        super().keyPressEvent(event)

    def _ask_menu(self, at: QPoint) -> None:
        item = self.itemAt(at)
        if item is not None:
            self.menu_wanted.emit(item.data(_ID), self.viewport().mapToGlobal(at))


def _round(person: KnownPerson) -> QIcon:
    side = ROUND * _FINE
    image = QImage.fromData(person.looks[0].picture.png).scaled(
        side,
        side,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addEllipse(QRectF(0, 0, side, side))
    painter.setClipPath(path)
    painter.drawImage(0, 0, image)
    painter.end()
    return QIcon(pixmap)
