"""The window's side of the worker: hand in requests, hear what becomes of them."""

from __future__ import annotations

import itertools
from functools import partial

from PySide6.QtCore import QObject, QThread, Signal

from studio.domain.request import Request
from studio.workers.collecting import Collector
from studio.workers.engines import EngineFactory, default_engine
from studio.workers.mailbox import Mailbox, PreviewGate
from studio.workers.messages import (
    WARM_UP,
    EngineReady,
    JobCancelled,
    JobFailed,
    JobFinished,
    JobLoading,
    JobPreview,
    JobProgress,
    JobStarted,
)
from studio.workers.thread import EngineThread, Inbox, Message, Order

SHUTDOWN_SECONDS = 10.0  # a run ends at its next step; only an import takes long


class GenerationWorker(QObject):
    """Owns the thread that owns the engine. All methods return at once, ``shutdown`` excepted.

    Signals, all received in the thread this object lives in:
        loading(JobLoading), started(JobStarted), progress(JobProgress)
        preview_ready(int): take the preview of that job from ``mailbox``; at most 8 a second.
        finished(JobFinished), failed(JobFailed), cancelled(JobCancelled): the end of a job; each
            job ends exactly once.
        ready(EngineReady): a warm-up has ended well.
        queue_changed(int): how many requests wait behind the one that runs.
    """

    loading = Signal(object)
    started = Signal(object)
    progress = Signal(object)
    preview_ready = Signal(int)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal(object)
    ready = Signal(object)
    queue_changed = Signal(int)

    def __init__(
        self,
        engine_factory: EngineFactory | None = None,
        *,
        threads: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Starts nothing: the thread starts with the first request or warm-up.

        Args:
            engine_factory: called in the worker's thread; by default the real engine.
            threads: how many cores the real engine may use; ``None`` leaves it to torch.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self.mailbox: Mailbox[JobPreview] = Mailbox()
        self._jobs = itertools.count(WARM_UP + 1)
        self._inbox = Inbox()
        factory = engine_factory or partial(default_engine, threads)
        self._thread = EngineThread(factory, self._inbox, self.mailbox, parent=self)
        self._gate = PreviewGate(parent=self)
        self._thread.told.connect(self._tell)
        self._thread.previewed.connect(self._gate.announce)
        self._gate.opened.connect(self.preview_ready)
        self._collector = Collector(self)
        self._started = False  # whether the engine was asked to start
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether a request runs or waits; loading ahead of time does not count."""
        running = self._inbox.running
        return self._inbox.waiting > 0 or (running is not None and running.request is not None)

    def submit(self, request: Request) -> int:
        """Queues a request and returns its job id."""
        job = next(self._jobs)
        self._order(Order(job, request.model, request))
        return job

    def warm_up(self, model: str) -> None:
        """Starts the engine and loads ``model`` ahead of the first request."""
        self._order(Order(WARM_UP, model))

    def cancel(self) -> None:
        """Cancels the request that runs or, while the model still loads ahead, the next one."""
        running = self._inbox.running
        if running is not None and running.request is not None:
            running.stop.cancel()
        else:
            self._withdraw(everything=False)

    def cancel_all(self) -> None:
        """Cancels the request that runs and all that wait."""
        self._withdraw(everything=True)
        self.cancel()

    def stop_here(self) -> None:
        """Good enough: the running request ends after this step and keeps what it has."""
        running = self._inbox.running
        if running is not None:
            running.stop.stop_here()

    def shutdown(self, seconds: float = SHUTDOWN_SECONDS) -> bool:
        """Cancels everything and ends the thread. Safe to call twice.

        Returns:
            Whether the thread ended in time. If not, it sits in one long call of a library (the
            import of torch, a copy to the device); the program may end regardless.
        """
        self._closed = True
        self._inbox.close()
        self._gate.close()
        ended = not self._thread.isRunning() or self._thread.wait(int(seconds * 1000))
        if self._started:
            self._collector.stop()
        return ended

    def _order(self, order: Order) -> None:
        assert not self._closed, "the worker has been shut down"
        self._inbox.put(order)
        if not self._started:
            self._started = True
            self._collector.start()
            self._collector.hold()  # until the engine's first words after its start
            self._thread.start(QThread.Priority.LowPriority)
        self.queue_changed.emit(self._inbox.waiting)

    def _withdraw(self, *, everything: bool) -> None:
        for order in self._inbox.withdraw(everything=everything):
            self.cancelled.emit(JobCancelled(order.job))
        self.queue_changed.emit(self._inbox.waiting)

    def _tell(self, message: Message) -> None:
        if self._closed:
            return  # the window is being torn down
        routes = {
            JobLoading: self.loading,
            JobStarted: self.started,
            JobProgress: self.progress,
            JobFinished: self.finished,
            JobFailed: self.failed,
            JobCancelled: self.cancelled,
            EngineReady: self.ready,
        }
        if isinstance(message, (JobFinished, JobFailed, JobCancelled)):
            self._gate.close()
            self.queue_changed.emit(self._inbox.waiting)
        if not isinstance(message, JobLoading):
            self._collector.release()
        routes[type(message)].emit(message)
