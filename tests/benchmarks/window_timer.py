"""Whether the window stays awake: a 10 ms timer in the UI thread while the worker works.

Figures are the whole interval between two ticks; an idle computer shows 10 to 13 ms. The budget for
a stall (50 ms, 16 ms at p99, 400 ms while the engine starts once) lies on top of the 10.
"""

from __future__ import annotations

import tempfile
import time
from functools import partial
from itertools import pairwise
from pathlib import Path

from studio.domain.request import Request
from tests.benchmarks import models
from tests.benchmarks.rows import Options, Row, percentile

TICK = 10  # ms
STALL, STALL_P99, STALL_AT_START = 50, 16, 400  # ms
LONGEST = 600_000  # ms until a phase is given up


def measure(options: Options) -> list[Row]:
    """Intervals while idle, while the engine starts, while it loads, while it generates."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as work:
        folder, note = models.starter(Path(work))
        failures: list[str] = []
        rows = _rows("idle", _ticks(app, lambda done: QTimer.singleShot(1000, done)))
        first = _worker(folder, failures)
        starting = _ticks(app, lambda done: _warm_up(first, done))
        rows += _rows("starting", starting, None, STALL_AT_START, note)
        first.shutdown()
        worker = _worker(folder, failures)  # everything is imported now: this only loads
        rows += _rows("loading", _ticks(app, lambda done: _warm_up(worker, done)), STALL_P99, STALL)
        request = Request(prompt="a red apple", steps=4 if options.quick else 60)
        generating = _ticks(app, lambda done: _generate(worker, request, done))
        rows += _rows("generating", generating, STALL_P99, STALL)
        worker.shutdown()
    assert not failures, failures[0]
    return rows


def _worker(folder: Path, failures: list[str]):
    from studio.workers.generation import GenerationWorker

    worker = GenerationWorker(partial(_engine, folder))
    worker.failed.connect(lambda failed: failures.append(failed.details))
    return worker


def _engine(folder: Path):
    from studio.workers.engines import default_engine

    return default_engine(starter=folder)


def _warm_up(worker, done) -> None:
    worker.ready.connect(lambda _: done())
    worker.failed.connect(lambda _: done())
    worker.warm_up("starter")


def _generate(worker, request: Request, done) -> None:
    worker.finished.connect(lambda _: done())
    worker.failed.connect(lambda _: done())
    worker.submit(request)


def _ticks(app, begin) -> list[float]:
    """The intervals in ms between the timer's ticks until what ``begin`` began is done."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    loop = QEventLoop()
    moments = [time.perf_counter()]
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: moments.append(time.perf_counter()))
    timer.start(TICK)
    QTimer.singleShot(LONGEST, loop, loop.quit)
    begin(loop.quit)
    loop.exec()
    timer.stop()
    app.processEvents()
    return [1000 * (b - a) for a, b in pairwise(moments)]


def _rows(
    phase: str,
    intervals: list[float],
    stall_p99: float | None = None,
    stall: float | None = None,
    note: str = "",
) -> list[Row]:
    p99 = None if stall_p99 is None else TICK + stall_p99
    longest = None if stall is None else TICK + stall
    return [
        Row(f"{phase} p50", percentile(intervals, 0.5), "ms", note=note),
        Row(f"{phase} p99", percentile(intervals, 0.99), "ms", p99),
        Row(f"{phase} max", max(intervals), "ms", longest, f"{len(intervals)} ticks"),
    ]
