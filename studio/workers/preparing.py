"""Preprocessors on a thread of their own: pictures in, prepared pictures out, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import AdapterError, Cancelled, UserError
from studio.domain.events import StopToken
from studio.domain.picture import Array, Picture
from studio.domain.preprocess import Preprocess
from studio.state.background import Background
from studio.state.preparing import Job, Preparing, Progress
from studio.workers.engines import yield_to_the_window
from studio.workers.failures import explain
from studio.workers.preloading import preload_torch

Tell = Callable[[str, float], None]


class Prepares(Protocol):
    """What the worker needs: ``studio.preprocessors.detectors.Detectors``, or a test's own."""

    def run(self, rgb: Array, preprocess: Preprocess, tell: Tell, stop: StopToken) -> Array:
        """The prepared picture; raises ``Cancelled``, ``UserError``."""


def default_detectors(folder: Path) -> Prepares:
    """The real ones. Imports torch: in the worker's thread, never in the window's."""
    preload_torch()
    from studio.preprocessors.detectors import Detectors

    return Detectors(folder)


class PreparingWorker(QObject):
    """Owns the thread. All methods return at once, ``shutdown`` excepted.

    Signals, received in the thread this object lives in:
        done(str, object, object): the owner, the key, the ``Picture``.
        failed(str, object, object): the owner, the key, the ``UserError``.
        progress(str, object, object): the owner, the key, the ``Progress``.
    """

    done = Signal(str, object, object)
    failed = Signal(str, object, object)
    progress = Signal(str, object, object)

    def __init__(
        self,
        folder: Path,
        make: Callable[[Path], Prepares] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Starts nothing: the thread starts with the first job."""
        super().__init__(parent)
        self._folder, self._make = folder, make or default_detectors
        self._detectors: Prepares | None = None
        self._stops: dict[str, StopToken] = {}
        self._thread = Background("preparing", self)

    def submit(self, job: Job) -> None:
        """Queues a job; one of the same owner that has not ended is cancelled."""
        self.cancel(job.owner)
        stop = self._stops[job.owner] = StopToken()
        self._thread.do(partial(self._work, job, stop))

    def cancel(self, owner: str) -> None:
        """Nobody waits for the owner's job any more."""
        stop = self._stops.pop(owner, None)
        if stop is not None:
            stop.cancel()

    def shutdown(self) -> None:
        """Cancels everything and ends the thread, after the stage that it is in."""
        for owner in list(self._stops):
            self.cancel(owner)
        self._thread.stop(drain=False)

    def _work(self, job: Job, stop: StopToken) -> None:
        def tell(what: str, fraction: float) -> None:
            self._back(stop, self.progress, job, Progress(what, fraction))

        try:
            made = self._ready(tell, stop).run(job.rgb, job.key[1], tell, stop)
            self._back(stop, self.done, job, Picture.from_array(made))
        except Cancelled:
            return
        except BaseException as error:  # noqa: BLE001 - whatever it is, the artist is told
            self._back(stop, self.failed, job, _told(error))

    def _ready(self, tell: Tell, stop: StopToken) -> Prepares:
        if stop.cancelled:
            raise Cancelled
        if self._detectors is None:
            yield_to_the_window()
            tell("starting", 0.02)
            self._detectors = self._make(self._folder)
        return self._detectors

    def _back(self, stop: StopToken, signal: object, job: Job, value: object) -> None:
        self._thread.back(partial(self._emit, stop, signal, job, value))

    def _emit(self, stop: StopToken, signal: object, job: Job, value: object) -> None:
        if not stop.cancelled:
            signal.emit(job.owner, job.key, value)  # type: ignore[attr-defined]


def prepare_pictures(preparing: Preparing, worker: PreparingWorker) -> None:
    """Lets ``worker`` do what ``preparing`` asks for."""
    preparing.wanted.connect(worker.submit)
    preparing.unwanted.connect(worker.cancel)
    worker.done.connect(preparing.take)
    worker.failed.connect(preparing.take_failure)
    worker.progress.connect(preparing.take_progress)


def _told(error: BaseException) -> UserError:
    if isinstance(error, UserError):
        return error
    failure = explain(0, error)
    return AdapterError(failure.what, failure.kept, failure.remedy)
