"""Preparing pictures in the window: the choice in a row, thresholds, the thread that does it."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt

from studio.domain.adapter_catalogue import find
from studio.domain.errors import AdapterError, Cancelled
from studio.domain.picture import Picture
from studio.domain.preprocess import PREPROCESSORS, Preprocess
from studio.panels.adapters_panel import AdaptersPanel
from studio.workers.preparing import PreparingWorker, prepare_pictures

PHOTO = Picture.from_array(np.random.default_rng(0).integers(0, 255, (64, 64, 3), dtype=np.uint8))


class Slow:
    """Stands in for the detectors: says where it is and waits until it may go on."""

    def __init__(self):
        self.go_on, self.threads, self.error = threading.Event(), [], None

    def run(self, rgb, preprocess, tell, stop):
        self.threads.append(threading.current_thread().name)
        tell("looking", 0.6)
        self.go_on.wait(10)
        if stop.cancelled:
            raise Cancelled
        if self.error:
            raise self.error
        return 255 - rgb


@pytest.fixture
def session(session):
    session.adapters.replace_all((), "", undo=False)
    session.preparing._installed = lambda name: True
    session.preparing.folder.mkdir(parents=True)
    for kind in PREPROCESSORS:
        for file in kind.files if kind.name != "zoe" else ():
            (session.preparing.folder / file).touch()
    return session


@pytest.fixture
def slow(session):
    detectors = Slow()
    worker = PreparingWorker(session.preparing.folder, lambda folder: detectors)
    prepare_pictures(session.preparing, worker)
    yield detectors
    detectors.go_on.set()
    worker.shutdown()


@pytest.fixture
def panel(session, qtbot):
    widget = AdaptersPanel(session)
    qtbot.addWidget(widget)
    widget.resize(272, 900)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def row_of(panel, session, name, picture=PHOTO):
    entry = session.adding.embedded(find(f"starter:{name}"))
    session.adapters.update(entry.id, picture=picture, picture_name="photo")
    row = panel.rows[-1]
    row.fold.setChecked(True)
    return row


def choose(combo, data):
    index = combo.findData(data)
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


def test_thresholds_of_canny_change_what_it_sees_in_one_step(panel, session, qtbot):
    row = row_of(panel, session, "canny")
    prepare = row.details.prepare
    assert prepare.ways.currentData() == "canny"
    before = session.control_picture(session.adapters.entries[0]).rgb()
    count = session.document.undo_stack.count()
    for low in (80, 40, 0):
        prepare.sliders["low"].value_changed.emit(low)
    prepare.sliders["low"].editing_finished.emit()
    assert session.document.undo_stack.count() == count + 1
    after = session.control_picture(session.adapters.entries[0]).rgb()
    assert (after > 0).sum() > (before > 0).sum()
    session.document.undo_stack.undo()
    assert prepare.sliders["low"].value() == 100


def test_what_cannot_be_used_is_greyed_and_says_why(panel, session):
    ways = row_of(panel, session, "depth").details.prepare.ways
    assert [ways.itemData(i) for i in range(ways.count())] == ["", "midas", "leres", "zoe"]
    assert [ways.model().item(i).isEnabled() for i in range(4)] == [True, True, True, False]
    tip = ways.itemData(3, Qt.ItemDataRole.ToolTipRole)
    assert "ZoeD_M12_N.pt" in tip and str(session.preparing.folder) in tip


def test_a_net_works_on_its_own_thread_and_shows_how_far_it_is(panel, session, slow, qtbot):
    row = row_of(panel, session, "pose")
    prepare = row.details.prepare
    choose(prepare.ways, "openpose")
    qtbot.waitUntil(lambda: "Looking" in prepare.status.text())
    assert not prepare.working.isHidden()
    assert slow.threads == ["preparing"]
    assert session.blockers()
    slow.go_on.set()
    qtbot.waitUntil(lambda: not session.blockers())
    qtbot.waitUntil(prepare.working.isHidden)
    seen = session.build_request().adapters[0].picture
    assert np.array_equal(seen.rgb(), 255 - PHOTO.rgb())
    qtbot.waitUntil(lambda: row.thumbnail.image is not None)


def test_it_can_be_cancelled_and_begun_again(panel, session, slow, qtbot):
    row = row_of(panel, session, "pose")
    prepare = row.details.prepare
    choose(prepare.ways, "openpose")
    qtbot.waitUntil(lambda: not prepare.working.isHidden())
    qtbot.mouseClick(prepare.cancel, Qt.MouseButton.LeftButton)
    slow.go_on.set()
    qtbot.waitUntil(lambda: "cancelled" in row.hint.text())
    choose(prepare.ways, "openpose")
    qtbot.waitUntil(lambda: session.blockers() == () and row.hint.isHidden())
    assert len(session.build_request().adapters) == 1


def test_a_newer_picture_takes_the_place_of_the_one_it_looks_at(panel, session, slow, qtbot):
    row = row_of(panel, session, "pose")
    choose(row.details.prepare.ways, "openpose")
    qtbot.waitUntil(lambda: len(slow.threads) == 1)
    newer = Picture.from_array(255 - PHOTO.rgb())
    session.adapters.update(row.entry_id, picture=newer)
    qtbot.wait(150)  # until the change has settled
    slow.go_on.set()
    qtbot.waitUntil(lambda: not session.blockers())
    assert np.array_equal(session.build_request().adapters[0].picture.rgb(), PHOTO.rgb())


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (AdapterError("It made nothing of it."), "It made nothing of it."),
        (MemoryError(), "There was not enough memory"),
        (ValueError("odd"), "Something went wrong"),
    ],
    ids=["ours", "memory", "theirs"],
)
def test_failures_are_sentences_in_the_row(panel, session, slow, qtbot, error, said):
    slow.error = error
    slow.go_on.set()
    row = row_of(panel, session, "pose")
    choose(row.details.prepare.ways, "openpose")
    qtbot.waitUntil(lambda: said in row.hint.text())
    choose(row.details.prepare.ways, "")
    qtbot.waitUntil(row.hint.isHidden)
    assert session.adapters.entries[0].preprocess is None
    assert Preprocess("openpose").kind.files
