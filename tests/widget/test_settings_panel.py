"""The settings panel: each control both ways, one undo step each, presets, sizes, seeds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog
from support.sessions import make_session

from studio.domain.errors import StorageError
from studio.panels.settings_panel import SettingsPanel


@pytest.fixture
def session(qapp, tmp_path):
    return make_session(tmp_path)


@pytest.fixture
def panel(session, qtbot):
    widget = SettingsPanel(session)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def choose(combo, text):
    index = combo.findText(text)
    assert index >= 0, [combo.itemText(i) for i in range(combo.count())]
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


@pytest.mark.parametrize(
    ("control", "name", "value"),
    [("steps", "steps", 33), ("guidance", "guidance_scale", 7.5), ("batch", "batch_size", 4)],
)
def test_sliders_both_ways(panel, session, control, name, value):
    slider = getattr(panel, control)
    before = getattr(session.settings, name)
    slider.set_value(value)
    assert getattr(session.settings, name) == value
    session.document.undo_stack.undo()
    assert slider.value() == before
    assert session.document.undo_stack.count() == 1


def test_keys_on_a_slider_are_a_step_each(panel, session, qtbot):
    for _ in range(2):
        qtbot.keyClick(panel.steps, Qt.Key.Key_Right)
    assert session.settings.steps == 22
    assert session.document.undo_stack.count() == 2


def test_the_sampler(panel, session):
    choose(panel.sampler, "UniPC")
    assert session.settings.sampler == "unipc"
    session.document.undo_stack.undo()
    assert panel.sampler.currentText() == "DPM++ 2M"


def test_strength_is_shown_with_image_to_image_only(panel, session):
    assert panel.strength.isHidden()
    panel.start.click()
    assert session.settings.init_enabled
    assert not panel.strength.isHidden()
    panel.strength.set_value(0.25)
    assert session.settings.strength == 0.25


def test_a_typed_seed_is_locked(panel, session, qtbot):
    panel.seed.number.clear()
    qtbot.keyClicks(panel.seed.number, "42x")
    qtbot.keyClick(panel.seed.number, Qt.Key.Key_Return)
    assert (session.settings.seed, session.settings.seed_locked) == (42, True)
    assert session.document.undo_stack.count() == 1
    assert session.build_request().seed == 42


def test_an_empty_seed_stays_what_it_was(panel, session, qtbot):
    panel.seed.number.clear()
    qtbot.keyClick(panel.seed.number, Qt.Key.Key_Return)
    panel.seed.number.editingFinished.emit()
    assert session.settings.seed == 0
    assert panel.seed.number.text() == "0"


def test_dice_and_lock(panel, session, qtbot):
    qtbot.mouseClick(panel.seed.dice, Qt.MouseButton.LeftButton)
    assert panel.seed.number.text() == "7"
    qtbot.mouseClick(panel.seed.lock, Qt.MouseButton.LeftButton)
    assert session.build_request().seed == 7
    assert "Locked" in panel.seed.lock.toolTip()
    qtbot.mouseClick(panel.seed.lock, Qt.MouseButton.LeftButton)
    assert session.build_request().seed == 8
    assert panel.seed.number.text() == "8"


def test_sizes_by_name_swapped_and_by_hand(panel, session, qtbot):
    field = panel.size_field
    choose(field.choice, "192 × 128")
    assert (session.settings.width, session.settings.height) == (192, 128)
    assert field.width_slider.isHidden()
    qtbot.mouseClick(field.swap, Qt.MouseButton.LeftButton)
    assert (session.settings.width, session.settings.height) == (128, 192)
    choose(field.choice, "Other size")
    assert not field.width_slider.isHidden()
    field.width_slider.set_value(203)
    assert session.settings.width == 200
    assert field.choice.currentText() == "200 × 192"
    session.document.undo_stack.undo()
    assert field.width_slider.value() == 128


def test_the_shape_of_the_canvas(panel, session):
    session.document.clear(400, 100)
    choose(panel.size_field.choice, "Shape of the canvas")
    assert (session.settings.width, session.settings.height) == (256, 64)


def test_a_large_size_from_outside_is_shown_as_it_is(panel, session):
    session.settings.set_size(4096, 64)
    assert (session.settings.width, session.settings.height) == (4096, 64)
    assert panel.size_field.choice.currentText() == "4096 × 64"


def test_another_model_brings_other_sizes(panel, session, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "sd15"))
    choose(panel.model, "Choose a folder…")
    assert session.settings.model == str(tmp_path / "sd15")
    assert panel.model.currentText() == "sd15"
    assert panel.size_field.choice.findText("768 × 512") >= 0
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    choose(panel.model, "Choose a folder…")
    assert panel.model.currentText() == "sd15"
    choose(panel.model, "Starter (embedded)")
    assert session.settings.model == "starter"


def entries(menu):
    return {action.text(): action for action in menu.actions() if action.text()}


def test_presets_keep_the_how_and_leave_the_what(panel, session, monkeypatch):
    session.settings.steps = 9
    session.settings.prompt = "a cat"
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Quick & dirty", True))
    panel.presets.fill()
    assert not entries(panel.presets.menu())["No presets yet"].isEnabled()
    entries(panel.presets.menu())["Save these settings…"].trigger()
    session.settings.steps = 50
    session.settings.prompt = "a dog"
    panel.presets.fill()
    entries(panel.presets.menu())["Quick && dirty"].trigger()
    assert (session.settings.steps, session.settings.prompt) == (9, "a dog")
    assert session.document.undo_stack.undoText() == "Load preset Quick & dirty"
    session.document.undo_stack.undo()
    assert session.settings.steps == 50
    removal = next(a.menu() for a in panel.presets.menu().actions() if a.menu())
    removal.actions()[0].trigger()
    panel.presets.fill()
    assert "No presets yet" in entries(panel.presets.menu())


def test_a_preset_that_cannot_be_used_changes_nothing_and_says_so(panel, session, qtbot):
    panel.presets._folder.save("Bad", {"steps": 10, "sampler": "none"})
    panel.presets.fill()
    with qtbot.waitSignal(panel.failed) as blocker:
        entries(panel.presets.menu())["Bad"].trigger()
    assert "sampler" in blocker.args[0].what
    assert session.settings.steps == 20


def test_a_preset_without_a_name_is_refused(panel, qtbot, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("  ", True))
    with qtbot.waitSignal(panel.failed) as blocker:
        panel.presets._ask_and_save()
    assert isinstance(blocker.args[0], StorageError)


def test_every_control_has_a_tool_tip_and_a_name(panel):
    controls = (
        panel.model, panel.presets, panel.sampler, panel.steps, panel.guidance, panel.batch,
        panel.seed.number, panel.seed.dice, panel.seed.lock, panel.size_field.choice,
        panel.size_field.swap, panel.size_field.width_slider, panel.start, panel.strength,
    )  # fmt: skip
    lacking = [c for c in controls if not c.toolTip() or not c.accessibleName()]
    assert lacking == []


def test_a_deleted_panel_is_not_called_any_more(session):
    panel = SettingsPanel(session)
    panel.deleteLater()
    QApplication.sendPostedEvents(panel, QEvent.Type.DeferredDelete)
    session.settings.steps = 3
    session.settings.set_size(256, 256)
    session.document.clear(32, 32)
    assert session.settings.steps == 3
