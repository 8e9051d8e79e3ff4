"""Python's garbage collection moved to the window's thread, and put off while the engine starts.

Why: a collection stops all threads. Importing torch and diffusers makes a million objects, and the
full collections on the way stalled the window for up to 300 ms each and took 45 % of the time of
the import (measured on 2 cores); all of it in vain, for modules are not garbage. And a collection
that begins in the engine's thread would destroy widgets there, which Qt forbids.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 1000


class Collector(QObject):
    """Collects in the thread it lives in, by Python's own thresholds, until ``stop``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = False
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Takes collecting over from Python."""
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer.start()

    def hold(self) -> None:
        """Nothing is collected until ``release``."""
        self._timer.stop()

    def release(self) -> None:
        """Goes on, leaving alone for ever what was made meanwhile: the modules of the engine."""
        if not self._timer.isActive():
            gc.freeze()
            self._timer.start()

    def stop(self) -> None:
        """Gives collecting back to Python."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

    def collect(self) -> None:
        """Collects the oldest generation that is due."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation] > 0:
                gc.collect(generation)
                return
