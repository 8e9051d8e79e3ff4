"""Garbage is collected in the window's thread, and not while the engine starts."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from support.engines import FakeEngine

from studio.domain.request import Request
from studio.workers.collecting import Collector
from studio.workers.generation import GenerationWorker


class Node:
    """A piece of garbage that only a collection frees."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qapp):
    made = Collector()
    made.start()
    yield made
    made.stop()
    gc.unfreeze()


def waste(count: int = 3000) -> None:
    for _ in range(count):
        Node()


def test_nothing_is_collected_by_itself_and_everything_by_the_collector(collector):
    freed: list[threading.Thread] = []
    node = Node()
    weakref.finalize(node, lambda: freed.append(threading.current_thread()))
    del node
    other = threading.Thread(target=waste)
    other.start()
    other.join()
    assert freed == []
    collector.collect()
    assert freed == [threading.main_thread()]


def test_it_collects_by_the_clock(collector, qtbot):
    collector._timer.setInterval(5)
    node = Node()
    gone = weakref.ref(node)
    del node
    waste()
    qtbot.waitUntil(lambda: gone() is None)


def test_held_nothing_happens_until_released(collector, qtbot):
    collector._timer.setInterval(5)
    collector.hold()
    node = Node()
    gone = weakref.ref(node)
    del node
    waste()
    qtbot.wait(30)
    assert gone() is not None
    collector.release()
    assert collector._timer.isActive()
    assert gc.get_freeze_count() > 0


def test_stopping_gives_it_back_to_python(qapp):
    collector = Collector()
    collector.start()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_a_worker_collects_from_its_first_job_to_its_end(qapp, qtbot):
    worker = GenerationWorker(FakeEngine)
    assert gc.isenabled()
    with qtbot.waitSignal(worker.finished):
        worker.submit(Request(steps=1))
        assert not worker._collector._timer.isActive()
    assert not gc.isenabled()
    assert worker._collector._timer.isActive()
    worker.shutdown()
    assert gc.isenabled()
    gc.unfreeze()
