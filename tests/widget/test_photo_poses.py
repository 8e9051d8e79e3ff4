"""Poses out of photographs in the window: off its thread, with a cancel, and with sentences."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QMenu

from studio.app.canvas_area import CanvasArea
from studio.app.photo_poses import PhotoPoses
from studio.domain.errors import Cancelled
from studio.pose.person import standing
from studio.pose.photo.base import Sighting
from studio.state.document import Document
from studio.state.tools import ToolBox
from studio.workers.pose_reading import PoseReading, readers

BODY = tuple((j.x, j.y, True) for j in standing((60, 60), 100).joints)


class Reader:
    """Sees somebody in every picture that is not black; waits where it is told to."""

    name = "fake"

    def __init__(self):
        self.go, self.began, self.shown = threading.Event(), threading.Event(), []
        self.go.set()

    def read(self, pixels, stop):
        self.began.set()
        self.go.wait(5)
        if stop.cancelled:
            raise Cancelled
        self.shown.append(pixels)
        if pixels.shape[0] == 7:
            raise RuntimeError("the net has a hole")
        return (Sighting(BODY),) if pixels.any() else ()


@pytest.fixture
def reader():
    return Reader()


@pytest.fixture
def document(qapp):
    return Document(128, 128)


@pytest.fixture
def photo(qtbot, document, reader):
    area = CanvasArea(document, ToolBox())
    qtbot.addWidget(area)
    reading = PoseReading(lambda: (reader,), area)
    photo = PhotoPoses(area.pose_tools, document, reading, area)
    photo.reading, photo.area = reading, area
    yield photo
    reader.go.set()
    reading.close()


def picture(path, colour="white", size=(128, 128)):
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


def wait(qtbot, photo):
    qtbot.waitUntil(lambda: not photo.reading.running, timeout=5000)


def test_people_of_a_photograph_come_onto_a_pose_layer(qtbot, photo, document, tmp_path):
    photo.read_file(picture(tmp_path / "a.png"))
    assert photo.reading.running
    wait(qtbot, photo)
    (person,) = document.pose_layer().people
    assert person.joints[1].x == pytest.approx(60)
    photo.read_file(picture(tmp_path / "b.png"))
    wait(qtbot, photo)
    assert len(document.pose_layer().people) == 2
    assert document.undo_stack.undoText() == "Pose from a photo"


def test_it_can_be_cancelled(qtbot, photo, document, reader, tmp_path):
    photo.area.show()
    reader.go.clear()
    photo.read_file(picture(tmp_path / "a.png"))
    assert photo.isVisible()
    assert reader.began.wait(5)
    photo.stop.click()
    assert not photo.reading.running
    assert not photo.isVisible()
    reader.go.set()
    photo.reading.close()
    assert document.pose_layer() is None


def test_failures_are_sentences(qtbot, photo, document, tmp_path):
    told = []
    photo.failed.connect(told.append)
    (tmp_path / "no.png").write_bytes(b"no picture")
    for path in (
        tmp_path / "none.png",
        tmp_path / "no.png",
        picture(tmp_path / "black.png", "black"),
        picture(tmp_path / "hole.png", "white", (9, 7)),
    ):
        photo.read_file(path)
        wait(qtbot, photo)
    words = [str(error) for error in told]
    assert "could not be opened" in words[0]
    assert "Nobody was found" in words[2]
    assert "the net has a hole" in words[3]
    assert len(words) == 4
    assert document.pose_layer() is None


def test_a_layer_is_read_as_it_looks_on_paper(qtbot, photo, document, reader):
    menu = QMenu()
    photo.fill_layers(menu)
    menu.aboutToShow.emit()
    names = [action.text() for action in menu.actions() if action.text()]
    assert names == ["All that is seen", "Sketch", "Paper"]
    next(action for action in menu.actions() if action.text() == "Sketch").trigger()
    wait(qtbot, photo)
    menu.actions()[0].trigger()
    wait(qtbot, photo)
    assert [np.unique(pixels).tolist() for pixels in reader.shown] == [[255], [255]]
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions() if a.text()] == names  # no pose layer among them


def test_only_readers_that_are_installed_are_asked(tmp_path):
    names = [reader.name for reader in readers(tmp_path)]
    assert set(names) <= {"mediapipe", "OpenPose"}
    assert "OpenPose" not in names  # there are no weights
