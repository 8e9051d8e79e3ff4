"""The history as the window sees it: added at once, written by a thread of its own, never lost.

One thread writes and deletes in order; another makes small pictures, newest wish first. What could
not be written stays in memory as ``UnsavedEntry`` until it is written again or somewhere else.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import StorageError, UserError
from studio.domain.events import Result, Timings
from studio.files.history import HistoryEntry, HistoryFolder, UnsavedEntry
from studio.state.background import Background, as_user_error

MAX_WAITING = 64  # results waiting for the disk; more are kept as unsaved
MAX_WISHES = 200  # small pictures wished for; the oldest wish is dropped, and can be made again


@dataclass(frozen=True, eq=False)
class _Job:
    """A result on its way to the disk, with the entry that stands for it meanwhile."""

    result: Result
    timings: Timings | None
    entry: UnsavedEntry


class HistoryStore(QObject):
    """Wraps a ``HistoryFolder``. All methods are for the UI thread and return at once.

    Signals:
        loaded(): the folder was read; ``entries`` is complete.
        added(entry), removed(entry), restored(entry): ``HistoryEntry``; the list changed by one.
        failed(error): ``UserError``; something could not be written, read or deleted.
        unsaved_changed(): a result joined or left ``unsaved``.
        thumbnail_ready(path, png): ``Path`` and PNG bytes; empty bytes when there is none to make.
    """

    loaded = Signal()
    added = Signal(object)
    removed = Signal(object)
    restored = Signal(object)
    failed = Signal(object)
    unsaved_changed = Signal()
    thumbnail_ready = Signal(object, bytes)

    def __init__(self, folder: HistoryFolder | Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = HistoryFolder(folder) if isinstance(folder, Path) else folder
        self._entries: list[HistoryEntry] = []
        self._unsaved: dict[Path, _Job] = {}
        self._numbers = itertools.count(1)
        self._writer = Background("history-writer", self)
        self._painter = Background("history-thumbnails", self, newest_first=True, limit=MAX_WISHES)

    @property
    def folder(self) -> Path:
        """Where the files lie."""
        return self._folder.folder

    @property
    def entries(self) -> tuple[HistoryEntry, ...]:
        """Newest first; filled by ``refresh``."""
        return tuple(self._entries)

    @property
    def unsaved(self) -> tuple[UnsavedEntry, ...]:
        """Results that could not be written, oldest first; they are among ``entries`` too."""
        return tuple(job.entry for job in self._unsaved.values())

    def refresh(self) -> None:
        """Reads the folder in the background; ``loaded`` follows, or ``failed``."""
        self._writer.do(self._read_folder)

    def add(self, result: Result, timings: Timings | None = None) -> None:
        """Writes ``result`` in the background; ``added`` follows, or ``failed``."""
        job = self._job(result, timings)
        if self._writer.waiting >= MAX_WAITING or not self._writer.do(lambda: self._save(job)):
            self._keep(job, _too_many())

    def retry_unsaved(self) -> None:
        """Writes what is only in memory once more, e.g. after the disk was cleared."""
        for job in tuple(self._unsaved.values()):
            self._writer.do(partial(self._save, job))

    def write_unsaved_to(self, folder: Path) -> None:
        """Writes what is only in memory to another folder, in the background."""
        elsewhere = HistoryFolder(folder)
        for job in tuple(self._unsaved.values()):
            self._writer.do(partial(self._save, job, elsewhere))

    def remove(self, entry: HistoryEntry) -> None:
        """Deletes ``entry``; ``removed`` follows, and ``restore`` takes it back."""
        if isinstance(entry, UnsavedEntry):
            self._let_go(entry)
            return
        self._writer.do(lambda: self._change(entry, self._folder.remove, self._on_removed))

    def restore(self, entry: HistoryEntry) -> None:
        """Brings a deleted entry back; ``restored`` follows."""
        if isinstance(entry, UnsavedEntry):
            job = _Job(entry.result, entry.timings, entry) if entry.result else None
            self._writer.do(lambda: self._save(job) if job else None)
            return
        self._writer.do(lambda: self._change(entry, self._folder.restore, self._on_restored))

    def request_thumbnail(self, entry: HistoryEntry) -> None:
        """``thumbnail_ready`` follows, unless many newer wishes come first."""
        self._painter.do(lambda: self._make_thumbnail(entry))

    def shutdown(self) -> None:
        """Finishes what is waiting for the disk, then ends both threads.

        What is only in memory is tried once more; what the disk still refuses is in ``unsaved``.
        """
        self.retry_unsaved()
        self._painter.stop(drain=False)
        self._writer.stop(drain=True)

    # On the threads; what ``back`` is handed runs on the UI thread.

    def _read_folder(self) -> None:
        try:
            entries = list(self._folder.entries())
        except StorageError as error:
            self._report(error)
            return
        self._folder.tidy()
        self._writer.back(lambda: self._on_loaded(entries))

    def _save(self, job: _Job, folder: HistoryFolder | None = None) -> None:
        try:
            entry = (folder or self._folder).add(job.result, job.timings, job.entry.created)
        except Exception as error:  # noqa: BLE001 - whatever it is, the picture is kept
            failure = as_user_error(error)
            self._writer.back(lambda: self._keep(job, failure))
        else:
            self._writer.back(lambda: self._on_added(job, entry, elsewhere=folder is not None))

    def _change(
        self,
        entry: HistoryEntry,
        action: Callable[[HistoryEntry], None],
        then: Callable[[HistoryEntry], None],
    ) -> None:
        try:
            action(entry)
        except UserError as error:
            self._report(error)
        else:
            self._writer.back(lambda: then(entry))

    def _make_thumbnail(self, entry: HistoryEntry) -> None:
        try:
            png = b"" if entry.damaged else self._folder.thumbnail(entry)
        except UserError:
            png = b""
        self._painter.back(lambda: self.thumbnail_ready.emit(entry.path, png))

    def _report(self, error: UserError) -> None:
        self._writer.back(lambda: self.failed.emit(error))

    # On the UI thread again.

    def _on_loaded(self, entries: list[HistoryEntry]) -> None:
        self._entries = entries
        for entry in self.unsaved:
            self._insert(entry)
        self.loaded.emit()

    def _on_added(self, job: _Job, entry: HistoryEntry, elsewhere: bool) -> None:
        self._let_go(job.entry)
        if not elsewhere and all(entry.path != known.path for known in self._entries):
            self._insert(entry)
            self.added.emit(entry)

    def _on_removed(self, entry: HistoryEntry) -> None:
        self._entries = [e for e in self._entries if e.path != entry.path]
        self.removed.emit(entry)

    def _on_restored(self, entry: HistoryEntry) -> None:
        self._insert(entry)
        self.restored.emit(entry)

    def _insert(self, entry: HistoryEntry) -> None:
        at = next((i for i, e in enumerate(self._entries) if e.created <= entry.created), None)
        self._entries.insert(len(self._entries) if at is None else at, entry)

    def _keep(self, job: _Job, failure: UserError) -> None:
        if job.entry.path not in self._unsaved:
            self._unsaved[job.entry.path] = job
            self._insert(job.entry)
            self.added.emit(job.entry)
        self.unsaved_changed.emit()
        self.failed.emit(failure)

    def _let_go(self, entry: UnsavedEntry) -> None:
        if self._unsaved.pop(entry.path, None):
            self._on_removed(entry)
            self.unsaved_changed.emit()

    def _job(self, result: Result, timings: Timings | None) -> _Job:
        created = datetime.now().astimezone()
        path = self.folder / f"unsaved-{next(self._numbers)}.png"
        height, width = result.pixels.shape[:2]
        seed = result.request.seed
        entry = UnsavedEntry(path, created, seed, width, height, result=result, timings=timings)
        return _Job(result, timings, entry)


def _too_many() -> StorageError:
    return StorageError(
        "The disk cannot keep up with the results.",
        "The newest ones are kept in memory.",
        "Write them again from the history when the disk has caught up.",
    )
