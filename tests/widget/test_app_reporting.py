"""Failures reach the artist as messages, whatever thread they come from."""

import logging
import sys
import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from studio.app.drops import Drops
from studio.app.preferences import Preferences
from studio.app.reporting import Reporter, UncaughtErrors
from studio.domain.errors import StorageError
from studio.files.places import Places
from studio.widgets.toast import MOST, Message, Toast, ToastStack


@pytest.fixture
def area(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(600, 400)
    widget.show()
    return widget


@pytest.fixture
def toasts(area):
    return ToastStack(area)


def test_a_users_error_shows_all_its_sentences(toasts):
    Reporter(toasts).report(StorageError("The disk is full.", "All is kept.", "Make room."))
    (message,) = toasts.messages
    assert (message.title, message.text) == ("The disk is full.", "All is kept. Make room.")
    assert message.kind == "error"
    assert "StorageError" in message.details


def test_a_fault_of_ours_is_honest_and_has_a_trace(toasts):
    try:
        {}["x"]
    except KeyError as error:
        Reporter(toasts).report(error)
    (message,) = toasts.messages
    assert "went wrong" in message.title
    assert "KeyError" in message.details


def test_what_nobody_caught_is_shown_and_logged(toasts, caplog, qtbot):
    hook = UncaughtErrors(Reporter(toasts))
    try:
        sys.excepthook(KeyError, KeyError("x"), None)
        thread = threading.Thread(target=lambda: 1 / 0)
        with caplog.at_level(logging.CRITICAL, "studio.app.reporting"):
            thread.start()
            thread.join()
        qtbot.waitUntil(lambda: bool(toasts.messages))
    finally:
        hook.remove()
    assert sys.excepthook is not hook._caught
    assert any("not caught" in record.message for record in caplog.records)
    caplog.clear()


def test_the_same_message_is_not_piled_up_and_old_ones_make_room(toasts):
    for _ in range(5):
        toasts.show(Message("Again"))
    assert len(toasts.messages) == 1
    for number in range(6):
        toasts.show(Message(str(number)))
    assert [message.title for message in toasts.messages] == ["3", "4", "5"]
    assert len(toasts.messages) == MOST


def test_closing_and_details(toasts, area, qtbot):
    heard, ran = [], []
    toasts.details_requested.connect(heard.append)
    toasts.show(Message("A", details="trace", kind="error", action=("Undo", lambda: ran.append(1))))
    toast = area.findChild(Toast)
    act, details = toast.findChildren(QPushButton)
    details.click()
    assert heard == ["trace"]
    act.click()
    assert ran == [1]
    assert toasts.messages == ()


def test_messages_stay_within_a_narrow_window(toasts, area):
    toasts.show(Message("A long sentence that has to be wrapped. " * 5))
    area.resize(260, 300)
    QApplication.processEvents()
    assert area.findChild(Toast).geometry().right() <= 260


@pytest.mark.parametrize(
    ("name", "kind"), [("a.ora", "project"), ("b.PNG", "picture"), ("c.txt", "unknown")]
)
def test_dropped_files_find_their_way(area, name, kind, tmp_path):
    drops, heard = Drops(area), []
    for each in ("project", "picture", "unknown"):
        getattr(drops, f"{each}_dropped").connect(lambda path, each=each: heard.append(each))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    rest = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, *rest)
    QApplication.sendEvent(area, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(area, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, *rest))
    assert heard == [kind]


def test_preferences_survive_and_bad_ones_do_no_harm(qapp, tmp_path):
    places = Places.under(tmp_path)
    first = Preferences(places)
    assert first.theme == "dark"
    first.theme = "light"
    first.folder = tmp_path
    first._ini.sync()
    again = Preferences(places)
    assert (again.theme, again.folder) == ("light", tmp_path)
    again._ini.setValue("window/theme", "purple")
    again._ini.setValue("window/geometry", 7)
    assert again.theme == "dark"
    assert again.geometry.isEmpty()
