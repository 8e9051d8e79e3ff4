"""The thread for work on the disk: order, answers on the UI thread, faults, an orderly end."""

from __future__ import annotations

import threading

import pytest

from studio.domain.errors import PictureError, StorageError
from studio.state.background import Background, as_user_error


@pytest.fixture
def background(qapp):
    made = Background("disk")
    yield made
    made.stop(drain=False)


def test_calls_run_in_order_elsewhere_and_answers_come_back_here(qtbot, background):
    ran, answered = [], []

    def call(number):
        ran.append((number, threading.current_thread().name))
        background.back(lambda: answered.append((number, threading.current_thread())))

    for number in range(3):
        background.do(lambda number=number: call(number))
    qtbot.waitUntil(lambda: len(answered) == 3)
    assert ran == [(n, "disk") for n in range(3)]
    assert answered == [(n, threading.main_thread()) for n in range(3)]


def test_newest_first_drops_the_oldest(qtbot, qapp):
    background, ran, gate, began = Background("b", newest_first=True, limit=2), [], *events(2)
    background.do(lambda: (began.set(), gate.wait(5)))
    assert began.wait(5)
    for number in range(4):
        background.do(lambda number=number: ran.append(number))
    assert background.waiting == 2
    gate.set()
    background.stop(drain=True)
    assert ran == [3, 2]


def test_the_end_drains_or_drops_and_answers_are_made(qapp):
    for drain, expected in ((True, [1]), (False, [])):
        background, answered, gate, began = Background("b"), [], *events(2)
        background.do(lambda began=began, gate=gate: (began.set(), gate.wait(5)))
        assert began.wait(5)
        background.do(lambda b=background, a=answered: b.back(lambda: a.append(1)))
        threading.Timer(0.01, gate.set).start()
        background.stop(drain=drain)
        assert answered == expected
        assert not background.do(lambda: None)


def test_a_fault_is_raised_here_and_the_thread_goes_on(qtbot, background):
    ran = []
    with qtbot.capture_exceptions() as faults:
        background.do(lambda: 1 / 0)
        background.do(lambda: ran.append(1))
        qtbot.waitUntil(lambda: bool(faults) and bool(ran))
    assert faults[0][0] is ZeroDivisionError


def test_errors_become_sentences():
    ours = PictureError("No.")
    assert as_user_error(ours) is ours
    fault = KeyError("x")
    wrapped = as_user_error(fault)
    assert isinstance(wrapped, StorageError)
    assert "KeyError" in wrapped.what
    assert wrapped.__cause__ is fault


def events(count):
    return [threading.Event() for _ in range(count)]
