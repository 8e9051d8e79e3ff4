"""A style blend in the list: one row, a pad, shares of its members, its file."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog

from studio.domain.adapter_catalogue import find
from studio.panels.adapters_panel import AdaptersPanel
from studio.panels.blend_row import BlendRow


@pytest.fixture
def session(session):
    session.adapters.replace_all((), "", undo=False)
    return session


@pytest.fixture
def panel(session, qtbot):
    widget = AdaptersPanel(session)
    qtbot.addWidget(widget)
    widget.resize(272, 900)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def head(panel, qtbot):
    add = next(a for a in panel.menu.actions() if a.text().startswith("Style blend"))
    add.trigger()
    (head,) = panel.folders.values()
    assert isinstance(head, BlendRow)
    qtbot.waitUntil(head.pad.isVisible)
    return head


def shares(panel):
    return [round(row.share.value()) for row in panel.rows]


def acting(session):
    return [round(e.weight, 2) for e in session.adapters.acting() if e.enabled]


def test_dragging_on_the_pad_is_one_step(panel, session, head, qtbot):
    assert shares(panel) == [33, 33, 33]
    before = session.document.undo_stack.count()
    top = QPoint(head.pad.width() // 2, 21)
    qtbot.mousePress(head.pad, Qt.MouseButton.LeftButton, pos=head.pad.rect().center())
    qtbot.mouseMove(head.pad, top + QPoint(0, 20))
    qtbot.mouseMove(head.pad, top)
    qtbot.mouseRelease(head.pad, Qt.MouseButton.LeftButton, pos=top)
    assert session.document.undo_stack.count() == before + 1
    assert shares(panel)[0] > 95
    assert sum(acting(session)) == pytest.approx(1, abs=0.02)
    qtbot.mouseDClick(head.pad, Qt.MouseButton.LeftButton, pos=top)
    assert shares(panel) == [33, 33, 33]


def test_arrow_keys_move_it_and_it_says_where_it_is(panel, session, head, qtbot):
    head.pad.setFocus()
    qtbot.keyClick(head.pad, Qt.Key.Key_Up)
    assert shares(panel)[0] > 33
    assert "Ink 38%" in head.pad.accessibleDescription()
    qtbot.keyClick(head.pad, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert "Ink 39%" in head.pad.accessibleDescription()


def test_a_members_slider_takes_from_the_others(panel, session, head):
    row = panel.rows[0]
    assert not row.weight.isVisible()
    row.share.value_changed.emit(50)
    assert shares(panel) == [50, 25, 25]
    row.switch.setChecked(False)
    assert shares(panel)[1:] == [50, 50]
    head.weight.value_changed.emit(0.6)
    assert acting(session) == [0.3, 0.3]
    head.switch.setChecked(False)
    assert acting(session) == []


def test_the_pad_is_there_for_two_to_four_that_are_on(panel, session, head):
    row = panel.rows[0]
    row.switch.setChecked(False)
    assert head.pad.isVisible()
    panel.rows[1].switch.setChecked(False)
    assert not head.pad.isVisible()
    panel.rows[2].switch.setChecked(False)
    assert head.hint.isVisible()
    row.switch.setChecked(True)
    panel.rows[1].switch.setChecked(True)
    assert head.pad.isVisible()
    assert not head.hint.isVisible()
    head.fold.setChecked(False)
    assert not head.pad.isVisible()
    assert not any(row.isVisible() for row in panel.rows)


def test_out_of_the_blend_a_style_has_its_own_weight(panel, session, head):
    session.adapters.move(panel.rows[0].entry_id, 0, None)
    row = panel.rows[0]
    assert not row.weight.isHidden()
    assert row.share.isHidden()


def test_the_menu_of_a_row_offers_blends_to_styles_only(panel, session, head):
    session.adding.embedded(find("starter:sketch"))
    session.adding.embedded(find("starter:loras/ink"))
    offered = {}
    for row in panel.rows[-2:]:
        (menu,) = [a.menu() for a in row.more.menu().actions() if a.menu()]
        menu.aboutToShow.emit()
        offered[row.badge.text()] = [action.text() for action in menu.actions()]
    assert "Styles" not in offered["T2I"] and "New style blend" not in offered["T2I"]
    assert "Styles" in offered["LoRA"] and "New style blend" in offered["LoRA"]


def test_saved_and_loaded_by_a_drop(panel, session, head, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "my mix"), ""))
    save = next(a for a in head.more.menu().actions() if a.text().startswith("Save"))
    with qtbot.waitSignal(panel.noted) as told:
        save.trigger()
    assert told.args == ["The style blend was saved as “my mix.styleblend”."]
    with qtbot.waitSignal(session.adapters.changed):
        panel.menu.add_path(tmp_path / "my mix.styleblend")
    assert len(session.adapters.folders) == 2
    assert all(isinstance(head, BlendRow) for head in panel.folders.values())
