"""Saving beside the drawing: what is written, what is told, and that nothing is lost."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import QRect
from support.files import full_disk
from support.ink import paint, picture

from studio.app.project import Project
from studio.files import openraster
from studio.files.places import Places
from studio.state.adapter_stack import AdapterStack
from studio.state.document import Document
from studio.state.frozen_picture import picture_of
from studio.state.layers import IN_PICTURE, LayerKind
from studio.state.pixels import to_array
from studio.state.session import Session
from studio.state.settings import GenerationSettings


@pytest.fixture
def session(qapp, tmp_path):
    document = Document(300, 200)
    settings = GenerationSettings(document.undo_stack)
    session = Session(
        document, settings, AdapterStack(document.undo_stack), Places.under(tmp_path / "home")
    )
    yield session
    session.close()


@pytest.fixture
def project(session):
    made = Project(session)
    yield made
    made.finish_saving()


def test_a_project_is_written_by_another_thread(session, project, qtbot, tmp_path, monkeypatch):
    writers = []
    real = openraster.write_bytes
    monkeypatch.setattr(
        openraster,
        "write_bytes",
        lambda *given: (writers.append(threading.current_thread().name), real(*given)),
    )
    paint(session.document, QRect(10, 10, 99, 99))
    with qtbot.waitSignal(project.saved):
        project.start_saving(tmp_path / "a")
        assert project.modified  # until it is on the disk
    assert writers == ["save"]
    assert (project.path, project.modified) == (tmp_path / "a.ora", False)
    loaded = Document(8, 8)
    loaded.restore(openraster.load(tmp_path / "a.ora"))
    assert (picture(loaded) == picture(session.document)).all()


def test_what_is_drawn_meanwhile_is_not_saved_yet(session, project, qtbot, tmp_path):
    paint(session.document, QRect(0, 0, 50, 50))
    before = picture(session.document)
    with qtbot.waitSignal(project._saving.taken):
        project.start_saving(tmp_path / "a")
    paint(session.document, QRect(50, 50, 90, 90), "blue")
    project.finish_saving()
    assert project.modified
    loaded = Document(8, 8)
    loaded.restore(openraster.load(tmp_path / "a.ora"))
    assert (picture(loaded) == before).all()
    session.document.undo_stack.undo()  # back to what is in the file
    assert not project.modified


def test_a_failure_is_told_and_the_project_stays_unsaved(
    session, project, qtbot, tmp_path, monkeypatch
):
    path = project.save(tmp_path / "a")
    whole = path.read_bytes()
    paint(session.document, QRect(0, 0, 50, 50))
    with monkeypatch.context() as patch:
        patch.setattr("os.write", full_disk())
        with qtbot.waitSignal(project.failed) as told:
            project.start_saving(path)
    assert "disk is full" in str(told.args[0])
    assert project.modified
    assert path.read_bytes() == whole
    project.save(path)
    assert not project.modified


def test_closing_at_once_waits_for_the_file(session, project, tmp_path):
    paint(session.document, QRect(0, 0, 50, 50))
    project.start_saving(tmp_path / "a")
    project.start_saving(tmp_path / "b")  # the last wish counts
    project.finish_saving()
    assert (tmp_path / "b.ora").is_file()
    assert not project.modified
    assert [thread.name for thread in threading.enumerate() if thread.name == "save"] == []


def test_opening_another_document_waits_too(session, project, tmp_path):
    other = project.save(tmp_path / "other")
    paint(session.document, QRect(0, 0, 50, 50))
    mine = picture(session.document)
    project.start_saving(tmp_path / "mine")
    project.open(other)
    loaded = Document(8, 8)
    loaded.restore(openraster.load(tmp_path / "mine.ora"))
    assert (picture(loaded) == mine).all()
    assert project.path == other


def test_the_picture_in_the_file_is_that_of_the_canvas(session):
    document = session.document
    for blend in ("svg:multiply", "svg:hue", "svg:plus", "svg:dst-in"):
        layer = document.add_layer(LayerKind.PAINT)
        paint(document, QRect(20, 30, 150, 140), "teal", 0.6)
        document.set_blend(layer.id, blend)
    group = document.groups.wrap(document.layers[2].id)
    document.set_blend(group.id, "svg:screen")
    document.add_layer(LayerKind.MASK)
    paint(document, document.rect, "black")
    expected = to_array(document.composite(only=IN_PICTURE))
    assert np.array_equal(picture_of(document.freeze(), IN_PICTURE), expected)
