"""Undo within its bound of memory: 200 steps or a gibibyte.

Strokes are kept as they are up to a first limit, packed beyond it, the oldest first, and beyond
the second limit they lie in a temporary file: no step is lost. It is done a little at a time while
nothing else happens, so that no stroke waits for it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from studio.state.commands import ChangePixels
from studio.state.spill import Spill

PACKED_BEYOND, SPILT_BEYOND = 512 << 20, 1 << 30  # bytes
SLICE = 0.004  # seconds of packing at a time
PAUSE = 10  # ms from one slice to the next


class UndoMemory(QObject):
    """Watches one undo stack.

    Args:
        undo: the stack.
        packed_beyond: bytes from which on the oldest strokes are packed.
        spilt_beyond: bytes from which on the oldest packed strokes are put into a file.
    """

    def __init__(
        self,
        undo: QUndoStack,
        parent: QObject | None = None,
        *,
        packed_beyond: int = PACKED_BEYOND,
        spilt_beyond: int = SPILT_BEYOND,
    ) -> None:
        super().__init__(parent)
        self._undo = undo
        self.packed_beyond, self.spilt_beyond = packed_beyond, spilt_beyond
        self._spill = Spill()
        self._slices = QTimer(self)
        self._slices.setInterval(PAUSE)
        self._slices.timeout.connect(self._shrink_some)
        undo.indexChanged.connect(self._look)

    @property
    def nbytes(self) -> int:
        """Memory that all strokes take now."""
        return sum(stroke.nbytes for stroke in self._strokes())

    def shrink(self) -> None:
        """Keeps to the limits at once, instead of little by little."""
        while self._shrink_for(float("inf")):
            pass

    def _look(self) -> None:
        # Qt's stack tells of itself even while it is being torn down.
        if isValid(self._undo) and self.nbytes > min(self.packed_beyond, self.spilt_beyond):
            self._slices.start()

    def _shrink_some(self) -> None:
        if not self._shrink_for(SLICE):
            self._slices.stop()

    def _shrink_for(self, seconds: float) -> bool:
        """Works for about so long; whether there is more to do."""
        ends = time.monotonic() + seconds
        for limit, spill in ((self.packed_beyond, None), (self.spilt_beyond, self._spill)):
            over = self.nbytes - limit
            for stroke in self._strokes():
                if over <= 0:
                    break
                before = stroke.nbytes
                finished = stroke.shrink(ends, spill)
                over += stroke.nbytes - before
                if not finished:
                    return True
        return False

    def _strokes(self) -> Iterator[ChangePixels]:
        for index in range(self._undo.count()):
            yield from _within(self._undo.command(index))


def _within(command: QUndoCommand) -> Iterator[ChangePixels]:
    if isinstance(command, ChangePixels):
        yield command
    for index in range(command.childCount()):
        yield from _within(command.child(index))
