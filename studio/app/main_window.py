"""The window: puts the parts together. What they do is in ``bindings`` and in the parts."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QMainWindow, QWidget

from studio.app.action_book import Spec
from studio.app.actions import Actions
from studio.app.bindings import bind, set_theme
from studio.app.canvas_area import CanvasArea
from studio.app.clipboard import Clipboard
from studio.app.docks import Docks
from studio.app.drops import Drops
from studio.app.export_commands import ExportCommands
from studio.app.file_commands import FileCommands
from studio.app.generation import Generation
from studio.app.menus import Menus
from studio.app.mnemonics import settle
from studio.app.palette_entries import collect
from studio.app.panels import Panels
from studio.app.parts import Parts
from studio.app.photo_poses import PhotoPoses
from studio.app.placing import stretched
from studio.app.project import Project
from studio.app.quick_bar import QuickBar
from studio.app.reporting import Reporter
from studio.app.select_bar import SelectBar
from studio.app.selection_commands import SelectionCommands
from studio.app.shown_result import ShownResult
from studio.app.status import StatusBar
from studio.domain.errors import UserError
from studio.domain.picture import Picture
from studio.domain.request import STARTER
from studio.domain.resources import resource
from studio.files.own_poses import OwnPoses
from studio.state.layers import LayerKind
from studio.state.tool_memory import recall, remembered
from studio.widgets.command_palette import CommandPalette
from studio.workers.generation import GenerationWorker
from studio.workers.pose_reading import PoseReading, readers

SIZE = QSize(1440, 900)  # at first, where the screen is large enough


class MainWindow(QMainWindow):
    """The studio's window around one open document."""

    def __init__(
        self, parts: Parts, worker: GenerationWorker, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.parts, self.worker = parts, worker
        self.let_go = False  # the artist closed the window, and saved or gave up what was open
        self.setWindowIcon(QIcon(str(resource("icons", "app", "studio.svg"))))
        self.setDockNestingEnabled(True)
        self._build_canvas()
        self._build_panels()
        self._build_services()
        self._build_menus()
        bind(self)
        self._come_up()

    def _build_canvas(self) -> None:
        parts = self.parts
        self.own_poses = OwnPoses(parts.places.poses, self.tr("My poses"))
        area = self.area = CanvasArea(
            parts.document,
            parts.toolbox,
            embedded=lambda: parts.session.settings.model == STARTER,
            own_poses=self.own_poses,
        )
        self.canvas, self.toasts, self.result_bar = area.view, area.toasts, area.result_bar
        self.setCentralWidget(area)
        self.reporter = Reporter(self.toasts, self)
        self.status = StatusBar(self.parts.document)
        self.setStatusBar(self.status)

    def _build_panels(self) -> None:
        self.panels = Panels(self.parts, self)
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self.panels.tool_strip())
        self.docks = Docks(self, self.panels.docked())

    def _build_services(self) -> None:
        parts = self.parts
        self.project = Project(parts.session, self)
        self.files = FileCommands(
            self, self.project, parts.session, parts.preferences, self.reporter
        )
        self.shown = ShownResult(parts.document, self.canvas, self.result_bar)
        self.generation = Generation(
            parts.session,
            self.worker,
            self.panels.generate,
            self.shown,
            parts.history,
            self.reporter,
            parts.reel,
        )
        self.drops = Drops(self)
        self.exports = ExportCommands(self, parts.session, parts.preferences, self.reporter)
        self.selection_commands = SelectionCommands(
            parts.document, parts.toolbox, self.canvas, self.reporter
        )
        self.clipboard = Clipboard(
            parts.document, self.selection_commands, self.files.import_path, self.reporter
        )
        self.pose_reading = PoseReading(partial(readers, parts.places.preprocessors), self)
        self.photo_poses = PhotoPoses(
            self.area.pose_tools, parts.document, self.pose_reading, self.area
        )

    def _build_menus(self) -> None:
        self.actions_ = Actions(self, self.area)
        self._adopt_others()
        self.select_bar = SelectBar(self.parts.toolbox, self.actions_, self.area)
        self.menus = Menus(self, self.actions_)
        self.menus.add_panels(list(self.docks.toggles.values()))
        self._build_quick_bar()
        settle(self.menuBar())
        self.palette_ = CommandPalette(partial(collect, self), self)

    def _adopt_others(self) -> None:
        """Commands that Qt makes: undo, redo, and one a dock."""
        stack, tr, act = self.parts.document.undo_stack, self.tr, self.actions_
        undo, redo = stack.createUndoAction(act), stack.createRedoAction(act)
        act.adopt(Spec("edit.undo", tr("Undo"), ("Ctrl+Z",), "undo"), undo)
        act.adopt(Spec("edit.redo", tr("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"), redo)
        for dock_id, toggle in self.docks.toggles.items():
            act.adopt(Spec(f"panel.{dock_id}", toggle.text(), (), "", toggle.toolTip()), toggle)

    def _build_quick_bar(self) -> None:
        act = self.actions_
        groups = (
            (act["edit.undo"], act["edit.redo"]),
            (act["view.zoom_out"], act["view.zoom_in"], act["view.fit"], act["view.mirror"]),
            (act["theme.switch"],),
        )
        self.menuBar().setCornerWidget(QuickBar(groups, self))

    def _come_up(self) -> None:
        preferences = self.parts.preferences
        self.actions_[f"theme.{preferences.theme}"].setChecked(True)
        size = SIZE.boundedTo(self.screen().availableSize())
        self.resize(size)
        self.docks.reset()
        recall(self.parts.toolbox, preferences.tools)
        if (layout := self.layout()) is not None:
            layout.activate()
        self.resize(size)  # panels that now share a place need less than before
        if not preferences.geometry.isEmpty():
            self.restoreGeometry(preferences.geometry)
        self.docks.restore(preferences.layout)
        self.show_name()
        self.canvas.setFocus()

    def show_name(self) -> None:
        """Puts the document's name and whether it was changed into the title."""
        self.setWindowTitle(f"{self.project.name}[*] — Studio")
        self.setWindowModified(self.project.modified)

    def show_recent(self) -> None:
        """Brings File > Open recent up to date."""
        self.menus.show_recent(self.parts.preferences.recent, self.files.open_path)

    def set_full_screen(self, on: bool) -> None:
        """All of the screen, or a window again."""
        self.setWindowState(
            self.windowState() | Qt.WindowState.WindowFullScreen
            if on
            else self.windowState() & ~Qt.WindowState.WindowFullScreen
        )

    def follow_system_theme(self) -> None:
        """The desktop went from light to dark or back; follows where the artist wants that."""
        if self.parts.preferences.theme == "system":
            set_theme(self, "system")

    def apply_picture(self, path: Path) -> None:
        """Puts a picture of the history on a new layer on top."""
        document = self.parts.document
        try:
            pixels = Picture.from_file(path).rgb()
        except UserError as error:
            self.reporter.report(error)
            return
        image = stretched(pixels, document.rect.size())
        document.add_layer(LayerKind.RESULT, None, image, len(document.layers))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        self.canvas.overlays.transforming.commit()  # or it would count for no change
        if not self.files.may_close():
            event.ignore()
            return
        self.let_go = True
        self.parts.preferences.tools = remembered(self.parts.toolbox)
        self.parts.preferences.remember_window(self.saveGeometry(), self.docks.state())
        super().closeEvent(event)
