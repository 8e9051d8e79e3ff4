"""The autosaver: coalesces, writes off the UI thread, tells a failure once, ends well or not."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, Signal
from support.files import document, full_disk

from studio.files import openraster
from studio.files.autosave import AutosaveFolder
from studio.state import autosaver as module
from studio.state.autosaver import Autosaver


class Drawing(QObject):
    """Stands for the document: a number that grows."""

    pixels_changed = Signal(str, int)
    layers_changed = Signal()

    def __init__(self):
        super().__init__()
        self.number = 0
        self.taken = 0

    def take(self):
        assert threading.current_thread() is threading.main_thread()
        self.taken += 1
        return openraster.DocumentSnapshot(8, 8, document(1).layers, "", {"n": self.number})

    def draw(self):
        self.number += 1
        self.pixels_changed.emit("a", 3)


@pytest.fixture
def drawing(qapp):
    return Drawing()


@pytest.fixture
def folder(tmp_path):
    return AutosaveFolder(tmp_path / "autosave")


@pytest.fixture
def saver(drawing, folder, monkeypatch):
    monkeypatch.setattr(module, "RETRY", 20)
    made = Autosaver(
        drawing.take, folder, lambda: "one", (drawing.pixels_changed, drawing.layers_changed)
    )
    yield made
    made.shutdown()


def lost(folder):
    """What the next session would find."""
    return [openraster.load(r.path).extra["n"] for r in AutosaveFolder(folder.folder).recoverable()]


def test_a_change_is_on_the_disk_within_two_seconds(qtbot, drawing, saver):
    with qtbot.waitSignal(saver.saved, timeout=2000) as caught:
        drawing.draw()
    assert openraster.load(caught.args[0]).extra["n"] == 1
    assert not saver.pending


def test_a_burst_of_changes_is_one_file(qtbot, drawing, saver):
    with qtbot.waitSignal(saver.saved):
        for _ in range(50):
            drawing.draw()
        drawing.layers_changed.emit()
    assert drawing.taken == 1


def test_a_stroke_that_never_ends_is_saved_all_the_same(qtbot, drawing, saver, monkeypatch):
    monkeypatch.setattr(module, "QUIET", 60_000)
    monkeypatch.setattr(module, "LATEST", 20)
    drawing.draw()
    with qtbot.waitSignal(saver.saved):
        drawing.draw()
    assert drawing.taken == 1


def test_a_change_while_writing_is_written_after(qtbot, drawing, saver, folder, monkeypatch):
    gate = threading.Event()
    real = AutosaveFolder.write
    monkeypatch.setattr(
        AutosaveFolder, "write", lambda self, *rest: gate.wait(5) and real(self, *rest)
    )
    drawing.draw()
    saver.flush()
    drawing.draw()
    saver.flush()
    assert drawing.taken == 1
    with qtbot.waitSignal(saver.saved):
        gate.set()
    with qtbot.waitSignal(saver.saved) as caught:
        pass
    assert openraster.load(caught.args[0]).extra["n"] == 2


def test_without_a_change_nothing_is_written(drawing, saver, folder):
    saver.flush()
    assert drawing.taken == 0
    assert not folder.folder.exists()


def test_a_failure_is_told_once_and_tried_again(qtbot, drawing, saver, monkeypatch):
    told, saved = [], []
    saver.failed.connect(told.append)
    saver.saved.connect(saved.append)
    tries = []
    real = AutosaveFolder.write

    def write(self, *rest):
        tries.append(1)
        return real(self, *rest)

    monkeypatch.setattr(AutosaveFolder, "write", write)
    with monkeypatch.context() as patch:
        patch.setattr("os.write", full_disk())
        drawing.draw()
        qtbot.waitUntil(lambda: len(tries) >= 3)
        drawing.draw()
        assert saver.pending
    qtbot.waitUntil(lambda: not saver.pending)  # an attempt under way may save the first change
    assert openraster.load(saved[-1]).extra["n"] == 2
    assert len(told) == 1
    assert "disk is full" in told[0].what
    with monkeypatch.context() as patch:
        patch.setattr("os.write", full_disk())
        with qtbot.waitSignal(saver.failed):
            drawing.draw()
    assert len(told) == 2


def test_a_fault_of_ours_does_not_end_the_attempts(qtbot, drawing, saver, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(AutosaveFolder, "write", lambda *_: 1 / 0)
        with qtbot.waitSignal(saver.failed) as caught:
            drawing.draw()
    assert "ZeroDivisionError" in caught.args[0].what
    with qtbot.waitSignal(saver.saved):
        drawing.draw()


def test_a_clean_end_leaves_nothing(qtbot, drawing, saver, folder):
    with qtbot.waitSignal(saver.saved):
        drawing.draw()
    drawing.draw()
    saver.shutdown()
    saver.shutdown()
    drawing.draw()
    saver.flush()
    assert drawing.taken == 1
    assert lost(folder) == []
    assert list(folder.folder.iterdir()) == []


def test_another_end_keeps_the_last_change(drawing, saver, folder):
    drawing.draw()
    drawing.draw()
    saver.shutdown(clean=False)
    assert lost(folder) == [2]


def test_forgetting_a_document(qtbot, drawing, saver, folder):
    with qtbot.waitSignal(saver.saved) as caught:
        drawing.draw()
    saver.forget("one")
    qtbot.waitUntil(lambda: not caught.args[0].exists())
    saver.shutdown(clean=False)
    assert lost(folder) == []
