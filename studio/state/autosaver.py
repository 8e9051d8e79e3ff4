"""What is drawn is on the disk within two seconds, without a stroke ever waiting for it.

A change starts a short wait, so that a stroke is taken whole; the snapshot is taken on the UI
thread (cheap: unchanged layers are shared) and packed and written on another.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, SignalInstance

from studio.domain.errors import UserError
from studio.files.autosave import AutosaveFolder
from studio.files.snapshot import DocumentSnapshot
from studio.state.background import Background, as_user_error

QUIET = 300  # ms without a change before the snapshot is taken
LATEST = 1000  # ms after the first change at which it is taken anyway
RETRY = 5000  # ms between attempts while the disk refuses
SLICE = 0.004  # seconds of preparing at a time: a stroke waits no longer for it
PAUSE = 10  # ms from one slice to the next


class Autosaver(QObject):
    """Writes the document whenever it has changed.

    Args:
        take: gives the document as it is now; called on the UI thread.
        folder: where autosaves lie.
        document_id: names the document that is open now.
        signals: each means "something changed"; their arguments do not matter.
        prepare: does part of ``take`` beforehand, for so many seconds; true once nothing is left.

    Signals:
        saved(path): an autosave is on the disk.
        failed(error): ``UserError``; told once, then again only after one succeeded. The attempts
            go on meanwhile.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        take: Callable[[], DocumentSnapshot],
        folder: AutosaveFolder,
        document_id: Callable[[], str],
        signals: tuple[SignalInstance, ...] = (),
        parent: QObject | None = None,
        *,
        prepare: Callable[[float], bool] = lambda _: True,
    ) -> None:
        super().__init__(parent)
        self._prepare = prepare
        self._take, self._folder, self._document_id = take, folder, document_id
        self._changed = self._writing = self._failing = self._ended = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        self._slices = QTimer(self)
        self._slices.setInterval(PAUSE)
        self._slices.timeout.connect(self._prepare_some)
        self._thread = Background("autosave", self)
        for signal in signals:
            signal.connect(self.mark_changed)

    @property
    def pending(self) -> bool:
        """Whether a change is not on the disk yet."""
        return self._changed or self._writing

    def mark_changed(self) -> None:
        """Something changed; it will be on the disk within two seconds."""
        if self._ended:
            return
        if not self._changed:
            self._changed = True
            self._since.start()
            self._slices.start()
        if not (self._writing or self._failing):
            self._timer.start(max(0, min(QUIET, LATEST - self._since.elapsed())))

    def flush(self) -> None:
        """Takes the snapshot now, if something changed and none is being written."""
        if self._ended or self._writing or not self._changed:
            return
        self._timer.stop()
        self._slices.stop()
        self._changed, self._writing = False, True
        name, snapshot = self._document_id(), self._take()
        self._thread.do(lambda: self._write(name, snapshot))

    def _prepare_some(self) -> None:
        if self._prepare(SLICE):
            self._slices.stop()

    def forget(self, document_id: str) -> None:
        """Removes the autosave of a document that was closed on purpose."""
        self._thread.do(lambda: self._folder.forget(document_id))

    def shutdown(self, *, clean: bool = True) -> None:
        """Ends the thread. ``clean``: the artist saved or let go, so the autosaves are removed.

        Otherwise the last change is written, and offered for recovery at the next start.
        """
        if self._ended:
            return
        if not clean and self._changed:
            name, snapshot = self._document_id(), self._take()
            self._changed = False
            self._thread.do(lambda: self._write(name, snapshot))
        self._ended = True
        self._timer.stop()
        self._slices.stop()
        self._thread.stop(drain=not clean)
        self._folder.close(clean=clean)

    def _write(self, name: str, snapshot: DocumentSnapshot) -> None:
        try:
            path = self._folder.write(name, snapshot)
        except Exception as error:  # noqa: BLE001 - whatever it is, the attempts go on
            failure = as_user_error(error)
            self._thread.back(lambda: self._on_failed(failure))
        else:
            self._thread.back(lambda: self._on_saved(path))

    def _on_saved(self, path: Path) -> None:
        self._writing = self._failing = False
        if self._changed and not self._ended:
            self._timer.start(0 if self._since.elapsed() >= LATEST else QUIET)
        self.saved.emit(path)

    def _on_failed(self, error: UserError) -> None:
        first, self._failing = not self._failing, True
        self._writing, self._changed = False, True
        if not self._ended:
            self._timer.start(RETRY)
        if first:
            self.failed.emit(error)
