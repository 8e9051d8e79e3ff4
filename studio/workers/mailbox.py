"""Previews on their way to the window: one slot, the newest wins, never too many a second."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

T = TypeVar("T")

MAX_PER_SECOND = 8


class Mailbox(Generic[T]):
    """One slot shared by two threads. Putting replaces, taking empties."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._item: T | None = None

    def put(self, item: T) -> None:
        """Stores ``item`` in place of whatever nobody took."""
        with self._lock:
            self._item = item

    def take(self) -> T | None:
        """The newest item, once."""
        with self._lock:
            item, self._item = self._item, None
            return item


class PreviewGate(QObject):
    """Lets news of previews through at most 8 times a second; the last one always arrives.

    Lives in the window's thread.

    Signals:
        opened(int): a preview of that job waits in the mailbox.
    """

    opened = Signal(int)

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._last = -1.0
        self._job = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._open)

    def announce(self, job: int) -> None:
        """A preview of ``job`` was put into the mailbox."""
        self._job = job
        if self._timer.isActive():
            return
        wait = self._last + 1 / MAX_PER_SECOND - self._clock()
        if self._last < 0 or wait <= 0:
            self._open()
        else:
            self._timer.start(int(wait * 1000) + 1)

    def close(self) -> None:
        """Forgets what was announced: the run it belongs to has ended."""
        self._timer.stop()

    def _open(self) -> None:
        self._last = self._clock()
        self.opened.emit(self._job)
