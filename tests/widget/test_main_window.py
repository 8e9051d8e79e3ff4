"""The window with an engine that makes no pictures: commands, keys, states, messages."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from support.engines import FakeEngine

from studio.app import file_commands
from studio.app.autosaving import Autosaving
from studio.app.dialogs import NewDocumentDialog
from studio.app.help_dialogs import AboutDialog, DetailsDialog, ShortcutsDialog
from studio.app.key_bindings import titles
from studio.app.recovery import RecoveryDialog
from studio.domain.errors import ModelError
from studio.state.layers import LayerKind
from studio.state.tools import Tool
from studio.widgets import theme

DOCKS = ("picture", "settings", "colour", "brush", "adapters", "layers", "history")


def press(qtbot, window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, key, modifiers)


def test_tools_have_keys(qtbot, window):
    box = window.parts.toolbox
    for key, tool in (("P", Tool.PENCIL), ("E", Tool.ERASER), ("G", Tool.FILL), ("I", Tool.PICKER)):
        press(qtbot, window, getattr(Qt.Key, f"Key_{key}"))
        assert box.tool is tool
    press(qtbot, window, Qt.Key.Key_B)
    size = box.size
    press(qtbot, window, Qt.Key.Key_BracketRight)
    assert box.size > size
    press(qtbot, window, Qt.Key.Key_BracketLeft)
    assert box.size == pytest.approx(size, abs=1)


def test_view_keys(qtbot, window):
    canvas = window.canvas
    press(qtbot, window, Qt.Key.Key_1)
    assert canvas.zoom == 1
    press(qtbot, window, Qt.Key.Key_6)
    assert canvas.rotation == 15
    press(qtbot, window, Qt.Key.Key_4)
    assert canvas.rotation == 0
    press(qtbot, window, Qt.Key.Key_M)
    assert canvas.mirrored
    assert window.actions_["view.mirror"].isChecked()
    press(qtbot, window, Qt.Key.Key_0)
    assert canvas.zoom != 1
    assert "%" in window.status.zoom.text()


def test_letters_typed_into_the_prompt_are_no_commands(qtbot, window):
    edit = window.panels.prompt.prompt
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "begp 16")
    assert window.parts.session.settings.prompt == "begp 16"
    assert window.parts.toolbox.tool is Tool.BRUSH


def test_tab_hides_and_shows_the_panels(qtbot, window):
    window.docks["history"].hide()
    press(qtbot, window, Qt.Key.Key_Tab)
    assert window.docks["layers"].isHidden()
    press(qtbot, window, Qt.Key.Key_Tab)
    assert not window.docks["layers"].isHidden()
    assert window.docks["history"].isHidden()


def test_no_two_commands_share_a_key(window):
    seen = {}
    for action in window.actions_:
        for keys in action.shortcuts():
            assert keys.toString() not in seen, (keys.toString(), action.objectName())
            seen[keys.toString()] = action
    assert len(seen) > 30


def test_layer_commands_and_undo(window):
    document, act = window.parts.document, window.actions_
    act["layer.paint"].trigger()
    act["layer.duplicate"].trigger()
    assert len(document.layers) == 4
    act["layer.lower"].trigger()
    act["layer.raise"].trigger()
    act["layer.merge"].trigger()
    assert len(document.layers) == 3
    act["layer.remove"].trigger()
    assert len(document.layers) == 2
    document.set_active(document.layers[0].id)
    act["edit.clear"].trigger()
    assert document.layers[0].image.pixelColor(5, 5).alpha() == 0
    document.undo_stack.undo()
    assert document.layers[0].image.pixelColor(5, 5).alpha() == 255


def test_what_a_layer_refuses_is_a_message(window):
    document = window.parts.document
    document.set_locked(document.active.id, True)
    window.actions_["layer.remove"].trigger()
    assert "locked" in window.toasts.messages[-1].title


def test_the_title_names_the_document_and_its_changes(window, tmp_path):
    assert window.windowTitle().startswith("Untitled")
    assert not window.isWindowModified()
    window.parts.document.add_layer(LayerKind.PAINT)
    assert window.isWindowModified()
    window.project.save(tmp_path / "pear.ora")
    assert window.windowTitle().startswith("pear")
    assert not window.isWindowModified()


def test_file_commands_ask_for_names(window, qtbot, monkeypatch, tmp_path):
    names = iter([str(tmp_path / "a"), str(tmp_path / "b"), ""])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (next(names), ""))
    with qtbot.waitSignal(window.project.saved):
        window.actions_["file.save"].trigger()
    assert (tmp_path / "a.ora").is_file()
    window.actions_["file.export"].trigger()
    assert (tmp_path / "b.png").is_file()
    assert "b.png" in window.toasts.messages[-1].title
    window.actions_["file.save_as"].trigger()
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "missing.ora"), "")
    )
    window.actions_["file.open"].trigger()
    assert "no file missing.ora" in window.toasts.messages[-1].title


def test_saving_first_is_offered_before_opening(window, monkeypatch, tmp_path):
    path = window.project.save(tmp_path / "a.ora")
    window.parts.document.add_layer(LayerKind.PAINT)
    monkeypatch.setattr(file_commands, "ask_to_save", lambda *_: QMessageBox.StandardButton.Save)
    window.files.open_path(path)
    assert len(window.parts.document.layers) == 3
    monkeypatch.setattr(file_commands, "ask_to_save", lambda *_: QMessageBox.StandardButton.Cancel)
    window.parts.document.add_layer(LayerKind.PAINT)
    window.files.open_path(tmp_path / "a.ora")
    assert len(window.parts.document.layers) == 4


def test_recent_projects_are_offered(window, tmp_path):
    for name in ("a", "b"):
        window.project.save(tmp_path / name)
    (tmp_path / "a.ora").unlink()
    window.show_recent()
    assert [action.text() for action in window.menus.recent.actions()] == ["b"]
    window.parts.document.undo_stack.setClean()
    window.menus.recent.actions()[0].trigger()
    assert window.project.path == tmp_path / "b.ora"


def test_a_new_drawing_gives_the_request_its_proportions(window, monkeypatch):
    monkeypatch.setattr(
        NewDocumentDialog, "exec", lambda self: (self.choose(1024, 512), self.accept())[1] or 1
    )
    window.actions_["file.new"].trigger()
    document, settings = window.parts.document, window.parts.session.settings
    assert (document.width, document.height) == (1024, 512)
    assert settings.width / settings.height == pytest.approx(2, rel=0.1)
    assert settings.width % 8 == 0


def test_themes_switch_while_running(window):
    window.actions_["theme.light"].trigger()
    assert theme.current() == "light"
    assert window.parts.preferences.theme == "light"
    window.actions_["theme.dark"].trigger()
    assert theme.current() == "dark"


def test_a_run_from_keys_to_result(qtbot, window):
    with qtbot.waitSignal(window.worker.finished):
        press(qtbot, window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert not window.actions_["generate.run"].isEnabled()
    assert window.actions_["generate.apply"].isEnabled()
    assert "Seed" in window.result_bar.label.text()
    assert "Done" in window.status.message.text()
    window.result_bar.slider.set_value(50)
    assert window.canvas.ghost_opacity == 0.5
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.canvas.ghost is None
    assert not window.actions_["generate.apply"].isEnabled()


def test_all_pictures_of_a_run_can_be_looked_at(qtbot, window):
    window.parts.session.settings.set("batch_size", 3, undo=False)
    with qtbot.waitSignal(window.worker.finished):
        window.generation.generate()
    first = window.shown.result
    assert window.result_bar.label.text().startswith("1 / 3")
    window.result_bar.next.click()
    assert window.shown.result.request.seed == first.request.seed + 1
    window.result_bar.previous.click()
    window.result_bar.previous.click()
    assert window.shown.result.request.seed == first.request.seed + 2
    qtbot.waitUntil(lambda: len(window.parts.history.entries) == 3)
    window.result_bar.apply_button.click()
    assert window.parts.document.layers[-1].name == f"Result {first.request.seed + 2}"


def test_a_result_of_the_history_becomes_a_layer(qtbot, window):
    with qtbot.waitSignal(window.parts.history.added):
        window.generation.generate()
    window.apply_picture(window.parts.history.entries[0].path)
    assert window.parts.document.layers[-1].kind is LayerKind.RESULT
    window.parts.history.entries[0].path.unlink()
    window.apply_picture(window.parts.history.entries[0].path)
    assert window.toasts.messages[-1].kind == "error"


def test_escape_cancels_and_nothing_is_left(qtbot, open_window):
    gate = threading.Semaphore(4)
    window = open_window(FakeEngine(gate=gate))
    with qtbot.waitSignal(window.worker.progress):
        window.generation.generate()
    with qtbot.waitSignal(window.worker.cancelled):
        press(qtbot, window, Qt.Key.Key_Escape)
    assert window.canvas.ghost is None
    assert window.status.message.text() == "Cancelled."


def test_a_run_that_waits_for_the_model_shows_it_loading(qtbot, open_window):
    gate = threading.Semaphore(0)
    window = open_window(FakeEngine(gate=gate))
    window.generation.warm_up()
    window.generation.generate()
    gate.release(2)
    meter = window.panels.generate.meter
    qtbot.waitUntil(lambda: "Reading the model" in meter.words())
    gate.release(1000)
    qtbot.waitUntil(lambda: window.shown.result is not None)


def test_a_failure_is_a_message_with_details(qtbot, open_window):
    window = open_window(FakeEngine(fail=ModelError("The model is damaged.", "", "Get it again.")))
    with qtbot.waitSignal(window.worker.failed):
        window.generation.generate()
    message = window.toasts.messages[-1]
    assert message.title == "The model is damaged."
    assert "Get it again." in message.text
    assert "ModelError" in message.details
    assert not window.generation.running


def test_what_stands_in_the_way_is_said(window, starter):
    (starter / "model_index.json").unlink()
    window.generation.generate()
    assert "embedded model is missing" in window.toasts.messages[-1].text
    assert not window.generation.running


def test_the_status_bar_follows_the_pointer(window):
    window.canvas.pointer_moved.emit(QPointF(10.6, 20.2))
    assert window.status.pointer.text() == "10, 20"
    window.canvas.pointer_moved.emit(QPointF(-3, 20))
    assert window.status.pointer.text() == ""


@pytest.mark.parametrize(
    "make",
    [
        lambda window: AboutDialog("CPU", window),
        lambda window: DetailsDialog("trace", window),
        lambda window: ShortcutsDialog(window.actions_, titles(window), window),
        lambda window: RecoveryDialog([], window),
        NewDocumentDialog,
    ],
)
def test_dialogs_open(window, make):
    dialog = make(window)
    dialog.show()
    assert dialog.windowTitle()
    assert dialog.width() >= dialog.minimumSizeHint().width()
    dialog.close()


def test_a_low_window_is_usable(qtbot, open_window):
    window = open_window()
    window.resize(1024, 700)
    window.docks.reset()
    qtbot.waitUntil(lambda: window.height() == 700)
    assert window.width() == 1024
    assert window.canvas.width() >= 380
    assert window.tabifiedDockWidgets(window.docks["settings"]) == [window.docks["brush"]]


def test_everything_has_a_tool_tip_and_a_name(window):
    from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QTabBar

    from studio.widgets.slider import ValueSlider

    nameless = [
        (type(w).__name__, w.objectName(), w.parentWidget() and type(w.parentWidget()).__name__)
        for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, ValueSlider)
        for w in window.findChildren(kind)
        if not isinstance(w.parentWidget(), QTabBar)
        and not w.objectName().startswith("qt_")
        and not ((w.accessibleName() or getattr(w, "text", str)()) and w.toolTip())
    ]
    assert nameless == []


def test_cancelling_brings_the_former_result_back(qtbot, open_window):
    gate = threading.Semaphore(1000)
    window = open_window(FakeEngine(gate=gate))
    with qtbot.waitSignal(window.worker.finished):
        window.generation.generate()
    former = window.shown.result
    while gate.acquire(blocking=False):
        pass
    with qtbot.waitSignal(window.worker.preview_ready):
        window.generation.generate()
        gate.release(3)
    assert window.shown.result is None
    with qtbot.waitSignal(window.worker.cancelled):
        window.generation.cancel()
    assert window.shown.result is former
    assert window.result_bar.isVisible()


def test_a_picture_that_forms_does_not_hide_the_ink(qtbot, open_window):
    gate = threading.Semaphore(5)
    window = open_window(FakeEngine(gate=gate))
    with qtbot.waitSignal(window.worker.preview_ready):
        window.generation.generate()
    assert window.canvas.ghost_opacity >= 0.7
    window.actions_["edit.clear"].trigger()
    assert window.canvas.ghost_opacity < 0.5
    gate.release(1000)
    qtbot.waitUntil(lambda: window.shown.result is not None)
    qtbot.waitUntil(lambda: window.canvas.ghost_opacity < 0.5)


def test_the_keyboard_reaches_every_panel(qtbot, window):
    window.resize(1440, 900)  # high enough for no tabs
    window.canvas.setFocus()
    window.docks.reset()
    qtbot.waitUntil(lambda: not any(window.docks[k].visibleRegion().isEmpty() for k in DOCKS))
    reached = set()
    for _ in range(9):
        window.actions_["window.next"].trigger()
        focus = QApplication.focusWidget()
        reached |= {key for key in DOCKS if window.docks[key].isAncestorOf(focus)}
    assert reached == set(DOCKS)


def test_a_file_dropped_on_the_prompt_is_not_typed_into_it(window, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    assert not window.panels.prompt.prompt.canInsertFromMimeData(data)
    data = QMimeData()
    data.setText("a fish")
    assert window.panels.prompt.prompt.canInsertFromMimeData(data)


def test_a_history_that_cannot_be_written_costs_no_picture(qtbot, tmp_path, open_window):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "history").write_text("a file where a folder should be")
    window = open_window()
    with qtbot.waitSignal(window.parts.history.failed):
        window.generation.generate()
    assert window.shown.result is not None
    assert len(window.parts.history.unsaved) == 1
    assert window.toasts.messages[-1].kind == "error"
    window.shown.apply()
    assert window.parts.document.layers[-1].kind is LayerKind.RESULT


def test_an_autosave_that_cannot_be_written_is_said_once(qtbot, tmp_path, open_window):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "autosave").write_text("a file where a folder should be")
    window = open_window()
    autosaving = Autosaving(window)
    try:
        with qtbot.waitSignal(autosaving.saver.failed, timeout=5000):
            window.parts.document.add_layer(LayerKind.PAINT)
        assert [message.kind for message in window.toasts.messages] == ["error"]
    finally:
        window.let_go = True
        autosaving.close()


def test_a_colour_chosen_among_the_adapters_is_painted_with(window):
    window.panels.adapters.colour_wanted.emit(QColor(6, 230, 230))
    assert window.parts.toolbox.colour == QColor(6, 230, 230)


def test_the_pose_tool_comes_and_goes_with_its_layer(qtbot, window):
    box, document, bar = window.parts.toolbox, window.parts.document, window.area.pose_bar
    box.tool = Tool.PENCIL
    assert bar.isHidden()
    window.actions_["layer.pose"].trigger()
    assert box.tool is Tool.POSE
    assert bar.isVisible()
    document.set_active(document.layers[0].id)
    assert box.tool is Tool.PENCIL
    assert bar.isHidden()
    document.set_active(document.layers[-1].id)
    window.actions_["edit.clear"].trigger()
    assert document.active.people == ()


def test_no_tab_bar_is_left_over_when_a_low_window_grows(qtbot, window):
    from PySide6.QtWidgets import QTabBar

    def shown():
        return sum(bar.isVisible() for bar in window.findChildren(QTabBar))

    for height in (900, 700, 900):
        window.resize(1440, height)
        window.docks.reset()
        # Adapters and faces always share a place.
        qtbot.waitUntil(lambda wanted=2 if height == 700 else 1: shown() == wanted)
