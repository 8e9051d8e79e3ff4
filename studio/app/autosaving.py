"""Keeps what is open on the disk while it is drawn, and brings back what a crash left."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QObject

from studio.app.main_window import MainWindow
from studio.app.recovery import RecoveryDialog
from studio.domain.errors import StorageError, UserError
from studio.files.autosave import AutosaveFolder, Recoverable
from studio.state.autosaver import Autosaver
from studio.state.background import Background


class Autosaving(QObject):
    """Joins the autosaver with the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._project = window, window.project
        session = window.parts.session
        document = session.document
        self.folder = AutosaveFolder(window.parts.places.autosave)
        self._kept_id = self._project.document_id
        self._recovered: Recoverable | None = None
        self._reader = Background("recovery", self)
        self.saver = Autosaver(
            session.project_snapshot,
            self.folder,
            lambda: self._project.document_id,
            (
                document.layers_changed,
                document.layer_changed,
                document.pixels_changed,
                session.settings.changed,
                session.adapters.changed,
            ),
            self,
            prepare=document.prepare_freeze,
        )
        self.saver.failed.connect(window.reporter.report)
        self.saver.saved.connect(self._drop_recovered)
        self._project.renamed.connect(self._forget_former)

    def offer_recovery(self) -> None:
        """Looks for lost drawings in the background and offers what it finds."""
        self._reader.do(self._look)

    def close(self) -> None:
        """Ends; autosaves go if the artist saved the document or let it go."""
        self._reader.stop(drain=False)
        self.saver.shutdown(clean=self._window.let_go)

    def recover(self, lost: Recoverable) -> None:
        """Opens a lost drawing; its file goes once a new autosave holds the same."""
        if not self._window.files.may_close():
            return
        try:
            self._project.recover(lost.path)
        except UserError as error:
            self._window.reporter.report(error)
            return
        self._recovered = lost
        self.saver.mark_changed()

    def discard(self, lost: Recoverable) -> None:
        """Deletes a lost drawing for good."""
        try:
            self.folder.discard(lost)
        except StorageError as error:
            self._window.reporter.report(error)

    def _look(self) -> None:
        found = self.folder.recoverable()
        if found:
            self._reader.back(lambda: self._ask(found))

    def _ask(self, found: list[Recoverable]) -> None:
        dialog = RecoveryDialog(found, self._window)
        dialog.recover_requested.connect(self.recover)
        dialog.discard_requested.connect(self.discard)
        dialog.open()

    def _drop_recovered(self) -> None:
        lost, self._recovered = self._recovered, None
        if lost is not None:
            with contextlib.suppress(StorageError):  # offered once more at the next start
                self.folder.discard(lost)

    def _forget_former(self) -> None:
        former, self._kept_id = self._kept_id, self._project.document_id
        if former != self._kept_id or not self._project.modified:
            self.saver.forget(former)
