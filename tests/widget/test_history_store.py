"""The history's threads: order, failures that lose nothing, an end that waits for the disk."""

from __future__ import annotations

import shutil
import threading

import numpy as np
import pytest
from support.files import full_disk, refuse_writing, result

from studio.domain.errors import StorageError
from studio.domain.events import Timings
from studio.files.history import HistoryFolder
from studio.state import history_store
from studio.state.history_store import HistoryStore


@pytest.fixture
def store(qapp, tmp_path):
    made = HistoryStore(tmp_path / "history")
    yield made
    made.shutdown()


def add(qtbot, store, seed=42):
    with qtbot.waitSignal(store.added) as caught:
        store.add(result(seed), Timings(total=1.5))
    return caught.args[0]


def test_a_result_is_written_and_told(qtbot, store):
    entry = add(qtbot, store)
    assert entry.path.is_file()
    assert entry.request() == result().request
    assert store.entries == (entry,)
    assert HistoryFolder(store.folder).entries() == (entry,)


def test_nothing_starts_before_it_is_needed(store):
    assert store.entries == ()
    assert not store.folder.exists()
    assert not [t for t in threading.enumerate() if t.name.startswith("history")]


def test_refreshing_reads_what_is_there(qtbot, store):
    for seed in (1, 2, 3):
        HistoryFolder(store.folder).add(result(seed))
    with qtbot.waitSignal(store.loaded):
        store.refresh()
    assert [e.seed for e in store.entries] == [3, 2, 1]


def test_a_folder_that_cannot_be_read_is_told(qtbot, store):
    store.folder.write_bytes(b"a file in the way")
    with qtbot.waitSignal(store.failed) as caught:
        store.refresh()
    assert isinstance(caught.args[0], StorageError)


def test_removing_and_bringing_back(qtbot, store):
    first, second = add(qtbot, store, 1), add(qtbot, store, 2)
    with qtbot.waitSignal(store.removed):
        store.remove(first)
    assert store.entries == (second,)
    assert not first.path.exists()
    with qtbot.waitSignal(store.restored):
        store.restore(first)
    assert store.entries == (second, first)
    assert first.path.is_file()


def test_bringing_back_what_is_gone_for_good_is_told(qtbot, store):
    entry = add(qtbot, store)
    with qtbot.waitSignal(store.removed):
        store.remove(entry)
    shutil.rmtree(store.folder / ".deleted")
    with qtbot.waitSignal(store.failed) as caught:
        store.restore(entry)
    assert "brought back" in caught.args[0].what


def fail_once(qtbot, store, monkeypatch, seed=42):
    with monkeypatch.context() as patch:
        patch.setattr("os.write", full_disk())
        with qtbot.waitSignal(store.failed) as caught:
            store.add(result(seed), Timings(total=2.0))
    return caught.args[0]


def test_a_full_disk_keeps_the_picture_in_memory(qtbot, store, monkeypatch):
    failure = fail_once(qtbot, store, monkeypatch)
    assert "disk is full" in failure.what
    (entry,) = store.unsaved
    assert store.entries == (entry,)
    assert entry.unsaved
    assert np.array_equal(entry.picture().rgb(), result().pixels)
    assert entry.request() == result().request
    assert entry.found_request().source == "studio"
    assert (entry.summary.seconds, entry.seed) == (2.0, 42)
    with qtbot.waitSignal(store.loaded):
        store.refresh()
    assert store.entries == (entry,)


def test_writing_it_again(qtbot, store, monkeypatch):
    fail_once(qtbot, store, monkeypatch)
    (unsaved,) = store.unsaved
    with monkeypatch.context() as patch:
        refuse_writing(patch)
        with qtbot.waitSignal(store.failed):
            store.retry_unsaved()
    assert store.unsaved == (unsaved,)
    with qtbot.waitSignal(store.added) as caught:
        store.retry_unsaved()
    assert store.unsaved == ()
    assert store.entries == (caught.args[0],)
    assert caught.args[0].created.replace(microsecond=0) == unsaved.created.replace(microsecond=0)


def test_writing_it_elsewhere(qtbot, store, monkeypatch, tmp_path):
    fail_once(qtbot, store, monkeypatch)
    with qtbot.waitSignal(store.unsaved_changed):
        store.write_unsaved_to(tmp_path / "stick")
    assert store.unsaved == store.entries == ()
    assert len(HistoryFolder(tmp_path / "stick").entries()) == 1


def test_deleting_an_unsaved_picture_and_thinking_again(qtbot, store, monkeypatch):
    fail_once(qtbot, store, monkeypatch)
    (entry,) = store.unsaved
    store.remove(entry)
    assert store.entries == store.unsaved == ()
    with qtbot.waitSignal(store.added):
        store.restore(entry)
    assert len(HistoryFolder(store.folder).entries()) == 1


def test_more_than_the_disk_can_take_stays_in_memory(qtbot, store, monkeypatch):
    monkeypatch.setattr(history_store, "MAX_WAITING", 1)
    gate, began = threading.Event(), threading.Event()
    real = HistoryFolder.add

    def slow(self, *rest):
        began.set()
        gate.wait(5)
        return real(self, *rest)

    monkeypatch.setattr(HistoryFolder, "add", slow)
    store.add(result(1))
    assert began.wait(5)
    store.add(result(2))
    store.add(result(3))
    assert [e.seed for e in store.unsaved] == [3]
    gate.set()
    store.retry_unsaved()
    qtbot.waitUntil(lambda: len(HistoryFolder(store.folder).entries()) == 3)
    qtbot.waitUntil(lambda: not store.unsaved)


def test_a_fault_of_ours_loses_nothing_either(qtbot, store, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("oops")

    with monkeypatch.context() as patch:
        patch.setattr(HistoryFolder, "add", broken)
        with qtbot.waitSignal(store.failed) as caught:
            store.add(result())
    assert "ZeroDivisionError: oops" in caught.args[0].what
    assert len(store.unsaved) == 1


def test_the_end_waits_for_the_disk(qapp, tmp_path):
    store = HistoryStore(tmp_path / "history")
    for seed in range(5):
        store.add(result(seed))
    store.shutdown()
    store.shutdown()
    assert len(HistoryFolder(store.folder).entries()) == 5
    assert len(store.entries) == 5
    store.add(result(9))
    assert [e.seed for e in store.unsaved] == [9]


def test_the_end_tries_once_more_what_was_refused(qtbot, qapp, tmp_path, monkeypatch):
    store = HistoryStore(tmp_path / "history")
    fail_once(qtbot, store, monkeypatch)
    store.shutdown()
    assert store.unsaved == ()
    assert len(HistoryFolder(store.folder).entries()) == 1


def test_small_pictures_come_back(qtbot, store):
    entry = add(qtbot, store)
    with qtbot.waitSignal(store.thumbnail_ready) as caught:
        store.request_thumbnail(entry)
    assert caught.args[0] == entry.path
    assert caught.args[1].startswith(b"\x89PNG")
    entry.path.write_bytes(b"damaged now")
    with qtbot.waitSignal(store.thumbnail_ready) as caught:
        store.request_thumbnail(entry)
    assert caught.args[1] == b""
