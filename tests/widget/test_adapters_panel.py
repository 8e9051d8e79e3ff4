"""The adapters panel: rows follow the stack, controls change it, warnings come and go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from support.sessions import draw, make_session, touch

from studio.panels.adapters_panel import AdaptersPanel
from studio.state.layers import LayerKind


@pytest.fixture
def session(qapp, tmp_path):
    return make_session(tmp_path)


@pytest.fixture
def panel(session, qtbot):
    widget = AdaptersPanel(session)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def choose(panel, text):
    """What a click on an item of the menu does."""
    next(action for action in panel.add.menu().actions() if action.text() == text).trigger()


def entry(session, index=0):
    return session.adapters.entries[index]


def test_the_starters_sketch_adapter_is_there(panel):
    (row,) = panel.rows
    assert row.name.text() == "Sketch"
    assert row.badge.text() == "T2I"
    assert row.switch.isChecked()
    assert row.weight.value() == 1.0
    assert (row.weight.minimum(), row.weight.maximum()) == (-100, 200)
    assert panel.empty.isHidden()


def test_a_weight_drag_keeps_its_row_and_is_one_undo_step(panel, session):
    (row,) = panel.rows
    row.weight.editing_started.emit()
    for weight in (0.9, 0.5, -0.3):
        row.weight.set_value(weight)
    row.weight.editing_finished.emit()
    assert entry(session).weight == -0.3
    assert panel.rows == [row]
    assert session.document.undo_stack.count() == 1
    session.document.undo_stack.undo()
    assert row.weight.value() == 1.0


def test_the_switch(panel, session):
    (row,) = panel.rows
    row.switch.click()
    assert not entry(session).enabled
    assert not row.weight.isEnabled()
    session.document.undo_stack.undo()
    assert row.switch.isChecked()


def test_the_range_never_turns_over(panel, session):
    (row,) = panel.rows
    row.end.set_value(40)
    row.begin.set_value(60)
    assert (entry(session).start, entry(session).end) == (0.6, 0.6)
    row.end.set_value(20)
    assert (entry(session).start, entry(session).end) == (0.2, 0.2)
    assert row.begin.value() == 20


def test_unfolding(panel):
    (row,) = panel.rows
    assert row.details.isHidden()
    row.fold.click()
    assert not row.details.isHidden()


def test_choosing_the_layer_it_looks_at(panel, session, qtbot):
    (row,) = panel.rows
    names = [row.source.itemText(i) for i in range(row.source.count())]
    assert names == ["Top sketch layer", "Sketch", "Paper", "Choose a picture…"]
    paper = session.document.layers[0].id
    row.source.activated.emit(row.source.findData(paper))
    assert entry(session).source_layer == paper
    session.document.add_layer(LayerKind.SKETCH, "Hat")
    qtbot.waitUntil(lambda: row.source.findText("Hat") >= 0)
    assert row.source.currentText() == "Paper"
    session.document.remove_layer(paper)
    qtbot.waitUntil(lambda: "deleted" in row.warning.toolTip())
    assert row.source.currentText() == "Deleted layer"


def test_the_warning_goes_when_something_is_drawn(panel, session, qtbot):
    (row,) = panel.rows
    assert "empty" in row.warning.toolTip()
    assert not row.warning.isHidden()
    draw(session, LayerKind.SKETCH)
    qtbot.waitUntil(row.warning.isHidden)
    assert row.warning.toolTip() == ""


def test_a_switched_off_adapter_warns_of_nothing(panel):
    (row,) = panel.rows
    row.switch.click()
    assert row.warning.isHidden()


def test_renaming(panel, session, qtbot):
    (row,) = panel.rows
    row.name.setText("Lines")
    row.name.editingFinished.emit()
    assert entry(session).name == "Lines"
    row.name.setText("  ")
    row.name.editingFinished.emit()
    assert row.name.text() == "Lines"


def test_add_duplicate_move_remove(panel, session):
    choose(panel, "Sketch: follow the lines you draw")
    menu = {action.text(): action for action in panel.rows[0].more.menu().actions()}
    menu["Duplicate"].trigger()
    assert [row.name.text() for row in panel.rows] == ["Sketch", "Sketch copy", "Sketch"]
    menu["Move down"].trigger()
    assert [row.name.text() for row in panel.rows] == ["Sketch copy", "Sketch", "Sketch"]
    shown = [panel._list.itemAt(i).widget() for i in range(panel._list.count())]
    assert shown == [row.parentWidget() for row in panel.rows]
    menu["Remove"].trigger()
    assert [row.name.text() for row in panel.rows] == ["Sketch copy", "Sketch"]
    session.document.undo_stack.undo()
    assert len(panel.rows) == 3


def test_an_adapter_from_a_folder(panel, session, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "pose"))
    touch(tmp_path / "pose/config.json").write_text('{"_class_name": "ControlNetModel"}')
    choose(panel, "From a folder…")
    assert (entry(session, 1).kind, entry(session, 1).model) == ("controlnet", f"{tmp_path}/pose")
    assert panel.rows[1].name.text() == "pose"
    (tmp_path / "pose/config.json").unlink()
    assert "holds no adapter" in session.adapter_warning(entry(session, 1))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    choose(panel, "From a folder…")
    assert len(panel.rows) == 2


def test_moving_beyond_the_ends_stays(panel, session):
    menu = {action.text(): action for action in panel.rows[0].more.menu().actions()}
    menu["Move up"].trigger()
    menu["Move down"].trigger()
    assert session.document.undo_stack.count() == 0


def test_without_adapters_it_says_what_to_do(panel, session):
    session.adapters.remove(entry(session).id)
    assert not panel.empty.isHidden()
    assert panel.rows == []


def test_every_control_has_a_tool_tip_and_a_name(panel, session):
    session.adapters.duplicate(entry(session).id)
    for row in panel.rows:
        controls = (
            row.switch, row.name, row.weight, row.begin, row.end, row.source, row.more, row.fold,
        )  # fmt: skip
        lacking = [c for c in controls if not c.toolTip() or not c.accessibleName()]
        assert lacking == []


def test_a_removed_row_is_not_called_any_more(panel, session, qtbot):
    gone = panel.rows[0]
    session.adapters.remove(entry(session).id)
    QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    session.document.undo_stack.undo()
    (row,) = panel.rows
    qtbot.keyClick(row.weight, Qt.Key.Key_Left)
    assert entry(session).weight == 0.95
