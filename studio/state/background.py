"""Calls made on a thread of their own, in order, with results that come back to the UI thread.

For work on the disk. The thread is an ordinary one: it starts with the first call and ends in
``stop``.
"""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from studio.domain.errors import StorageError, UserError

Call = Callable[[], None]
# Seconds after which a thread that runs Python gives way. Qt lets go of the interpreter for every
# longer call, and with Python's 5 ms the window would wait as long each time to get it back.
GIVE_WAY = 0.001


def share_interpreter() -> None:
    """Lets the window's thread run soon after it asks, whatever other threads do."""
    sys.setswitchinterval(GIVE_WAY)


class Background(QObject):
    """One thread. ``do`` and ``stop`` belong to the UI thread, ``back`` to the calls.

    Args:
        name: the thread's, for debuggers and tests.
        newest_first: the call that came last is made first.
        limit: at most this many calls wait; the oldest are dropped.
    """

    _came = Signal(object)

    def __init__(
        self,
        name: str,
        parent: QObject | None = None,
        *,
        newest_first: bool = False,
        limit: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._newest_first = name, newest_first
        self._calls: deque[Call] = deque(maxlen=limit)
        self._wake = threading.Condition()
        self._ending = False
        self._thread: threading.Thread | None = None
        self._came.connect(self._make, Qt.ConnectionType.QueuedConnection)

    @property
    def waiting(self) -> int:
        """How many calls have not begun."""
        return len(self._calls)

    def do(self, call: Call) -> bool:
        """Queues ``call``; ``False``, and nothing is queued, after ``stop``."""
        with self._wake:
            if self._ending:
                return False
            self._calls.append(call)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=self._name)
                self._thread.start()
            self._wake.notify()
        return True

    def back(self, call: Call) -> None:
        """From the thread: makes ``call`` on the UI thread, soon."""
        self._came.emit(call)

    def stop(self, *, drain: bool) -> None:
        """Ends the thread, after the calls that wait with ``drain``, without them otherwise.

        When this returns, everything handed to ``back`` has been made.
        """
        with self._wake:
            self._ending = True
            if not drain:
                self._calls.clear()
            self._wake.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _run(self) -> None:
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._calls or self._ending)
                if not self._calls:
                    return
                call = self._calls.pop() if self._newest_first else self._calls.popleft()
            try:
                call()
            except Exception as error:  # noqa: BLE001 - the thread outlives it; the UI tells it
                self.back(partial(_raise, error))

    def _make(self, call: Call) -> None:
        call()


def as_user_error(error: Exception) -> UserError:
    """``error`` itself if it is meant for the artist, else a sentence that wraps it."""
    if isinstance(error, UserError):
        return error
    wrapped = StorageError(
        f"Writing to the disk failed in an unexpected way ({type(error).__name__}: {error}).",
        "What you see is still in memory.",
        "Save the drawing under another name, and report this.",
    )
    wrapped.__cause__ = error
    return wrapped


def _raise(error: Exception) -> None:
    raise error
