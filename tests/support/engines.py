"""Engines that make no pictures: each does one thing, well or badly."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from studio.domain.errors import Cancelled
from studio.domain.events import (
    Event,
    Loading,
    Outcome,
    Preview,
    Progress,
    Result,
    Started,
    StopToken,
    Timings,
)
from studio.domain.request import Request

Emit = Callable[[Event], None]
PATIENCE = 5.0  # seconds after which a test that waits for the other thread gives up


class FakeEngine:
    """Loads in ``tensors`` parts and runs the request's steps, polling as the real one does.

    ``gate``, where given, is waited for before every step and every tensor, so that a test decides
    how far a run has come. ``fail`` is raised at step ``fail_at``.
    """

    device_name, dtype_name = "cpu", "float32"

    def __init__(
        self,
        *,
        tensors: int = 3,
        gate: threading.Semaphore | None = None,
        fail: BaseException | None = None,
        fail_at: int = 1,
    ) -> None:
        self.tensors, self.gate, self.fail, self.fail_at = tensors, gate, fail, fail_at
        self.loaded: str | None = None
        self.threads: list[threading.Thread] = [threading.current_thread()]
        self.ran: list[Request] = []
        self.polled = threading.Event()

    def load(self, model: str, emit: Emit, stop: StopToken) -> None:
        if self.loaded == model:
            return
        for index in range(self.tensors):
            self._poll(stop)
            emit(Loading("Reading the model", index / self.tensors))
        self.loaded = model

    def run(self, request: Request, emit: Emit, stop: StopToken) -> Outcome:
        self.threads.append(threading.current_thread())
        self.load(request.model, emit, stop)
        self.ran.append(request)
        emit(Started(request.steps))
        pixels = np.zeros((request.batch_size, 8, 8, 3), np.uint8)
        stopped = None
        for step in range(1, request.steps + 1):
            self._poll(stop)
            if self.fail is not None and step == self.fail_at:
                raise self.fail
            pixels = np.full_like(pixels, step)
            emit(Progress(step, request.steps, step * 0.5))
            emit(Preview(step, pixels))
            if stop.stopping_here:
                stopped = step
                break
        results = tuple(
            Result(pixels[i], replace(request, seed=request.seed + i, batch_size=1), stopped)
            for i in range(request.batch_size)
        )
        return Outcome(results, Timings(total=1.0), request.steps, "cpu", "float32")

    def unload(self) -> None:
        self.loaded = None

    def _poll(self, stop: StopToken) -> None:
        self.polled.set()
        while self.gate is not None and not self.gate.acquire(timeout=0.01):
            if stop.cancelled:
                break
        if stop.cancelled:
            raise Cancelled
