"""Saving a project while the artist draws on.

The window's thread only copies what changed, a little at a time; composing, packing and writing
are another thread's.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.errors import UserError
from studio.files import openraster
from studio.files.snapshot import DocumentSnapshot
from studio.state.background import Background, as_user_error
from studio.state.frozen_picture import picture_of
from studio.state.layers import IN_PICTURE
from studio.state.session import Session

SLICE = 0.004  # seconds of copying at a time


class Saving(QObject):
    """At most one project is being written; what is wanted meanwhile comes after it.

    Signals:
        taken(Path): the drawing is as it will be written; what changes from now on is not saved.
        saved(Path): it is on the disk.
        failed(object): ``UserError``; the file that was there is unchanged.
    """

    taken = Signal(object)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted: Path | None = None
        self._thread: Background | None = None
        self._packed = openraster.PngCache()
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._prepare)

    @property
    def busy(self) -> bool:
        """Whether something is not on the disk yet."""
        return self._wanted is not None or self._thread is not None

    def start(self, path: Path) -> None:
        """Writes the project to ``path``, soon."""
        self._wanted = path
        self._slices.start()

    def finish(self) -> None:
        """Returns once everything that was wanted is on the disk, or has failed."""
        while self.busy:
            if self._thread is None:
                self._take()
            else:
                self._thread.stop(drain=True)

    def write(self, path: Path) -> None:
        """Writes the project at once.

        Raises:
            StorageError: the file could not be written; what was there is unchanged.
        """
        self.finish()
        self._write(self._session.project_snapshot(), path)

    def _prepare(self) -> None:
        if self._thread is None and self._session.document.prepare_freeze(SLICE):
            self._take()

    def _take(self) -> None:
        self._slices.stop()
        path, self._wanted = self._wanted, None
        if path is None:
            return
        snapshot = self._session.project_snapshot()
        thread = self._thread = Background("save", self)
        self.taken.emit(path)
        thread.do(lambda: self._try(thread, snapshot, path))

    def _try(self, thread: Background, snapshot: DocumentSnapshot, path: Path) -> None:
        try:
            self._write(snapshot, path)
        except Exception as error:  # noqa: BLE001 - whatever it is, the artist is told
            failure = as_user_error(error)
            thread.back(lambda: self._ended(path, failure))
        else:
            thread.back(lambda: self._ended(path, None))

    def _write(self, snapshot: DocumentSnapshot, path: Path) -> None:
        openraster.save(snapshot, path, picture_of(snapshot, IN_PICTURE), self._packed)

    def _ended(self, path: Path, failure: UserError | None) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.stop(drain=True)
            thread.deleteLater()
        if failure is None:
            self.saved.emit(path)
        else:
            self.failed.emit(failure)
