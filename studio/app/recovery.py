"""After a crash: the drawings that were open are offered, none is thrown away unasked."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.files.autosave import Recoverable

THUMBNAIL = 96  # px


class RecoveryDialog(QDialog):
    """Shows what can be recovered.

    Signals:
        recover_requested(object): open this ``Recoverable``.
        discard_requested(object): delete this ``Recoverable`` for good.
    """

    recover_requested = Signal(object)
    discard_requested = Signal(object)

    def __init__(self, found: list[Recoverable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Recover a drawing"))
        self.resize(460, 380)
        title = QLabel(self.tr("The studio did not close properly last time."))
        title.setProperty("role", "title")
        title.setWordWrap(True)
        words = QLabel(
            self.tr("Your work was kept as you drew. Choose what to open, or decide later.")
        )
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        self.list = QListWidget()
        self.list.setIconSize(QSize(THUMBNAIL, THUMBNAIL))
        self.list.setSpacing(2)
        self.list.setAccessibleName(self.tr("Drawings that can be recovered"))
        for document in found:
            self.list.addItem(_item(document))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._recover)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        for widget in (title, words, self.list):
            layout.addWidget(widget)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.recover = QPushButton(self.tr("Recover"))
        self.recover.setProperty("primary", "true")
        self.recover.setToolTip(self.tr("Open the chosen drawing"))
        self.recover.clicked.connect(self._recover)
        self.discard = QPushButton(self.tr("Delete"))
        self.discard.setProperty("danger", "true")
        self.discard.setToolTip(self.tr("Delete the chosen drawing for good"))
        self.discard.clicked.connect(self._discard)
        later = QPushButton(self.tr("Later"))
        later.setToolTip(self.tr("Keep everything and ask again at the next start"))
        later.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.discard)
        row.addStretch()
        row.addWidget(later)
        row.addWidget(self.recover)
        return row

    def _chosen(self) -> QListWidgetItem | None:
        return self.list.currentItem()

    def _recover(self) -> None:
        item = self._chosen()
        if item is not None:
            self.accept()
            self.recover_requested.emit(item.data(Qt.ItemDataRole.UserRole))

    def _discard(self) -> None:
        item = self._chosen()
        if item is None:
            return
        self.list.takeItem(self.list.row(item))
        self.discard_requested.emit(item.data(Qt.ItemDataRole.UserRole))
        if self.list.count() == 0:
            self.reject()


def _item(document: Recoverable) -> QListWidgetItem:
    picture = QPixmap()
    picture.loadFromData(document.thumbnail_png)
    item = QListWidgetItem(QIcon(picture), f"{document.saved:%d %B, %H:%M}")
    item.setData(Qt.ItemDataRole.UserRole, document)
    return item
