"""What floats over the canvas while people are posed: add, choose a pose, mirror, take away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from studio.domain.errors import StorageError, UserError
from studio.files.atomic import write_bytes
from studio.pose.library import Pose, all_poses
from studio.pose.openpose_json import dumps, loads
from studio.state.document import Document
from studio.state.pose_tools import PoseTools
from studio.state.posing import rendered
from studio.widgets.icons import icon

MARGIN = 12  # px below the upper edge of the canvas
THUMBNAIL = 72  # px
_FRAME = 0.86  # of a thumbnail's height that a person takes


class PoseBar(QFrame):
    """At the top of ``area``, in its middle; shown while the pose tool is in hand.

    Signals:
        failed(object): a ``UserError`` to show.
    """

    failed = Signal(object)

    def __init__(self, tools: PoseTools, document: Document, area: QWidget) -> None:
        super().__init__(area)
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tools, self._document, self._area = tools, document, area
        self.add = self._button(
            "person-add", self.tr("Add person"), self.tr("One person more"), tools.add_person
        )
        self.poses = self._menu("pose", self.tr("Poses"), self.tr("Let the person stand so"))
        self.mirror = self._button(
            "mirror", "", self.tr("Mirror the person touched last"), tools.mirror
        )
        self.remove = self._button(
            "trash", "", self.tr("Take away the person touched last"), tools.remove
        )
        self.more = self._menu("more", "", self.tr("Size, angle, and OpenPose files"))
        menu = self.poses.menu()
        menu.aboutToShow.connect(self._fill_poses)
        self._fill_more(self.more.menu())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        for part in (self.add, self.poses, self.mirror, self.remove, self.more):
            layout.addWidget(part)
        area.installEventFilter(self)
        self.hide()

    def set_shown(self, *, shown: bool) -> None:
        """Comes up or goes."""
        self.setVisible(shown)
        if shown:
            self.raise_()
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._area and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def import_file(self, path: Path) -> None:
        """The people of an OpenPose file, fitted into the document."""
        self._try(partial(self._import, path))

    def export_file(self, path: Path) -> None:
        """Writes the people as an OpenPose file."""
        layer = self._document.pose_layer()
        people = layer.people if layer is not None else ()
        size = (self._document.width, self._document.height)
        self._try(lambda: write_bytes(path, dumps(people, size).encode()))

    def _import(self, path: Path) -> None:
        size = (self._document.width, self._document.height)
        people, _ = loads(_read(path), size)
        self._tools.replace_all(people)

    def _button(self, name: str, text: str, tip: str, run: Callable[[], object]) -> QToolButton:
        button = self._tool(name, text, tip)
        button.clicked.connect(lambda: self._try(run))
        return button

    def _menu(self, name: str, text: str, tip: str) -> QToolButton:
        button = self._tool(name, text, tip)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        return button

    def _tool(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(tip)
        button.setAccessibleName(text or tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if text:
            button.setText(text)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _fill_poses(self) -> None:
        menu = self.poses.menu()
        if menu.actions():
            return
        for group, poses in groupby(all_poses(), key=lambda pose: pose.group):
            inner = menu.addMenu(QCoreApplication.translate("Poses", group))
            inner.setStyleSheet(f"QMenu {{ icon-size: {THUMBNAIL}px; }}")
            for pose in poses:
                words = QCoreApplication.translate("Poses", pose.name)
                take = partial(self._try, partial(self._tools.take_pose, pose))
                inner.addAction(QIcon(thumbnail(pose)), words, take)

    def _fill_more(self, menu: QMenu) -> None:
        for text, run in (
            (self.tr("Larger"), partial(self._tools.scale, 1.1)),
            (self.tr("Smaller"), partial(self._tools.scale, 1 / 1.1)),
            (self.tr("Turn left"), partial(self._tools.turn, -10)),
            (self.tr("Turn right"), partial(self._tools.turn, 10)),
        ):
            menu.addAction(text, partial(self._try, run))
        menu.addSeparator()
        menu.addAction(icon("import"), self.tr("Read OpenPose JSON…"), self._ask_import)
        menu.addAction(icon("export"), self.tr("Write OpenPose JSON…"), self._ask_export)

    def _ask_import(self) -> None:
        kinds = self.tr("OpenPose (*.json)")
        name, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Read people"), "", kinds)
        if name:
            self.import_file(Path(name))

    def _ask_export(self) -> None:
        kinds = self.tr("OpenPose (*.json)")
        name, _ = QFileDialog.getSaveFileName(
            self.window(), self.tr("Write people"), "pose.json", kinds
        )
        if name:
            self.export_file(Path(name))

    def _try(self, run: Callable[[], object]) -> None:
        try:
            run()
        except UserError as error:
            self.failed.emit(error)

    def _place(self) -> None:
        self.adjustSize()
        self.move(max(4, (self._area.width() - self.width()) // 2), MARGIN)


def thumbnail(pose: Pose) -> QPixmap:
    """A small picture of a pose."""
    side = THUMBNAIL * 2  # limbs are as thick as in a picture of this size
    person = pose.person((side / 2, side / 2), side * _FRAME)
    image = rendered((person,), QSize(side, side)).scaled(
        THUMBNAIL,
        THUMBNAIL,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return QPixmap.fromImage(image)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise StorageError(
            f"The file {path.name} could not be read ({error.strerror}).",
            "Your people were kept.",
            "Check that it exists and may be read.",
        ) from error
