"""The artist's own poses: pictures with names that can be changed, and a way to delete them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.app.pose_menus import THUMBNAIL, thumbnail
from studio.domain.errors import UserError
from studio.files.own_poses import OwnPoses

_NAME = Qt.ItemDataRole.UserRole  # as it is on disk, while another is being typed


class OwnPosesDialog(QDialog):
    """Rename with F2 or a double click, delete with the Delete key.

    Attributes:
        list: one item a pose.
        note: why something could not be done.
    """

    def __init__(self, poses: OwnPoses, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._poses = poses
        self.setWindowTitle(self.tr("My poses"))
        self.resize(520, 420)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("My poses"))
        self.list.setViewMode(QListWidget.ViewMode.IconMode)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setMovement(QListWidget.Movement.Static)
        self.list.setIconSize(QSize(THUMBNAIL, THUMBNAIL))
        self.list.setGridSize(QSize(THUMBNAIL + 36, THUMBNAIL + 36))
        self.list.setWordWrap(True)
        self.list.itemChanged.connect(self._rename)
        self.note = QLabel(self.tr("Nothing yet: “Save pose in library…” in the Pose menu."))
        self.note.setWordWrap(True)
        self.delete = QPushButton(self.tr("Delete"))
        self.delete.setShortcut(Qt.Key.Key_Delete)
        self.delete.clicked.connect(self._delete)
        self.list.currentItemChanged.connect(lambda now, _: self.delete.setEnabled(now is not None))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.delete, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for part in (self.list, self.note, buttons):
            layout.addWidget(part)
        self._fill()

    def _fill(self) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            self._attempt(self._add_all)
        self.delete.setEnabled(False)

    def _add_all(self) -> None:
        for pose in self._poses.all():
            item = QListWidgetItem(QIcon(thumbnail(pose)), pose.name, self.list)
            item.setData(_NAME, pose.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        if self.list.count():
            self.note.setText(self.tr("Double click a name to change it."))

    def _rename(self, item: QListWidgetItem) -> None:
        old, new = item.data(_NAME), item.text()
        if new != old:
            self._attempt(lambda: self._poses.rename(old, new))
            self._keep_note(self._fill)

    def _delete(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._attempt(lambda: self._poses.delete(item.data(_NAME)))
            self._keep_note(self._fill)

    def _attempt(self, run: Callable[[], object]) -> None:
        self._failed = ""
        try:
            run()
        except UserError as error:
            self._failed = str(error)
            self.note.setText(self._failed)

    def _keep_note(self, run: Callable[[], None]) -> None:
        failed = self._failed
        run()
        if failed:
            self.note.setText(failed)
