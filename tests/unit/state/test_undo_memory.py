"""Undo keeps its 200 steps and its bound of memory, and every step comes back bit for bit."""

import errno

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from support.files import noise
from support.ink import paint, state_of

from studio.state.document import UNDO_STEPS, Document
from studio.state.inks import Pixels
from studio.state.pixels import to_image
from studio.state.undo_memory import PACKED_BEYOND, SPILT_BEYOND

pytestmark = pytest.mark.usefixtures("qapp")


def rough(document: Document, seed: int) -> None:
    """A change that cannot be packed to less."""
    rect = QRect(seed % 5, seed % 7, 140, 130)
    edit = document.begin_edit()
    opaque = noise(130, 140, seed=seed)
    opaque[..., 3] = 255
    edit.lay(Pixels(to_image(opaque), QPoint(rect.topLeft())), rect)
    edit.commit("Brush stroke")


def test_the_bounds_are_those_that_are_promised():
    assert UNDO_STEPS == 200
    assert PACKED_BEYOND < SPILT_BEYOND == 1 << 30


def test_memory_stays_below_the_bound_and_nothing_is_lost(qtbot):
    document = Document(300, 260)
    memory = document.undo_memory
    memory.packed_beyond, memory.spilt_beyond = 600_000, 900_000
    states = [state_of(document)]
    for seed in range(12):
        rough(document, seed)
        states.append(state_of(document))
    unbound = sum(document.undo_stack.command(n).nbytes for n in range(12))
    assert unbound > 900_000
    qtbot.waitUntil(lambda: memory.nbytes <= 900_000)  # by itself, between events
    newest = document.undo_stack.command(11).nbytes
    assert newest > 100_000  # what is undone first is the last to be packed
    for state in reversed(states[:-1]):
        document.undo_stack.undo()
        assert state_of(document) == state
    document.undo_stack.setIndex(12)
    assert state_of(document) == states[-1]


def test_a_full_disk_leaves_strokes_in_memory(monkeypatch):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("tempfile.TemporaryFile", full)
    document = Document(300, 260)
    start = state_of(document)
    document.undo_memory.packed_beyond = document.undo_memory.spilt_beyond = 0
    for seed in range(3):
        rough(document, seed)
    document.undo_memory.shrink()
    assert document.undo_memory.nbytes > 0
    document.undo_stack.setIndex(0)
    assert state_of(document) == start


def test_strokes_within_one_step_count_too():
    document = Document(300, 260)
    document.undo_stack.beginMacro("Both")
    rough(document, 1)
    rough(document, 2)
    document.undo_stack.endMacro()
    before = document.undo_memory.nbytes
    assert before > 300_000
    document.undo_memory.packed_beyond = document.undo_memory.spilt_beyond = 0
    document.undo_memory.shrink()
    assert document.undo_memory.nbytes < before / 10
    document.undo_stack.undo()
    assert (np.array([layer.image.pixel(50, 50) for layer in document.layers]) != 0)[0]


def test_two_hundred_steps_go_back_and_the_oldest_is_forgotten():
    document = Document(40, 30)
    for step in range(205):
        paint(document, QRect(step % 30, step % 20, 5, 5), ("red", "blue")[step % 2])
    assert document.undo_stack.count() == 200
