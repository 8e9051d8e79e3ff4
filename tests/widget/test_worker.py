"""The worker in its thread: order, previews, cancelling, failing, ending."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QThread
from support.engines import FakeEngine

from studio.domain.errors import ModelError, NumericalError
from studio.domain.request import Request
from studio.workers.generation import GenerationWorker
from studio.workers.messages import JobFinished

Make = Callable[..., GenerationWorker]


@pytest.fixture
def make(qapp) -> Iterator[Make]:
    made: list[GenerationWorker] = []

    def build(engine: FakeEngine | None = None, factory=None) -> GenerationWorker:
        worker = GenerationWorker(factory or (lambda: engine or FakeEngine()))
        made.append(worker)
        return worker

    yield build
    for worker in made:
        assert worker.shutdown()


class Log:
    """Everything a worker said, in order."""

    def __init__(self, worker: GenerationWorker) -> None:
        self.said: list[object] = []
        names = ("loading", "started", "progress", "finished", "failed", "cancelled", "ready")
        for name in names:
            getattr(worker, name).connect(self.said.append)

    def kinds(self) -> list[str]:
        return [type(message).__name__ for message in self.said]

    def ends(self) -> list[tuple[str, int]]:
        ends = ("JobFinished", "JobFailed", "JobCancelled")
        return [(type(m).__name__, m.job) for m in self.said if type(m).__name__ in ends]


def test_a_job_loads_starts_steps_and_finishes(make, qtbot):
    worker = make()
    log = Log(worker)
    with qtbot.waitSignal(worker.finished) as blocker:
        job = worker.submit(Request(steps=3, batch_size=2))
    message = blocker.args[0]
    assert isinstance(message, JobFinished)
    assert message.job == job
    assert [result.request.seed for result in message.outcome.results] == [0, 1]
    assert log.kinds() == [*["JobLoading"] * 4, "JobStarted", *["JobProgress"] * 3, "JobFinished"]
    progress = [m for m in log.said if type(m).__name__ == "JobProgress"]
    assert [(p.step, p.steps, p.left) for p in progress] == [(1, 3, 1.0), (2, 3, 0.5), (3, 3, 0.0)]


def test_the_engine_is_built_once_and_in_the_workers_thread(make, qtbot):
    built: list[QThread] = []

    def factory() -> FakeEngine:
        built.append(QThread.currentThread())
        return FakeEngine()

    worker = make(factory=factory)
    for _ in range(2):
        with qtbot.waitSignal(worker.finished):
            worker.submit(Request(steps=1))
    assert len(built) == 1
    assert built[0] is not QThread.currentThread()


def test_signals_arrive_in_the_windows_thread(make, qtbot):
    worker = make()
    seen: list[threading.Thread] = []
    worker.progress.connect(lambda _: seen.append(threading.current_thread()))
    with qtbot.waitSignal(worker.finished):
        worker.submit(Request(steps=2))
    assert set(seen) == {threading.main_thread()}


def test_requests_run_first_come_first_served(make, qtbot):
    worker = make()
    log = Log(worker)
    jobs = [worker.submit(Request(steps=1, seed=seed)) for seed in range(3)]
    qtbot.waitUntil(lambda: len(log.ends()) == 3)
    assert log.ends() == [("JobFinished", job) for job in jobs]
    assert not worker.busy


def test_the_last_preview_arrives_and_carries_every_picture_of_the_batch(make, qtbot):
    worker = make()
    taken = []
    worker.preview_ready.connect(lambda job: taken.append((job, worker.mailbox.take())))
    gate = threading.Semaphore(0)
    engine = FakeEngine(gate=gate)
    worker = make(engine)
    worker.preview_ready.connect(lambda job: taken.append((job, worker.mailbox.take())))
    job = worker.submit(Request(steps=2, batch_size=2))
    gate.release(4)  # the tensors and one step
    qtbot.waitUntil(lambda: bool(taken))
    assert taken[0][0] == job == taken[0][1].job
    assert [image.size().toTuple() for image in taken[0][1].images] == [(8, 8), (8, 8)]
    assert taken[0][1].images[0].pixelColor(0, 0).red() == 1


def test_cancel_at_a_step(make, qtbot):
    gate = threading.Semaphore(0)
    worker = make(FakeEngine(gate=gate))
    log = Log(worker)
    job = worker.submit(Request(steps=50))
    gate.release(5)
    qtbot.waitUntil(lambda: "JobProgress" in log.kinds())
    worker.cancel()
    qtbot.waitUntil(lambda: log.ends() == [("JobCancelled", job)])
    gate.release(100)
    with qtbot.waitSignal(worker.finished):
        worker.submit(Request(steps=2))


def test_cancel_between_the_tensors_of_a_load(make, qtbot):
    gate = threading.Semaphore(0)
    engine = FakeEngine(gate=gate)
    worker = make(engine)
    log = Log(worker)
    job = worker.submit(Request(steps=2))
    gate.release(1)
    qtbot.waitUntil(lambda: log.kinds().count("JobLoading") == 2)
    worker.cancel()
    qtbot.waitUntil(lambda: log.ends() == [("JobCancelled", job)])
    assert engine.loaded is None
    assert "JobStarted" not in log.kinds()


def test_cancel_while_warming_up_takes_the_waiting_request_and_lets_the_load_go_on(make, qtbot):
    gate = threading.Semaphore(0)
    engine = FakeEngine(gate=gate)
    worker = make(engine)
    log = Log(worker)
    worker.warm_up("starter")
    qtbot.waitUntil(engine.polled.is_set)
    job = worker.submit(Request())
    assert worker.busy
    worker.cancel()
    assert log.ends() == [("JobCancelled", job)]
    assert not worker.busy
    gate.release(3)
    qtbot.waitUntil(lambda: "EngineReady" in log.kinds())
    assert engine.loaded == "starter"


def test_a_request_that_waits_for_the_warm_up_hears_how_far_it_is(make, qtbot):
    gate = threading.Semaphore(0)
    engine = FakeEngine(gate=gate)
    worker = make(engine)
    log = Log(worker)
    worker.warm_up("starter")
    qtbot.waitUntil(engine.polled.is_set)
    job = worker.submit(Request(steps=1))
    gate.release(10)
    qtbot.waitUntil(lambda: log.ends() == [("JobFinished", job)])
    loading = [m.job for m in log.said if type(m).__name__ == "JobLoading"]
    assert loading == [0, job, job, job]


def test_cancel_all_empties_the_queue(make, qtbot):
    gate = threading.Semaphore(0)
    engine = FakeEngine(gate=gate)
    worker = make(engine)
    log = Log(worker)
    jobs = [worker.submit(Request(steps=2)) for _ in range(3)]
    qtbot.waitUntil(engine.polled.is_set)
    worker.cancel_all()
    qtbot.waitUntil(lambda: len(log.ends()) == 3)
    assert sorted(log.ends()) == [("JobCancelled", job) for job in jobs]
    assert engine.ran == []


def test_cancelling_nothing_does_nothing(make, qtbot):
    worker = make()
    log = Log(worker)
    worker.cancel()
    worker.cancel_all()
    worker.stop_here()
    with qtbot.waitSignal(worker.finished):
        worker.submit(Request(steps=1))
    worker.cancel()
    assert [kind for kind, _ in log.ends()] == ["JobFinished"]


def test_stop_here_keeps_what_there_is(make, qtbot):
    gate = threading.Semaphore(0)
    worker = make(FakeEngine(gate=gate))
    log = Log(worker)
    worker.submit(Request(steps=50))
    gate.release(4)
    qtbot.waitUntil(lambda: "JobProgress" in log.kinds())
    with qtbot.waitSignal(worker.finished) as blocker:
        worker.stop_here()
        gate.release(1)
    (result,) = blocker.args[0].outcome.results
    assert result.stopped_at == 2


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ModelError("The folder is empty.", remedy="Choose another."), "Choose another."),
        (NumericalError("The model produced values that are not numbers."), "not numbers"),
        (MemoryError(), "not enough memory"),
        (RuntimeError("CUDA out of memory. Tried to allocate"), "not enough memory"),
        (ImportError("No module named 'torch'"), "studio doctor"),
        (KeyError("conv_in"), "Something went wrong"),
        (SystemExit(3), "Something went wrong"),
        (RecursionError("deep"), "Something went wrong"),
    ],
)
def test_any_failure_becomes_a_sentence_and_the_next_job_runs(make, qtbot, error, words):
    engine = FakeEngine(fail=error, fail_at=2)
    worker = make(engine)
    with qtbot.waitSignal(worker.failed) as blocker:
        job = worker.submit(Request(steps=3))
    message = blocker.args[0]
    assert message.job == job
    assert words in message.sentence
    assert message.kept
    assert "Traceback" in message.details
    engine.fail = None
    with qtbot.waitSignal(worker.finished):
        worker.submit(Request(steps=1))


def test_a_storm_of_failures_ends_every_job_exactly_once(make, qtbot):
    worker = make(FakeEngine(fail=ValueError("again")))
    log = Log(worker)
    jobs = [worker.submit(Request(steps=2)) for _ in range(25)]
    qtbot.waitUntil(lambda: len(log.ends()) == 25)
    assert log.ends() == [("JobFailed", job) for job in jobs]


def test_an_engine_that_cannot_start_is_tried_again(make, qtbot):
    attempts: list[int] = []

    def factory() -> FakeEngine:
        attempts.append(1)
        if len(attempts) == 1:
            raise ImportError("torch is broken")
        return FakeEngine()

    worker = make(factory=factory)
    with qtbot.waitSignal(worker.failed):
        worker.warm_up("starter")
    with qtbot.waitSignal(worker.finished):
        worker.submit(Request(steps=1))


def test_a_picture_of_the_wrong_shape_fails_the_job_only(make, qtbot):
    class Odd(FakeEngine):
        def run(self, request, emit, stop):
            from studio.domain.events import Preview

            emit(Preview(1, "no picture"))  # type: ignore[arg-type]
            return super().run(request, emit, stop)

    worker = make(Odd())
    with qtbot.waitSignal(worker.failed) as blocker:
        worker.submit(Request(steps=1))
    assert "Something went wrong" in blocker.args[0].sentence


def test_warm_up_reports_the_device(make, qtbot):
    worker = make()
    with qtbot.waitSignal(worker.ready) as blocker:
        worker.warm_up("starter")
    message = blocker.args[0]
    assert (message.model, message.device, message.dtype) == ("starter", "cpu", "float32")


def test_shutdown_in_the_middle_of_a_run_ends_the_thread_without_a_word(make, qtbot):
    gate = threading.Semaphore(0)
    engine = FakeEngine(gate=gate)
    worker = make(engine)
    worker.submit(Request(steps=50))
    worker.submit(Request(steps=50))
    gate.release(5)
    with qtbot.waitSignal(worker.progress):
        pass
    log = Log(worker)
    assert worker.shutdown()
    qtbot.wait(1)
    assert log.said == []
    assert len(engine.ran) == 1
    assert worker.shutdown()


def test_shutdown_before_anything_started(make):
    assert make().shutdown()
