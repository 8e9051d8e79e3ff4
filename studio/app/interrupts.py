"""Ctrl+C in the terminal and a polite kill close the studio as its window would, asking nothing."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Hears the system's signals while Qt is idle. Undone by ``remove``.

    Python runs its handlers only between instructions of its own, of which an idle Qt has none: so
    the signal's number arrives through a socket that Qt watches.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._heard, self._told = socket.socketpair()
        for end in (self._heard, self._told):
            end.settimeout(0)
        self._fd_before = signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._noted) for number in SIGNALS}
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._quit)

    def remove(self) -> None:
        """Puts the former handlers back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._fd_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._heard.close()
        self._told.close()

    def _noted(self, number: int, frame: FrameType | None) -> None:
        """The socket tells; Python only needs some handler."""

    def _quit(self) -> None:
        self._heard.recv(64)
        self._app.exit(0)  # quit() would close the window, which asks
