"""Reads people out of photographs on a thread of its own; the window goes on."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import Cancelled, PoseError, UserError
from studio.domain.events import StopToken
from studio.domain.picture import Array
from studio.pose.photo.base import PoseReader
from studio.pose.photo.reading import people_in
from studio.state.background import Background

Load = Callable[[], Array]


def readers(weights: Path) -> tuple[PoseReader, ...]:
    """Those that are installed, the best first.

    Args:
        weights: the folder in which controlnet-aux's weights may lie.
    """
    # Here, on the thread: the window's start is not to wait for them.
    from studio.pose.photo.mediapipe import MediapipeReader
    from studio.preprocessors.people import OpenposeReader

    found: list[PoseReader] = [MediapipeReader()] if MediapipeReader.installed() else []
    if OpenposeReader.installed(weights):
        found.append(OpenposeReader(weights))
    return tuple(found)


class PoseReading(QObject):
    """One photograph at a time; a new one takes the place of the last.

    Args:
        open_readers: called on the thread when first needed, for it may take seconds.

    Signals:
        found: a tuple of ``Person``.
        failed: a ``UserError``.
        running_changed: whether it is reading; ask ``running``.
    """

    found = Signal(object)
    failed = Signal(object)
    running_changed = Signal()

    def __init__(
        self, open_readers: Callable[[], Sequence[PoseReader]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open = open_readers
        self._readers: tuple[PoseReader, ...] | None = None
        self._thread = Background("photo-poses", self)
        self._stop: StopToken | None = None

    @property
    def running(self) -> bool:
        """Whether it is reading."""
        return self._stop is not None

    def start(self, load: Load, size: tuple[int, int]) -> None:
        """Begins to read.

        Args:
            load: gives the photograph, ``[H, W, 3]`` RGB; called on the thread.
            size: width and height of the document that people are fitted into.
        """
        self.cancel()
        stop = StopToken()
        if self._thread.do(partial(self._read, load, size, stop)):
            self._stop = stop
            self.running_changed.emit()

    def cancel(self) -> None:
        """Forgets the photograph; what is read of it already comes to nothing."""
        if self._stop is not None:
            self._stop.cancel()
            self._stop = None
            self.running_changed.emit()

    def close(self) -> None:
        """Ends the thread, after the person it is at."""
        self.cancel()
        self._thread.stop(drain=False)

    def _read(self, load: Load, size: tuple[int, int], stop: StopToken) -> None:
        try:
            if self._readers is None:
                self._readers = tuple(self._open())
            people = people_in(load(), size, self._readers, stop)
        except Cancelled:
            return
        except Exception as error:  # noqa: BLE001 - a detector is a library of others
            self._thread.back(partial(self._ended, stop, self.failed.emit, _explained(error)))
        else:
            self._thread.back(partial(self._ended, stop, self.found.emit, people))

    def _ended(self, stop: StopToken, tell: Callable[[object], None], value: object) -> None:
        if stop is not self._stop:
            return  # cancelled, or another photograph took its place
        self._stop = None
        self.running_changed.emit()
        tell(value)


def _explained(error: Exception) -> UserError:
    if isinstance(error, UserError):
        return error
    said = traceback.format_exception_only(error)[-1].strip()
    wrapped = PoseError(
        f"The detector failed ({said}).",
        "The people in the document are unchanged.",
        "Try another photograph, or install the detector again; see README, Posing.",
    )
    wrapped.__cause__ = error
    return wrapped
