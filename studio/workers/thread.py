"""The thread that owns the engine: takes orders one by one and never dies of one."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QImage

from studio.domain.errors import Cancelled
from studio.domain.events import Event, Loading, Preview, Progress, Started, StopToken
from studio.domain.picture import Array
from studio.domain.request import Request
from studio.workers.engines import EngineFactory, EngineLike, yield_to_the_window
from studio.workers.failures import explain
from studio.workers.mailbox import Mailbox
from studio.workers.messages import (
    EngineReady,
    JobCancelled,
    JobFinished,
    JobLoading,
    JobPreview,
    JobProgress,
    JobStarted,
)

Message = object


@dataclass(frozen=True, eq=False)
class Order:
    """One thing to do: make the pictures of ``request``, or only load ``model``."""

    job: int
    model: str
    request: Request | None = None
    stop: StopToken = field(default_factory=StopToken)


class Inbox:
    """Orders waiting for the engine, first come first served. Shared by two threads."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: deque[Order] = deque()
        self._running: Order | None = None
        self._closed = False

    def put(self, order: Order) -> None:
        """Adds an order at the end."""
        with self._changed:
            self._waiting.append(order)
            self._changed.notify_all()

    def next(self) -> Order | None:
        """Waits for an order and marks it as running; ``None`` once closed."""
        with self._changed:
            self._running = None
            self._changed.wait_for(lambda: self._closed or bool(self._waiting))
            if self._closed:
                return None
            self._running = self._waiting.popleft()
            return self._running

    @property
    def running(self) -> Order | None:
        """The order the engine works on."""
        with self._changed:
            return self._running

    @property
    def waiting(self) -> int:
        """How many requests wait."""
        with self._changed:
            return sum(order.request is not None for order in self._waiting)

    def waits_for(self, order: Order) -> int:
        """The job that ``order`` keeps waiting: its own, or the first one behind a warm-up."""
        with self._changed:
            behind = (other.job for other in self._waiting if other.request is not None)
            return order.job if order.request is not None else next(behind, order.job)

    def withdraw(self, *, everything: bool = False) -> list[Order]:
        """Takes the first waiting request out, or all of them."""
        with self._changed:
            requests = [order for order in self._waiting if order.request is not None]
            gone = requests if everything else requests[:1]
            self._waiting = deque(order for order in self._waiting if order not in gone)
            return gone

    def close(self) -> None:
        """Ends the thread: cancels what runs, forgets what waits."""
        with self._changed:
            self._closed = True
            self._waiting.clear()
            if self._running is not None:
                self._running.stop.cancel()
            self._changed.notify_all()


class EngineThread(QThread):
    """Builds the engine when first needed and carries out the orders of ``inbox``.

    Signals:
        told(object): one of the frozen values of ``messages``.
        previewed(int): a preview of that job was put into the mailbox.
    """

    told = Signal(object)
    previewed = Signal(int)

    def __init__(
        self,
        engine_factory: EngineFactory,
        inbox: Inbox,
        mailbox: Mailbox[JobPreview],
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("engine")
        self._factory, self._inbox, self._mailbox, self._clock = (
            engine_factory,
            inbox,
            mailbox,
            clock,
        )
        self._engine: EngineLike | None = None

    def run(self) -> None:
        yield_to_the_window()
        while order := self._inbox.next():
            self._carry_out(order)
            del order  # holds pictures, and the thread may wait for long
        self._engine = None  # built here, so let go of here

    def _carry_out(self, order: Order) -> None:
        try:
            self._work(order)
        except Cancelled:
            self.told.emit(JobCancelled(order.job))
        except BaseException as error:  # noqa: BLE001 - whatever it is, the artist is told and the thread lives on
            if order.stop.cancelled:
                # A run torn down while cancelling may fail in any way; nobody wants to hear of it.
                self.told.emit(JobCancelled(order.job))
            else:
                self.told.emit(explain(order.job, error))

    def _work(self, order: Order) -> None:
        begun = self._clock()
        engine = self._ready_engine(order)

        def emit(event: Event) -> None:
            self._relay(order, event)

        if order.request is None:
            engine.load(order.model, emit, order.stop)
            seconds = self._clock() - begun
            told = EngineReady(order.model, engine.device_name, engine.dtype_name, seconds)
            self.told.emit(told)
            return
        outcome = engine.run(order.request, emit, order.stop)
        if order.stop.cancelled:
            raise Cancelled
        self.told.emit(JobFinished(order.job, outcome))

    def _ready_engine(self, order: Order) -> EngineLike:
        if self._engine is None:
            job = self._inbox.waits_for(order)
            self.told.emit(JobLoading(job, "Starting the engine", 0.0))
            self._engine = self._factory()
        if order.stop.cancelled:
            raise Cancelled
        return self._engine

    def _relay(self, order: Order, event: Event) -> None:
        job = order.job
        if isinstance(event, Preview):
            images = tuple(_image(pixels) for pixels in event.pixels)
            self._mailbox.put(JobPreview(job, event.step, images))
            self.previewed.emit(job)
        elif isinstance(event, Loading):
            waiting = self._inbox.waits_for(order)
            self.told.emit(JobLoading(waiting, event.what, event.fraction))
        elif isinstance(event, Started):
            self.told.emit(JobStarted(job, event.steps))
        elif isinstance(event, Progress):
            each = event.seconds / max(1, event.step)
            left = each * (event.steps - event.step)
            self.told.emit(JobProgress(job, event.step, event.steps, event.seconds, left))


def _image(pixels: Array) -> QImage:
    """``[h, w, 3]`` uint8 sRGB as a picture of its own memory, in the format screens take."""
    height, width, _ = pixels.shape
    data = np.ascontiguousarray(pixels)
    borrowed = QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)
