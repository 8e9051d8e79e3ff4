"""The whole window with an engine that makes no pictures; a session, and a canvas to draw on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from support.engines import FakeEngine
from support.sessions import make_session, touch

from studio.app.main_window import MainWindow
from studio.app.parts import build_parts
from studio.app.welcome import welcome
from studio.canvas.view import CanvasView
from studio.files.places import Places
from studio.state.brushes import Brush
from studio.state.document import Document
from studio.state.tools import ToolBox
from studio.widgets import theme
from studio.workers.generation import GenerationWorker


@pytest.fixture
def starter(tmp_path):
    folder = tmp_path / "starter"
    folder.mkdir()
    (folder / "model_index.json").write_text("{}")
    touch(folder / "adapters/sketch/config.json")
    return folder


@pytest.fixture
def open_window(qapp, qtbot, tmp_path, starter):
    opened = []

    def make(engine=None):
        parts = build_parts(Places.under(tmp_path / "home"), starter=starter)
        welcome(parts.session)
        window = MainWindow(parts, GenerationWorker(lambda: engine or FakeEngine()))
        window.project.started()
        window.resize(1200, 860)
        window.show()
        opened.append(window)
        return window

    yield make
    for window in opened:
        window.files.may_close = lambda: True
        window.close()
        window.worker.shutdown()
        window.parts.history.shutdown()
        window.parts.people.close()
        window.parts.document.undo_stack.cleanChanged.disconnect(window.show_name)
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.apply(qapp, "dark")


@pytest.fixture
def window(open_window):
    return open_window()


@pytest.fixture
def session(qapp, tmp_path):
    session = make_session(tmp_path)
    yield session
    session.close()


@pytest.fixture
def document(qapp):
    return Document(128, 96)


@pytest.fixture
def box(qapp):
    box = ToolBox()
    box.set_brush(Brush(size=10, hardness=1))
    box.stabiliser = 0
    box.colour = QColor("black")
    return box


@pytest.fixture
def view(qtbot, document, box):
    view = CanvasView(document, box)
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    qtbot.waitExposed(view)
    return view
