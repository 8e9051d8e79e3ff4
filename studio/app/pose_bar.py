"""What floats over the canvas while people are posed: the commands most used, and their menus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from studio.app.floating_bar import FloatingBar
from studio.app.pose_files import PoseFiles
from studio.app.pose_menus import PoseMenus
from studio.pose.parts import HANDS, Part
from studio.state.document import Document
from studio.state.pose_selection import PoseSelection
from studio.state.pose_tools import PoseTools


class PoseBar(FloatingBar):
    """At the top of ``area``, in its middle; shown while the pose tool is in hand.

    Signals:
        failed(object): a ``UserError`` to show.
    """

    failed = Signal(object)

    def __init__(
        self,
        tools: PoseTools,
        document: Document,
        selection: PoseSelection,
        menus: PoseMenus,
        area: QWidget,
    ) -> None:
        super().__init__(area)
        self._tools, self._selection, self._menus = tools, selection, menus
        self.files = PoseFiles(tools, document, area)
        menus.failed.connect(self.failed)
        self._build()
        self._lay_out()
        selection.changed.connect(self._follow)
        document.pixels_changed.connect(self._follow)
        document.active_changed.connect(self._follow)
        document.layers_changed.connect(self._follow)
        self._follow()

    def place(self) -> None:
        """Without words where the canvas is too narrow for them."""
        for style in (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        ):
            for button in (self.add, self.poses):
                button.setToolButtonStyle(style)
            if self._row.minimumSize().width() <= self._area.width() - 8:
                break
        super().place()

    def import_file(self, path: Path) -> None:
        """The people of an OpenPose file, fitted into the document."""
        self._menus.attempt(lambda: self.files.read(path))

    def export_file(self, path: Path) -> None:
        """Writes the people as an OpenPose file."""
        self._menus.attempt(lambda: self.files.write(path))

    def _build(self) -> None:
        tr, group, parts = self.tr, self._tools.group, self._tools.parts
        self.add = self._button(
            "person-add", tr("Add person"), tr("One person more"), self._tools.add_person
        )
        self.poses = self._menu("pose", tr("Poses"), tr("Let the person stand so"))
        self._menus.fill_poses(self.poses.menu())
        self.hands = self._switch("hand", tr("Hands with fingers to pose"))
        self.hands.clicked.connect(lambda on: self._run(lambda: parts.show(HANDS, on=on)))
        self.shapes = self._arrow(tr("What the hands do"))
        self._menus.fill_hands(self.shapes.menu())
        self.face = self._switch("face", tr("A face to pose"))
        self.face.clicked.connect(lambda on: self._run(lambda: parts.show((Part.FACE,), on=on)))
        self.expressions = self._arrow(tr("What the face does"))
        self._menus.fill_faces(self.expressions.menu())
        self.lengths = self._switch(
            "bone", tr("Bones keep their lengths while joints are dragged; Alt does the opposite")
        )
        self.lengths.clicked.connect(self._keep_lengths)
        self.pin = self._button(
            "pin", "", tr("Pin the chosen joints: they stay. Or double click one"),
            parts.toggle_pins,
        )  # fmt: skip
        self.mirror = self._button(
            "mirror", "", tr("Mirror who is chosen, or touched last"), group.mirror
        )
        self.remove = self._button(
            "trash", "", tr("Take away who is chosen, or touched last"), group.remove
        )

    def _lay_out(self) -> None:
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(2)
        for part in (
            self.add, self.poses, self.hands, self.shapes, self.face, self.expressions,
            self.lengths, self.pin, self.mirror, self.remove,
        ):  # fmt: skip
            if part in (self.hands, self.face, self.lengths):
                layout.addSpacing(6)
            layout.addWidget(part)

    def _button(self, name: str, text: str, tip: str, run: Callable[[], object]) -> QToolButton:
        button = self.tool(name, text, tip)
        button.clicked.connect(lambda: self._menus.attempt(run))
        return button

    def _switch(self, name: str, tip: str) -> QToolButton:
        button = self.tool(name, "", tip)
        button.setCheckable(True)
        return button

    def _menu(self, name: str, text: str, tip: str) -> QToolButton:
        button = self.tool(name, text, tip)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        return button

    def _arrow(self, tip: str) -> QToolButton:
        return self._menu("chevron-down", "", tip)

    def _run(self, run: Callable[[], object]) -> None:
        self._menus.attempt(run)
        self._follow()  # a switch that could not be turned goes back

    def _keep_lengths(self, on: bool) -> None:
        self._selection.keep_lengths = on

    def _follow(self) -> None:
        """The switches show what is the case."""
        parts = self._tools.parts
        self.hands.setChecked(parts.has(HANDS))
        self.face.setChecked(parts.has((Part.FACE,)))
        self.lengths.setChecked(self._selection.keep_lengths)
