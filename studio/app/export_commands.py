"""File > Export: asks where to, asks before anything is replaced, and tells what was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from studio.app.preferences import Preferences
from studio.app.reporting import Reporter
from studio.domain.errors import UserError
from studio.state import exporting
from studio.state.exporting import Export
from studio.state.layers import LayerKind
from studio.state.session import Session


class ExportCommands(QObject):
    """Every method is one command; failures become messages."""

    def __init__(
        self, window: QWidget, session: Session, preferences: Preferences, reporter: Reporter
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._preferences, self._reporter = preferences, reporter

    def layer(self) -> None:
        """Asks for a name and writes the active layer, transparent where nothing is painted."""
        layer = self._session.document.active
        if layer is None or layer.kind is LayerKind.GROUP:
            self._reporter.warn(
                self.tr("A folder of layers has no pixels of its own."),
                self.tr("Choose a layer in it, or export all layers."),
            )
            return
        export = exporting.layer_export(layer)
        suggestion = self._preferences.folder / f"{export.name}.png"
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export layer"),
            str(suggestion),
            self.tr("PNG pictures (*.png)"),
        )
        if name:
            path = Path(name)
            path = path if path.suffix.lower() == ".png" else path.with_name(path.name + ".png")
            self._write([Export(path.stem, export.pixels)], path.parent)

    def layers(self) -> None:
        """Asks for a folder and writes every layer."""
        self._write_many(
            self.tr("Export all layers"),
            lambda: exporting.layer_exports(self._session.document),
            self.tr("There is no layer with pixels."),
        )

    def controls(self) -> None:
        """Asks for a folder and writes what each adapter sees."""
        self._write_many(
            self.tr("Export what adapters see"),
            lambda: exporting.control_exports(self._session),
            self.tr("No adapter that is switched on looks at a picture."),
        )

    def _write_many(self, title: str, collect: Callable[[], list[Export]], none: str) -> None:
        try:
            exports = collect()
        except UserError as error:
            self._reporter.report(error)
            return
        if not exports:
            self._reporter.warn(none)
            return
        start = str(self._preferences.folder)
        name = QFileDialog.getExistingDirectory(self._window, title, start)
        if name and self._may_replace(title, exporting.taken(exports, Path(name))):
            self._write(exports, Path(name))

    def _may_replace(self, title: str, there: Sequence[Path]) -> bool:
        """Asks, where files would be replaced."""
        if not there:
            return True
        names = ", ".join(path.name for path in there[:4]) + (" …" if len(there) > 4 else "")
        question = self.tr("Replace what is there already: {names}?").format(names=names)
        answer = QMessageBox.question(self._window, title, question)
        return answer == QMessageBox.StandardButton.Yes

    def _write(self, exports: list[Export], folder: Path) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            written = exporting.write_all(exports, folder)
        except UserError as error:
            self._reporter.report(error)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._preferences.folder = folder
        if len(written) == 1:
            self._reporter.say(self.tr("Exported to {name}.").format(name=written[0].name))
            return
        said = self.tr("%n pictures were exported to {folder}.", "", len(written))
        self._reporter.say(said.format(folder=folder.name))
