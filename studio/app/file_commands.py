"""The File menu: asks for names, guards unsaved work, and reports what fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from studio.app.dialogs import NewDocumentDialog, ask_to_save
from studio.app.preferences import Preferences
from studio.app.project import Project, check_exists
from studio.app.reporting import Reporter
from studio.domain.errors import UserError
from studio.files.history import HistoryEntry
from studio.files.result_png import FoundRequest, find_request
from studio.state.session import Session
from studio.state.settings import round_size


class FileCommands(QObject):
    """Every method is one command; failures become messages."""

    def __init__(
        self,
        window: QWidget,
        project: Project,
        session: Session,
        preferences: Preferences,
        reporter: Reporter,
    ) -> None:
        super().__init__(window)
        self._window, self._project, self._session = window, project, session
        self._preferences, self._reporter = preferences, reporter
        project.notes.connect(self._tell_notes)
        project.saved.connect(self._remember)
        project.failed.connect(reporter.report)

    def new(self) -> None:
        """Asks for a size and starts a new drawing."""
        if not self.may_close():
            return
        dialog = NewDocumentDialog(self._window)
        dialog.choose(self._session.document.width, self._session.document.height)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            width, height = dialog.size_px
            self._project.new(width, height)
            self.match_request_size()

    def open(self) -> None:
        """Asks for a project and opens it."""
        if self.may_close():
            path = self._ask_open(self.tr("Open a project"), self.tr("Projects (*.ora)"))
            if path:
                self.open_path(path, guarded=True)

    def open_path(self, path: Path, *, guarded: bool = False) -> None:
        """Opens a project file; ``guarded`` if unsaved work was asked about already."""
        if not guarded and not self.may_close():
            return
        if self._try(lambda: self._project.open(check_exists(path))):
            self._preferences.remember_project(path.absolute())

    def save(self) -> None:
        """Saves to the project's file, or asks for one, while the artist draws on."""
        path = self._project.path or self._ask_save()
        if path is not None:
            self._project.start_saving(path)

    def save_as(self) -> None:
        """Asks for a name and saves, while the artist draws on."""
        path = self._ask_save()
        if path is not None:
            self._project.start_saving(path)

    def _save_now(self) -> bool:
        """Saves before something else happens; returns whether it was saved."""
        path = self._project.path or self._ask_save()
        return path is not None and self._try(lambda: self._project.save(path))

    def _ask_save(self) -> Path | None:
        suggestion = self._preferences.folder / f"{self._project.name}.ora"
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the project"),
            str(suggestion),
            self.tr("Projects (*.ora)"),
        )
        return Path(name) if name else None

    def export(self) -> None:
        """Asks for a name and writes the picture as it is seen."""
        suggestion = self._preferences.folder / f"{self._project.name}.png"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export PNG"), str(suggestion), self.tr("PNG pictures (*.png)")
        )
        if name:
            self.export_path(Path(name))

    def export_path(self, path: Path) -> None:
        """Writes the picture as it is seen."""
        written: list[Path] = []
        if self._try(lambda: written.append(self._project.export(path))):
            self._preferences.folder = path.parent
            self._reporter.say(self.tr("Exported to {name}.").format(name=written[0].name))

    def import_picture(self) -> None:
        """Asks for a picture and puts it on a new layer."""
        path = self._ask_open(self.tr("Import a picture"), self._picture_filter())
        if path:
            self.import_path(path)

    def import_reference(self) -> None:
        """Asks for a picture to look at while painting."""
        path = self._ask_open(self.tr("Import a reference picture"), self._picture_filter())
        if path:
            self.reference_path(path)

    def reference_path(self, path: Path) -> None:
        """Puts a picture file on a reference layer."""
        self._try(lambda: self._project.import_reference(path))

    def import_path(self, path: Path) -> None:
        """Puts a picture file on a new layer."""
        self._try(lambda: self._project.import_picture(path))

    def restore(self) -> None:
        """Asks for a result and takes everything over that made it."""
        path = self._ask_open(self.tr("Restore from a result"), self.tr("PNG pictures (*.png)"))
        if path:
            self.restore_path(path)

    def restore_path(self, path: Path) -> bool:
        """Takes everything over that made the result; returns whether that worked."""
        return self._try(lambda: self._restore(find_request(path)))

    def restore_entry(self, entry: HistoryEntry) -> bool:
        """As ``restore_path``, for a picture of the history, also one that is only in memory."""
        return self._try(lambda: self._restore(entry.found_request()))

    def _restore(self, found: FoundRequest) -> None:
        self._session.apply_request(found.request)
        text = " ".join(found.warnings)
        title = self.tr("Everything that made this picture is restored.")
        self._reporter.say(title, text or self.tr("Generate makes the same picture again."))

    def take_picture(self, path: Path) -> None:
        """A dropped picture: a result restores everything, another one becomes a layer."""
        try:
            find_request(path)
        except UserError:
            self.import_path(path)
        else:
            self.restore_path(path)

    def may_close(self) -> bool:
        """Whether what is open may go: saved, unchanged, or given up by the artist."""
        self._project.finish_saving()
        if not self._project.modified:
            return True
        answer = ask_to_save(self._window, self._project.name)
        if answer == QMessageBox.StandardButton.Save:
            return self._save_now()
        return answer == QMessageBox.StandardButton.Discard

    def match_request_size(self) -> None:
        """Gives the next picture the proportions of the drawing, its number of pixels kept."""
        document, settings = self._session.document, self._session.settings
        area = settings.width * settings.height
        ratio = document.width / document.height
        settings.set_many(
            {
                "width": round_size(round((area * ratio) ** 0.5)),
                "height": round_size(round((area / ratio) ** 0.5)),
            },
            "",
            undo=False,
        )

    def _remember(self, path: Path) -> None:
        self._preferences.remember_project(path.absolute())

    def _try(self, run: Callable[[], object]) -> bool:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            run()
        except UserError as error:
            self._reporter.report(error)
            return False
        finally:
            QGuiApplication.restoreOverrideCursor()
        return True

    def _ask_open(self, title: str, kinds: str) -> Path | None:
        folder = str(self._preferences.folder)
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, kinds)
        if not name:
            return None
        self._preferences.folder = Path(name).parent
        return Path(name)

    def _picture_filter(self) -> str:
        return self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff)")

    def _tell_notes(self, notes: tuple[str, ...]) -> None:
        self._reporter.warn(self.tr("Not everything could be taken over."), " ".join(notes))
